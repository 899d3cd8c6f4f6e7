package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kansli.model.Enhet;
import kansli.model.Summaord;
import kansli.model.Tabell.Slag;
import kansli.rules.Mening.Stycke;
import kansli.rules.Rutnat.Rad;
import kansli.rules.Rutnat.Ruta;
import kansli.rules.Rutnat.Spalt;
import kansli.source.Place;

/**
 * A table that was typed in running text.
 *
 * @param huvud the cells of its head
 * @param rader the cells of its rows; one that is shorter than the head ends with empty ones
 */
record Texttabell(List<Stycke> huvud, List<List<Stycke>> rader) {

    private static final String SPACE = "[ \\u00A0\\u202F]";
    private static final Pattern NUMBER =
            Pattern.compile("(?iU)(?<n>[-−–+]?(?:\\d{1,3}(?:" + SPACE + "\\d{3})+|\\d+)(?:,\\d+)?)(?:" + SPACE
                    + "?(?<u>kr|kronor|tkr|tsek|mkr|mnkr|%|procent|st|personer|deltagare))?(?:" + SPACE
                    + "?\\*{1,3}|" + SPACE + "\\d{1,2}\\))?");
    private static final Pattern EMPTY = Pattern.compile("[-–—]?");
    private static final Pattern UNIT =
            Pattern.compile("(?iU)(?<!\\p{L})(?:kr|kronor|tkr|tsek|mkr|mnkr|%|procent)(?!\\p{L})");
    private static final Pattern SHARE = Pattern.compile("(?iU)\\bandel\\b");

    /** The first column names the rows, whatever stands in it. */
    Rutnat rutnat() {
        var numbers =
                IntStream.range(0, huvud.size()).filter(this::harTal).boxed().toList();
        return new Rutnat(
                numbers.stream()
                        .map(k -> new Spalt(
                                huvud.get(k).text(),
                                Optional.empty(),
                                "",
                                true,
                                false,
                                unit(huvud.get(k).text())))
                        .toList(),
                rader.stream().map(r -> rad(r, numbers)).toList(),
                true);
    }

    private Optional<String> text(List<Stycke> row, int column) {
        return column < row.size() ? Optional.of(row.get(column).text().strip()) : Optional.empty();
    }

    private boolean harTal(int column) {
        var cells = rader.stream()
                .flatMap(r -> text(r, column).stream())
                .filter(c -> !EMPTY.matcher(c).matches())
                .toList();
        return column > 0
                && !cells.isEmpty()
                && cells.stream().allMatch(c -> NUMBER.matcher(c).matches());
    }

    private Rad rad(List<Stycke> row, List<Integer> numbers) {
        var name = row.stream()
                .map(c -> c.text().strip())
                .filter(c -> !c.isEmpty())
                .findFirst()
                .filter(c -> !NUMBER.matcher(c).matches()
                        || c.equals(row.getFirst().text().strip()))
                .orElse("");
        boolean heading = numbers.stream().allMatch(k -> text(row, k).orElse("").isEmpty());
        return new Rad(
                name,
                Summaord.forst(name) ? Slag.SUMMA : Slag.RAD,
                heading,
                false,
                false,
                heading
                        ? List.of()
                        : numbers.stream().map(k -> ruta(row, k, name)).toList());
    }

    private Optional<Ruta> ruta(List<Stycke> row, int column, String name) {
        return text(row, column).map(NUMBER::matcher).filter(m -> m.matches()).map(m -> {
            var digits = m.group("n");
            var unit = Optional.ofNullable(m.group("u"))
                    .flatMap(Enhet::efter)
                    .or(() -> unit(name))
                    .or(() -> unit(huvud.get(column).text()))
                    .orElse(Enhet.ANTAL);
            var value = new BigDecimal(digits.replaceAll(SPACE, "")
                    .replaceAll("[−–]", "-")
                    .replace("+", "")
                    .replace(',', '.'));
            return new Ruta(
                    value,
                    unit,
                    value.scale(),
                    m.group(),
                    row.get(column).hela().skrivet(0, row.get(column).text().length()),
                    plats(row, column));
        });
    }

    private static Optional<Enhet> unit(String heading) {
        return UNIT.matcher(heading)
                .results()
                .findFirst()
                .flatMap(m -> Enhet.efter(m.group()))
                .or(() -> SHARE.matcher(heading).find() ? Optional.of(Enhet.PROCENT) : Optional.empty());
    }

    /** Behind the name of its row, since the same number may stand in any row. */
    private static Place plats(List<Stycke> row, int column) {
        int first = IntStream.range(0, column)
                .filter(k -> !row.get(k).text().isBlank()
                        && row.get(k).hela().skrivet(0, row.get(k).text().length()))
                .findFirst()
                .orElse(column);
        var cell = row.get(column);
        return Place.cell(
                cell.skrift().fil(),
                first == column ? "" : row.get(first).text().strip(),
                column - first,
                cell.text().strip());
    }
}
