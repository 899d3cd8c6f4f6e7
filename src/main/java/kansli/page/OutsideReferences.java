package kansli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.document.Format;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Lines;
import kansli.source.Position;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What a page would fetch when it is shown or printed, and that does not come with it. A paper carries its pictures,
 * and a page on the web shows only what lies in its own site: no visitor is told of to others.
 */
final class OutsideReferences {

    private static final Pattern OUTSIDE = Pattern.compile("(?!data:)[A-Za-z][A-Za-z0-9+.-]*:.*|//.*", Pattern.DOTALL);

    /** Nearly every page shows nothing but its own, which is seen without making a tree of it again. */
    private static final Pattern FETCHED =
            Pattern.compile("\\s(?:src|srcset|data|poster)=\"([^\"]*)\"|<link\\b[^>]*\\shref=\"([^\"]*)\"");

    private final ContentTree program;

    OutsideReferences(ContentTree program) {
        this.program = program;
    }

    /** An address that the page fetches, and where in which template it is written, as near as can be found. */
    record Found(String address, ContentPath template, Position position) {}

    List<Found> of(String markup, String template, Format format, Set<String> images) {
        if (FETCHED.matcher(markup)
                .results()
                .allMatch(m -> isWithin(m.group(1) == null ? m.group(2) : m.group(1), format, images))) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        for (var element : Jsoup.parse(markup).select("[src], [srcset], [data], [poster], link[href]")) {
            address(element)
                    .filter(a -> isOutside(element, a, format, images))
                    .map(a -> place(a, template))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<String> address(Element element) {
        return Stream.of("src", "srcset", "data", "poster", "href")
                .filter(element::hasAttr)
                .map(element::attr)
                .findFirst();
    }

    private static boolean isOutside(Element element, String address, Format format, Set<String> images) {
        return format == Format.PDF && !element.is("img") || !isWithin(address, format, images);
    }

    private static boolean isWithin(String address, Format format, Set<String> images) {
        return format == Format.PDF
                ? images.contains(address)
                : !OUTSIDE.matcher(address).matches();
    }

    /** In the page's own template, or else in one that it may have taken in. */
    private Found place(String address, String template) {
        var own = new ContentPath("templates/" + template + ".ftlh");
        return Stream.concat(Stream.of(own), program.files().filter(f -> f.isUnder("templates")))
                .filter(program::has)
                .flatMap(file -> {
                    var text = program.read(file).utf8();
                    int at = text.indexOf(address);
                    return at < 0 ? Stream.<Found>empty() : Stream.of(new Found(address, file, new Lines(text).at(at)));
                })
                .findFirst()
                .orElse(new Found(address, own, new Position(1, 1)));
    }
}
