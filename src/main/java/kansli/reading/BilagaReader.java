package kansli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Bilaga;
import kansli.model.Text;
import kansli.reading.Sekretess.Sak;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Spelling;

/** Reads the annexes of an ärende. Each is a PDF in the meeting's folder, or a document that Kansli makes. */
final class BilagaReader {

    private static final String FOLDER =
            "Lägg filen i sammanträdets mapp och skriv namnet därifrån: bilagor/09-1-ansokan.pdf.";

    /** A document is named by its file without the ending, or by its folder. */
    private static final Pattern AV_FIL = Pattern.compile("(?<=\\w)(?:/rapport(?:\\.yaml)?|\\.(?:md|yaml)|/)$");

    private final ContentTree tree;
    private final Map<ContentPath, String> titles;
    private final Namnda namnda;
    private final MarkdownReader markdown;

    /**
     * @param titles the documents that Kansli makes, by their names
     * @param namnda gets what closed annexes name
     */
    BilagaReader(ContentTree tree, Map<ContentPath, String> titles, Namnda namnda, Findings findings) {
        this.tree = tree;
        this.titles = titles;
        this.namnda = namnda;
        this.markdown = new MarkdownReader(findings);
    }

    /**
     * @param meeting the meeting's folder, from which files are named
     * @param first the number of the first annex after the full stop
     */
    List<Bilaga> read(Uppgifter arende, ContentPath meeting, int nummer, int first) {
        var bilagor = new ArrayList<Bilaga>();
        var punkter = arende.enEllerFleraPunkter("bilagor");
        for (int i = 0; i < punkter.size(); i++) { // one that cannot be read leaves its number free
            if (punkter.get(i).isEmpty()) {
                continue;
            }
            var b = punkter.get(i).get();
            b.tillat(List.of("rubrik", "fil", "dokument", "från", "sammanfattning", "sidor", "offentlig", "grund"));
            var insyn = Sekretess.insyn(b, Sak.BILAGA);
            insyn.grund().ifPresent(grund -> namnda.bilaga(b, grund));
            var kalla = kalla(b, meeting);
            if (kalla.isPresent()) {
                bilagor.add(new Bilaga.Papper(
                        new Bilaga.Nummer(nummer, i + first),
                        rubrik(b, kalla.get()),
                        b.valfri("från"),
                        sammanfattning(b),
                        sidor(b),
                        insyn,
                        kalla.get()));
            } else {
                b.findings().lost(b.place(""));
            }
            b.avsluta();
        }
        return bilagor;
    }

    /** A document of ours bears its own title; another paper's must be told. */
    private String rubrik(Uppgifter b, Bilaga.Kalla kalla) {
        return kalla instanceof Bilaga.Eget eget
                ? b.valfri("rubrik").orElse(titles.get(eget.path()))
                : b.text("rubrik", kalla.path().stem());
    }

    private static Optional<Integer> sidor(Uppgifter b) {
        return b.tolkad(
                "sidor",
                s -> s.matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(s)) : Optional.empty(),
                "sidor-form",
                "«%s» går inte att läsa som ett antal sidor.",
                "Skriv bara antalet: 4.");
    }

    private Text sammanfattning(Uppgifter b) {
        return b.skalar("sammanfattning")
                .map(s -> markdown.block(b.file(), "sammanfattning", s))
                .orElse(Text.TOM);
    }

    private Optional<Bilaga.Kalla> kalla(Uppgifter b, ContentPath meeting) {
        var fil = b.valfri("fil");
        var dokument = b.valfri("dokument");
        if (fil.isPresent() && dokument.isPresent()) {
            b.fel(
                    "bilaga-kalla",
                    "dokument",
                    "Bilagan har både fil och dokument, och kan bara vara det ena.",
                    "Ta bort den ena raden.");
            return Optional.empty();
        }
        if (fil.isEmpty() && dokument.isEmpty()) {
            if (!b.osaker("fil") && !b.osaker("dokument")) {
                b.kraver(
                        Set.of("fil", "dokument"),
                        "bilaga-kalla",
                        "",
                        "Det framgår inte vilket papper bilagan är.",
                        "Lägg till en rad: fil: och namnet på en PDF i sammanträdets mapp, eller dokument: och namnet"
                                + " på något som Kansli gör.");
            }
            return Optional.empty();
        }
        return fil.isPresent() ? fil(b, fil.get(), meeting) : dokument(b, dokument.orElseThrow());
    }

    private Optional<Bilaga.Kalla> fil(Uppgifter b, String written, ContentPath meeting) {
        var name = written.replace('\\', '/');
        if (!ContentPath.isInside(name)) {
            b.fel("bilaga-utanfor", "fil", "«%s» leder ut ur sammanträdets mapp.".formatted(Ord.kort(name)), FOLDER);
            return Optional.empty();
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            b.fel(
                    "bilaga-form",
                    "fil",
                    "«%s» är ingen PDF.".formatted(Ord.kort(name)),
                    "Spara papperet som PDF i sammanträdets mapp, och skriv fil: %s.pdf."
                            .formatted(Ord.kort(name.replaceFirst("\\.\\p{L}{1,5}$", ""))));
            return Optional.empty();
        }
        var path = meeting.resolve(name);
        if (tree.refuses(path)) {
            b.findings().lost(b.place("fil"));
        }
        return Optional.of(tree.has(path) ? new Bilaga.Frammande(path) : new Bilaga.Saknat(path, near(path, meeting)));
    }

    /** A paper in the meeting's folder whose name is another only in case, or in a letter. */
    private Optional<ContentPath> near(ContentPath path, ContentPath meeting) {
        var papers = tree.files()
                .filter(f ->
                        f.isUnder(meeting.value()) && Spelling.folded(f.name()).endsWith(".pdf"))
                .toList();
        return papers.stream()
                .filter(f -> f.value().equalsIgnoreCase(path.value()))
                .findFirst()
                .or(() -> papers.stream()
                        .filter(f -> Spelling.distance(Spelling.folded(f.value()), Spelling.folded(path.value())) <= 1)
                        .findFirst());
    }

    private Optional<Bilaga.Kalla> dokument(Uppgifter b, String written) {
        var name = written.replace('\\', '/');
        if (!ContentPath.isInside(name)) {
            b.fel(
                    "bilaga-utanfor",
                    "dokument",
                    "«%s» är inget namn på något som Kansli gör.".formatted(Ord.kort(name)),
                    "Skriv dokumentets namn i innehållet: styrdokument/riktlinjer/2021. Är det en fil, skriv fil: i"
                            + " stället.");
            return Optional.empty();
        }
        var path = new ContentPath(AV_FIL.matcher(name).replaceFirst(""));
        return Optional.of(
                titles.containsKey(path) ? new Bilaga.Eget(path) : new Bilaga.Saknat(path, Optional.empty()));
    }
}
