package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.model.Bilaga;
import kansli.model.Content;
import kansli.model.Delegationsbeslut;
import kansli.model.Forbund;
import kansli.model.Insats;
import kansli.model.Insatstyp;
import kansli.model.Organ;
import kansli.model.Planerat;
import kansli.model.Protokoll;
import kansli.model.Rapport;
import kansli.model.Regler;
import kansli.model.Sammantrade;
import kansli.model.Styrdokument;
import kansli.model.Tabell;
import kansli.model.Verksamhetsmal;
import kansli.reading.DagordningReader.Dagordning;
import kansli.reading.VilsenFil.Hem;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;

/** Reads everything that a förbund has written. A fault in one file never hides the others. */
public final class ContentReader {

    private static final String MEETINGS = "sammantraden";
    private static final String STYRDOKUMENT = "styrdokument";
    private static final Pattern DOCUMENT = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*\\.md");
    private static final String INSATSER = "insatser";
    private static final String VERKSAMHETSMAL = "verksamhetsmal";
    private static final Pattern YEAR = Pattern.compile("\\d{4}\\.yaml");
    private static final String RAPPORTER = "rapporter";
    private static final List<String> TOP =
            List.of(ForbundReader.PATH.value(), RegelReader.PATH.value(), Fraser.PATH.value());
    private static final List<String> FOLDERS =
            List.of(MEETINGS, STYRDOKUMENT, INSATSER, VERKSAMHETSMAL, RAPPORTER, DelegationsbeslutReader.FOLDER);
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MEETING = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)");

    /** Empty when the folder holds no förbund at all, which the findings then say. */
    public Optional<Content> read(ContentTree tree, Findings findings) {
        tree.refused().forEach(r -> findings.fel("fil-utanfor", Place.of(shown(r.path())), r.reason(), r.cure()));
        if (!tree.has(ForbundReader.PATH)) {
            var near = Filnamn.saknad(
                    "forbund.yaml",
                    tree.files()
                            .filter(f -> f.folder().isEmpty())
                            .map(ContentPath::value)
                            .toList());
            findings.fel(
                    "forbund-saknas",
                    Place.of(ForbundReader.PATH),
                    "Innehållet har ingen forbund.yaml, så det finns inget förbund att göra handlingar för."
                            + (liknar(tree) ? " Därför är inget på webben." : ""),
                    near.orElse("Peka ut rätt mapp med --innehall, eller kopiera forbund.yaml från ett annat"
                            + " förbund."));
            return Optional.empty();
        }
        return Optional.of(new Reading(tree, findings).content());
    }

    /** Whether a folder can be what a förbund has written: it has some of its folders. */
    public static boolean liknar(ContentTree tree) {
        return tree.files().anyMatch(f -> FOLDERS.stream().anyMatch(f::isUnder));
    }

    /** A name that cannot be a path is shown with question marks. */
    private static ContentPath shown(String path) {
        var shown = path.replaceAll("[\\\\:\\p{Cntrl}]", "?");
        return new ContentPath(ContentPath.isInside(shown) ? shown : "?");
    }

    private static final class Reading {

        private final ContentTree tree;
        private final Findings findings;
        private final Filer filer;
        private final Forbund forbund;
        private final Malord malord;

        /** The points that every meeting has, by the organ. */
        private final Map<String, List<Aterkommande>> aterkommande;

        private final Fraser fraser;

        /** What may be the förbund's logotype; nobody knows when its facts cannot be read. */
        private final Predicate<ContentPath> logotyp;

        private final Set<ContentPath> used = new TreeSet<>();

        private final List<Planerat> planerade = new ArrayList<>();

        /** Documents that are annexes to what is not treated at any meeting. */
        private final Set<ContentPath> vilande = new TreeSet<>();

        Reading(ContentTree tree, Findings findings) {
            this.tree = tree;
            this.findings = findings;
            this.filer = new Filer(tree, findings);
            var facts = filer.uppgifter(ForbundReader.PATH);
            var fil =
                    facts.skalar("logotyp").map(s -> s.text().strip()).stream().toList();
            this.logotyp = f -> facts.olaslig() || Ord.narmast(f.name(), fil).isPresent();
            this.malord = new Malord(facts);
            var reader = new ForbundReader(tree, facts);
            this.forbund = reader.read();
            this.aterkommande = reader.aterkommande();
            this.fraser = fraser();
        }

        Content content() {
            strayFolders();
            var folders = folders();
            var styrdokument = styrdokument();
            var titles = new TreeMap<ContentPath, String>();
            styrdokument.forEach(d -> titles.put(d.namn(), d.titel()));
            var utanMote = new LinkedHashMap<Folder, Protokoll>();
            var vidMote = new LinkedHashMap<Folder, Uppgifter>();
            for (var folder : folders) {
                if (tree.has(folder.protokoll())) {
                    used.add(folder.protokoll());
                    boolean called = tree.has(folder.kallelse());
                    var u = called ? filer.uppgifterOmNagra(folder.protokoll()) : filer.uppgifter(folder.protokoll());
                    if (called && !u.har("form")) {
                        vidMote.put(folder, u);
                        titles.put(Protokoll.namn(u.file()), Protokoll.titel(folder.organ(), folder.dag()));
                    } else {
                        var protokoll = new ProtokollReader(forbund, findings).read(u, folder.organ(), folder.dag());
                        utanMote.put(folder, protokoll);
                        titles.put(protokoll.namn(), protokoll.titel());
                    }
                }
            }
            var insatser = insatser();
            insatser.forEach(i -> i.slutrapport()
                    .ifPresent(s -> titles.put(i.path().resolve("slutrapport"), "Slutrapport " + i.namn())));
            var rapporter = rapporter();
            rapporter.forEach(r -> titles.put(r.path(), r.titel()));
            var namnda = new Namnda(tree, titles.keySet());
            var bilagor = new BilagaReader(tree, titles, namnda, findings);
            var meetings = new ArrayList<Sammantrade>();
            var protokoll = new ArrayList<Protokoll>();
            var reader = new MotesprotokollReader(forbund, fraser, findings);
            var delegationsbeslut = delegationsbeslut();
            for (var folder : folders) {
                var meeting = meeting(folder, bilagor, namnda)
                        .map(m -> DelegationsbeslutReader.insatta(m, anmals(m, meetings, delegationsbeslut)));
                var minutes = Optional.ofNullable(utanMote.get(folder))
                        .or(() -> meeting.flatMap(m -> Optional.ofNullable(vidMote.get(folder))
                                .filter(u -> !u.olaslig()) // nobody knows what went otherwise
                                .map(u -> reader.read(u, m, forsta(folder, protokoll)))));
                if (meeting.isEmpty() && vidMote.containsKey(folder)) {
                    tellMinutesOfNoMeeting(folder);
                }
                if (folder.known()) {
                    meeting.ifPresent(meetings::add);
                    minutes.ifPresent(protokoll::add);
                }
            }
            return new Content(
                    forbund,
                    List.copyOf(meetings),
                    delegationsbeslut,
                    List.copyOf(planerade),
                    List.copyOf(protokoll),
                    styrdokument,
                    insatser,
                    verksamhetsmal(),
                    rapporter,
                    tabeller(rapporter),
                    regler(),
                    namnda.slutna(),
                    vilande);
        }

        /**
         * A folder of a meeting. One that is not named after a day and an organ is read all the same, for the faults in
         * it.
         */
        private record Folder(ContentPath path, LocalDate dag, Organ organ, boolean known) {
            ContentPath kallelse() {
                return path.resolve("kallelse.yaml");
            }

            ContentPath protokoll() {
                return path.resolve("protokoll.yaml");
            }
        }

        private void strayFolders() {
            tree.files()
                    .filter(f -> f.folder().isEmpty() && !TOP.contains(f.value()))
                    .filter(logotyp.negate())
                    .forEach(f -> Filnamn.nagonAv(f, TOP)
                            .or(() -> VilsenFil.rad(f, Hem.OVERST))
                            .ifPresent(advice ->
                                    findings.varning("okand-fil", Place.of(f), "Filen används inte.", advice)));
            tree.files()
                    .map(f -> f.value().split("/"))
                    .filter(parts -> parts.length > 1)
                    .map(parts -> parts[0])
                    .distinct()
                    .filter(f -> !FOLDERS.contains(f))
                    .forEach(folder -> Ord.narmast(folder, FOLDERS)
                            .ifPresent(near -> findings.varning(
                                    "okand-fil",
                                    Place.of(new ContentPath(folder)),
                                    "Mappen «%s» används inte.".formatted(folder),
                                    "Ska den heta %s?".formatted(near))));
        }

        private List<Folder> folders() {
            var names = new LinkedHashSet<String>();
            tree.files().filter(f -> f.isUnder(MEETINGS)).forEach(f -> {
                var parts = f.value().split("/");
                if (parts.length > 2) {
                    names.add(parts[1]);
                } else {
                    strayFile(f, Hem.SAMMANTRADE, "Lägg den i mappen för sitt sammanträde, eller ta bort den.");
                }
            });
            return names.stream()
                    .map(this::folder)
                    .sorted(Comparator.comparing(Folder::dag).thenComparing(Folder::path))
                    .toList();
        }

        private Folder folder(String name) {
            var path = new ContentPath(MEETINGS + "/" + name);
            var parts = MEETING.matcher(name);
            var day = parts.matches() ? Tolkning.dag(parts.group(1)) : Optional.<LocalDate>empty();
            if (day.isEmpty()) {
                findings.fel(
                        "sammantrade-namn",
                        Place.of(path),
                        "Mappen heter inte som ett sammanträde.",
                        MenatMote.av(name, forbund)
                                .map(m -> m.rad("Ska den heta %s-%s?"))
                                .orElse("Döp mappen efter dagen och organet: 2021-03-18-styrelsen."));
                findings.lost(Place.of(path));
                return unknown(path, LocalDate.MAX, name);
            }
            var id = parts.group(2);
            return forbund.organ(id)
                    .map(o -> new Folder(path, day.get(), o, true))
                    .orElseGet(() -> {
                        if (!findings.doubts(new Place(forbund.path(), "organ"))) {
                            findings.fel(
                                    "okant-organ",
                                    Place.of(path),
                                    "«%s» är inget organ i forbund.yaml.".formatted(id),
                                    Ord.forslag(
                                            id,
                                            forbund.organ().stream()
                                                    .map(Organ::id)
                                                    .toList(),
                                            "Lägg till organet under organ i forbund.yaml."));
                        }
                        findings.lost(Place.of(path));
                        return unknown(path, day.get(), id);
                    });
        }

        private static Folder unknown(ContentPath path, LocalDate day, String organ) {
            return new Folder(path, day, new Organ(organ, organ, List.of()), false);
        }

        private List<Styrdokument> styrdokument() {
            var reader = new StyrdokumentReader(forbund, findings);
            return tree.files()
                    .filter(f -> f.isUnder(STYRDOKUMENT))
                    .filter(f -> {
                        var markdown = f.name().endsWith(".md");
                        if (!markdown) {
                            strayFile(f, Hem.STYRDOKUMENT, "Ett styrdokument skrivs i en fil vars namn slutar på .md.");
                        } else if (!DOCUMENT.matcher(f.value()).matches()) {
                            findings.fel(
                                    "styrdokument-namn",
                                    Place.of(f),
                                    "Namnet går inte att använda som adress på webben.",
                                    "Ska den heta %s? I namn på filer och mappar står små bokstäver utan å, ä och ö, siffror och bindestreck."
                                            .formatted(Filnamn.adress(f)));
                            return false;
                        }
                        return markdown;
                    })
                    .map(filer::medText)
                    .map(reader::read)
                    .toList();
        }

        /** The folders in a folder, each with a name that can be an address. */
        private List<ContentPath> subfolders(String top, String facts) {
            tree.files()
                    .filter(f -> f.folder().equals(top))
                    .forEach(f -> strayFile(f, top.equals(INSATSER) ? Hem.INSATS : Hem.RAPPORT, alone(top, f)));
            return names(top).stream()
                    .map(n -> new ContentPath(top + "/" + n))
                    .filter(folder -> {
                        if (!NAME.matcher(folder.name()).matches()) {
                            findings.fel(
                                    "mapp-namn",
                                    Place.of(folder),
                                    "Namnet går inte att använda som adress på webben.",
                                    "Ska den heta %s? I namn på mappar står små bokstäver utan å, ä och ö, siffror och bindestreck."
                                            .formatted(Filnamn.adress(folder)));
                        }
                        if (!tree.has(folder.resolve(facts))) {
                            var there = tree.files()
                                    .filter(f -> f.folder().equals(folder.value()))
                                    .map(ContentPath::name)
                                    .toList();
                            findings.fel(
                                    "uppgifter-saknas",
                                    Place.of(folder),
                                    "Mappen har ingen %s.".formatted(facts),
                                    Filnamn.saknad(facts, there).orElse("Lägg till filen, eller ta bort mappen."));
                            return false;
                        }
                        return NAME.matcher(folder.name()).matches();
                    })
                    .toList();
        }

        /** The names of the folders in a folder. */
        private List<String> names(String top) {
            return tree.files()
                    .filter(f -> f.isUnder(top))
                    .map(f -> f.value().split("/"))
                    .filter(parts -> parts.length > 2)
                    .map(parts -> parts[1])
                    .distinct()
                    .toList();
        }

        private List<Insats> insatser() {
            var reader = new InsatsReader(tree, filer, forbund, malord, names(INSATSER), findings);
            var all = subfolders(INSATSER, InsatsReader.FACTS).stream()
                    .map(folder -> {
                        var known = List.of(InsatsReader.FACTS, InsatsReader.STORY, InsatsReader.END);
                        strayFiles(
                                folder, known, Hem.INSATS, "Till en insats hör %s.".formatted(Ord.upprakning(known)));
                        return reader.read(folder);
                    })
                    .toList();
            InsatsReader.tellSameNames(all, findings);
            InsatsReader.tellCircle(all, findings);
            InsatsReader.tellNearNames(all, findings);
            return all;
        }

        private List<Verksamhetsmal> verksamhetsmal() {
            var reader = new VerksamhetsmalReader(malord, findings);
            return tree.files()
                    .filter(f -> f.isUnder(VERKSAMHETSMAL))
                    .filter(f -> {
                        var ofYear = YEAR.matcher(f.name()).matches();
                        if (!ofYear) {
                            strayFile(
                                    f,
                                    Hem.VERKSAMHETSMAL,
                                    "Målen för ett år står i en fil som heter efter året: 2020.yaml.");
                        }
                        return ofYear;
                    })
                    .map(filer::uppgifter)
                    .map(reader::read)
                    .toList();
        }

        private List<Rapport> rapporter() {
            var reader = new RapportReader(filer, forbund, findings);
            return subfolders(RAPPORTER, RapportReader.FACTS).stream()
                    .map(folder -> {
                        var chapters = tree.files()
                                .filter(f -> f.folder().equals(folder.value())
                                        && RapportReader.CHAPTER
                                                .matcher(f.name())
                                                .matches())
                                .toList();
                        var known = new ArrayList<>(
                                chapters.stream().map(ContentPath::name).toList());
                        known.add(RapportReader.FACTS);
                        strayFiles(
                                folder,
                                known,
                                Hem.RAPPORT,
                                "Ett kapitel har två siffror först i namnet, som 01-inledning.md.");
                        return reader.read(folder, chapters);
                    })
                    .toList();
        }

        private void strayFiles(ContentPath folder, List<String> known, Hem hem, String otherwise) {
            tree.files()
                    .filter(f -> f.isUnder(folder.value()) && !TabellReader.is(f) && !TabellReader.isData(f))
                    .filter(f -> !f.folder().equals(folder.value()) || !known.contains(f.name()))
                    .forEach(f -> findings.varning(
                            "okand-fil",
                            Place.of(f),
                            "Filen används inte.",
                            Filnamn.nagonAv(f, known)
                                    .or(() -> VilsenFil.rad(f, hem))
                                    .or(() -> Filnamn.somMarkdown(f))
                                    .or(() -> hem == Hem.RAPPORT ? Filnamn.numrerad(f) : Optional.empty())
                                    .orElse(otherwise)));
        }

        private Regler regler() {
            var own = tree.has(RegelReader.PATH)
                    ? Optional.of(filer.uppgifter(RegelReader.PATH))
                    : Optional.<Uppgifter>empty();
            return new RegelReader(findings, filer.koder())
                    .read(
                            List.of(
                                    filer.gemensamma("regler.yaml"),
                                    filer.gemensamma("ordlistor.yaml"),
                                    filer.gemensamma("stavning.yaml")),
                            own);
        }

        private List<Tabell> tabeller(List<Rapport> rapporter) {
            var data = new DataReader(tree, filer);
            var reader = new TabellReader(
                    names(INSATSER),
                    forbund.insatstyper().stream().map(Insatstyp::id).toList(),
                    data,
                    rapporter.stream().collect(Collectors.toMap(Rapport::path, Rapport::insyn)));
            var tables = tree.files()
                    .filter(TabellReader::is)
                    .map(filer::uppgifter)
                    .map(reader::read)
                    .toList();
            data.tellUnused(findings);
            return tables;
        }

        private List<Delegationsbeslut> delegationsbeslut() {
            var reader = new DelegationsbeslutReader(forbund, findings);
            return tree.files()
                    .filter(f -> f.isUnder(DelegationsbeslutReader.FOLDER))
                    .filter(f -> {
                        boolean year =
                                YEAR.matcher(f.name()).matches() && f.folder().equals(DelegationsbeslutReader.FOLDER);
                        if (!year) {
                            strayFile(f, Hem.VERKSAMHETSMAL, "Besluten för ett år står i en fil som heter 2027.yaml.");
                        }
                        return year;
                    })
                    .flatMap(f -> reader.read(filer.uppgifter(f)).stream())
                    .toList();
        }

        /** Those that a meeting is to be told of: all that the organ's meetings before it have not been. */
        private static List<Delegationsbeslut> anmals(
                Sammantrade s, List<Sammantrade> before, List<Delegationsbeslut> all) {
            var since = before.stream()
                    .filter(b -> b.organ().id().equals(s.organ().id()) && b.anmalerDelegationsbeslut())
                    .map(b -> b.kallelse().datum())
                    .max(Comparator.naturalOrder());
            return all.stream()
                    .filter(d -> d.organ().id().equals(s.organ().id()))
                    .filter(d -> !d.dag().isAfter(s.kallelse().datum())
                            && since.filter(x -> !d.dag().isAfter(x)).isEmpty())
                    .toList();
        }

        /** Paragraphs are numbered through the year of an organ. */
        private static int forsta(Folder folder, List<Protokoll> before) {
            return before.stream()
                            .filter(p -> p.organ().id().equals(folder.organ().id())
                                    && p.dag().getYear() == folder.dag().getYear())
                            .flatMap(p -> p.paragrafer().stream())
                            .mapToInt(Protokoll.Paragraf::nummer)
                            .max()
                            .orElse(0)
                    + 1;
        }

        private Fraser fraser() {
            return Fraser.av(
                    filer.gemensamma("fraser.yaml"),
                    tree.has(Fraser.PATH) ? Optional.of(filer.uppgifter(Fraser.PATH)) : Optional.empty());
        }

        /**
         * A meeting with its matters, or one to which nobody has been called. Decisions that were taken without a
         * meeting have minutes but no kallelse.
         */
        private Optional<Sammantrade> meeting(Folder folder, BilagaReader bilagor, Namnda namnda) {
            var facts = tree.has(folder.kallelse())
                    ? Optional.of(filer.uppgifter(folder.kallelse()))
                    : Optional.<Uppgifter>empty();
            var dagordning = dagordning(folder, facts, bilagor, namnda);
            if (facts.isEmpty() && !tree.has(folder.protokoll())) {
                tellLackOfKallelse(folder);
            }
            used.add(folder.kallelse());
            unusedFiles(folder.path(), dagordning.papper());
            boolean kallat = facts.isPresent() && !KallelseReader.planerat(facts.get());
            vilande.addAll(kallat ? dagordning.vilande() : DagordningReader.dokument(dagordning.papper()));
            if (facts.isEmpty()) {
                return Optional.empty();
            }
            var reader = new KallelseReader(forbund, findings);
            if (!kallat) {
                var planerat = reader.planerat(facts.get(), folder.organ(), folder.dag());
                if (folder.known()) {
                    planerade.add(planerat);
                }
                return Optional.empty();
            }
            var kallelse = reader.read(facts.get(), folder.dag());
            kallelse.insyn()
                    .grund()
                    .ifPresent(grund -> files(folder.path() + "/arenden").forEach(f -> namnda.arende(f, grund)));
            return Optional.of(
                    new Sammantrade(folder.path(), folder.dag(), folder.organ(), kallelse, dagordning.arenden()));
        }

        private void tellMinutesOfNoMeeting(Folder folder) {
            findings.fel(
                    "planerat-och-kallat",
                    Place.of(folder.protokoll()),
                    "Sammanträdet har ett protokoll, men enligt kallelse.yaml har ingen kallats till det. Därför görs"
                            + " inget protokoll.",
                    "Ta bort planerat: eller inställt: i kallelse.yaml, och skriv datum:, tid: och plats:.");
        }

        private List<ContentPath> files(String folder) {
            return tree.files().filter(f -> f.folder().equals(folder)).toList();
        }

        private void tellLackOfKallelse(Folder folder) {
            var there = tree.files()
                    .filter(f -> f.folder().equals(folder.path().value()))
                    .map(ContentPath::name)
                    .toList();
            var near = Filnamn.saknad("kallelse.yaml", there);
            there.stream()
                    .filter(n -> Filnamn.saknad("kallelse.yaml", List.of(n)).isPresent())
                    .forEach(n -> used.add(folder.path().resolve(n)));
            findings.fel(
                    "kallelse-saknas",
                    Place.of(folder.path()),
                    "Sammanträdet har ingen kallelse.yaml.",
                    near.orElse(
                            "Lägg till filen, med datum:, tid: och plats: på var sin rad, eller kopiera den från ett"
                                    + " annat sammanträde och ändra."));
        }

        private Dagordning dagordning(
                Folder meeting, Optional<Uppgifter> kallelse, BilagaReader bilagor, Namnda namnda) {
            var files = files(meeting.path() + "/arenden");
            used.addAll(files);
            var stadiga = aterkommande.getOrDefault(meeting.organ().id(), List.of()).stream()
                    .filter(a -> a.galler(meeting.dag()))
                    .toList();
            var reader =
                    new ArendeReader(forbund, meeting.organ(), fraser, bilagor, List.copyOf(names(INSATSER)), findings);
            return new DagordningReader(files, filer, reader, namnda, meeting.path(), findings).read(kallelse, stadiga);
        }

        /** A file in a meeting's folder that nothing refers to is often a misspelt name. */
        private void unusedFiles(ContentPath folder, List<Bilaga.Kalla> papper) {
            papper.forEach(p -> {
                used.add(p.path());
                if (p instanceof Bilaga.Saknat s) {
                    s.nara().ifPresent(used::add);
                }
            });
            var unsure = used.stream()
                            .anyMatch(f ->
                                    f.isUnder(folder.value() + "/arenden") && findings.doubts(new Place(f, "bilagor")))
                    || findings.doubts(new Place(folder, "nummer"));
            tree.files()
                    .filter(f -> f.isUnder(folder.value())
                            && !used.contains(f)
                            && !TabellReader.is(f)
                            && !TabellReader.isData(f))
                    .filter(f -> !unsure || !f.name().endsWith(".pdf"))
                    .forEach(f -> strayFile(
                            f,
                            Hem.SAMMANTRADE,
                            "Är den en bilaga, skriv under bilagor i sitt ärende: fil: %s. Annars kan den tas bort."
                                    .formatted(
                                            f.value().substring(folder.value().length() + 1))));
        }

        /** Some keep all they know of their insatser in one sheet, and it has no table to be in. */
        private static String alone(String top, ContentPath file) {
            return TabellReader.isSheet(file)
                    ? "Är det tal till en tabell, lägg filen i mappen tabeller hos rapporten eller sammanträdet som har"
                            + " tabellen, och skriv bland tabellens rader: - data: %s. Annars kan den tas bort."
                                    .formatted(file.name())
                    : "Lägg den i mappen för det den hör till, under %s, eller ta bort den.".formatted(top);
        }

        private void strayFile(ContentPath file, Hem hem, String hint) {
            findings.varning(
                    "okand-fil",
                    Place.of(file),
                    "Filen används inte.",
                    Filnamn.nagonAv(file, List.of("kallelse.yaml", "protokoll.yaml"))
                            .or(() -> VilsenFil.rad(file, hem))
                            .or(() -> hem == Hem.STYRDOKUMENT ? Filnamn.somMarkdown(file) : Filnamn.somYaml(file))
                            .orElse(hint));
        }
    }
}
