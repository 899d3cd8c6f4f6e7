package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.figures.Table;
import kansli.model.Enhet;
import kansli.model.Summaord;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/** A note comes to what the rows that refer to it come to, and is about what they are about. */
final class Noter implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var figures = underlag.figures();
        figures.tables().values().stream()
                .filter(t -> t.tabell().not().isPresent())
                .forEach(note -> {
                    sum(note).ifPresent(sum -> sumName(note, sum, findings));
                    figures.tables().values().stream()
                            .filter(t -> t.tabell()
                                    .path()
                                    .folder()
                                    .equals(note.tabell().path().folder()))
                            .forEach(statement -> {
                                var rows = rows(statement, note.tabell().not().get());
                                if (!rows.isEmpty() && note.hel() && statement.hel()) {
                                    sum(note).ifPresent(sum -> sums(note, sum, statement, rows, findings));
                                }
                                if (rows.size() == 1) {
                                    rowName(note, statement, rows.getFirst(), findings);
                                }
                            });
                });
    }

    private static Stream<Talrad> rows(Table table) {
        return table.tabell().talrader();
    }

    private static List<Talrad> rows(Table statement, int note) {
        return rows(statement)
                .filter(r -> r.not().filter(n -> n == note).isPresent())
                .toList();
    }

    /** The row that the note comes to: its only sum, or its only row. */
    private static Optional<Talrad> sum(Table note) {
        var sums = rows(note).filter(r -> r.slag() == Slag.SUMMA).toList();
        var all = rows(note).toList();
        return sums.size() == 1
                ? Optional.of(sums.getFirst())
                : all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Column by column, where both have one of the same name. A statement may show costs with the other sign. */
    private static void sums(Table note, Talrad sum, Table statement, List<Talrad> rows, Findings findings) {
        for (var column : statement.tabell().kolumner()) {
            var other = note.tabell().kolumner().stream()
                    .filter(k -> k.id().equals(column.id()))
                    .findFirst()
                    .flatMap(k -> amount(note, sum, k));
            var own = rows.stream()
                    .flatMap(r -> amount(statement, r, column).stream())
                    .toList();
            if (other.isEmpty() || own.isEmpty()) {
                continue;
            }
            var shown = own.getFirst();
            var total =
                    own.stream().flatMap(a -> in(shown.enhet(), a).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
            var noted = in(shown.enhet(), other.get());
            if (noted.isPresent() && rounded(total, shown).compareTo(rounded(noted.get(), shown)) != 0) {
                tell(
                        note,
                        sum,
                        statement,
                        rows,
                        column,
                        Siffror.text(total, shown.decimaler()),
                        Siffror.text(noted.get(), shown.decimaler()),
                        total.signum() == noted.get().signum() ? "" : "−",
                        findings);
            }
        }
    }

    private static Optional<Table.Amount> amount(Table table, Talrad row, Kolumn column) {
        return table.cell(row, column) instanceof Table.Amount a ? Optional.of(a) : Optional.empty();
    }

    private static Optional<BigDecimal> in(Enhet unit, Table.Amount amount) {
        return amount.enhet().i(unit, amount.tal());
    }

    private static BigDecimal rounded(BigDecimal value, Table.Amount as) {
        return Siffror.rounded(value, as.decimaler()).abs();
    }

    private static void tell(
            Table note,
            Talrad sum,
            Table statement,
            List<Talrad> rows,
            Kolumn column,
            String is,
            String noted,
            String sign,
            Findings findings) {
        var t = statement.tabell();
        var row = rows.getFirst();
        findings.fel(
                "not-stammer-inte",
                t.stalle(row, column),
                "%s %s för %s, men not %d kommer till %s (%s)."
                        .formatted(
                                rows.size() == 1
                                        ? "«" + row.rubrik() + "» är"
                                        : "De %d rader som hänvisar till noten är tillsammans".formatted(rows.size()),
                                is,
                                column.rubrik(),
                                note.tabell().not().orElseThrow(),
                                noted,
                                findings.at(note.tabell().stalle(sum, "rad"))),
                "Rätta raden eller noten. Hämtas raden ur noten, = %s%s.%s, kan de inte skilja sig åt."
                        .formatted(sign, note.tabell().namn(), sum.id()));
    }

    private static void sumName(Table note, Talrad sum, Findings findings) {
        if (sum.slag() == Slag.SUMMA && Summaord.forst(sum.rubrik())) {
            Sammansattning.skillnad(sum.rubrik(), note.tabell().titel())
                    .ifPresent(d -> findings.varning(
                            "not-annat-namn",
                            note.tabell().stalle(sum, "rad"),
                            "Raden summerar %s, men noten handlar om %s (%s)."
                                    .formatted(d.ena(), d.andra(), findings.at(title(note))),
                            "Använd samma ord i notens rubrik och i dess summa."));
        }
    }

    private static void rowName(Table note, Table statement, Talrad row, Findings findings) {
        Sammansattning.skillnad(row.rubrik(), note.tabell().titel())
                .ifPresent(d -> findings.varning(
                        "not-annat-namn",
                        statement.tabell().stalle(row, "rad"),
                        "Raden handlar om %s, men not %d om %s (%s)."
                                .formatted(
                                        d.ena(),
                                        note.tabell().not().orElseThrow(),
                                        d.andra(),
                                        findings.at(title(note))),
                        "Använd samma ord på raden och i notens rubrik, eller rätta notens nummer."));
    }

    private static Place title(Table note) {
        return new Place(note.tabell().path(), "titel");
    }
}
