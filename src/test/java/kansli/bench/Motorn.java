package kansli.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The engine alone: the same pages in the same typefaces, without tags and without anything that PDF/UA or PDF/A asks
 * for.
 */
final class Motorn {

    private static final Pattern FACE = Pattern.compile("typsnitt/OpenSans-(\\w+)\\.ttf");

    private Motorn() {}

    /** Prints the pages of a folder, cold. */
    public static void main(String[] arguments) throws IOException {
        for (var page : pages(Path.of(arguments[0]))) {
            Files.write(Path.of(arguments[1]), print(page));
        }
    }

    static List<String> pages(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().map(Motorn::read).toList();
        }
    }

    static byte[] print(String xhtml) {
        var device = new ITextOutputDevice(ITextRenderer.DEFAULT_DOTS_PER_POINT);
        var renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new Typefaces(device));
        renderer.setDocument(parse(xhtml), "");
        renderer.layout();
        var pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }

    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Typefaces extends ITextUserAgent {

        Typefaces(ITextOutputDevice device) {
            super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
        }

        @Override
        public byte[] getBinaryResource(String address) {
            var face = FACE.matcher(address);
            if (!face.matches()) {
                throw new IllegalArgumentException(address);
            }
            var file = "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/%1$s/OpenSans-%1$s.ttf"
                    .formatted(face.group(1));
            try (InputStream in = Motorn.class.getResourceAsStream(file)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String resolveURI(String address) {
            return address;
        }
    }
}
