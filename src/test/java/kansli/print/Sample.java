package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Format;
import kansli.page.Page;
import kansli.source.Bytes;

/** Pages to print in tests, from what stands in their body. */
final class Sample {

    static final FlyingSaucerPrinter PRINTER = new FlyingSaucerPrinter();

    static final String CSS = text("prov.css");

    private static final String PAGE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="sv">
        <head>
        <title>Provtryck &amp; sånt</title>
        <meta name="author" content="Samordningsförbundet Prov"/>
        <meta name="date" content="2021-03-11"/>
        <meta name="description" content="En sida att pröva med"/>
        <style>{css}</style>
        </head>
        <body>{body}</body>
        </html>
        """;

    private Sample() {}

    static Page page(String id, String markup, Map<String, Bytes> images) {
        var document = new Document(
                new DocumentId(id), "Provtryck", LocalDate.of(2021, 3, 11), "prov", null, Set.of(), Format.PDF);
        return new Page(document, markup, true, images);
    }

    static Page page(String id, String body) {
        return page(id, markup(CSS, body), Map.of());
    }

    static String markup(String css, String body) {
        return PAGE.replace("{css}", css).replace("{body}", body);
    }

    static byte[] print(String body) {
        return print(body, Map.of());
    }

    static byte[] print(String body, Map<String, Bytes> images) {
        return PRINTER.print(page("prov", markup(CSS, body), images)).bytes().toArray();
    }

    static byte[] printStyled(String css, String body) {
        return PRINTER.print(page("prov", markup(css, body), Map.of())).bytes().toArray();
    }

    static Bytes svg(String inside) {
        return Bytes.ofUtf8("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                + " width='80' height='40' viewBox='0 0 80 40'>" + inside + "</svg>");
    }

    private static String text(String resource) {
        try (var in = Sample.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
