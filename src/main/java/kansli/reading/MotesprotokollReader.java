package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Arende;
import kansli.model.Arende.Skrivet;
import kansli.model.Forbund;
import kansli.model.Forlopp;
import kansli.model.Forlopp.Punkt;
import kansli.model.Forlopp.Utfall;
import kansli.model.Forslag;
import kansli.model.Insyn;
import kansli.model.Justering;
import kansli.model.Narvaro.Deltagare;
import kansli.model.Narvaro.Spann;
import kansli.model.Period;
import kansli.model.Person;
import kansli.model.Plats;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Protokoll.VidMote;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.reading.Sekretess.Sak;

/**
 * Makes the minutes of a meeting out of its agenda and of what {@code protokoll.yaml} says that went otherwise. A
 * matter of which nothing is said was decided as it was proposed.
 */
final class MotesprotokollReader {

    /** So many rows of what was reported are repeated in the minutes. */
    private static final int KORT = 20;

    private final Forbund forbund;
    private final Fraser fraser;
    private final Findings findings;

    MotesprotokollReader(Forbund forbund, Fraser fraser, Findings findings) {
        this.forbund = forbund;
        this.fraser = fraser;
        this.findings = findings;
    }

    /** @param forst the number that its first paragraph has if nothing else is said */
    Protokoll read(Uppgifter u, Sammantrade s, int forst) {
        return new Making(u, s, forst).protokoll();
    }

    private final class Making {

        private final Uppgifter u;
        private final Sammantrade s;
        private final int forst;
        private final Motesfolk folk;
        private final ForloppReader forlopp;
        private Optional<String> stangd = Optional.empty();

        Making(Uppgifter u, Sammantrade s, int forst) {
            this.u = u;
            this.s = s;
            this.folk = new Motesfolk(forbund, s.organ(), s.dag());
            this.forlopp = new ForloppReader(folk, s.organ().namn(), findings);
            this.forst = u.tolkad(
                            "första paragraf",
                            ProtokollReader::number,
                            "paragraf-form",
                            "«%s» är inget paragrafnummer.",
                            text -> "Skriv bara siffrorna: 12.")
                    .orElse(forst);
        }

        Protokoll protokoll() {
            var paragrafer = paragrafer();
            var moment = new Spann(forst, Math.max(forst, forst + paragrafer.size() - 1));
            var narvaro = new NarvaroReader(u, folk, moment).read();
            var justerare = justerare();
            var protokoll = new Protokoll(
                    u.file(),
                    s.dag(),
                    s.organ(),
                    new VidMote(
                            s.path(),
                            u.tolkad(
                                            "tid",
                                            Tolkning::klockslag,
                                            "tid-form",
                                            "«%s» går inte att läsa som en tid.",
                                            text -> Tolkning.menadTid(text).orElse("Skriv tiden som 09.00–11.45."))
                                    .orElse(s.kallelse().tid()),
                            u.valfri("plats").orElse(s.kallelse().plats()),
                            narvaro,
                            justerare,
                            s.kallelse().justering().map(Justering::dag),
                            u.valfri("sekreterare"),
                            forlopp.fogas(u)),
                    u.skalar("inledning").isPresent() ? forlopp.text(u, "inledning") : Text.TOM,
                    narvaro.beslutande().stream().map(this::plats).toList(),
                    paragrafer,
                    EfteratReader.read(u),
                    insyn());
            u.annorstades(
                    ForloppReader.NYCKLAR, "Skriv den i en punkt under paragrafer, vid ärendet som den hör till.");
            u.avsluta();
            return protokoll;
        }

        /** What was to be kept back and has no place of its own keeps back all of them. */
        private Insyn insyn() {
            var own = Sekretess.insyn(u, Sak.PROTOKOLL);
            return own.stangd() ? own : stangd.map(Insyn::stangd).orElse(own);
        }

        private Plats plats(Deltagare d) {
            return new Plats(
                    d.medlem(),
                    d.person(),
                    d.ersatter().isPresent() ? Optional.of("tjänstgörande ersättare") : d.uppdrag(),
                    Optional.empty(),
                    Period.ALLTID);
        }

        private List<Person> justerare() {
            return u.harVarde("justerare")
                    ? folk.rader(u, "justerare").stream()
                            .flatMap(r -> folk
                                    .sittande(
                                            u,
                                            "justerare",
                                            r.written(),
                                            r.namngiven().namn())
                                    .stream())
                            .toList()
                    : s.kallelse().justering().stream()
                            .flatMap(j -> j.justerare().stream())
                            .flatMap(name -> folk.platsFor(name).stream()
                                    .map(p -> p.ordinarie().namn().equals(name)
                                            ? p.ordinarie()
                                            : p.ersattare().orElseThrow()))
                            .toList();
        }

        /** In the order of the agenda, with what came up at the meeting where it came up. */
        private List<Paragraf> paragrafer() {
            var byMatter = new LinkedHashMap<String, Uppgifter>();
            var after = new LinkedHashMap<String, List<Uppgifter>>();
            for (var p : u.poster("paragrafer")) {
                if (p.har("rubrik")
                        && !p.har("ärende")
                        && p.valfri("rubrik").flatMap(this::medRubrik).isEmpty()) {
                    var where = p.valfri("efter").flatMap(name -> known(p, "efter", name));
                    after.computeIfAbsent(where.orElse(""), w -> new ArrayList<>())
                            .add(p);
                } else {
                    var key = p.har("rubrik") && !p.har("ärende") ? "rubrik" : "ärende";
                    p.kraver(key);
                    p.tillat(List.of("rubrik", "nummer"));
                    var name = p.valfri(key).flatMap(n -> known(p, key, n));
                    if (name.isEmpty() || byMatter.putIfAbsent(name.get(), p) != null) {
                        lost(p, name);
                    }
                }
            }
            var all = new ArrayList<Paragraf>();
            for (var arende : s.arenden()) {
                if (arende instanceof Skrivet skrivet) {
                    var name = skrivet.huvud().namn();
                    all.add(paragraf(skrivet, Optional.ofNullable(byMatter.get(name)), forst + all.size()));
                    after.getOrDefault(name, List.of()).forEach(p -> all.add(egen(p, forst + all.size())));
                }
            }
            after.getOrDefault("", List.of()).forEach(p -> all.add(egen(p, forst + all.size())));
            return List.copyOf(all);
        }

        private Optional<String> known(Uppgifter p, String key, String name) {
            var names = s.skrivna().map(a -> a.huvud().namn()).toList();
            var file = name.replaceFirst("^\\d{1,3}-", "").replaceFirst("\\.md$", "");
            var meant = Optional.of(file).filter(names::contains).or(() -> medRubrik(name));
            if (meant.isPresent()) {
                return meant;
            }
            p.fel(
                    "okant-arende",
                    key,
                    "«%s» är inget ärende på sammanträdets dagordning.".formatted(Ord.kort(name)),
                    Ord.forslag(
                            name,
                            names,
                            "Skriv ärendets filnamn utan siffrorna först och utan .md. Kom frågan upp på mötet, skriv"
                                    + " rubrik: i stället."));
            return Optional.empty();
        }

        /** The matter that has a heading. */
        private Optional<String> medRubrik(String rubrik) {
            return s.skrivna()
                    .filter(a -> Ord.lika(a.huvud().rubrik(), rubrik))
                    .map(a -> a.huvud().namn())
                    .findFirst();
        }

        /** A second entry for a matter, or one whose matter nobody knows. */
        private void lost(Uppgifter p, Optional<String> twice) {
            twice.ifPresent(name -> p.fel(
                    "dubbelt-arende",
                    "ärende",
                    "Ärendet «%s» står två gånger här.".formatted(name),
                    "Skriv allt om ett ärende under en enda punkt. Fattades flera beslut, skriv de första under"
                            + " delbeslut."));
            var forlorat = forlopp.read(p, Optional.empty(), Utfall.BIFALL);
            ForloppReader.utfall(p);
            forlopp.beslut(p);
            forlopp.text(p, "text");
            p.tillat(List.of("till"));
            var insyn = Sekretess.insyn(p, Sak.PARAGRAF);
            if (insyn.stangd() || forlorat.omedelbart()) {
                stangd = stangd.or(insyn::grund);
            }
            p.avsluta();
        }

        /** A number that someone has typed, which the program gives. */
        private static void nummer(Uppgifter p, int nummer) {
            p.skalar("nummer")
                    .filter(s -> !s.text().strip().equals(String.valueOf(nummer)))
                    .ifPresent(s -> p.fel(
                            "paragraf-foljd",
                            "nummer",
                            "Paragrafen får nummer %d, men här står %s.".formatted(nummer, Ord.kort(s.text())),
                            "Ta bort raden. Numren följer dagordningen, från det som står som första paragraf."));
        }

        /** A question that came up at the meeting. */
        private Paragraf egen(Uppgifter p, int nummer) {
            var rubrik = p.text("rubrik", "Rubrik saknas");
            p.tillat(List.of("efter"));
            nummer(p, nummer);
            var beslut = forlopp.beslut(p);
            var text = forlopp.text(p, "text");
            var skett = forlopp.read(p, Optional.empty(), Utfall.BIFALL);
            var paragraf =
                    new Paragraf(nummer, rubrik, beslut, text, skett, p.stalle(), Sekretess.insyn(p, Sak.PARAGRAF));
            p.avsluta();
            return paragraf;
        }

        private Paragraf paragraf(Skrivet arende, Optional<Uppgifter> entry, int nummer) {
            var huvud = arende.huvud();
            var foreslaget = foreslaget(arende);
            var punkt = new Punkt(
                    huvud.path(),
                    huvud.namn(),
                    arende.nummer(),
                    arende.handling().flatMap(h -> h.dnr()),
                    arende.handling().flatMap(h -> h.forslag()));
            var vantat = arende instanceof Arende.Utgatt ? Utfall.UTGAR : Utfall.BIFALL;
            if (entry.isEmpty()) {
                return new Paragraf(
                        nummer,
                        huvud.rubrik(),
                        foreslaget,
                        berattat(anmalt(arende, Text.TOM), utanBeslut(arende, foreslaget), arende),
                        Forlopp.TOMT.med(punkt, vantat),
                        "",
                        huvud.insyn());
            }
            var p = entry.get();
            nummer(p, nummer);
            var said = forlopp.beslut(p);
            var utfall = ForloppReader.utfall(p).orElse(andrat(said, foreslaget) ? Utfall.ANDRAT : vantat);
            var till = till(p, utfall, said.isPresent());
            var beslut = said.or(() -> vanligt(utfall, foreslaget, till));
            var text = berattat(
                    anmalt(arende, forlopp.text(p, "text")),
                    utfall == Utfall.UTGAR && !(arende instanceof Arende.Utgatt)
                            ? fraser.text("utgår", Map.of())
                            : utanBeslut(arende, beslut),
                    arende);
            var skett = forlopp.read(p, Optional.of(punkt), utfall);
            var insyn = Sekretess.insyn(p, Sak.PARAGRAF);
            var paragraf = new Paragraf(
                    nummer,
                    huvud.rubrik(),
                    beslut,
                    igen(text, utfall, said, till),
                    skett,
                    p.stalle(),
                    insyn.stangd() || insyn.uttalad() ? insyn : huvud.insyn());
            p.avsluta();
            return paragraf;
        }

        /** Whether something else was decided than what was proposed, and not the same in the same words. */
        private static boolean andrat(Optional<Forslag> said, Optional<Forslag> foreslaget) {
            return said.isPresent()
                    && foreslaget.isPresent()
                    && !words(said.get()).equals(words(foreslaget.get()));
        }

        private static List<List<Text.Block>> words(Forslag forslag) {
            return forslag.attSatser().stream().map(Text::block).toList();
        }

        /** What is decided in a matter when it is decided as proposed. */
        private Optional<Forslag> foreslaget(Skrivet arende) {
            return switch (arende) {
                case Arende.Formalia f ->
                    switch (f.avser()) {
                        case JUSTERING -> valAvJusterare();
                        case FOREDRAGNINGSLISTA -> beslut(fraser.text("föredragningslista", Map.of()));
                        case FOREGAENDE_PROTOKOLL -> beslut(fraser.text("föregående protokoll", Map.of()));
                        case DELEGATIONSBESLUT, ANNAT -> Optional.empty();
                    };
                default -> arende.handling().flatMap(h -> h.forslag()).map(Beslutsverb::beslutat);
            };
        }

        private Optional<Forslag> valAvJusterare() {
            var justerare = justerare();
            var names = Svenska.upprakning(justerare.stream().map(Person::namn).toList());
            return justerare.isEmpty()
                    ? Optional.empty()
                    : beslut(s.kallelse()
                            .justering()
                            .map(j -> fraser.text(
                                    "val av justerare med dag",
                                    Map.of("justerare", names, "dag", Svenska.dag(j.dag()))))
                            .orElseGet(() -> fraser.text("val av justerare", Map.of("justerare", names))));
        }

        /** Where a matter is sent and when it comes back. */
        private record Till(Optional<String> vart, Optional<LocalDate> dag) {}

        /** A day, for what is tabled; for what is referred back also where to. */
        private Till till(Uppgifter p, Utfall utfall, boolean written) {
            if (utfall == Utfall.BORDLAGT) {
                return new Till(Optional.empty(), p.dag("till"));
            }
            var day = p.texter("till").stream()
                    .flatMap(t -> Tolkning.dag(t.text()).stream())
                    .findFirst();
            var place = p.rader("till").stream()
                    .filter(t -> Tolkning.dag(t).isEmpty())
                    .findFirst();
            if (utfall == Utfall.ATERREMITTERAT
                    && place.filter(t -> Character.isDigit(t.charAt(0))).isPresent()) {
                return new Till(Optional.empty(), p.dag("till"));
            }
            if (p.harVarde("till") && (utfall != Utfall.ATERREMITTERAT || written && place.isPresent())) {
                p.fel(
                        "till-hor-inte-hit",
                        "till",
                        utfall == Utfall.ATERREMITTERAT
                                ? "Vart ärendet återremitteras står redan i beslutet."
                                : "Bara det som bordläggs eller återremitteras har uppgiften till.",
                        utfall == Utfall.ATERREMITTERAT
                                ? "Ta bort till, eller ta bort beslut så skrivs det av sig självt. En dag får stå kvar."
                                : "Ta bort till, eller skriv utfall: bordlagt eller utfall: återremitterat.");
            }
            return new Till(place, day);
        }

        /**
         * What was reported, when it is a short table, stands in the minutes too, unless they have one of their own.
         */
        private Text anmalt(Skrivet arende, Text text) {
            if (!(arende instanceof Arende.Anmalan a)
                    || a.huvud().insyn().stangd()
                    || tabeller(text).findAny().isPresent()) {
                return text;
            }
            var tables = a.handling().stream()
                    .flatMap(h -> tabeller(h.text()))
                    .filter(t -> t.rader().size() <= KORT)
                    .filter(t -> new Text(List.of(t), Optional.empty())
                            .hamtningar()
                            .findAny()
                            .isEmpty())
                    .toList();
            return tables.isEmpty() ? text : efter(text, new Text(List.copyOf(tables), Optional.empty()));
        }

        private static Stream<Text.Tabell> tabeller(Text text) {
            return text.block().stream().filter(Text.Tabell.class::isInstance).map(Text.Tabell.class::cast);
        }

        /** When it comes back is told, unless the decision does it. */
        private Text igen(Text text, Utfall utfall, Optional<Forslag> said, Till till) {
            var day = till.dag.map(Svenska::dag);
            boolean told = utfall == Utfall.BORDLAGT && said.isEmpty()
                    || said.stream()
                            .flatMap(f -> f.attSatser().stream())
                            .anyMatch(t -> day.filter(d -> ord(t).contains(d)).isPresent());
            return told
                    ? text
                    : day.map(d -> efter(text, fraser.text("tas upp igen", Map.of("dag", d))))
                            .orElse(text);
        }

        private static Text efter(Text text, Text more) {
            return text.tom()
                    ? more
                    : new Text(
                            Stream.concat(text.block().stream(), more.block().stream())
                                    .toList(),
                            text.fil());
        }

        private static String ord(Text text) {
            return text.inline()
                    .map(i -> i instanceof Text.Ord o ? o.text() : " ")
                    .collect(Collectors.joining());
        }

        /** What was written of a matter, with the sentence that ends it, unless it is there in some words. */
        private static Text berattat(Text text, Text usual, Skrivet arende) {
            boolean ends = arende instanceof Arende.Information || arende instanceof Arende.Anmalan;
            return text.tom() ? usual : ends && !ord(text).contains("till protokollet") ? efter(text, usual) : text;
        }

        private Optional<Forslag> vanligt(Utfall utfall, Optional<Forslag> foreslaget, Till till) {
            return switch (utfall) {
                case BIFALL, ANDRAT -> foreslaget;
                case AVSLAG -> beslut(fraser.text("avslag", Map.of()));
                case BORDLAGT ->
                    beslut(till.dag
                            .map(dag -> fraser.text("bordlagt till", Map.of("dag", Svenska.dag(dag))))
                            .orElseGet(() -> fraser.text("bordlagt", Map.of())));
                case ATERREMITTERAT ->
                    beslut(fraser.text("återremitterat", Map.of("vart", till.vart.orElse("kansliet"))));
                case UTGAR -> Optional.empty();
            };
        }

        private Optional<Forslag> beslut(Text attSats) {
            return attSats.tom()
                    ? Optional.empty()
                    : Optional.of(new Forslag(s.organ().namn(), "beslutar", List.of(attSats)));
        }

        /** What the minutes say of a matter in which nothing is decided. */
        private Text utanBeslut(Skrivet arende, Optional<Forslag> beslut) {
            if (beslut.isPresent()) {
                return Text.TOM;
            }
            return switch (arende) {
                case Arende.Information i -> fraser.text("information", Map.of());
                case Arende.Anmalan a -> fraser.text("anmälan", Map.of());
                case Arende.Ovrigt o -> fraser.text("övriga frågor", Map.of());
                case Arende.Formalia f -> Text.TOM;
                case Arende.Beslutsarende b -> Text.TOM;
                case Arende.Utgatt g -> fraser.text("utgår med skäl", Map.of("skäl", g.skal()));
            };
        }
    }
}
