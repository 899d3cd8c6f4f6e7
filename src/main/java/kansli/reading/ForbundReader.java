package kansli.reading;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Anstalld;
import kansli.model.Forbund;
import kansli.model.Insatstyp;
import kansli.model.Insyn;
import kansli.model.Nyckeltal;
import kansli.model.Organ;
import kansli.model.Period;
import kansli.model.Plats;
import kansli.model.Svenska;
import kansli.reading.Sekretess.Sak;
import kansli.reading.Tolkning.Sittande;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Spelling;
import kansli.source.YamlNode.Scalar;

/** Reads {@code forbund.yaml}. */
final class ForbundReader {

    static final ContentPath PATH = new ContentPath("forbund.yaml");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern LOGOTYPE = Pattern.compile("(?i).+\\.(svg|png|jpe?g)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final ContentTree tree;
    private final Uppgifter u;
    private final List<String> medlemmar;
    private final Map<String, List<Aterkommande>> aterkommande = new HashMap<>();

    ForbundReader(ContentTree tree, Uppgifter uppgifter) {
        this.tree = tree;
        this.u = uppgifter;
        this.medlemmar = u.uppraknadeNamn("medlemmar");
    }

    Forbund read() {
        var insyn = u.olaslig() ? Insyn.OSAGD : Sekretess.insyn(u, Sak.FORBUND);
        var namn = u.text("namn", "Förbund utan namn");
        var brevhuvud = u.rader("brevhuvud");
        var forbund = new Forbund(
                PATH,
                namn,
                brevhuvud.isEmpty() ? List.of(namn) : brevhuvud,
                u.text("organisationsnummer", "(organisationsnummer saknas)"),
                u.text("adress", "(adress saknas)"),
                epost(),
                u.tolkad(
                        "webb",
                        Tolkning::webbplats,
                        "webb-form",
                        "«%s» är ingen adress på webben.",
                        text -> Tolkning.webbplats(
                                        text.replaceFirst("(?i)^https?:/*", "").replaceFirst("/.*", ""))
                                .map("Skriv bara namnet: %s."::formatted)
                                .orElse("Skriv bara namnet, utan https:// och snedstreck: exempel.se.")),
                u.valfri("notis"),
                u.tolkad(
                        "accent",
                        this::colour,
                        "farg-form",
                        "«%s» är ingen färg.",
                        "Skriv färgen som ett nummertecken och sex tecken, så som den står i ett bildprogram:"
                                + " #6E1F52."),
                logotyp(),
                medlemmar(),
                organ(),
                kansli(),
                u.ordlista("stående villkor"),
                u.ordlista("insatstyper").entrySet().stream()
                        .map(e -> new Insatstyp(e.getKey(), Svenska.ute(e.getKey()), e.getValue()))
                        .toList(),
                u.ordlista("nyckeltal").entrySet().stream()
                        .map(e -> new Nyckeltal(e.getKey(), TabellReader.id(e.getKey()), e.getValue()))
                        .toList(),
                uppgifter(),
                u.valfri("protokollen förvaras"),
                mottagare(),
                insyn);
        u.avsluta();
        return forbund;
    }

    private Map<String, List<String>> mottagare() {
        var addresses = new LinkedHashMap<String, List<String>>();
        u.under("mottagare").ifPresent(m -> {
            m.namn()
                    .forEach(name -> addresses.put(
                            name.strip(),
                            m.texter(name).stream()
                                    .flatMap(a -> adress(m, name, a))
                                    .toList()));
            m.avsluta();
        });
        return Collections.unmodifiableMap(addresses);
    }

    private static Stream<String> adress(Uppgifter m, String name, Scalar written) {
        var mail = Tolkning.epost(written.text().strip());
        if (mail.isEmpty()) {
            m.fel(
                    "epost-form",
                    written.span(),
                    name,
                    "«%s» är ingen e-postadress.".formatted(Ord.kort(written.text())),
                    "Skriv adressen som kansli@exempel.se.");
        }
        return mail.stream();
    }

    /** The points that every meeting of an organ has, by the organ, when all has been read. */
    Map<String, List<Aterkommande>> aterkommande() {
        return aterkommande;
    }

    private Map<String, String> uppgifter() {
        var shown = new LinkedHashMap<String, String>();
        u.ordlista("uppgifter").forEach((name, words) -> shown.put(TabellReader.id(name), words));
        return Collections.unmodifiableMap(shown);
    }

    private Optional<String> colour(String text) {
        return Optional.of(text.toUpperCase(Locale.ROOT))
                .filter(t -> COLOUR.matcher(t).matches());
    }

    private Optional<ContentPath> logotyp() {
        return u.valfri("logotyp").map(n -> n.replace('\\', '/')).flatMap(name -> {
            if (!ContentPath.isInside(name)) {
                u.fel(
                        "logotyp-saknas",
                        "logotyp",
                        "«%s» leder ut ur innehållet, och därifrån hämtas ingenting.".formatted(Ord.kort(name)),
                        "Lägg logotypen bredvid forbund.yaml och skriv bara filens namn: logotyp.svg.");
                return Optional.empty();
            }
            var path = new ContentPath(name);
            if (tree.refuses(path)) {
                return Optional.empty(); // which has been told
            }
            if (!tree.has(path)) {
                u.fel(
                        "logotyp-saknas",
                        "logotyp",
                        "Filen «%s» finns inte bland innehållet.".formatted(Ord.kort(name)),
                        Ord.narmast(name, tree.files().map(ContentPath::value).toList())
                                .map("Menade du «%s»?"::formatted)
                                .orElse("Lägg logotypen bredvid forbund.yaml, eller ta bort raden."));
                return Optional.empty();
            }
            if (!LOGOTYPE.matcher(name).matches()) {
                u.fel(
                        "logotyp-form",
                        "logotyp",
                        "Logotypen «%s» är varken SVG, PNG eller JPEG.".formatted(Ord.kort(name)),
                        "Be den som gjorde logotypen om en SVG, som är skarp i alla storlekar, eller om en PNG.");
                return Optional.empty();
            }
            return Optional.of(path);
        });
    }

    private String epost() {
        u.kraver("e-post");
        return epost(u).orElse("(e-post saknas)");
    }

    private static Optional<String> epost(Uppgifter u) {
        return u.tolkad(
                "e-post",
                Tolkning::epost,
                "epost-form",
                "«%s» är ingen e-postadress.",
                text -> Tolkning.epost(text.replaceFirst("(?i)^mailto:", "")
                                .replaceFirst("(?i)\\s*(?:\\(at\\)|\\[at]|\\(snabel-?a\\))\\s*", "@"))
                        .map("Skriv %s."::formatted)
                        .orElse("Skriv adressen som kansli@exempel.se."));
    }

    private List<String> medlemmar() {
        u.kraver("medlemmar");
        return medlemmar;
    }

    private List<Organ> organ() {
        u.kraver("organ");
        return u.grupper("organ").entrySet().stream().map(this::organ).toList();
    }

    private Organ organ(Map.Entry<String, Uppgifter> grupp) {
        var id = grupp.getKey();
        var o = grupp.getValue();
        if (!NAME.matcher(id).matches()) {
            o.findings()
                    .fel(
                            "organ-namn",
                            o.place(""),
                            "«%s» kan inte stå sist i namnet på sammanträdets mapp.".formatted(Ord.kort(id)),
                            "Skriv %s i stället. Hela namnet skriver du på raden namn."
                                    .formatted(Optional.of(Spelling.id(id, "-"))
                                            .filter(i -> !i.isEmpty())
                                            .orElse("styrelsen")));
            o.findings().lost(o.place(""));
        }
        var platser = o.poster("ledamöter").stream().flatMap(this::plats).toList();
        aterkommande.put(id, Aterkommande.read(o));
        var organ = new Organ(id, o.text("namn", id), platser);
        o.avsluta();
        return organ;
    }

    private Stream<Plats> plats(Uppgifter p) {
        var medlem = p.text("medlem", "");
        if (!medlem.isEmpty() && !medlemmar.contains(medlem) && !u.osaker("medlemmar")) {
            p.fel(
                    "okand-medlem",
                    "medlem",
                    "«%s» är ingen av medlemmarna.".formatted(Ord.kort(medlem)),
                    Ord.forslag(medlem, medlemmar, "Lägg till organisationen under medlemmar."));
        }
        p.kraver("ordinarie");
        var ordinarie = sittande(p, "ordinarie");
        var ersattare = sittande(p, "ersättare");
        var period = period(p);
        p.avsluta();
        return ordinarie.stream()
                .map(o -> new Plats(medlem, o.person(), o.uppdrag(), ersattare.map(Sittande::person), period));
    }

    private Optional<Sittande> sittande(Uppgifter p, String key) {
        return p.tolkad(
                key,
                Tolkning::person,
                "person-form",
                "«%s» går inte att läsa som ett namn med parti och uppdrag.",
                text -> Tolkning.menadPerson(text)
                        .map("Skriv %s."::formatted)
                        .orElse("Skriv namnet först, partiet inom parentes och uppdraget efter ett komma: Anna Berg"
                                + " (S), ordförande."));
    }

    private List<Anstalld> kansli() {
        return u.poster("kansli").stream()
                .map(k -> {
                    var anstalld = new Anstalld(
                            k.text("namn", "(namn saknas)"), k.text("roll", "(roll saknas)"), epost(k), period(k));
                    k.avsluta();
                    return anstalld;
                })
                .toList();
    }

    private static Period period(Uppgifter p) {
        var period = new Period(p.dag("från"), p.dag("till"));
        if (period.fran().isPresent()
                && period.till().isPresent()
                && period.till().get().isBefore(period.fran().get())) {
            p.fel(
                    "period-baklanges",
                    "till",
                    "Perioden slutar innan den börjar.",
                    "Byt plats på från och till, eller rätta året.");
        }
        return period;
    }
}
