package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** How the engine is to understand XHTML: languages are inherited, and links are left to us. */
final class Namespace extends XhtmlNamespaceHandler {

    private static final Set<String> WHOLE_WORDS =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "th", "caption", "dt", "pre", "code");

    private static final StylesheetInfo DEFAULT_STYLE = new StylesheetInfo(
            StylesheetInfo.Origin.USER_AGENT,
            "default",
            List.of("all"),
            css("/resources/css/XhtmlNamespaceHandler.css") + css("/kansli/print/default.css"));

    private final TooWide tooWide;

    Namespace(TooWide tooWide) {
        this.tooWide = tooWide;
    }

    @Override
    public Optional<StylesheetInfo> getDefaultStylesheet() {
        return Optional.of(DEFAULT_STYLE);
    }

    @Override
    public String getLinkUri(Element element) {
        return null;
    }

    /** The language for dividing words; none where words are kept whole if there is room: headings, heads, names. */
    @Override
    public String getLang(Element element) {
        boolean whole = Dom.upwards(element).anyMatch(Namespace::keepsWordsWhole)
                && Dom.upwards(element).noneMatch(e -> Dom.hasClass(e, "bryt"));
        return tooWide.language(element, whole ? "" : Dom.languageOf(element));
    }

    private static boolean keepsWordsWhole(Element element) {
        return WHOLE_WORDS.contains(element.getNodeName())
                || List.of(element.getAttribute("class").split(" ")).contains("nohyph");
    }

    private static String css(String resource) {
        try (var in = Namespace.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
