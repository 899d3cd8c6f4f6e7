package kansli.rules;

import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.figures.Notes;
import kansli.figures.Table;
import kansli.model.Content;
import kansli.model.Lagesord;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Tabell.Innehall;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.model.Uppgiftsval.Redovisad;
import kansli.source.Place;
import kansli.source.Spelling;

/** A word in a column of how things stand has a mark beside it; another word stands there without one. */
final class LagenHarMarken implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        for (var table : underlag.figures().tables().values()) {
            var t = table.tabell();
            for (int i = 0; i < t.rader().size(); i++) {
                if (t.rader().get(i) instanceof Talrad r && table.rows().get(i) instanceof Table.Numbers shown) {
                    for (int k = 0; k < t.kolumner().size(); k++) {
                        var column = t.kolumner().get(k);
                        if (column.innehall() == Innehall.LAGE && shown.celler().get(k) instanceof Table.Words w) {
                            check(Notes.of(w.text()).words(), place(underlag.content(), t, r, column), findings);
                        }
                    }
                }
            }
        }
    }

    private static void check(String word, Place place, Findings findings) {
        if (!word.isBlank() && Lagesord.av(word).isEmpty()) {
            findings.varning(
                    "okant-lage",
                    place,
                    "«%s» har inget märke, så ordet visas utan färg och form.".formatted(word),
                    Spelling.nearest(word, Lagesord.alla())
                            .map("Menade du «%s»?"::formatted)
                            .orElse("Märken har %s. Är ordet inget läge, ta bort innehåll: läge på kolumnen."
                                    .formatted(Svenska.upprakning(Lagesord.alla()))));
        }
    }

    private static Place place(Content content, Tabell t, Talrad r, Kolumn column) {
        return column.uppgift()
                .filter(Redovisad.class::isInstance)
                .map(Redovisad.class::cast)
                .flatMap(u -> content.insatser().stream()
                        .filter(i -> r.insats().equals(Optional.of(i.mapp())))
                        .findFirst()
                        .flatMap(i -> i.redovisat(u.period(), u.namn())
                                .map(said -> i.stalle("redovisning.%s.%s".formatted(u.period(), said.namn())))))
                .orElseGet(() -> t.stalle(r, column));
    }
}
