package kansli.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Tabell.Grupp;
import kansli.model.Tabell.Rad;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/** The rows that a sum adds up. Sums among them are left out. */
final class Groups {

    /** The group of the rows that were fetched, when no heading is called so. */
    private static final String FETCHED = "insatser";

    private Groups() {}

    /**
     * The rows under a heading; without a name, those since the last heading.
     *
     * @param sum the row of the sum
     */
    static List<Talrad> rows(Tabell t, Talrad sum, String group) {
        if (group.isEmpty()) {
            return since(t, sum);
        }
        return isHeading(t, group) || !group.equals(FETCHED)
                ? under(t, group)
                : t.talrader()
                        .filter(r -> r.slag() == Slag.RAD && r.insats().isPresent())
                        .toList();
    }

    /** Says that there is no such group, or nothing in it. */
    static void tellNothing(Tabell t, Talrad sum, String group, Place place, Findings findings) {
        if (group.isEmpty()) {
            findings.fel(
                    "okand-grupp",
                    place,
                    "Det finns inga rader att lägga ihop före «%s».".formatted(sum.rubrik()),
                    "Formeln summa() lägger ihop raderna sedan förra rubriken. Skriv summa(gruppens namn) för andra"
                            + " rader.");
        } else {
            findings.fel(
                    "okand-grupp",
                    place,
                    "Det finns ingen grupp som heter «%s».".formatted(group),
                    Hint.of(group, headings(t), "Skriv en rad med grupp: och ett namn ovanför raderna."));
        }
    }

    /** Says which rows a group holds, when some of them stand below its subtotal, where nobody looks for them. */
    static void tellBeyond(Tabell t, String group, Place place, Findings findings) {
        var subtotal = Optional.<Talrad>empty();
        var beyond = new ArrayList<String>();
        var inside = false;
        for (var rad : t.rader()) {
            inside = rad instanceof Grupp g ? g.id().equals(group) : inside;
            if (inside && rad instanceof Talrad r) {
                if (r.slag() != Slag.RAD) {
                    subtotal = subtotal.or(() -> Optional.of(r));
                } else if (subtotal.isPresent()) {
                    beyond.add("«%s»".formatted(r.rubrik()));
                }
            }
        }
        if (!beyond.isEmpty()) {
            findings.upplysning(
                    "summa-over-delsumma",
                    place,
                    "Här läggs %s ihop. %s står nedanför «%s», men före nästa grupp, och räknas med."
                            .formatted(
                                    Svenska.upprakning(under(t, group).stream()
                                            .map(r -> "«%s»".formatted(r.rubrik()))
                                            .toList()),
                                    Svenska.upprakning(beyond),
                                    subtotal.get().rubrik()),
                    "Hör de inte till gruppen, skriv en rad med grupp: ovanför dem.");
        }
    }

    static boolean isHeading(Tabell t, String group) {
        return headings(t).contains(group);
    }

    private static List<String> headings(Tabell t) {
        return t.rader().stream()
                .filter(Grupp.class::isInstance)
                .map(g -> ((Grupp) g).id())
                .toList();
    }

    private static List<Talrad> since(Tabell t, Talrad sum) {
        var rows = new ArrayList<Talrad>();
        for (var rad : t.rader()) {
            if (rad.equals(sum)) {
                break;
            }
            if (rad instanceof Grupp) {
                rows.clear();
            }
            add(rows, rad);
        }
        return rows;
    }

    private static List<Talrad> under(Tabell t, String group) {
        var rows = new ArrayList<Talrad>();
        var inside = false;
        for (var rad : t.rader()) {
            inside = rad instanceof Grupp g ? g.id().equals(group) : inside;
            if (inside) {
                add(rows, rad);
            }
        }
        return rows;
    }

    private static void add(List<Talrad> rows, Rad rad) {
        if (rad instanceof Talrad r && r.slag() == Slag.RAD) {
            rows.add(r);
        }
    }
}
