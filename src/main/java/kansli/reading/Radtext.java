package kansli.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Severity;
import kansli.model.Enhet;
import kansli.model.Text;
import kansli.source.SourceText;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** What stands beside another thing on a line: words, emphasis, links, references. */
final class Radtext {

    private static final Pattern SAFE_ADDRESS =
            Pattern.compile("(https?://|mailto:|tel:)[^\\s\"<>\\\\]+", Pattern.CASE_INSENSITIVE);
    private static final String QUOTED = "\\s*[\"”]([^\"”]+)[\"”]\\s*";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*(tal|antal|Antal|andel|se)\\((?:" + QUOTED
            + ")(?:," + QUOTED + ")?(?:,\\s*(\\d)\\s*)?\\)\\s*}|\\$\\{[^}]*}?|\\[\\^[^\\[\\]\\s]+]");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)");

    private final Noter noter;
    private final MarkdownPlace place;
    private final Otolkat otolkat;
    private final Set<String> tags = new HashSet<>();
    private boolean oppen;

    Radtext(Noter noter, MarkdownPlace place) {
        this.noter = noter;
        this.place = place;
        this.otolkat = new Otolkat(place);
    }

    List<Text.Inline> under(Node parent) {
        var words = new ArrayList<Text.Inline>();
        var run = new StringBuilder();
        Noder.under(parent).stream().flatMap(this::inline).forEach(next -> {
            if (next instanceof Text.Ord o) {
                run.append(o.text());
            } else {
                flush(run, words, parent);
                words.add(next);
            }
        });
        flush(run, words, parent);
        return List.copyOf(words);
    }

    /** Words that are no Markdown. */
    List<Text.Inline> of(Node near, String words) {
        return references(visible(words, near), near);
    }

    private void flush(StringBuilder run, List<Text.Inline> words, Node near) {
        if (!run.isEmpty()) {
            words.addAll(of(near, run.toString()));
            run.setLength(0);
        }
    }

    /** A hidden character may be written as a number, {@code &#x202E;}, and is as little wanted then. */
    private String visible(String text, Node near) {
        var hidden = text.codePoints().filter(SourceText::isHidden).findFirst();
        if (hidden.isEmpty()) {
            return text;
        }
        place.tell(
                Severity.FEL,
                "osynligt-tecken",
                near,
                "Här står ett osynligt tecken, skrivet som ett nummer (U+%04X).".formatted(hidden.getAsInt()),
                "Ta bort tecknet.");
        return text.codePoints()
                .filter(c -> !SourceText.isHidden(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Stream<? extends Text.Inline> inline(Node node) {
        return switch (node) {
            case org.commonmark.node.Text t -> {
                otolkat.tell(t);
                yield Stream.of(new Text.Ord(t.getLiteral()));
            }
            case SoftLineBreak b -> Stream.of(new Text.Ord(" "));
            case HardLineBreak b -> Stream.of(new Text.Radbrytning());
            case Emphasis e -> Stream.of(new Text.Betoning(under(e)));
            case StrongEmphasis s -> Stream.of(new Text.Stark(under(s)));
            case Code c -> Stream.of(new Text.Ord(c.getLiteral()));
            case Link l -> link(l);
            case Image i -> {
                place.tell(
                        Severity.FEL,
                        "bild-i-text",
                        i,
                        "En bild kan inte stå i löpande text.",
                        "Spara bilden som PDF och lägg den som bilaga i ett ärende, eller ta bort den här.");
                yield under(i).stream();
            }
            case HtmlInline h -> {
                html(h, h.getLiteral());
                yield Stream.of(new Text.Ord(h.getLiteral()));
            }
            case FootnoteReference f ->
                noter.number(f.getLabel())
                        .<Stream<? extends Text.Inline>>map(n -> Stream.of(new Text.Notreferens(n)))
                        .orElseGet(() -> Stream.of(new Text.Ord("[^" + f.getLabel() + "]")));
            case Maskerad m -> Stream.of(masked(m));
            default -> under(node).stream();
        };
    }

    private Text.Maskat masked(Maskerad m) {
        if (m.grund().isEmpty() || !m.ended()) {
            place.tell(
                    Severity.FEL,
                    "maskning-form",
                    m,
                    m.ended()
                            ? "Maskningen säger inte varför. Det som står i den är dolt ändå."
                            : "Maskningen har inget slut, så resten av texten är dold på webben.",
                    "Skriv det som ska döljas, ett semikolon och grunden, och sätt en klammer sist: {maskat Anna Berg;"
                            + " 21 kap. 1 § offentlighets- och sekretesslagen}.");
        }
        oppen |= !m.ended();
        return new Text.Maskat(m.text(), m.grund().orElse(Sekretess.UTAN_GRUND));
    }

    /** Whether something was masked that has no end: then nobody knows where it was to end. */
    boolean oppen() {
        return oppen;
    }

    /** A tag is told once, and not again where it ends. */
    void html(Node node, String literal) {
        var tag = TAG.matcher(literal);
        var name = tag.lookingAt() ? tag.group(1).toLowerCase(Locale.ROOT) : literal;
        if (tags.add(name) || !literal.startsWith("</")) {
            place.tell(
                    Severity.VARNING,
                    "html-i-text",
                    node,
                    "Det som står mellan < och > ändrar inte utseendet. Det skrivs ut som det står.",
                    "Använd **två stjärnor** för fet text, *en* för kursiv och streck för listor. Är det meningen att"
                            + " tecknen ska synas, skriv ett omvänt snedstreck före <.");
        }
    }

    private Stream<? extends Text.Inline> link(Link link) {
        var words = under(link);
        if (words.isEmpty()) {
            place.tell(
                    Severity.FEL,
                    "tom-lank",
                    link,
                    "Länken har ingen text, så den syns inte.",
                    "Skriv mellan klamrarna vad länken leder till: [kartan](https://…).");
            return Stream.empty();
        }
        if (!safe(link.getDestination())) {
            place.tell(
                    Severity.FEL,
                    "osaker-lank",
                    link,
                    "Länken leder till «%s», och dit går det inte att länka."
                            .formatted(Ord.kort(link.getDestination())),
                    "Skriv hela adressen, som börjar med https:// eller mailto: och inte har några mellanslag.");
            return words.stream();
        }
        return Stream.of(new Text.Lank(link.getDestination(), words));
    }

    /** An address that every browser reads alike. */
    private static boolean safe(String address) {
        try {
            var uri = new URI(address);
            return SAFE_ADDRESS.matcher(address).matches() && (uri.isOpaque() || uri.getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Figures by address, and marks that look like a reference but lead nowhere. */
    private List<Text.Inline> references(String text, Node near) {
        var parts = new ArrayList<Text.Inline>();
        var mark = REFERENCE.matcher(text);
        int from = 0;
        while (mark.find()) {
            var reference = reference(mark, near);
            if (reference.isEmpty()) {
                tellLost(mark.group(), near);
                continue;
            }
            if (mark.start() > from) {
                parts.add(new Text.Ord(text.substring(from, mark.start())));
            }
            parts.add(reference.get());
            from = mark.end();
        }
        if (from < text.length()) {
            parts.add(new Text.Ord(text.substring(from)));
        }
        return parts;
    }

    private Optional<Text.Inline> reference(Matcher mark, Node near) {
        if (mark.group(1) == null) {
            return Optional.empty();
        }
        var first = mark.group(2).strip();
        var second = Optional.ofNullable(mark.group(3)).map(String::strip);
        var decimals = Optional.ofNullable(mark.group(4)).map(Integer::valueOf);
        return switch (mark.group(1)) {
            case "tal" -> Optional.of(new Text.Tal(first, unit(mark, near), decimals));
            case "andel" -> second.map(s -> new Text.Andel(first, s));
            case "se" -> second.isEmpty() ? Optional.of(new Text.Se(first)) : Optional.empty();
            default ->
                second.isEmpty()
                        ? Optional.of(new Text.Antal(first, mark.group(1).startsWith("A")))
                        : Optional.empty();
        };
    }

    private Optional<Enhet> unit(Matcher mark, Node near) {
        if (mark.group(3) == null) {
            return Optional.empty();
        }
        var unit = Enhet.av(mark.group(3).strip());
        if (unit.isEmpty()) {
            place.tell(
                    Severity.FEL,
                    "okand-enhet",
                    near,
                    mark.group(3),
                    "«%s» är ingen enhet.".formatted(Ord.kort(mark.group(3))),
                    "Välj mellan %s."
                            .formatted(Ord.upprakning(Arrays.stream(Enhet.values())
                                    .map(Enhet::ord)
                                    .toList())));
        }
        return unit;
    }

    private void tellLost(String mark, Node near) {
        var shown = Ord.kort(mark);
        if (mark.startsWith("[")) {
            place.tell(
                    Severity.FEL,
                    "not-saknas",
                    near,
                    mark,
                    "Noten %s finns inte.".formatted(shown),
                    "Skriv noten på en egen rad sist i texten. Börja raden med %s: och skriv sedan det som ska stå i noten."
                            .formatted(shown));
        } else {
            place.tell(
                    Severity.FEL,
                    "okand-hanvisning",
                    near,
                    mark,
                    "«%s» är ingen hänvisning som går att följa.".formatted(shown),
                    Hanvisning.rad(mark));
        }
    }
}
