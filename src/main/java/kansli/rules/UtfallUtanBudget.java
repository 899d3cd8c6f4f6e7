package kansli.rules;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.figures.Table;
import kansli.model.Insats;
import kansli.model.Tabell;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;
import kansli.model.Uppgiftsval;
import kansli.model.Uppgiftsval.Redovisad;
import kansli.source.Place;
import kansli.source.Spelling;

/**
 * An insats whose share of its budget is told somewhere has a budget wherever its budget and outcome stand side by
 * side.
 */
final class UtfallUtanBudget implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var figures = underlag.figures();
        var words = new Budgetord(content.regler());
        for (var table : figures.hela()) {
            var budget = column(table, r -> words.budget(r));
            var outcome = budget.flatMap(b -> column(
                    table,
                    r -> words.utfall(r)
                            && r.period().equals(account(b).orElseThrow().period())));
            if (budget.isEmpty() || outcome.isEmpty() || rows(table).noneMatch(r -> there(table, r, budget.get()))) {
                continue;
            }
            rows(table)
                    .filter(r -> there(table, r, outcome.get()) && !there(table, r, budget.get()))
                    .forEach(r -> content.insatser().stream()
                            .filter(i -> i.mapp().equals(r.insats().orElseThrow()))
                            .filter(i -> !disputed(i, account(budget.get()).orElseThrow()))
                            .findFirst()
                            .ifPresent(i -> share(
                                            figures, i, account(outcome.get()).orElseThrow())
                                    .ifPresent(s -> tell(table, r, i, budget.get(), outcome.get(), s, findings))));
        }
    }

    private static Optional<Redovisad> account(Kolumn column) {
        return column.uppgift().filter(Redovisad.class::isInstance).map(Redovisad.class::cast);
    }

    private static Optional<Kolumn> column(Table table, Predicate<Redovisad> wanted) {
        return table.tabell().kolumner().stream()
                .filter(k -> account(k).filter(wanted).isPresent())
                .findFirst();
    }

    private static Stream<Talrad> rows(Table table) {
        return table.tabell()
                .talrader()
                .filter(r -> r.slag() == Slag.RAD && r.insats().isPresent());
    }

    private static boolean there(Table table, Talrad row, Kolumn column) {
        return table.cell(row, column) instanceof Table.Amount a && a.tal().signum() != 0;
    }

    /** Sources that disagree about the budget have been told of. */
    private static boolean disputed(Insats insats, Redovisad budget) {
        return insats.konflikter().stream()
                .anyMatch(k ->
                        Spelling.folded(k.uppgift()).equals(Spelling.folded(budget.period() + "." + budget.namn())));
    }

    private record Share(Table table, String text) {}

    /** How much of some budget the outcome is, where that is told. */
    private static Optional<Share> share(Figures figures, Insats insats, Redovisad outcome) {
        return figures.tables().values().stream()
                .flatMap(t -> t.tabell().kolumner().stream()
                        .filter(k -> k.uppgift().orElse(null) instanceof Uppgiftsval.Andel a
                                && a.del().period().equals(outcome.period())
                                && a.del().namn().equals(outcome.namn()))
                        .flatMap(k -> rows(t).filter(r -> r.insats().get().equals(insats.mapp()))
                                .flatMap(r -> t.cell(r, k) instanceof Table.Amount a
                                        ? Stream.of(new Share(t, a.text()))
                                        : Stream.empty())))
                .findFirst();
    }

    private static void tell(
            Table table, Talrad row, Insats insats, Kolumn budget, Kolumn outcome, Share share, Findings findings) {
        var t = table.tabell();
        var account = account(budget).orElseThrow();
        var place = row.angivet().isEmpty() ? t.stalle(row, "rad") : new Place(t.path(), row.nyckel(Tabell.ANGIVET));
        findings.varning(
                "utfall-utan-budget",
                place,
                "%s har %s i kolumnen %s men ingen %s. I tabellen «%s» står ändå att det är %s %% av en budget (%s)."
                        .formatted(
                                row.rubrik(),
                                ((Table.Amount) table.cell(row, outcome)).text(),
                                outcome.rubrik(),
                                budget.rubrik(),
                                share.table().tabell().titel(),
                                share.text(),
                                findings.at(new Place(share.table().tabell().path(), "titel"))),
                "Skriv budgeten under redovisning, %s, %s, i %s. Är budgeten en annan i det här sammanhanget, skriv en källkonflikt om %s.%s."
                        .formatted(
                                account.period(),
                                account.namn().replace('_', ' '),
                                findings.at(insats.stalle("redovisning." + account.period())),
                                account.period(),
                                account.namn().replace('_', ' ')));
    }
}
