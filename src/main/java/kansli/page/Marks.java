package kansli.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansli.document.Format;
import kansli.source.Bytes;
import kansli.source.ContentPath;
import kansli.source.ContentTree;

/**
 * How things stand, told with colour and shape beside the word. On paper the shapes are drawings; on the web the style
 * sheet makes them.
 */
final class Marks {

    private static final String FOLDER = "styles/bild";
    private static final Pattern SHOWN = Pattern.compile("src=\"(st-[a-z_]+\\.svg)\"");

    private static final Set<String> IN_PHASE = Set.of("ja", "i fas", "grönt");
    private static final Set<String> REACHED = Set.of("uppnått");
    private static final Set<String> PARTLY = Set.of("delvis");
    private static final Set<String> WATCHED = Set.of("under uppsikt", "gult");
    private static final Set<String> BAD = Set.of("nej", "åtgärdas", "rött", "ej uppnått");

    private final Map<String, Bytes> drawings;

    /** @param tokens whose colours the drawings name */
    Marks(ContentTree program, Tokens tokens) {
        drawings = program.files()
                .filter(f -> f.isUnder(FOLDER))
                .collect(Collectors.toMap(
                        ContentPath::name,
                        f -> Bytes.ofUtf8(tokens.written(program.read(f).utf8()))));
    }

    /** Those that a page shows, by the address in {@code src}. */
    Map<String, Bytes> shownOn(String markup) {
        return SHOWN.matcher(markup)
                .results()
                .map(m -> m.group(1))
                .distinct()
                .filter(drawings::containsKey)
                .collect(Collectors.toMap(name -> name, drawings::get));
    }

    /** The mark of a word in a table, if it is a word that has one. */
    static Optional<String> of(String word, Format format) {
        var said = word.toLowerCase(Locale.ROOT);
        return name(said)
                .map(name -> format == Format.PDF
                        ? "<img src=\"st-" + name + ".svg\" alt=\"\"/>"
                        : "<span class=\"st st-" + name + "\"></span>");
    }

    private static Optional<String> name(String word) {
        return IN_PHASE.contains(word)
                ? Optional.of("i_fas")
                : REACHED.contains(word)
                        ? Optional.of("uppnatt")
                        : PARTLY.contains(word)
                                ? Optional.of("delvis")
                                : WATCHED.contains(word)
                                        ? Optional.of("under_uppsikt")
                                        : BAD.contains(word) ? Optional.of("ej_uppnatt") : Optional.empty();
    }
}
