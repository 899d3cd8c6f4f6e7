package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.model.Enhet;
import kansli.model.Regler;
import kansli.model.Summaord;
import kansli.model.Svenska;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;

/**
 * Shares of people: {@code 48 % är yngre än 30 år, och i den gruppen är 61 % män}. The text must say a row's whole
 * name; a column's name says whether the share is of the row or of the column.
 */
final class Gruppandelar {

    private static final Pattern CLAUSE = Pattern.compile(
            "(?iU),\\s+(?:och|men|medan|varav|därav|respektive)\\s|;\\s|,?\\s(?:medan|varav|därav|respektive|jämfört"
                    + " med|mot(?=\\s\\d))\\s|\\soch\\s(?=\\d)");
    private static final Pattern SAME_GROUP = Pattern.compile(
            "(?iU)\\b(?:den|denna|samma)\\s(?:gruppen|grupp|åldersgruppen|åldersgrupp)|\\b(?:av|bland)\\s(?:dem|dessa)\\b|\\bden\\s\\p{L}*gruppen\\b");
    private static final Pattern OF_WHICH = Pattern.compile("(?iU)^,?\\s*(?:varav|därav)\\b");
    private static final Pattern OF_COLUMN =
            Pattern.compile("(?iU)^\\s+(?:av|bland)\\s+(?:de\\s|alla\\s|samtliga\\s)?(?:\\d+\\s)?(\\p{L}+)");
    private static final Pattern BASE_FIRST = Pattern.compile(
            "(?iU)^\\W*(?:men\\s|och\\s)?(?:av|bland)\\s(?:de\\s|alla\\s|samtliga\\s)?(?:\\d+\\s)?(\\p{L}+)");
    private static final Set<String> TOGETHER = Set.of("eller", "och", "samt");
    private static final int SHORT = 60;

    private final Sagt share;
    private final Avsnitt avsnitt;
    private final Talrader table;
    private final Set<String> everybody;
    private final String clause;
    private final List<Tabellandel> found = new ArrayList<>();

    private Gruppandelar(Sagt share, Avsnitt avsnitt, Talrader table, Set<String> everybody) {
        this.share = share;
        this.avsnitt = avsnitt;
        this.table = table;
        this.everybody = everybody;
        this.clause = clause();
    }

    /** What a table gives where the text tells a share. */
    static List<Tabellandel> av(Sagt share, Avsnitt avsnitt, Talrader table, Regler regler) {
        var shares = new Gruppandelar(
                share,
                avsnitt,
                table,
                regler.ordlista("alla i målgruppen").ord().keySet());
        table.totalt().ifPresent(shares::find);
        return shares.found;
    }

    private void find(Kolumn all) {
        var columns = table.antalskolumner().stream()
                .filter(k -> !k.equals(all) && Ordform.namns(Ordform.namn(k.rubrik()), Ordform.ord(clause)))
                .toList();
        if (columns.size() > 1) {
            return;
        }
        var column = columns.stream().findFirst();
        var ofColumn = column.filter(this::isOf);
        var rows = rows(ofColumn.isPresent());
        if (rows.stream().anyMatch(this::isTogether)) {
            addTogether(rows, ofColumn.orElse(all), column.isPresent() && ofColumn.isEmpty());
            return;
        }
        for (var row : rows) {
            if (column.isPresent() && ofColumn.isEmpty()) {
                add(row, column.get(), row, all);
            } else {
                sums(row).forEach(sum -> add(row, ofColumn.orElse(all), sum, ofColumn.orElse(all)));
            }
        }
    }

    /** {@code 15 % av männen}, {@code av de avslutade gick 15 %}: the share is of a column and not of a row. */
    private boolean isOf(Kolumn column) {
        return Stream.of(OF_COLUMN.matcher(share.efter()), BASE_FIRST.matcher(clause))
                .anyMatch(of -> of.find()
                        && Ordform.namns(
                                Ordform.namn(column.rubrik()),
                                List.of(of.group(1).toLowerCase(Locale.ROOT))));
    }

    /**
     * {@code arbete eller studier}: a row that is named together with something else is only a part of what the share
     * is of.
     */
    private boolean isTogether(Talrad row) {
        var name = Ordform.namn(row.rubrik());
        var own = Ordform.ord(row.rubrik());
        var words = Ordform.ord(clause);
        return IntStream.range(0, words.size())
                .filter(i -> name.stream().anyMatch(n -> Ordform.samma(n, words.get(i))))
                .flatMap(i -> IntStream.of(i - 1, i + 1))
                .filter(i -> i >= 0 && i + 1 < words.size())
                .mapToObj(words::get)
                .anyMatch(w -> TOGETHER.contains(w) && !own.contains(w));
    }

    /** All that are named together as one, when each of the names is a row's. */
    private void addTogether(List<Talrad> rows, Kolumn of, boolean unclear) {
        var words = Ordform.ord(clause);
        long together = words.stream().filter(TOGETHER::contains).count();
        if (unclear || rows.size() != together + 1) {
            return;
        }
        var parts = rows.stream().flatMap(r -> table.antal(r, of).stream()).toList();
        if (parts.size() == rows.size()) {
            var part = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            sums(rows.getFirst())
                    .forEach(sum -> table.antal(sum, of)
                            .flatMap(w -> Andel.delAv(part, w))
                            .ifPresent(andel -> found.add(new Tabellandel(
                                    andel,
                                    Enhet.ANTAL,
                                    table,
                                    rows.getFirst(),
                                    "%s, %s, är %s"
                                            .formatted(
                                                    Svenska.upprakning(rows.stream()
                                                            .map(r -> "«" + r.rubrik() + "»")
                                                            .toList()),
                                                    Svenska.inne(of.rubrik()),
                                                    andel.tal())))));
        }
    }

    private String clause() {
        var text = share.mening().text();
        int from = 0;
        var border = CLAUSE.matcher(text);
        while (border.find()) {
            if (border.end() <= share.start()) {
                from = border.start();
            } else if (border.start() >= share.end()) {
                return text.substring(from, border.start());
            }
        }
        return text.substring(from);
    }

    /** The rows that the share is said of: in its own clause, in its sentence, or where that points back, before it. */
    private List<Talrad> rows(boolean ofColumn) {
        var here = named(clause);
        if (!here.isEmpty()) {
            return here;
        }
        var text = share.mening().text();
        var back = SAME_GROUP.matcher(clause).find() || OF_WHICH.matcher(clause).find();
        var before = named(text.substring(0, text.indexOf(clause)));
        if (back) {
            return !before.isEmpty() || !text.startsWith(clause)
                    ? before
                    : avsnitt.naraFore(share.mening()).map(m -> named(m.text())).orElse(List.of());
        }
        if (ofColumn) {
            return named(text);
        }
        return before.isEmpty() && saysEverybody(text) && clause.length() < SHORT ? totals() : List.of();
    }

    private boolean saysEverybody(String text) {
        return everybody.stream().anyMatch(w -> Ordform.har(text, Pattern.quote(w)));
    }

    private List<Talrad> named(String text) {
        var rows = table.alla().stream()
                .filter(r -> r.slag() != Slag.SUMMA && Radnamn.av(r.rubrik()).sagsI(text))
                .toList();
        var parts = rows.stream().filter(r -> !Summaord.nagonstans(r.rubrik())).toList();
        return parts.isEmpty() ? rows : parts;
    }

    private List<Talrad> totals() {
        return table.alla().stream()
                .filter(r -> r.slag() == Slag.SUMMA && Ordform.namn(r.rubrik()).isEmpty())
                .toList();
    }

    /** What a row can be a part of: every sum of the table. */
    private Stream<Talrad> sums(Talrad row) {
        return table.alla().stream()
                .filter(r ->
                        r.slag() != Slag.RAD && !r.equals(row) && !r.rubrik().startsWith("därav"));
    }

    private void add(Talrad part, Kolumn of, Talrad whole, Kolumn in) {
        table.antal(part, of)
                .ifPresent(p -> table.antal(whole, in)
                        .flatMap(w -> Andel.delAv(p, w))
                        .ifPresent(andel -> found.add(new Tabellandel(
                                andel,
                                Enhet.ANTAL,
                                table,
                                part,
                                "«%s», %s, är %s".formatted(part.rubrik(), Svenska.inne(of.rubrik()), andel.tal())))));
    }
}
