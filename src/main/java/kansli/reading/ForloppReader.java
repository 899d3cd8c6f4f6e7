package kansli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kansli.diagnostic.Findings;
import kansli.model.Forlopp;
import kansli.model.Forlopp.Delbeslut;
import kansli.model.Forlopp.Fogat;
import kansli.model.Forlopp.Jav;
import kansli.model.Forlopp.Omrostning;
import kansli.model.Forlopp.Overlaggning;
import kansli.model.Forlopp.Punkt;
import kansli.model.Forlopp.Roster;
import kansli.model.Forlopp.Uppfoljning;
import kansli.model.Forlopp.Utfall;
import kansli.model.Forlopp.Yrkande;
import kansli.model.Forlopp.Yttrande;
import kansli.model.Forslag;
import kansli.model.Person;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.reading.Uppgifter.Del;
import kansli.source.Spelling;

/** Reads what happened in one matter at the meeting. */
final class ForloppReader {

    private static final Map<String, Utfall> UTFALL = utfall();

    /** What stands in a paragraph and nowhere else in the minutes. */
    static final Set<String> NYCKLAR = Set.of(
            "ajournering",
            "beslut",
            "delbeslut",
            "deltar inte",
            "expedieras i sin helhet till",
            "expedieras till",
            "jäv",
            "omedelbar justering",
            "omröstning",
            "propositionsordning",
            "protokollsanteckningar",
            "reservationer",
            "skäl",
            "särskilda yttranden",
            "text",
            "till",
            "uppföljning",
            "utfall",
            "yrkanden");
    /** How any form of the words begins. */
    private static final Map<String, Utfall> STAMMAR = Map.of(
            "bifa", Utfall.BIFALL,
            "andr", Utfall.ANDRAT,
            "avsl", Utfall.AVSLAG,
            "bordla", Utfall.BORDLAGT,
            "aterremi", Utfall.ATERREMITTERAT,
            "utga", Utfall.UTGAR);

    private static final Pattern VOTES = Pattern.compile("(\\d{1,3})(?: röst(?:er)?)?");

    private final Motesfolk folk;
    private final String organ;
    private final MarkdownReader markdown;
    private final AttSatser attSatser;
    private int fogade;

    /** @param organ the name of who decides */
    ForloppReader(Motesfolk folk, String organ, Findings findings) {
        this.folk = folk;
        this.organ = organ;
        this.markdown = new MarkdownReader(findings);
        this.attSatser = new AttSatser(findings);
    }

    private static Map<String, Utfall> utfall() {
        var words = new LinkedHashMap<String, Utfall>();
        words.put("bifall", Utfall.BIFALL);
        words.put("ändrat", Utfall.ANDRAT);
        words.put("avslag", Utfall.AVSLAG);
        words.put("bordlagt", Utfall.BORDLAGT);
        words.put("återremitterat", Utfall.ATERREMITTERAT);
        words.put("utgår", Utfall.UTGAR);
        return words;
    }

    /** What became of it, when that is said: {@code bordlagt}, and {@code bordlagd} and {@code bordläggs} too. */
    static Optional<Utfall> utfall(Uppgifter u) {
        return u.skalar("utfall")
                .flatMap(s -> STAMMAR.entrySet().stream()
                        .filter(e -> Spelling.folded(s.text()).startsWith(e.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(() -> u.val("utfall", UTFALL));
    }

    Forlopp read(Uppgifter u, Optional<Punkt> punkt, Utfall utfall) {
        return new Forlopp(
                punkt,
                utfall,
                u.poster("delbeslut").stream().map(this::delbeslut).toList(),
                overlaggning(u),
                jav(u),
                reservationer(u),
                medText(u, "särskilda yttranden"),
                medText(u, "protokollsanteckningar"),
                medText(u, "avvikande mening"),
                u.tolkad(
                        "ajournering",
                        Tolkning::klockslag,
                        "tid-form",
                        "«%s» går inte att läsa som en tid.",
                        text -> Tolkning.menadTid(text).orElse("Skriv tiden som 10.10–10.25.")),
                u.ja("omedelbar justering", false),
                EfteratReader.mottagare(u),
                u.poster("uppföljning").stream().map(ForloppReader::uppfoljning).toList(),
                personer(u, "deltar inte"),
                text(u, "skäl"),
                fogas(u));
    }

    /** Annexes to the minutes, numbered as they follow. */
    List<Fogat> fogas(Uppgifter u) {
        return u.rader("bilagor").stream()
                .map(titel -> new Fogat(++fogade, titel))
                .toList();
    }

    Optional<Forslag> beslut(Uppgifter u) {
        return Optional.of(attSatser.read(u, "beslut"))
                .filter(clauses -> !clauses.isEmpty())
                .map(clauses -> new Forslag(organ, "beslutar", clauses));
    }

    private Delbeslut delbeslut(Uppgifter u) {
        var delbeslut = new Delbeslut(u.text("rubrik", "Rubrik saknas"), overlaggning(u), beslut(u));
        u.kraver("beslut");
        u.avsluta();
        return delbeslut;
    }

    private Overlaggning overlaggning(Uppgifter u) {
        return new Overlaggning(
                u.poster("yrkanden").stream().map(this::yrkande).toList(),
                text(u, "propositionsordning"),
                u.under("omröstning").map(this::omrostning));
    }

    private Yrkande yrkande(Uppgifter u) {
        var yrkande = new Yrkande(vem(u), medPunkt(text(u, "yrkande")), personer(u, "instämmer"));
        u.kraver("yrkande");
        u.avsluta();
        return yrkande;
    }

    private Omrostning omrostning(Uppgifter u) {
        var omrostning = new Omrostning(
                u.valfri("ja står för"),
                u.valfri("nej står för"),
                roster(u, "ja"),
                roster(u, "nej"),
                roster(u, "avstår"),
                u.ja("utslagsröst", false));
        u.avsluta();
        return omrostning;
    }

    /** A number of votes, or those who cast them. */
    private Roster roster(Uppgifter u, String key) {
        var number = u.enkel(key) ? u.skalar(key).flatMap(s -> antal(s.text().strip())) : Optional.<Integer>empty();
        if (number.isPresent()) {
            return new Roster(List.of(), number.get());
        }
        var named = personer(u, key);
        return new Roster(named, named.size());
    }

    /** {@code 4}, {@code fyra}, {@code 4 röster}. */
    private static Optional<Integer> antal(String text) {
        var number = VOTES.matcher(text);
        return number.matches()
                ? Optional.of(Integer.valueOf(number.group(1)))
                : IntStream.rangeClosed(0, 12)
                        .boxed()
                        .filter(n -> Ord.lika(text.replaceFirst(" röst(er)?$", ""), Svenska.antal(n)))
                        .findFirst();
    }

    /** A name and the reason after it, or each under its key. */
    private List<Jav> jav(Uppgifter u) {
        if (u.harVarde("jäv") && !u.enkel("jäv") && !u.lista("jäv")) {
            return u.under("jäv").map(this::ettJav).stream().toList();
        }
        return u.delar("jäv").stream().anyMatch(Del.Sammansatt.class::isInstance)
                ? u.poster("jäv").stream().map(this::ettJav).toList()
                : folk.rader(u, "jäv").stream()
                        .flatMap(r -> {
                            var named = Motesfolk.medSkal(r.text());
                            return folk
                                    .sittande(u, "jäv", r.written(), named.namn())
                                    .map(p -> new Jav(p, named.ovrigt().map(w -> w.replaceFirst("\\.$", ""))))
                                    .stream();
                        })
                        .toList();
    }

    private Jav ettJav(Uppgifter u) {
        var jav = new Jav(person(u), u.valfri("skäl"));
        u.avsluta();
        return jav;
    }

    private List<Yttrande> reservationer(Uppgifter u) {
        return u.delar("reservationer").stream().allMatch(Del.Enkel.class::isInstance)
                ? personer(u, "reservationer").stream()
                        .map(p -> new Yttrande(List.of(p), Text.TOM, true))
                        .toList()
                : u.poster("reservationer").stream().map(this::yttrande).toList();
    }

    /** Who reserves themselves have said enough by that; others say something. */
    private List<Yttrande> medText(Uppgifter u, String key) {
        return u.poster(key).stream()
                .peek(y -> y.kraver("text"))
                .map(this::yttrande)
                .toList();
    }

    private Yttrande yttrande(Uppgifter u) {
        var yttrande = new Yttrande(vem(u), text(u, "text"), u.ja("anmäld", true));
        u.avsluta();
        return yttrande;
    }

    private static Uppfoljning uppfoljning(Uppgifter u) {
        var uppfoljning = new Uppfoljning(u.text("vad", "(saknas)"), u.valfri("vem"), u.dag("när"), u.dag("klart"));
        u.avsluta();
        return uppfoljning;
    }

    private Person person(Uppgifter u) {
        u.kraver("vem");
        return u.skalar("vem")
                .flatMap(s ->
                        folk.sittande(u, "vem", s, Motesfolk.namngiven(s.text()).namn()))
                .orElseGet(() -> new Person(u.valfri("vem").orElse("(namn saknas)"), Optional.empty()));
    }

    /** One or several, in a list or in one text. */
    private List<Person> vem(Uppgifter u) {
        u.kraver("vem");
        var named = personer(u, "vem");
        return named.isEmpty()
                ? List.of(new Person(
                        Optional.of(String.join(", ", u.rader("vem")))
                                .filter(n -> !n.isEmpty())
                                .orElse("(namn saknas)"),
                        Optional.empty()))
                : named;
    }

    /** What ends without a stop is given one. */
    private static Text medPunkt(Text text) {
        if (text.tom()
                || !(text.block().getLast() instanceof Text.Stycke last)
                || !(last.inline().getLast() instanceof Text.Ord word)
                || word.text().matches("(?s).*[.!?:;»”\"]\\s*")) {
            return text;
        }
        var words = new ArrayList<>(last.inline());
        words.set(words.size() - 1, new Text.Ord(word.text().stripTrailing() + "."));
        var block = new ArrayList<>(text.block());
        block.set(block.size() - 1, new Text.Stycke(words));
        return new Text(List.copyOf(block), text.fil());
    }

    private List<Person> personer(Uppgifter u, String key) {
        return folk.rader(u, key).stream()
                .flatMap(r -> folk.sittande(u, key, r.written(), r.namngiven().namn()).stream())
                .toList();
    }

    Text text(Uppgifter u, String key) {
        return u.skalar(key).map(s -> markdown.block(u.file(), key, s)).orElse(Text.TOM);
    }
}
