package kansli.document;

import java.util.ArrayList;
import java.util.List;
import kansli.document.View.Avstamningsgrupp;
import kansli.document.View.Avstamningsrad;
import kansli.figures.Figures;
import kansli.figures.Notes;
import kansli.figures.Table;
import kansli.figures.Tal;
import kansli.model.Rapport;
import kansli.model.Tabell;
import kansli.source.ContentPath;

/**
 * How a report's figures hang together: every sum and every figure used more than once, with its source and its check.
 */
final class Avstamningar {

    private final Rapport rapport;
    private final Figures figures;

    private Avstamningar(Rapport rapport, Figures figures) {
        this.rapport = rapport;
        this.figures = figures;
    }

    /** The tables that have any such figure. */
    static List<Avstamningsgrupp> tables(Rapport rapport, Figures figures) {
        var account = new Avstamningar(rapport, figures);
        return figures.tables().entrySet().stream()
                .filter(t -> t.getKey().isUnder(rapport.path().value()))
                .map(t -> new Avstamningsgrupp(t.getValue().tabell().titel(), account.rows(t.getKey(), t.getValue())))
                .filter(g -> !g.rader().isEmpty())
                .toList();
    }

    private List<Avstamningsrad> rows(ContentPath path, Table table) {
        var rows = new ArrayList<Avstamningsrad>();
        for (var rad : table.tabell().rader()) {
            if (rad instanceof Tabell.Talrad r) {
                table.tabell()
                        .kolumner()
                        .forEach(k -> figures.tal(table.address(r, k)).ifPresent(t -> {
                            var users = figures.anvandning(t).stream()
                                    .filter(u -> !u.equals(path))
                                    .toList();
                            var sum = r.slag() != Tabell.Slag.RAD;
                            if (sum || users.size() > 1) {
                                rows.add(new Avstamningsrad(
                                        Notes.of(r.rubrik()).words(),
                                        Notes.of(k.rubrik()).words(),
                                        t.text(),
                                        source(t, table, r, k),
                                        control(t, table, r, k),
                                        users.stream().map(this::shown).toList()));
                            }
                        }));
            }
        }
        return rows;
    }

    /** A figure that is written or fetched is not worked out, and is not said to be. */
    private static String control(Tal t, Table table, Tabell.Talrad r, Tabell.Kolumn k) {
        if (table.angivet(r, k)) {
            return "Lika med det angivna";
        }
        return t.origin() == Tal.Origin.COMPUTED && k.fran().isEmpty()
                ? "Räknas fram"
                : "Inget angivet att jämföra med";
    }

    private String shown(ContentPath file) {
        return file.isUnder(rapport.path().value())
                ? file.value().substring(rapport.path().value().length() + 1)
                : file.value();
    }

    private String source(Tal t, Table table, Tabell.Talrad r, Tabell.Kolumn k) {
        return switch (t.origin()) {
            case TYPED -> "Skrivet i " + shown(t.source().file());
            case FETCHED -> "Hämtat ur " + shown(t.source().file());
            case COMPUTED ->
                (k.fran().isPresent() ? "Hämtat ur " : "Räknat: ")
                        + table.formel(r, k).orElse("");
        };
    }
}
