package kansli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Arende;
import kansli.model.Bilaga;
import kansli.model.Svenska;
import kansli.reading.ArendeReader.Last;
import kansli.reading.VilsenFil.Hem;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Spelling;
import kansli.source.YamlNode.Scalar;

/**
 * Reads the matters of a meeting, in the order of its agenda. The order stands under {@code dagordning} in the
 * kallelse; without that, the files' own numbers give it. Points that recur stand before and after the meeting's own.
 */
final class DagordningReader {

    /** What Kansli itself makes papers of in a meeting's folder. */
    static final Pattern TAKEN =
            Pattern.compile("kallelse|foredragningslista|handlingar|protokoll|justeringsunderlag|bilaga-\\d+(-\\d+)?"
                    + "|anslag|omedelbar-justering|utdrag-.*|expediering(-.*)?|korschema|narvarolista|justerarblad");

    private static final Pattern NAME =
            Pattern.compile("(?:(?<nummer>\\d{2})-)?(?<namn>[a-z0-9]+(?:-[a-z0-9]+)*)\\.md");

    /** How a row may name its matter: by the file, with or without what the name does not need. */
    private static final Pattern ROW = Pattern.compile("^(?:.*/)?(?:\\d{2}-)?(.*?)(?:\\.md)?$");

    private static final String DAGORDNING = "dagordning";

    /** So many matters whose files have another number are told by name. */
    private static final int MOST = 3;

    private final List<ContentPath> files;
    private final Filer filer;
    private final ArendeReader reader;
    private final Namnda namnda;
    private final ContentPath meeting;
    private final Findings findings;

    /** @param files those in the meeting's folder of matters */
    DagordningReader(
            List<ContentPath> files,
            Filer filer,
            ArendeReader reader,
            Namnda namnda,
            ContentPath meeting,
            Findings findings) {
        this.files = files;
        this.filer = filer;
        this.reader = reader;
        this.namnda = namnda;
        this.meeting = meeting;
        this.findings = findings;
    }

    /**
     * The agenda, and what else was found where it lies.
     *
     * @param papper what the matters have as annexes, those that are not treated too
     * @param vilande the documents among them that only a matter which is not treated has
     */
    record Dagordning(List<Arende> arenden, List<Bilaga.Kalla> papper, List<ContentPath> vilande) {}

    /** A matter's file, with the number that stands in its name. */
    private record Fil(ContentPath path, String namn, Optional<Integer> nummer) {}

    /** A place on the agenda: a file, or a recurring point where the meeting has no file of its own. */
    private record Punkt(String namn, Optional<Fil> fil, Optional<Aterkommande> stadig) {}

    /** @param stadiga the points that every meeting of the organ has by then */
    Dagordning read(Optional<Uppgifter> kallelse, List<Aterkommande> stadiga) {
        var listed = kallelse.filter(k -> k.harVarde(DAGORDNING));
        var named =
                named(listed.isPresent() || kallelse.filter(Uppgifter::olaslig).isPresent());
        var punkter = listed.map(k -> listed(k, named, stadiga)).orElseGet(() -> numbered(named, stadiga));
        boolean typed = listed.isEmpty() && stadiga.isEmpty();

        var arenden = new ArrayList<Arende>();
        var lasta = new LinkedHashMap<ContentPath, Last>();
        for (int i = 0; i < punkter.size(); i++) {
            var punkt = punkter.get(i);
            int nummer = typed ? punkt.fil().flatMap(Fil::nummer).orElse(i + 1) : i + 1;
            if (punkt.fil().isPresent()) {
                var last = read(punkt.fil().get(), nummer);
                lasta.put(punkt.fil().get().path(), last);
                arenden.add(last.arende());
            } else {
                var stadig = punkt.stadig().orElseThrow();
                arenden.add(stadig.arende(meeting, nummer, reader.fraga(stadig.typ())));
            }
        }
        var utanfor = named.stream()
                .filter(f -> !lasta.containsKey(f.path()))
                .map(f -> read(f, 0))
                .toList();
        if (!typed) {
            tellNumbers(punkter, listed);
        }
        var vilande = Stream.concat(
                lasta.values().stream().filter(l -> l.arende() instanceof Arende.Utgatt), utanfor.stream());
        return new Dagordning(
                arenden,
                Stream.concat(lasta.values().stream(), utanfor.stream())
                        .flatMap(Last::papper)
                        .toList(),
                dokument(vilande.flatMap(Last::papper).toList()));
    }

    /** The documents that Kansli makes, among what matters have as annexes. */
    static List<ContentPath> dokument(List<Bilaga.Kalla> papper) {
        return papper.stream()
                .filter(Bilaga.Eget.class::isInstance)
                .map(Bilaga.Kalla::path)
                .toList();
    }

    private Last read(Fil fil, int nummer) {
        var last = reader.read(filer.medText(fil.path()), meeting, fil.namn(), nummer);
        last.arende().huvud().insyn().grund().ifPresent(grund -> namnda.arende(fil.path(), grund));
        return last;
    }

    /** The files that are named as matters. */
    private List<Fil> named(boolean ordered) {
        var named = new ArrayList<Fil>();
        for (var file : files) {
            var name = NAME.matcher(file.name());
            if (name.matches() && (ordered || name.group("nummer") != null)) {
                named.add(new Fil(
                        file,
                        name.group("namn"),
                        Optional.ofNullable(name.group("nummer")).map(Integer::valueOf)));
            } else {
                tellName(file, name.matches());
                unsure();
                namnda.arende(file, Sekretess.OLASLIGT);
            }
        }
        return named;
    }

    /** What follows from the agenda's numbers is not told as long as they may change. */
    private void unsure() {
        findings.lost(new Place(meeting, "nummer"));
    }

    private void tellName(ContentPath file, boolean lacksNumber) {
        findings.fel(
                "arende-namn",
                Place.of(file),
                "Filen heter inte som ett ärende.",
                VilsenFil.rad(file, Hem.ARENDEN)
                        .or(() -> Filnamn.somMarkdown(file))
                        .or(() -> Filnamn.numrerad(file))
                        .orElse("Börja namnet med två siffror, ärendets nummer på dagordningen, och sedan bindestreck"
                                + " och små bokstäver utan å, ä och ö: 03-%s.md.".formatted(Filnamn.id(file.stem()))
                                + (lacksNumber
                                        ? " Siffrorna behövs inte om ärendena står i ordning under dagordning: i"
                                                + " kallelse.yaml."
                                        : "")));
    }

    /** Each by its name; one whose name is taken is told and left out. */
    private Map<String, Fil> byName(List<Fil> named) {
        var byName = new LinkedHashMap<String, Fil>();
        for (var fil : named) {
            var twin = byName.get(fil.namn());
            if (TAKEN.matcher(fil.namn()).matches()) {
                findings.fel(
                        "upptaget-namn",
                        Place.of(fil.path()),
                        "Kansli gör själv ett papper som får adressen «%s» i sammanträdets mapp, så namnet är upptaget."
                                .formatted(fil.namn()),
                        "Ge filen ett annat namn efter numret.");
            } else if (twin != null) {
                findings.fel(
                        "dubbelt-namn",
                        Place.of(fil.path()),
                        "Ärendet heter likadant som %s, så båda får samma adress."
                                .formatted(twin.path().name()),
                        "Ge filen ett eget namn efter numret.");
            } else {
                byName.put(fil.namn(), fil);
            }
        }
        return byName;
    }

    /** The files in the order of their numbers, with the recurring points around them. */
    private List<Punkt> numbered(List<Fil> named, List<Aterkommande> stadiga) {
        var byNumber = new TreeMap<Integer, Fil>();
        var own = new ArrayList<Fil>();
        for (var fil : byName(named).values()) {
            var same = fil.nummer().map(n -> byNumber.putIfAbsent(n, fil));
            if (same.isPresent()) {
                findings.fel(
                        "dubbelt-nummer",
                        Place.of(fil.path()),
                        "Ärendet har samma nummer som %s."
                                .formatted(same.get().path().name()),
                        "Byt siffrorna i början av det ena filnamnet. Eller skriv ärendena i ordning under dagordning:"
                                + " i kallelse.yaml, så räknar Kansli numren.");
                unsure();
            } else if (fil.nummer().isEmpty()) {
                own.add(fil);
            }
        }
        own.addAll(0, byNumber.values());
        var around = stadiga.stream().collect(Collectors.groupingBy(Aterkommande::sist));
        var replaced = stadiga.stream().map(Aterkommande::namn).toList();
        return Stream.of(
                        around.getOrDefault(false, List.of()).stream().map(s -> punkt(s, own)),
                        own.stream()
                                .filter(f -> !replaced.contains(f.namn()))
                                .map(f -> new Punkt(f.namn(), Optional.of(f), Optional.empty())),
                        around.getOrDefault(true, List.of()).stream().map(s -> punkt(s, own)))
                .flatMap(p -> p)
                .toList();
    }

    private static Punkt punkt(Aterkommande stadig, List<Fil> own) {
        return new Punkt(
                stadig.namn(),
                own.stream().filter(f -> f.namn().equals(stadig.namn())).findFirst(),
                Optional.of(stadig));
    }

    /** The matters that the kallelse lists, in its order. */
    private List<Punkt> listed(Uppgifter kallelse, List<Fil> named, List<Aterkommande> stadiga) {
        var byName = byName(named);
        var known = new LinkedHashMap<String, Punkt>();
        stadiga.forEach(s -> known.put(s.namn(), new Punkt(s.namn(), Optional.empty(), Optional.of(s))));
        byName.values().forEach(f -> known.put(f.namn(), new Punkt(f.namn(), Optional.of(f), Optional.empty())));
        var punkter = new LinkedHashSet<Punkt>();
        var meant = new ArrayList<String>();
        for (var row : kallelse.uppraknade(DAGORDNING)) {
            var namn = Spelling.id(ROW.matcher(row.text().strip()).replaceFirst("$1"), "-");
            var punkt = known.get(namn);
            if (punkt == null) {
                meant.addAll(tellRow(kallelse, row, namn, known));
            } else if (!punkter.add(punkt)) {
                kallelse.fel(
                        "dagordning-rad",
                        row.span(),
                        DAGORDNING,
                        "«%s» står två gånger på dagordningen.".formatted(Ord.kort(row.text())),
                        "Ta bort den ena raden. Tills vidare gäller den som står först.");
            }
        }
        if (!kallelse.osaker(DAGORDNING)) {
            byName.values().stream()
                    .filter(f -> !punkter.contains(known.get(f.namn())) && !meant.contains(f.namn()))
                    .forEach(f -> findings.varning(
                            "utanfor-dagordningen",
                            Place.of(f.path()),
                            "Ärendet står inte på dagordningen i kallelse.yaml, så det är inte med på sammanträdet.",
                            "Lägg till en rad där det ska stå: - %s. Ska det inte med, flytta filen härifrån."
                                    .formatted(f.namn())));
        }
        return List.copyOf(punkter);
    }

    /** @return the matter that was probably meant */
    private List<String> tellRow(Uppgifter kallelse, Scalar row, String namn, Map<String, Punkt> known) {
        var near = Ord.narmast(namn, known.keySet());
        kallelse.fel(
                "dagordning-rad",
                row.span(),
                DAGORDNING,
                "«%s» står på dagordningen, men i mappen arenden finns inget sådant ärende."
                        .formatted(Ord.kort(row.text())),
                near.map(n -> "Menade du «%s»? Annars: lägg ".formatted(n)).orElse("Lägg ")
                        + "till filen arenden/%s.md, eller ta bort raden.".formatted(Filnamn.id(namn)));
        unsure();
        return near.stream().toList();
    }

    /** Where the order stands elsewhere, a number in a file's name says nothing, and may mislead. */
    private void tellNumbers(List<Punkt> punkter, Optional<Uppgifter> listed) {
        var other = new ArrayList<String>();
        for (int i = 0; i < punkter.size(); i++) {
            int place = i + 1;
            punkter.get(i)
                    .fil()
                    .filter(f -> f.nummer().filter(n -> n != place).isPresent())
                    .ifPresent(
                            f -> other.add("%s är nummer %d".formatted(f.path().name(), place)));
        }
        if (!other.isEmpty()) {
            findings.upplysning(
                    "nummer-och-plats",
                    listed.map(k -> k.place(DAGORDNING)).orElse(Place.of(meeting.resolve("arenden"))),
                    "%s har ett annat nummer i namnet än på dagordningen: %s."
                            .formatted(
                                    Svenska.ute(Svenska.antal(other.size(), "en fil", "filer")),
                                    Svenska.upprakning(
                                                    other.stream().limit(MOST).toList())
                                            + (other.size() > MOST ? " och så vidare" : "")),
                    listed.isPresent()
                            ? "Dagordningen gäller. Ta bort siffrorna och bindestrecket först i filnamnen, så står"
                                    + " ordningen på ett ställe."
                            : "De återkommande punkterna räknas också. Skriv ärendena i ordning under dagordning: i"
                                    + " kallelse.yaml, så behövs inga siffror i filnamnen.");
        }
    }
}
