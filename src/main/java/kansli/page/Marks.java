package kansli.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansli.document.Format;
import kansli.model.Lagesord;
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
        return Lagesord.av(word)
                .map(mark -> mark.name().toLowerCase(Locale.ROOT))
                .map(name -> format == Format.PDF
                        ? "<img src=\"st-" + name + ".svg\" alt=\"\"/>"
                        : "<span class=\"st st-" + name + "\"></span>");
    }
}
