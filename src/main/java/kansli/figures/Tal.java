package kansli.figures;

import java.math.BigDecimal;
import java.util.Optional;
import kansli.model.Enhet;
import kansli.source.Place;

/**
 * A figure: written or computed in one place, shown in many.
 *
 * @param decimaler how many decimals it is shown with in its own unit
 */
public record Tal(Address address, BigDecimal value, Enhet enhet, int decimaler, Place source, Origin origin) {

    /** Where a figure comes from. */
    public enum Origin {
        TYPED,
        COMPUTED,
        /** Typed in a register, and shown in a table. */
        FETCHED
    }

    /** As it stands in running text, in its own unit: {@code 316 000 kronor}, {@code −1 060 tkr}. */
    public String text() {
        return Siffror.text(value, decimaler) + unit(enhet);
    }

    /** The same in another unit, rounded to whole; empty when one unit cannot become the other. */
    public Optional<String> text(Enhet annan) {
        return text(annan, annan == enhet ? decimaler : 0);
    }

    public Optional<String> text(Enhet annan, int decimals) {
        return enhet.i(annan, value).map(v -> Siffror.text(v, decimals) + unit(annan));
    }

    /** What it is of another figure, in whole percent; empty when the two count different things. */
    public Optional<String> andel(Tal hela) {
        return Siffror.share(value, enhet, hela.value, hela.enhet).map(v -> Siffror.text(v, 0) + "\u00A0%");
    }

    private static String unit(Enhet enhet) {
        return switch (enhet) {
            case KR -> "\u00A0kronor";
            case TKR, MKR -> "\u00A0" + enhet.ord();
            case PROCENT -> "\u00A0%";
            case ANTAL -> "";
        };
    }
}
