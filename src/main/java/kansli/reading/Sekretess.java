package kansli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.model.Insyn;
import kansli.source.Span;
import kansli.source.YamlNode;
import kansli.source.YamlNode.Entry;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;

/**
 * Who may see a thing, as its facts say. All may, when nothing that may be about secrecy is written in them; what is
 * written and not understood closes, for a slip of the pen must not publish anything.
 */
final class Sekretess {

    static final String OLASLIGT = "Uppgifterna går inte att läsa än";

    static final String UTAN_GRUND = "grunden är inte angiven";
    private static final String OFFENTLIG = "offentlig";
    private static final String GRUND = "grund";

    /** Under this key the author chooses the names, and what is counted may be called anything. */
    private static final String REDOVISNING = "redovisning";

    /** Long text, where one may write of secrecy, but where a line of its own that is a fact has lost its place. */
    private static final Set<String> PROSE = Set.of(
            "godkant",
            "text",
            "sammanfattning",
            "inledning",
            "arende",
            "mal",
            "utfall",
            "uppfoljning",
            "forslag",
            "beslut",
            "villkor",
            "noter",
            "kommentar");

    /** What is printed as a heading may be about secrecy, as the protokoll and the lists of a förbund may. */
    private static final Set<String> RUBRIKER = Set.of("rubrik", "titel", "rad", "grupp", "kolumner", "namn");

    /** Things whose facts are few, so that one that nobody knows may be what keeps them back. */
    private static final Set<Sak> ENSAMMA = Set.of(Sak.ARENDE, Sak.BILAGA, Sak.PARAGRAF, Sak.DELEGATIONSBESLUT);

    private final Uppgifter u;
    private final Sak sak;
    private final List<Tecken> tecken = new ArrayList<>();

    private Sekretess(Uppgifter u, Sak sak) {
        this.u = u;
        this.sak = sak;
    }

    /** What can be kept from the public by a line in its facts, or only with what holds it. */
    enum Sak {
        ARENDE("ärendet", "", "bilagor"),
        BILAGA("bilagan", ""),
        PROTOKOLL("protokollet", "", "paragrafer"),
        PARAGRAF("paragrafen", ""),
        DELEGATIONSBESLUT("beslutet", ""),
        DELEGATIONSAR("årets delegationsbeslut", "", "beslut"),
        STYRDOKUMENT("styrdokumentet", ""),
        TABELL("tabellen", ""),
        INSATS("insatsen", ""),
        SLUTRAPPORT("slutrapporten", ""),
        RAPPORT("rapporten", ""),
        KAPITEL("rapporten", "Det är hela rapporten som hålls inne, med offentlig: nej och grund: i rapport.yaml."),
        SAMMANTRADE(
                "sammanträdet",
                "Det är ärenden och bilagor som hålls inne, med offentlig: nej och grund: i ärendets fil."),
        VERKSAMHETSMAL("målen", "Mål går inte att hålla inne för sig."),
        FORBUND(
                "förbundet",
                "I forbund.yaml går inget att hålla inne för sig: det som står där står på alla sidor.",
                "webb",
                "staende villkor",
                "insatstyper",
                "uppgifter",
                "malstatus",
                "nyckeltal");

        private final String ord;
        private final String annorstades;
        private final Set<String> egna;

        /**
         * @param ord what it is called
         * @param annorstades where it is told instead; empty when it is told here
         * @param egna keys under which things lie that are kept from the public by themselves
         */
        Sak(String ord, String annorstades, String... egna) {
            this.ord = ord;
            this.annorstades = annorstades;
            this.egna = Set.of(egna);
        }
    }

    /** Something that may be about secrecy and is not understood. */
    private record Tecken(Span span, String message, boolean key) {}

    /** A line that is no fact: a comment, or running text. */
    record Rad(String text, Span span) {}

    /** Asked last, when all that may stand in the facts of a matter, an annex or a paragraph has been asked for. */
    static Insyn insyn(Uppgifter u, Sak sak) {
        return u.olaslig() ? Insyn.stangd(OLASLIGT) : new Sekretess(u, sak).insyn();
    }

    /** What a part of a thing says, where the whole may have said that all may see it. */
    static Insyn insyn(Uppgifter u, Sak sak, Insyn hela) {
        return u.olaslig() ? Insyn.stangd(OLASLIGT) : new Sekretess(u, sak).insyn(hela.uttalad());
    }

    private Insyn insyn() {
        return insyn(false);
    }

    /** @param told whether what it belongs to has been told to be for all */
    private Insyn insyn(boolean told) {
        var said = said();
        search(u.mapping(), true, false);
        u.utanfor().forEach(this::beside);
        boolean open = said.equals(List.of("ja"));
        if (open || told) {
            tecken.removeIf(t -> !t.key());
        }
        var grund = sak.annorstades.isEmpty() ? u.valfri(GRUND) : Optional.<String>empty();
        if (grund.isEmpty() && sak.annorstades.isEmpty() && u.har(GRUND) && !said.contains("nej")) {
            u.mapping().entries().stream()
                    .map(Entry::key)
                    .filter(k -> Ord.lika(k.text(), GRUND))
                    .forEach(k -> tecken.add(new Tecken(k.span(), "Efter grund: står ingen grund.", true)));
        }
        tecken.forEach(this::tell);
        if (tecken.isEmpty()) {
            tellHalf(said, grund);
        }
        if (okant(open) || !tecken.isEmpty() || grund.isPresent() || said.contains("nej")) {
            return Insyn.stangd(grund.orElse(UTAN_GRUND));
        }
        return open ? Insyn.ALLA : Insyn.OSAGD;
    }

    /**
     * A matter, an annex and a paragraph may be secret, and their facts are few: one that nobody knows can be what
     * someone wrote to keep them back, whatever its words.
     */
    private boolean okant(boolean open) {
        return !open && ENSAMMA.contains(sak) && u.okant(List.of(OFFENTLIG, GRUND), inne(), hur());
    }

    private String inne() {
        return "Därför är %s inte på webben.".formatted(sak.ord);
    }

    private String hur() {
        return ("Ska %s hållas inne, skriv offentlig: nej och på nästa rad grund: 19 kap. 3 § offentlighets- och"
                        + " sekretesslagen.")
                .formatted(sak.ord);
    }

    /** The answers to whether all may see it: ja or nej. Anything else closes. */
    private List<String> said() {
        var said = new ArrayList<String>();
        if (!sak.annorstades.isEmpty()) {
            return said;
        }
        u.tillat(List.of(OFFENTLIG, GRUND));
        for (var e : u.mapping().entries()) {
            if (Ord.lika(e.key().text(), OFFENTLIG)) {
                var answer = e.value() instanceof Scalar s ? s.text().strip() : "?";
                if (Ord.lika(answer, "ja") || Ord.lika(answer, "nej")) {
                    said.add(Ord.lika(answer, "ja") ? "ja" : "nej");
                } else {
                    tecken.add(new Tecken(
                            e.value() instanceof Scalar s && !answer.isEmpty()
                                    ? s.span()
                                    : e.key().span(),
                            answer.isEmpty()
                                    ? "Efter offentlig: står varken ja eller nej."
                                    : e.value() instanceof Scalar
                                            ? "«%s» är varken ja eller nej.".formatted(Ord.kort(answer))
                                            : "Efter offentlig: ska stå ja eller nej.",
                            true));
                }
            }
        }
        return said.stream().distinct().toList();
    }

    /** @param named whether the author chose the keys */
    private void search(Mapping mapping, boolean top, boolean named) {
        for (var e : mapping.entries()) {
            var key = Hemligord.ord(e.key().text());
            if (sak == Sak.FORBUND && top && key.equals("organ") && e.value() instanceof Mapping organ) {
                organ.entries().forEach(o -> search(o.value(), true, false)); // whose names the author chose
                continue;
            }
            if (top && sak.egna.contains(key)) {
                strays(e.value(), named);
                continue;
            }
            if (top && known(e)) {
                continue;
            }
            if ((Hemligord.nyckel(e.key().text())
                            || !named && Hemligord.kanske(e.key().text()))
                    && !(named && e.value() instanceof Scalar s && Hemligord.raknat(s.text()))) {
                add(e.key().span(), e.key().text(), true);
            }
            (RUBRIKER.contains(key) ? utanAmnen(e.value()) : Stream.of(e.value()))
                    .forEach(v -> search(v, !PROSE.contains(key), named || key.equals(REDOVISNING)));
        }
    }

    private static Stream<YamlNode> utanAmnen(YamlNode heading) {
        return switch (heading) {
            case Scalar s -> Stream.<YamlNode>of(s).filter(h -> !Stampel.amne(s.text()));
            case Sequence list -> list.items().stream().flatMap(Sekretess::utanAmnen);
            case Mapping m -> Stream.of(m);
        };
    }

    /** What stands among things that are kept from the public by themselves, and is none of them. */
    private void strays(YamlNode node, boolean named) {
        if (sak == Sak.FORBUND) {
            return;
        }
        if (node instanceof Scalar) {
            search(node, true, named);
            return;
        }
        (node instanceof Sequence list ? list.items() : List.of(node))
                .stream()
                        .filter(i -> !(i instanceof Mapping m)
                                || m.entries().stream()
                                        .allMatch(e -> Hemligord.nyckel(e.key().text())))
                        .forEach(i -> search(i, true, named));
    }

    private boolean known(Entry e) {
        return sak.annorstades.isEmpty()
                && (Ord.lika(e.key().text(), OFFENTLIG) || Ord.lika(e.key().text(), GRUND));
    }

    private void search(YamlNode node, boolean words, boolean named) {
        switch (node) {
            case Scalar s -> {
                if (words) {
                    if (Hemligord.uppgift(s.text())) {
                        add(s.span(), s.text(), false);
                    }
                } else {
                    s.text()
                            .lines()
                            .filter(l -> Hemligord.textrad(l) || Hemligord.inbakad(l))
                            .forEach(l -> add(s.span(), l, false));
                }
            }
            case Sequence list -> list.items().forEach(i -> search(i, words, named));
            case Mapping m -> search(m, false, named);
        }
    }

    /** What stands in a comment, or looks like a fact and stands in the text. */
    private void beside(Rad words) {
        add(words.span(), words.text(), false);
    }

    private void add(Span span, String words, boolean key) {
        tecken.add(new Tecken(
                span,
                "«%s» kan handla om sekretess, men så skrivs det inte."
                        .formatted(Ord.kort(words.strip().replaceFirst(":$", ""))),
                key));
    }

    private void tell(Tecken t) {
        var hint = sak.annorstades.isEmpty()
                ? "%s Får alla se %s, skriv offentlig: ja%s."
                        .formatted(hur(), sak.ord, t.key() ? ", och inget mer om det" : "")
                : sak.annorstades + " Får alla se %s, ta bort det här.".formatted(sak.ord);
        u.fel("sekretess-oklar", t.span(), "", t.message() + " " + inne(), hint);
    }

    private void tellHalf(List<String> said, Optional<String> grund) {
        if (said.contains("nej") && grund.isEmpty() && !u.osaker(GRUND)) {
            u.kraver(
                    Set.of(GRUND),
                    "grund-saknas",
                    OFFENTLIG,
                    "Det som inte är offentligt måste ha en grund, för den skrivs ut i stället.",
                    "Lägg till en rad: grund: 19 kap. 3 § offentlighets- och sekretesslagen.");
        }
        if (!said.contains("nej") && grund.isPresent()) {
            u.kraver(
                    Set.of(OFFENTLIG),
                    "grund-utan-sekretess",
                    GRUND,
                    "Här står en grund för sekretess, men ingenting som säger att uppgiften är hemlig.",
                    "Lägg till en rad: offentlig: nej. Är uppgiften offentlig, ta bort grunden.");
        }
    }
}
