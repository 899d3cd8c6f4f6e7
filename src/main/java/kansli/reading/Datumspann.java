package kansli.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kansli.model.Tabell.Innehall;
import kansli.model.Tabell.Kolumn;
import kansli.source.Grid;

/** Tells of a day among groups of age: a spreadsheet makes one of 10-12 when it is typed. */
final class Datumspann {

    private static final Pattern SPAN = Pattern.compile(
            "\\d{1,3}\\s*[-–—]\\s*\\d{1,3}(?:\\s*år)?|\\d{1,3}\\s*(?:\\+|år.*)|\\d{1,3}\\s*[-–—]",
            Pattern.CASE_INSENSITIVE);

    private static final String MONTH = "(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|sept|okt|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DAY = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[- ]%1$s|%1$s[- ]\\d{2,4}".formatted(MONTH), Pattern.CASE_INSENSITIVE);

    private final Kalkylark ark;
    private final List<Grid.Row> body;

    Datumspann(Kalkylark ark, List<Grid.Row> body) {
        this.ark = ark;
        this.body = body;
    }

    /** In the column of the rows' headings, and in those of words. */
    void tell(int headings, Map<Kolumn, Integer> places) {
        var columns = new TreeSet<Integer>(List.of(headings));
        places.forEach((k, i) -> {
            if (k.innehall() != Innehall.TAL) {
                columns.add(i);
            }
        });
        columns.forEach(this::tell);
    }

    private void tell(int column) {
        var span = body.stream()
                .map(r -> Datarader.ord(r.cell(column).value()))
                .filter(w -> SPAN.matcher(w).matches())
                .findFirst();
        span.ifPresent(s -> body.forEach(row -> day(row.cell(column).value())
                .ifPresent(d -> ark.fel(
                        "data-blev-datum",
                        ark.cell(row, column),
                        "Här står ett datum, %s, bland spann som «%s».".formatted(d, s),
                        "Ett kalkylprogram gör om 10-12 till ett datum när det skrivs. Formatera kolumnen som text,"
                                + " och skriv cellen igen."))));
    }

    private static Optional<String> day(Grid.Value value) {
        return switch (value) {
            case Grid.Moment m when m.day() -> Optional.of(m.words());
            case Grid.Words w ->
                Optional.of(Kalkyltal.rensat(w.text()))
                        .filter(t -> DAY.matcher(t).matches());
            default -> Optional.empty();
        };
    }
}
