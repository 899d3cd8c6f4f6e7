package kansli.document;

import java.util.ArrayList;
import java.util.List;
import kansli.document.View.Avstamningsrad;
import kansli.figures.Figures;
import kansli.figures.Table;
import kansli.figures.Tal;
import kansli.model.Rapport;
import kansli.model.Tabell;

/** How a report's figures hang together: every sum and every figure used more than once, with its source and its check. */
final class Avstamningar {

    private Avstamningar() {}

    static List<Avstamningsrad> rows(Rapport rapport, Figures figures) {
        var rows = new ArrayList<Avstamningsrad>();
        figures.tables().forEach((path, table) -> {
            if (!path.isUnder(rapport.path().value())) {
                return;
            }
            for (var rad : table.tabell().rader()) {
                if (rad instanceof Tabell.Talrad r) {
                    table.tabell().kolumner().forEach(k -> figures.tal(table.address(r, k)).ifPresent(t -> {
                        var users = figures.anvandning(t).stream().filter(u -> !u.equals(path)).toList();
                        var sum = r.slag() != Tabell.Slag.RAD;
                        if (sum || users.size() > 1) {
                            rows.add(new Avstamningsrad(table.tabell().titel(), r.rubrik(), k.rubrik(), t.text(), source(t, table, r, k),
                                    table.angivet(r, k) ? "Lika med det angivna" : "Räknas fram", users.stream().map(Object::toString).toList()));
                        }
                    }));
                }
            }
        });
        return rows;
    }

    private static String source(Tal t, Table table, Tabell.Talrad r, Tabell.Kolumn k) {
        return switch (t.origin()) {
            case TYPED -> "Skrivet i " + t.source().file();
            case FETCHED -> "Hämtat ur " + t.source().file();
            case COMPUTED -> (k.fran().isPresent() ? "Hämtat ur " : "Räknat: ") + table.formel(r, k).orElse("");
        };
    }
}
