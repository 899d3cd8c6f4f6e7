package kansli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Arende;
import kansli.model.Arende.Avser;
import kansli.model.Bilaga;
import kansli.model.Forbund;
import kansli.model.Forslag;
import kansli.model.Organ;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.model.Tjansteskrivelse;
import kansli.model.Tjansteskrivelse.Behandling;
import kansli.reading.Sekretess.Sak;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Span;

/** Reads one ärende: a Markdown file. */
final class ArendeReader {

    private static final Pattern MINUTER = Pattern.compile("([1-9]\\d{0,2})\\s*(?:min\\.?|minuter|minut)?");
    private static final Pattern TREATED = Pattern.compile("(\\S+)\\s+(.+)");
    static final Map<String, Avser> AVSER = ordered(
            Map.entry("justering", Avser.JUSTERING),
            Map.entry("föredragningslistan", Avser.FOREDRAGNINGSLISTA),
            Map.entry("föregående protokoll", Avser.FOREGAENDE_PROTOKOLL),
            Map.entry("delegationsbeslut", Avser.DELEGATIONSBESLUT));

    enum Typ {
        FORMALIA,
        BESLUT,
        INFORMATION,
        ANMALAN,
        OVRIGT
    }

    private static final Map<String, Avser> ANMALS = Map.of("delegationsbeslut", Avser.DELEGATIONSBESLUT);

    static final Map<String, Typ> TYPER = ordered(
            Map.entry("formalia", Typ.FORMALIA),
            Map.entry("beslut", Typ.BESLUT),
            Map.entry("information", Typ.INFORMATION),
            Map.entry("anmälan", Typ.ANMALAN),
            Map.entry("övrigt", Typ.OVRIGT));

    private final Forbund forbund;
    private final Organ organ;
    private final Fraser fraser;
    private final Findings findings;
    private final MarkdownReader markdown;
    private final AttSatser attSatser;
    private final BilagaReader bilagor;
    private final List<String> insatser;

    /**
     * @param bilagor knows the documents that may be annexes
     * @param insatser the folders of all insatser
     */
    ArendeReader(
            Forbund forbund,
            Organ organ,
            Fraser fraser,
            BilagaReader bilagor,
            List<String> insatser,
            Findings findings) {
        this.forbund = forbund;
        this.organ = organ;
        this.fraser = fraser;
        this.findings = findings;
        this.markdown = new MarkdownReader(findings);
        this.attSatser = new AttSatser(findings);
        this.bilagor = bilagor;
        this.insatser = insatser;
    }

    /**
     * A matter, and the annexes that were written in its file: what has been withdrawn has none.
     *
     * @param bilagor all that it names
     */
    record Last(Arende.Skrivet arende, List<Bilaga> bilagor) {

        Stream<Bilaga.Kalla> papper() {
            return bilagor.stream().filter(Bilaga.Papper.class::isInstance).map(b -> ((Bilaga.Papper) b).kalla());
        }
    }

    /**
     * @param meeting the meeting's folder, from which annexes are named
     * @param namn its permanent name
     */
    Last read(Filer.MedText file, ContentPath meeting, String namn, int nummer) {
        var u = file.uppgifter();
        u.kraver("typ");
        var typ = u.val("typ", TYPER);
        if (typ.isEmpty()) {
            u.tillat(List.of("avser"));
        }
        if (u.olaslig()) {
            return new Last(
                    new Arende.Ovrigt(new Arende.Huvud(
                            u.file(),
                            namn,
                            nummer,
                            file.olast().orElse(namn.replace('-', ' ')),
                            List.of(),
                            Optional.of("Ärendet går inte att läsa än"),
                            List.of(),
                            Optional.empty(),
                            Arende.Korning.TOM,
                            Sekretess.insyn(u, Sak.ARENDE),
                            Optional.empty())),
                    List.of());
        }
        var rubrik = u.text("rubrik", "Rubrik saknas");
        var foredragande = Personer.namn(u, "föredragande", forbund);
        var anmarkning = u.valfri("anmärkning");
        var sent = u.dag("sent");
        var utgar = utgar(u);
        var korning = new Arende.Korning(
                minuter(u),
                Personer.namn(u, "jäv", forbund),
                u.valfri("propositionsordning").orElseGet(() -> fraga(typ.orElse(Typ.INFORMATION))));
        var angivet = u.under("angivet").map(ArendeReader::angivet);
        var slag = slag(typ.orElse(Typ.INFORMATION), u, file, meeting, nummer);
        var arende = slag.apply(new Arende.Huvud(
                u.file(),
                namn,
                nummer,
                rubrik,
                foredragande,
                anmarkning,
                insatser(u),
                sent,
                korning,
                Sekretess.insyn(u, Sak.ARENDE),
                angivet));
        u.avsluta();
        return new Last(
                utgar.<Arende.Skrivet>map(skal -> new Arende.Utgatt(arende.huvud(), skal))
                        .orElse(arende),
                arende.bilagor());
    }

    static Optional<Integer> minuter(Uppgifter u) {
        return u.tolkad(
                "tid",
                text -> Optional.of(MINUTER.matcher(text))
                        .filter(Matcher::matches)
                        .map(m -> Integer.valueOf(m.group(1))),
                "minuter-form",
                "«%s» går inte att läsa som ett antal minuter.",
                "Skriv hur många minuter ärendet får ta: 15 minuter.");
    }

    /** What the chair asks when nothing else is written. */
    String fraga(Typ typ) {
        var slag = TYPER.entrySet().stream()
                .filter(t -> t.getValue() == typ)
                .findFirst()
                .orElseThrow()
                .getKey();
        return fraser.fras("fråga " + slag, Map.of("organ", Svenska.inne(organ.namn())));
    }

    /** Why a matter is withdrawn. Whatever stands there but nej withdraws it, so that no paper gets out by mistake. */
    private static Optional<String> utgar(Uppgifter u) {
        var said = u.valfri("utgår");
        if (!u.har("utgår") || said.filter(s -> Ord.lika(s, "nej")).isPresent()) {
            return Optional.empty();
        }
        var skal = said.filter(s -> !Ord.lika(s, "ja"));
        if (skal.isEmpty()) {
            u.fel(
                    "utgar-utan-skal",
                    "utgår",
                    "Ärendet utgår, men här står inte varför.",
                    "Skriv skälet på raden: utgår: Sökanden har dragit tillbaka sin ansökan.");
        }
        return Optional.of(skal.orElse("(skäl saknas)"));
    }

    private Function<Arende.Huvud, Arende.Skrivet> slag(
            Typ typ, Uppgifter u, Filer.MedText file, ContentPath meeting, int nummer) {
        return switch (typ) {
            case FORMALIA -> {
                var avser = u.val("avser", AVSER).orElse(Avser.ANNAT);
                refuseText(u, file);
                yield h -> new Arende.Formalia(h, avser);
            }
            case BESLUT -> {
                var skrivelse = beslut(u, file);
                var annexes = bilagor.read(u, meeting, nummer, 1);
                yield h -> new Arende.Beslutsarende(h, skrivelse, annexes);
            }
            case INFORMATION -> {
                var handling = handling(u, file);
                var annexes = bilagor.read(u, meeting, nummer, first(handling));
                yield h -> new Arende.Information(h, handling, annexes);
            }
            case ANMALAN -> {
                var handling = handling(u, file);
                var annexes = bilagor.read(u, meeting, nummer, first(handling));
                boolean delegation = u.har("avser") && u.val("avser", ANMALS).isPresent();
                yield h -> new Arende.Anmalan(h, handling, annexes, delegation);
            }
            case OVRIGT -> {
                refuseText(u, file);
                yield Arende.Ovrigt::new;
            }
        };
    }

    private static Arende.Angivet angivet(Uppgifter u) {
        var angivet = new Arende.Angivet(u.valfri("rubrik"), u.valfri("bilagor"));
        u.avsluta();
        return angivet;
    }

    private static void refuseText(Uppgifter u, Filer.MedText file) {
        if (!file.body().isBlank()) {
            u.fel(
                    "text-utan-handling",
                    "typ",
                    "Ett ärende av den här typen har ingen handling, så texten under uppgifterna syns ingenstans.",
                    "Byt typ till beslut, information eller anmälan, eller ta bort texten.");
        }
    }

    private Tjansteskrivelse beslut(Uppgifter u, Filer.MedText file) {
        var skrivelse = skrivelse(u, file);
        if (skrivelse.forslag().isEmpty() && !u.osaker("förslag") && !u.osaker("villkor")) {
            u.kraver(
                    Set.of("förslag"),
                    "forslag-saknas",
                    "typ",
                    "Ärendet ska beslutas men har inget förslag till beslut.",
                    "Lägg till en rad: förslag: och under den en rad för varje att-sats, som börjar med ett streck.");
        }
        return skrivelse;
    }

    /** A matter has a paper when something is written in it. */
    private Optional<Tjansteskrivelse> handling(Uppgifter u, Filer.MedText file) {
        var skrivelse = skrivelse(u, file);
        return skrivelse.text().tom() && skrivelse.forslag().isEmpty() ? Optional.empty() : Optional.of(skrivelse);
    }

    private Tjansteskrivelse skrivelse(Uppgifter u, Filer.MedText file) {
        return new Tjansteskrivelse(
                u.dag("datum"),
                u.valfri("dnr"),
                u.valfri("slag"),
                behandlas(u),
                u.tolkad(
                        "belopp",
                        Tolkning::belopp,
                        "belopp-form",
                        "«%s» går inte att läsa som ett belopp.",
                        text -> Taltolkning.kronor(text)
                                .map("Skriv %s kronor."::formatted)
                                .orElse("Skriv det i hela kronor, utan decimaler: 316 500 kronor.")),
                forslag(u),
                markdown.block(u.file(), file.body(), file.bodyLines()),
                Personer.undertecknare(u, forbund));
    }

    /** The insatser that it is about, by their folders. */
    private List<String> insatser(Uppgifter u) {
        var known = new ArrayList<String>();
        for (var s : u.texter("insats")) {
            var name = s.text().strip();
            if (insatser.contains(name)) {
                known.add(name);
            } else {
                u.fel(
                        "okand-insats",
                        s.span(),
                        "insats",
                        "«%s» är ingen insats.".formatted(Ord.kort(name)),
                        Ord.forslag(name, insatser, "Skriv namnet på insatsens mapp i insatser."));
            }
        }
        return known;
    }

    private List<Behandling> behandlas(Uppgifter u) {
        var treated = new ArrayList<Behandling>();
        for (var s : u.texter("behandlas")) {
            var parts = TREATED.matcher(s.text().strip());
            var day = parts.matches() ? Tolkning.dag(parts.group(2)) : Optional.<java.time.LocalDate>empty();
            var where = parts.matches() ? forbund.organ(parts.group(1)) : Optional.<Organ>empty();
            if (day.isEmpty()) {
                u.fel(
                        "behandlas-form",
                        s.span(),
                        "behandlas",
                        "«%s» går inte att läsa som organ och datum.".formatted(Ord.kort(s.text())),
                        MenatMote.av(s.text().strip(), forbund)
                                .map(m -> m.rad("Menade du «%2$s %1$s»?"))
                                .orElse("Skriv organets korta namn och datumet: styrelsen 2021-03-18. Är det flera,"
                                        + " skriv dem som en lista."));
            } else if (where.isPresent()) {
                treated.add(new Behandling(where.get().namn(), day.get()));
            } else if (!findings.doubts(new Place(forbund.path(), "organ"))) {
                u.fel(
                        "okant-organ",
                        Span.of(s.positions().apply(0), parts.group(1)),
                        "behandlas",
                        "«%s» är inget organ i forbund.yaml.".formatted(Ord.kort(parts.group(1))),
                        Ord.forslag(
                                parts.group(1),
                                forbund.organ().stream().map(Organ::id).toList(),
                                "Lägg till organet under organ i forbund.yaml."));
            }
        }
        return treated;
    }

    private Optional<Forslag> forslag(Uppgifter u) {
        var clauses = new ArrayList<>(attSatser.read(u, "förslag"));
        var verb = u.valfri("verb").orElse("föreslås besluta");
        for (var s : u.texter("villkor")) {
            var name = s.text().strip();
            var villkor = forbund.villkor().get(name);
            if (villkor != null) {
                clauses.add(new Text(List.of(new Text.Stycke(List.of(new Text.Ord(villkor)))), Optional.of(u.file())));
            } else if (!findings.doubts(new Place(forbund.path(), "stående villkor"))) {
                u.fel(
                        "okant-villkor",
                        s.span(),
                        "villkor",
                        "«%s» finns inte bland de stående villkoren i forbund.yaml.".formatted(Ord.kort(name)),
                        Ord.forslag(
                                name,
                                forbund.villkor().keySet(),
                                "Lägg till villkoret där, eller skriv det som en att-sats under förslag."));
            }
        }
        return clauses.isEmpty() ? Optional.empty() : Optional.of(new Forslag(organ.namn(), verb, clauses));
    }

    /** Where no tjänsteskrivelse bears the matter's own number, its first annex does. */
    private static int first(Optional<Tjansteskrivelse> handling) {
        return handling.isPresent() ? 1 : 0;
    }

    @SafeVarargs
    private static <T> Map<String, T> ordered(Map.Entry<String, T>... entries) {
        var map = new LinkedHashMap<String, T>();
        for (var e : entries) {
            map.put(e.getKey(), e.getValue());
        }
        return map;
    }
}
