package kansli.facit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code target/facit.html}: everything that is not as its facit, side by side. */
final class FacitReport {

    private static final Path REPORT = Path.of("target/facit.html");
    private static final StringBuilder ENTRIES = new StringBuilder();

    private FacitReport() {}

    static synchronized void add(Path approved, Path received) {
        ENTRIES.append("<h2>").append(escaped(approved.toString())).append("</h2>\n");
        ENTRIES.append(
                approved.toString().endsWith(".png")
                        ? images(approved, received)
                        : lines(read(approved), read(received)));
        try {
            Files.writeString(REPORT, """
                <!doctype html><html lang="sv"><meta charset="utf-8"><title>Facit</title>
                <style>body{font:14px sans-serif;margin:2em}table{border-collapse:collapse;width:100%%;table-layout:fixed}td{vertical-align:top;\
                padding:0 .5em;font:12px/1.5 monospace;white-space:pre-wrap;overflow-wrap:anywhere}.bort{background:#fdd}.nytt{background:#dfd}\
                .lika{color:#777}img{max-width:100%%;border:1px solid #999}</style>
                <h1>Blev inte som facit</h1><p>Till vänster facit, till höger det som blev. Är ändringen menad:
                <code>mvn test -Dtest=FacitTest -Dfacit=skriv</code></p>
                %s</html>
                """.formatted(ENTRIES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String images(Path approved, Path received) {
        var target = REPORT.getParent();
        return "<table><tr><td>%s</td><td><img src=\"%s\" alt=\"blev\"></td></tr></table>\n"
                .formatted(
                        Files.exists(approved)
                                ? "<img src=\"%s\" alt=\"facit\">"
                                        .formatted(target.relativize(
                                                approved.toAbsolutePath().startsWith(target.toAbsolutePath())
                                                        ? approved
                                                        : Path.of("..").resolve(approved)))
                                : "finns inte",
                        target.relativize(received));
    }

    /** Lines that both have are shown once, three on each side of a difference. */
    private static String lines(List<String> was, List<String> is) {
        int[][] common = new int[was.size() + 1][is.size() + 1];
        for (int i = was.size() - 1; i >= 0; i--) {
            for (int j = is.size() - 1; j >= 0; j--) {
                common[i][j] = was.get(i).equals(is.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var rows = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < was.size() || j < is.size()) {
            if (i < was.size() && j < is.size() && was.get(i).equals(is.get(j))) {
                rows.add("<tr class=\"lika\"><td>" + escaped(was.get(i)) + "</td><td>" + escaped(is.get(j))
                        + "</td></tr>");
                i++;
                j++;
            } else if (j >= is.size() || i < was.size() && common[i + 1][j] >= common[i][j + 1]) {
                rows.add("<tr><td class=\"bort\">" + escaped(was.get(i++)) + "</td><td></td></tr>");
            } else {
                rows.add("<tr><td></td><td class=\"nytt\">" + escaped(is.get(j++)) + "</td></tr>");
            }
        }
        var near = new StringBuilder("<table>\n");
        for (int row = 0; row < rows.size(); row++) {
            if (rows.subList(Math.max(0, row - 3), Math.min(rows.size(), row + 4)).stream()
                    .anyMatch(r -> !r.contains("class=\"lika\""))) {
                near.append(rows.get(row)).append('\n');
            }
        }
        return near.append("</table>\n").toString();
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
