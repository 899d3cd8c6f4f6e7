package kansli.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kansli.document.Audience;
import kansli.document.DocumentId;
import kansli.document.Edition;
import kansli.page.Styles;
import kansli.print.Pdf;
import kansli.source.Bytes;

/** What makes the web pages look as they do, in every förbund: style sheet and fonts. */
public final class Appearance implements SitePart {

    private static final String FONTS = "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";
    private static final List<String> FACES = List.of("Regular", "Italic", "Semibold", "Bold");

    private final Styles styles;

    public Appearance(Styles styles) {
        this.styles = styles;
    }

    @Override
    public Stream<SiteFile> files(Edition edition, Map<DocumentId, Pdf> printed) {
        if (edition.audience() != Audience.WEBB) {
            return Stream.empty();
        }
        var forbund = edition.content().forbund();
        return Stream.of(
                        Stream.of(
                                new SiteFile("stil/tokens.css", Bytes.ofUtf8(styles.tokensFor(forbund))),
                                new SiteFile("stil/webb.css", Bytes.ofUtf8(styles.web()))),
                        FACES.stream().map(f -> new SiteFile("stil/typsnitt/OpenSans-" + f + ".woff2", font(f))))
                .flatMap(files -> files);
    }

    private static Bytes font(String face) {
        try (var in = Appearance.class.getResourceAsStream(FONTS + face + "/OpenSans-" + face + ".woff2")) {
            return Bytes.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
