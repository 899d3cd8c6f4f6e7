package kansli.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Table;
import kansli.model.Arende.Skrivet;
import kansli.model.Content;
import kansli.model.Skrift;
import kansli.model.Text;
import kansli.source.ContentPath;
import kansli.source.Place;

/** A number of a table that only secret matters show is not fetched by a text that all may read. */
final class TalUrHemligt implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var secret = secret(underlag.content());
        if (secret.isEmpty()) {
            return;
        }
        var shownOpenly = new TreeSet<ContentPath>();
        var shownInSecret = new TreeSet<ContentPath>();
        underlag.content()
                .skrifter()
                .forEach(s -> shown(s, underlag)
                        .forEach(t -> (secret.contains(s.fil()) ? shownInSecret : shownOpenly)
                                .add(t.tabell().path())));
        shownInSecret.removeAll(shownOpenly);
        shownInSecret.forEach(t -> check(underlag.figures().tables().get(t), secret, underlag, findings));
    }

    private static Set<ContentPath> secret(Content content) {
        return content.sammantraden().stream()
                .flatMap(s -> s.arenden().stream())
                .filter(Skrivet.class::isInstance)
                .map(Skrivet.class::cast)
                .filter(a -> a.huvud().sekretess().isPresent())
                .map(a -> a.huvud().path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Table> shown(Skrift skrift, Underlag underlag) {
        return skrift.texter().stream()
                .flatMap(Text::visningar)
                .filter(Text.Visning::avTabell)
                .flatMap(v -> underlag.figures().table(skrift.dokument(), v.forsta()).stream());
    }

    private static void check(Table table, Set<ContentPath> secret, Underlag underlag, Findings findings) {
        table.tabell()
                .talrader()
                .forEach(row -> table.tabell()
                        .kolumner()
                        .forEach(column -> underlag.figures()
                                .tal(table.address(row, column))
                                .ifPresent(figure -> underlag.figures().anvandning(figure).stream()
                                        .filter(f -> !secret.contains(f)
                                                && !f.equals(table.tabell().path()))
                                        .forEach(f -> findings.varning(
                                                "tal-ur-hemligt",
                                                Place.words(f, row.id() + "." + column.id()),
                                                "«%s» i %s visas annars bara i ett ärende som inte är offentligt, men hämtas här."
                                                        .formatted(
                                                                row.rubrik(),
                                                                table.tabell().path()),
                                                "Ta bort talet här, eller visa"
                                                        + " tabellen också i ett"
                                                        + " offentligt dokument om den får"
                                                        + " vara offentlig.")))));
    }
}
