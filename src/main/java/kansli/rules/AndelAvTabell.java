package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.figures.Siffror;
import kansli.figures.Table;
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Svenska;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;
import kansli.rules.Sagt.Noga;
import kansli.source.Place;

/**
 * A share that the document's own tables tell too: {@code 48 % är yngre än 30 år, och i den gruppen är 61 % män}. The text
 * must say a row's whole name; a column's name says whether the share is of the row or of the column.
 */
final class AndelAvTabell implements Rule {

    private static final Pattern CLAUSE = Pattern.compile("(?iu),\\s+(?:och|men|medan|varav|därav|respektive)\\s|;\\s|,?\\s(?:medan|varav|därav|respektive|jämfört med|mot(?=\\s\\d))\\s|\\soch\\s(?=\\d)");
    private static final Pattern SAME_GROUP = Pattern.compile("(?iu)\\b(?:den|denna|samma)\\s(?:gruppen|grupp|åldersgruppen|åldersgrupp)|\\b(?:av|bland)\\s(?:dem|dessa)\\b|\\bden\\s\\p{L}*gruppen\\b");
    private static final Pattern NOT_A_SHARE = Pattern.compile("(?iu)(?:\\b(?:på|till|med|om|från)\\s+(?:\\p{L}+\\s)?|\\b(?:arbetar|anställd|tjänst)\\s+)$");
    private static final Pattern MORE_OR_LESS = Pattern.compile("(?iu)^\\s*(?:högre|lägre|fler|färre|mer|mindre|större|av\\s(?:en\\s)?(?:heltid|tjänst)|tjänst|-)");
    private static final Pattern ELSEWHERE = Pattern.compile("(?iu)\\b(?:mål(?:et|en|sättning\\p{L}*)?|ska|skulle|bör|rikssnitt\\p{L}*|riket|landet|nationellt?|i länet|sverige|snittet|förra året|året före|föregående|budget\\p{L}*|kravet|enkät\\p{L}*|svarade|svarat|uppgav|anser)\\b");
    private static final Pattern ALL = Pattern.compile("(?iu)\\b(?:deltagarna|deltagare|målgruppen|de registrerade|de inskrivna|individerna|de avslutade)\\b");

    @Override
    public void check(Content content, Figures figures, Findings findings) {
        var underlag = new Underlag(content, figures);
        var names = content.insatser().stream().flatMap(i -> Stream.concat(Stream.of(i.namn(), i.kortnamn()), i.ort().stream())).distinct().toList();
        Avsnitt.av(content, figures).filter(a -> !underlag.tabeller(a.skrift()).isEmpty()).forEach(a -> {
            for (int i = 0; i < a.meningar().size(); i++) {
                check(a, i, names, underlag, findings);
            }
        });
    }

    private static void check(Avsnitt a, int at, List<String> names, Underlag underlag, Findings findings) {
        var m = a.meningar().get(at);
        var numbers = Sagda.i(m);
        var elsewhere = ELSEWHERE.matcher(m.text()).find() || !underlag.ar(a.skrift()).containsAll(Underlag.years(m.text())) || names.stream().anyMatch(m.text()::contains);
        if (elsewhere) {
            return;
        }
        for (var s : numbers) {
            if (s.enhet() == Enhet.PROCENT && s.skrivet() && s.noga() != Noga.GRANS && s.noga() != Noga.OMKRING && AndelAvAntal.part(s, numbers, a).isEmpty()
                    && (!NOT_A_SHARE.matcher(s.fore()).find() || s.efter().startsWith(" av ")) && !MORE_OR_LESS.matcher(s.efter()).find()) {
                check(s, a, at, underlag, findings);
            }
        }
    }

    private static void check(Sagt share, Avsnitt a, int at, Underlag underlag, Findings findings) {
        var expected = new ArrayList<Andel>();
        for (var table : underlag.tabeller(a.skrift())) {
            expected(share, a, at, table, expected);
        }
        var percents = underlag.figurer(a.skrift()).stream().filter(f -> f.tal().enhet() == Enhet.PROCENT && Radnamn.av(f.rad()).sagsI(share.mening().text()));
        if (!expected.isEmpty() && expected.stream().noneMatch(e -> share.ar(e.procent)) && percents.noneMatch(f -> share.ar(f.tal().value()))) {
            expected.stream().min(Comparator.comparing(e -> e.procent.subtract(share.tal()).abs())).ifPresent(e -> tell(share, e, findings));
        }
    }

    /** A share that a table gives. */
    private record Andel(BigDecimal procent, BigDecimal del, BigDecimal hela, Table table, Talrad rad, String kolumn) {}

    private static void expected(Sagt share, Avsnitt a, int at, Table table, List<Andel> expected) {
        var t = table.tabell();
        var columns = t.kolumner().stream().filter(k -> k.enhet().orElse(t.enhet()) == Enhet.ANTAL && !k.rubrik().isBlank()).toList();
        var all = columns.stream().filter(k -> Ordform.har(k.rubrik(), "totalt", "total", "samtliga", "summa", "s:a", "antal")).findFirst().or(() -> columns.size() == 1 ? Optional.of(columns.getFirst()) : Optional.empty());
        if (all.isEmpty() || t.enhet() != Enhet.ANTAL) {
            return;
        }
        var clause = clause(share);
        var column = columns.stream().filter(k -> !k.equals(all.get()) && Ordform.namns(Ordform.namn(k.rubrik()), Ordform.ord(clause))).toList();
        if (column.size() > 1) {
            return;
        }
        var ofColumn = column.stream().findFirst().filter(k -> inColumn(share, k));
        for (var row : rows(share, clause, a, at, table, ofColumn.isPresent())) {
            if (ofColumn.isPresent()) {
                sums(table, row).forEach(sum -> add(table, row, ofColumn.get(), sum, ofColumn.get(), expected));
            } else if (column.size() == 1) {
                add(table, row, column.getFirst(), row, all.get(), expected);
            } else {
                sums(table, row).forEach(sum -> add(table, row, all.get(), sum, all.get(), expected));
            }
        }
    }

    /** {@code 15 % av männen}: the share is of a column and not of a row. */
    private static boolean inColumn(Sagt share, Kolumn column) {
        var after = Pattern.compile("(?iu)^\\s+(?:av|bland)\\s+(?:de\\s|alla\\s|samtliga\\s)?(?:\\d+\\s)?(\\p{L}+)").matcher(share.efter());
        return after.find() && Ordform.namns(Ordform.namn(column.rubrik()), List.of(after.group(1).toLowerCase(java.util.Locale.ROOT)));
    }

    private static String clause(Sagt share) {
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

    /** The rows that a share is said of: in its own clause, in its sentence, or where that points back, before it. */
    private static List<Talrad> rows(Sagt share, String clause, Avsnitt a, int at, Table table, boolean ofColumn) {
        var here = named(table, clause);
        if (!here.isEmpty()) {
            return here;
        }
        var text = share.mening().text();
        var back = SAME_GROUP.matcher(clause).find() || clause.matches("(?iu)^,?\\s*(?:varav|därav)\\b.*");
        var before = named(table, text.substring(0, text.indexOf(clause)));
        if (back && !before.isEmpty()) {
            return before;
        }
        if (back && at > 0 && Avsnitt.sammaStycke(a.meningar().get(at - 1), share.mening()) && text.indexOf(clause) == 0) {
            return named(table, a.meningar().get(at - 1).text());
        }
        if (ofColumn) {
            return named(table, text);
        }
        return !back && before.isEmpty() && ALL.matcher(text).find() && clause.length() < 60 ? totals(table) : List.of();
    }

    private static List<Talrad> named(Table table, String text) {
        var rows = table.tabell().rader().stream().filter(Talrad.class::isInstance).map(Talrad.class::cast).filter(r -> r.slag() != Slag.SUMMA && Radnamn.av(r.rubrik()).sagsI(text)).toList();
        var parts = rows.stream().filter(r -> !Ordform.har(r.rubrik(), "summa", "totalt")).toList();
        return parts.isEmpty() ? rows : parts;
    }

    private static List<Talrad> totals(Table table) {
        return table.tabell().rader().stream().filter(Talrad.class::isInstance).map(Talrad.class::cast).filter(r -> r.slag() == Slag.SUMMA && Ordform.namn(r.rubrik()).isEmpty()).toList();
    }

    /** What a row can be a part of: every sum of the table. */
    private static List<Talrad> sums(Table table, Talrad row) {
        return table.tabell().rader().stream().filter(Talrad.class::isInstance).map(Talrad.class::cast).filter(r -> r.slag() != Slag.RAD && !r.equals(row) && !r.rubrik().startsWith("därav")).toList();
    }

    private static void add(Table table, Talrad part, Kolumn of, Talrad whole, Kolumn in, List<Andel> expected) {
        value(table, part, of).ifPresent(p -> value(table, whole, in).flatMap(w -> AndelAvAntal.of(p, w).map(share -> new Andel(share, p, w, table, part, of.rubrik()))).ifPresent(expected::add));
    }

    private static Optional<BigDecimal> value(Table table, Talrad row, Kolumn column) {
        return table.row(row.id()).map(r -> r.celler().get(table.tabell().kolumner().indexOf(column))).flatMap(c -> c instanceof Table.Amount a ? Optional.of(a.tal()) : Optional.empty());
    }

    private static void tell(Sagt share, Andel e, Findings findings) {
        var place = new Place(e.table.tabell().path(), "rader[%d].rad".formatted(e.rad.plats()));
        findings.varning("andel-av-tabell", share.mening().plats(share.start(), share.end()),
                "%s stämmer inte med tabellen «%s» (%s): «%s», %s, är %s av %s, %s %%.%s".formatted(AndelAvAntal.medNoga(share), e.table.tabell().titel(), findings.stalle(place), e.rad.rubrik(), Svenska.inne(e.kolumn),
                        Siffror.text(e.del, 0), Siffror.text(e.hela, 0), Siffror.text(e.procent, share.decimaler() + 1), share.kapat(e.procent) ? " Andelen är avhuggen i stället för avrundad." : ""),
                "Skriv %s, eller hämta andelen med ${andel(…)}. Är det en annan grupp som menas, säg vilken och hur många den är.".formatted(AndelAvAntal.hellre(share, e.procent)));
    }
}
