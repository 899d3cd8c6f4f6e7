package kansli.rules;

import java.math.BigDecimal;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.rules.Mening.Stycke.Slag;

/** A block of text so long that no other rule reads it. */
final class OlastaStycken implements Rule {

    /** So much of it is marked. */
    private static final int SHOWN = 60;

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.langa()
                .forEach(s -> findings.varning(
                        "stycke-for-langt",
                        s.hela().plats(0, SHOWN),
                        "Stycket är på %s tecken. Så långa stycken läser granskningen inte."
                                .formatted(
                                        Siffror.text(BigDecimal.valueOf(s.text().length()), 0)),
                        s.slag() == Slag.CELL
                                ? "Skriv texten under tabellen i stället, i stycken med tomma rader mellan."
                                : "Dela upp det med tomma rader."));
    }
}
