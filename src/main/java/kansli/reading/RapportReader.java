package kansli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.model.Insyn;
import kansli.model.Organ;
import kansli.model.Rapport;
import kansli.model.Rapport.Ansvarsfrihet;
import kansli.model.Rapport.Kapitel;
import kansli.model.Rapport.Omslagsbild;
import kansli.model.Rapport.Revision;
import kansli.model.Text;
import kansli.reading.Sekretess.Sak;
import kansli.source.ContentPath;
import kansli.source.Place;

/** Reads a report: a folder with {@code rapport.yaml} and chapters. */
final class RapportReader {

    static final String FACTS = "rapport.yaml";
    static final Pattern CHAPTER = Pattern.compile("\\d{2}-[a-z0-9]+(-[a-z0-9]+)*\\.md");

    private static final Map<String, Boolean> ANSVARSFRIHET =
            new TreeMap<>(Map.of("beviljas", true, "beviljas inte", false));

    private final Filer filer;
    private final Forbund forbund;
    private final MarkdownReader markdown;
    private final Findings findings;

    RapportReader(Filer filer, Forbund forbund, Findings findings) {
        this.filer = filer;
        this.forbund = forbund;
        this.markdown = new MarkdownReader(findings);
        this.findings = findings;
    }

    /** @param chapters the files of its chapters, in order */
    Rapport read(ContentPath folder, List<ContentPath> chapters) {
        var u = filer.uppgifter(folder.resolve(FACTS));
        var insyn = new ArrayList<>(List.of(Sekretess.insyn(u, Sak.RAPPORT)));
        var rapport = new Rapport(
                folder,
                u.text("titel", "Titel saknas"),
                u.valfri("slag").orElse("Rapport"),
                Tid.period(u),
                u.dag("datum"),
                u.valfri("dnr"),
                u.valfri("ort"),
                organ(u),
                u.ja("omslag", false),
                u.under("omslagsbild").map(this::omslagsbild),
                u.tolkad(
                        "innehållsförteckning",
                        t -> t.matches("[1-3]") ? Optional.of(Integer.valueOf(t)) : Optional.empty(),
                        "niva-form",
                        "«%s» är inget antal nivåer.",
                        "Skriv 1, 2 eller 3."),
                u.ja("numrera tabeller", false),
                u.valfri("notis"),
                u.under("revision").map(this::revision),
                kapitel(chapters, insyn),
                insyn.stream().filter(Insyn::stangd).findFirst().orElse(insyn.getFirst()));
        u.avsluta();
        tellSame(chapters);
        return rapport;
    }

    private void tellSame(List<ContentPath> chapters) {
        for (var file : chapters) {
            var before = chapters.subList(0, chapters.indexOf(file));
            before.stream()
                    .filter(c -> name(c).equals(name(file)))
                    .findFirst()
                    .ifPresent(c -> findings.fel(
                            "dubbelt-namn",
                            Place.of(file),
                            "Kapitlet heter likadant som %s, så båda får samma adress.".formatted(c.name()),
                            "Ge filen ett eget namn efter numret."));
            before.stream()
                    .filter(c -> c.name().substring(0, 2).equals(file.name().substring(0, 2)))
                    .findFirst()
                    .ifPresent(c -> findings.fel(
                            "dubbelt-nummer",
                            Place.of(file),
                            "Kapitlet har samma nummer som %s.".formatted(c.name()),
                            "Byt siffrorna i början av det ena filnamnet."));
        }
    }

    private static String name(ContentPath chapter) {
        return chapter.stem().substring(3);
    }

    /** Every member of the förbund has a place, in the förbund's order, whether it has decided or not. */
    private Revision revision(Uppgifter u) {
        var decided = new LinkedHashMap<String, Ansvarsfrihet>();
        for (var a : u.poster("ansvarsfrihet")) {
            var medlem = a.text("medlem", "");
            if (!medlem.isEmpty()
                    && !forbund.medlemmar().contains(medlem)
                    && !findings.doubts(new Place(forbund.path(), "medlemmar"))) {
                a.fel(
                        "okand-medlem",
                        "medlem",
                        "%s är ingen medlem enligt forbund.yaml.".formatted(Ord.kort(medlem)),
                        Ord.forslag(
                                medlem, forbund.medlemmar(), "Lägg till medlemmen under medlemmar i forbund.yaml."));
            }
            decided.putIfAbsent(medlem, new Ansvarsfrihet(medlem, a.dag("dag"), a.val("beslut", ANSVARSFRIHET)));
            a.avsluta();
        }
        var revision = new Revision(
                u.dag("datum"),
                u.skalar("text")
                        .map(s -> markdown.block(u.file(), u.place("text").key(), s))
                        .orElse(Text.TOM),
                forbund.medlemmar().stream()
                        .map(m -> decided.getOrDefault(m, new Ansvarsfrihet(m, Optional.empty(), Optional.empty())))
                        .toList());
        u.avsluta();
        return revision;
    }

    private Omslagsbild omslagsbild(Uppgifter b) {
        var bild = new Omslagsbild(
                b.text("alla", ""),
                b.text("vita", ""),
                b.skalar("text")
                        .map(s -> markdown.block(b.file(), b.place("text").key(), s))
                        .orElse(Text.TOM));
        b.avsluta();
        return bild;
    }

    private Optional<Organ> organ(Uppgifter u) {
        return u.valfri("organ").flatMap(id -> {
            var organ = forbund.organ(id);
            if (organ.isEmpty() && !findings.doubts(new Place(forbund.path(), "organ"))) {
                u.fel(
                        "okant-organ",
                        "organ",
                        "«%s» är inget organ i forbund.yaml.".formatted(Ord.kort(id)),
                        Ord.forslag(
                                id,
                                forbund.organ().stream().map(Organ::id).toList(),
                                "Lägg till organet under organ i forbund.yaml."));
            }
            return organ;
        });
    }

    /**
     * Their notes are numbered from the first chapter to the last.
     *
     * @param insyn what each says of who may see the report, which is as closed as its most closed chapter
     */
    private List<Kapitel> kapitel(List<ContentPath> files, List<Insyn> insyn) {
        var kapitel = new ArrayList<Kapitel>();
        int notes = 0;
        for (var file : files) {
            kapitel.add(kapitel(file, notes, insyn));
            notes += (int) kapitel.getLast().text().block().stream()
                    .filter(Text.Not.class::isInstance)
                    .count();
        }
        return List.copyOf(kapitel);
    }

    private Kapitel kapitel(ContentPath file, int notesBefore, List<Insyn> insyn) {
        var f = filer.medText(file);
        var u = f.uppgifter();
        insyn.add(Sekretess.insyn(u, Sak.KAPITEL, insyn.getFirst()));
        var kapitel = new Kapitel(
                file,
                name(file),
                u.text("rubrik", "Rubrik saknas"),
                u.ja("ny sida", false),
                markdown.block(file, f.body(), f.bodyLines(), notesBefore));
        u.avsluta();
        return kapitel;
    }
}
