package kansli.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/** Only the faces that the page's own style sheet embeds: the engine would otherwise fall back on Times in silence. */
final class EmbeddedFonts extends ITextFontResolver {

    @Override
    protected Map<String, FontFamily> loadFonts() {
        return new HashMap<>();
    }

    @Override
    public void importFontFaces(List<FontFaceRule> faces, UserAgentCallback resources) {
        super.importFontFaces(faces, resources);
        var loaded = getFonts().values().stream()
                .mapToInt(family -> family.getFontDescriptions().size())
                .sum();
        if (loaded < faces.size()) {
            throw new PrintFault("only %d of the style sheet's %d @font-face could be loaded: they must be TTF"
                    .formatted(loaded, faces.size()));
        }
    }

    @Override
    public FSFont resolveFont(SharedContext context, FontSpecification wanted) {
        if (!(super.resolveFont(context, wanted) instanceof ITextFSFont font)) {
            throw new PrintFault("the style sheet has no @font-face for font-family "
                    + String.join(", ", List.of(wanted.families())));
        }
        if (!font.getFontDescription().getFont().isEmbedded()) {
            throw new PrintFault(
                    "the @font-face of %s lacks -fs-pdf-font-embed: embed".formatted(List.of(wanted.families())));
        }
        return font;
    }
}
