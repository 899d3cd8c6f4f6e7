package kansli.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.document.Format;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Lines;
import kansli.source.Position;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page would fetch when it is shown or printed, and that does not come with it. A paper carries its pictures,
 * and a page on the web shows only what lies in its own site: no visitor is told of to others.
 */
final class OutsideReferences {

    private static final Pattern OUTSIDE =
            Pattern.compile("(?!data:)[a-z][a-z0-9+.-]*:.*|//.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** What a style fetches, or any text in it or in a script that can only be an address on the net. */
    private static final Pattern FETCHED = Pattern.compile(
            "(?:\\burl\\(|@import\\b)\\s*[\"']?([^\"')\\s;]*)|[\"'`]\\s*((?:[a-z]+:)?//[^\"'`\\s]+)",
            Pattern.CASE_INSENSITIVE);

    /** A script of this type is data, which no browser runs. */
    private static final Pattern DATA =
            Pattern.compile("\\s*application/(?:[a-z.-]+\\+)?json\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern REFRESH = Pattern.compile("url\\s*=\\s*[\"']?([^\"'\\s]+)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> LINKS = Set.of("a", "area");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,5})\\s?|(.))");

    private final ContentTree program;

    OutsideReferences(ContentTree program) {
        this.program = program;
    }

    /** An address that the page fetches, and where in which template it is written, as near as can be found. */
    record Found(String address, ContentPath template, Position position) {}

    List<Found> of(Document page, String template, Format format, Set<String> images) {
        return page.stream()
                .flatMap(e -> Stream.concat(
                        addresses(e).filter(a -> isOutside(e, a, format, images)),
                        written(e).filter(OutsideReferences::isOnTheNet)))
                .distinct()
                .map(a -> place(a, template))
                .toList();
    }

    /** What an element fetches by itself; a link is followed only by who wants to. */
    private static Stream<String> addresses(Element element) {
        return element.attributes().asList().stream()
                .flatMap(a -> switch (a.getKey().toLowerCase(Locale.ROOT)) {
                    case "src", "data", "poster", "background" -> Stream.of(a.getValue());
                    case "srcset", "imagesrcset" ->
                        Arrays.stream(a.getValue().split(","))
                                .map(one -> one.strip().split("\\s")[0]);
                    case "href", "xlink:href" ->
                        LINKS.contains(element.normalName()) ? Stream.empty() : Stream.of(a.getValue());
                    case "content" ->
                        element.attr("http-equiv").equalsIgnoreCase("refresh")
                                ? refreshed(a.getValue())
                                : Stream.empty();
                    case "srcdoc" -> Jsoup.parse(a.getValue()).stream().flatMap(OutsideReferences::addresses);
                    default -> Stream.empty();
                })
                .map(String::strip);
    }

    /** Where a page goes by itself after a while. */
    private static Stream<String> refreshed(String content) {
        return REFRESH.matcher(content).results().map(m -> m.group(1));
    }

    /** What styles and scripts of an element fetch. */
    private static Stream<String> written(Element element) {
        return Stream.concat(
                        (DATA.matcher(element.attr("type")).matches()
                                        ? Stream.<DataNode>empty()
                                        : element.dataNodes().stream())
                                .map(DataNode::getWholeData),
                        element.attributes().asList().stream()
                                .filter(a ->
                                        a.getKey().equals("style") || a.getKey().startsWith("on"))
                                .map(Attribute::getValue))
                .filter(text -> !text.isEmpty())
                .flatMap(OutsideReferences::fetched);
    }

    private static Stream<String> fetched(String text) {
        var read = ESCAPED.matcher(COMMENT.matcher(text).replaceAll(" "))
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) == null ? m.group(2) : Character.toString(Integer.parseInt(m.group(1), 16))));
        return FETCHED.matcher(read).results().map(m -> m.group(1) == null ? m.group(2) : m.group(1));
    }

    private static boolean isOutside(Element element, String address, Format format, Set<String> images) {
        return format == Format.PDF
                ? !address.startsWith("#") && !(element.normalName().equals("img") && images.contains(address))
                : isOnTheNet(address);
    }

    /** As a browser reads it, which does not see line breaks in an address and takes a backslash for a slash. */
    private static boolean isOnTheNet(String address) {
        return OUTSIDE.matcher(address.replaceAll("[\\t\\r\\n]", "").replace('\\', '/'))
                .matches();
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
