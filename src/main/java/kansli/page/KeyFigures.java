package kansli.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kansli.document.Format;

/**
 * A few numbers set large, with what they are below them: three beside each other on paper, as many as there is room
 * for on the web.
 */
final class KeyFigures {

    private static final int IN_A_ROW = 3;

    /**
     * @param tal the number with its unit, as XHTML
     * @param vad what it is a number of, as XHTML
     */
    record Figure(String tal, String vad) {}

    private KeyFigures() {}

    static String of(List<Figure> figures, Format format) {
        return switch (format) {
            case PDF ->
                "<table class=\"uppstallning nyckeltal nohyph\" role=\"presentation\">"
                        + IntStream.iterate(0, i -> i < figures.size(), i -> i + IN_A_ROW)
                                .mapToObj(i -> row(figures.subList(i, Math.min(i + IN_A_ROW, figures.size()))))
                                .collect(Collectors.joining())
                        + "</table>";
            case WEBB ->
                "<ul class=\"nyckeltal\">"
                        + figures.stream()
                                .map(f -> "<li><span class=\"stort\">" + f.tal() + "</span> " + f.vad() + "</li>")
                                .collect(Collectors.joining())
                        + "</ul>";
        };
    }

    /** Columns stand under each other also where the last row is not full. */
    private static String row(List<Figure> figures) {
        return "<tr>"
                + figures.stream()
                        .map(f -> "<td><p class=\"stort\">" + f.tal() + "</p><p>" + f.vad() + "</p></td>")
                        .collect(Collectors.joining())
                + "<td class=\"tom\"></td>".repeat(IN_A_ROW - figures.size()) + "</tr>";
    }
}
