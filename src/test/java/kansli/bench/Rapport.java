package kansli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kansli.document.Audience;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Format;
import kansli.page.Page;
import kansli.print.FlyingSaucerPrinter;

/**
 * A report of some sixty pages with a table in every section, made up of the same words in the same order every time.
 */
final class Rapport {

    private static final int SECTIONS = 20;
    private static final List<String> WORDS =
            List.of(("förbundet insatsen deltagarna kommunen arbetet och målet under året har samverkan i stöd till"
                + " parterna för att utveckla rehabilitering som beslutades av styrelsen med försäkringskassan"
                + " utfallet är budgeten")
                    .split(" "));

    private Rapport() {}

    /** Prints the report with Kansli, cold. */
    public static void main(String[] arguments) throws IOException {
        Files.write(
                Path.of(arguments[1]), print(Motorn.pages(Path.of(arguments[0])).getFirst()));
    }

    static byte[] print(String xhtml) {
        return new FlyingSaucerPrinter().print(page(xhtml)).bytes().toArray();
    }

    private static Page page(String xhtml) {
        var document = new Document(
                new DocumentId("rapport"),
                "Rapport",
                LocalDate.of(2021, 3, 18),
                "rapport",
                null,
                Set.of(Audience.STYRELSEN),
                Format.PDF);
        return new Page(document, xhtml, false, Map.of());
    }

    /** In the style and with the running head and foot of one of Kansli's own papers. */
    static String inTheStyleOf(String paper) {
        var head = paper.substring(0, paper.indexOf("<table class=\"uppstallning brev"));
        var body = new StringBuilder(head).append("<h1>Rapport</h1>\n");
        for (int section = 1; section <= SECTIONS; section++) {
            body.append("<h2>Avsnitt ").append(section).append("</h2>\n");
            for (int paragraph = 0; paragraph < 11; paragraph++) {
                body.append("<p>")
                        .append(sentence(section * 31 + paragraph * 7, 80))
                        .append("</p>\n");
            }
            table(body, section);
        }
        return body.append("</body></html>").toString();
    }

    private static void table(StringBuilder body, int section) {
        body.append("<table class=\"t\"><caption>Tabell ")
                .append(section)
                .append("</caption><thead><tr><th scope=\"col\">Insats</th>");
        for (int year = 2018; year < 2022; year++) {
            body.append("<th scope=\"col\" class=\"n\">").append(year).append("</th>");
        }
        body.append("</tr></thead><tbody>");
        for (int row = 0; row < 22; row++) {
            body.append("<tr><th scope=\"row\">")
                    .append(sentence(section * 17 + row, 3))
                    .append("</th>");
            for (int cell = 0; cell < 4; cell++) {
                body.append("<td class=\"n\">")
                        .append((section * 7919 + row * 104_729 + cell * 1_299_709) % 9_000 + 1_000)
                        .append("</td>");
            }
            body.append("</tr>");
        }
        body.append("</tbody></table>\n");
    }

    private static String sentence(int seed, int length) {
        var words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS.get(Math.floorMod(seed * 13 + i * i + i * 5, WORDS.size())));
        }
        return words.append('.').toString();
    }
}
