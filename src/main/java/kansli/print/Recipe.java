package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kansli.source.Fingerprint;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** All that a printed page depends on besides itself: this package's own classes, the libraries, the fonts, Java. */
final class Recipe {

    private static final Stream<Class<?>> LIBRARIES =
            Stream.of(ITextRenderer.class, SharedContext.class, PdfWriter.class, PDDocument.class, GVTBuilder.class);

    static final Fingerprint FINGERPRINT = Fingerprint.of(
            ownClasses(),
            Fingerprint.of(String.join(
                    " ",
                    LIBRARIES
                            .map(Recipe::origin)
                            .map(Path::getFileName)
                            .map(Path::toString)
                            .toList())),
            Typefaces.fingerprint(),
            SubstituteFonts.fingerprint(),
            Fingerprint.of(System.getProperty("java.runtime.version")));

    private Recipe() {}

    /** Classes and resources of this package, so that no remembered PDF outlives a change in how it was made. */
    private static Fingerprint ownClasses() {
        var origin = origin(Recipe.class);
        try {
            if (Files.isDirectory(origin)) {
                return contents(origin);
            }
            try (var jar = FileSystems.newFileSystem(origin)) {
                return contents(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fingerprint contents(Path root) throws IOException {
        try (var files = Files.walk(root.resolve("kansli/print"))) {
            return Fingerprint.of(files.filter(Files::isRegularFile)
                    .sorted()
                    .map(Recipe::content)
                    .toArray(Fingerprint[]::new));
        }
    }

    private static Fingerprint content(Path file) {
        try {
            return Fingerprint.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
