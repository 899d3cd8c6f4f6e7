package kansli.rules;

import java.util.Locale;
import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Insatstyp;
import kansli.model.Tabell.Grupp;
import kansli.model.Tabell.Insatsrader;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;
import kansli.source.Spelling;

/** An insats is of one kind, and stands under that kind in every table. */
final class InsatsUnderTyp implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var figures = underlag.figures();
        var names = new Insatsnamn(content);
        for (var table : figures.tables().values()) {
            Optional<Insatstyp> under = Optional.empty();
            for (var rad : table.tabell().rader()) {
                switch (rad) {
                    case Grupp g ->
                        under = content.forbund().insatstyper().stream()
                                .filter(t -> means(g.rubrik(), t))
                                .findFirst();
                    case Talrad r -> {
                        var heading = under;
                        insats(r, content, names)
                                .filter(i -> i.typ().isPresent()
                                        && heading.isPresent()
                                        && !i.typ().equals(heading))
                                .ifPresent(i ->
                                        tell(r, i, heading.get(), table.tabell().stalle(r, "rad"), findings));
                    }
                    case Insatsrader fetched -> {}
                }
            }
        }
    }

    private static boolean means(String heading, Insatstyp typ) {
        var words = Spelling.folded(heading);
        return words.equals(Spelling.folded(typ.flera()))
                || words.equals(Spelling.folded(typ.namn()))
                || words.equals(Spelling.folded(typ.id()));
    }

    private static Optional<Insats> insats(Talrad row, Content content, Insatsnamn names) {
        return row.insats().isPresent()
                ? content.insatser().stream()
                        .filter(i -> i.mapp().equals(row.insats().get()))
                        .findFirst()
                : names.hetande(row.rubrik());
    }

    private static void tell(Talrad row, Insats insats, Insatstyp under, Place place, Findings findings) {
        var typ = insats.typ().orElseThrow();
        findings.fel(
                "insats-under-fel-typ",
                place,
                "%s står under «%s», men är en %s (%s)."
                        .formatted(
                                row.rubrik(),
                                under.flera(),
                                typ.namn().toLowerCase(Locale.forLanguageTag("sv")),
                                findings.at(insats.stalle("typ"))),
                "Flytta den till %s, eller rätta dess typ. Med grupper: typ hamnar varje insats under sin typ."
                        .formatted(typ.flera()));
    }
}
