package kansli.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.model.Enhet;

/**
 * Numbers as people and programs write them in a spreadsheet. A comma or a point before three digits can mean two
 * things; what the other numbers in the file show settles which, and else it is asked.
 */
final class Kalkyltal {

    static final String HUR =
            "Skriv med mellanslag mellan tusental, komma före decimaler och minus först: 1 973 000 eller −1 060,5.";

    private static final Pattern NUMBER =
            Pattern.compile("([-−–]?)(\\d{1,3}(?: \\d{3})+|\\d{1,30})(?:([.,])(\\d{1,30}))?");
    private static final Pattern WITH_UNIT =
            Pattern.compile("(.*\\d) ?(" + Enhet.EFTER + ")", Pattern.CASE_INSENSITIVE);

    /** What a spreadsheet program shows instead of a number. */
    private static final Pattern FAILED = Pattern.compile("#[\\p{Lu}Ø/0-9_]+[!?]|#N/A|#+");

    private final boolean comma;
    private final boolean point;

    /**
     * @param semikolon whether a comma can be nothing but a decimal comma, unless the file says otherwise
     * @param texts the cells in which numbers should stand
     */
    Kalkyltal(boolean semikolon, List<String> texts) {
        boolean commas = texts.stream().anyMatch(t -> settles(t, ","));
        boolean points = texts.stream().anyMatch(t -> settles(t, "."));
        this.comma = (commas || semikolon) && !points;
        this.point = points && !commas;
    }

    sealed interface Tolkat {}

    record Tal(BigDecimal tal) implements Tolkat {}

    /** A number in another unit than the cell's. */
    record AnnanEnhet(Enhet enhet) implements Tolkat {}

    /** Two numbers that it can be. */
    record Tvetydigt(String ena, String andra) implements Tolkat {}

    record Raknefel() implements Tolkat {}

    record IngetTal() implements Tolkat {}

    /** As a person reads it: on one line, with spaces of one kind. */
    static String rensat(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F\\u2009]+", " ").strip();
    }

    /** @param text as {@link #rensat} makes it */
    Tolkat tolka(String text, Enhet enhet) {
        if (FAILED.matcher(text).matches()) {
            return new Raknefel();
        }
        var parts = WITH_UNIT.matcher(text);
        if (!parts.matches()) {
            return number(text);
        }
        var unit = Enhet.efter(parts.group(2)).orElseThrow();
        return unit == enhet ? number(parts.group(1)) : new AnnanEnhet(unit);
    }

    private Tolkat number(String text) {
        var parts = NUMBER.matcher(text);
        if (!parts.matches()) {
            return new IngetTal();
        }
        var sign = parts.group(1).isEmpty() ? "" : "-";
        var whole = parts.group(2).replace(" ", "");
        var mark = Optional.ofNullable(parts.group(3));
        if (mark.isPresent()
                && maybeThousands(parts.group(2), parts.group(4))
                && !(mark.get().equals(",") ? comma : point)) {
            return new Tvetydigt(
                    shown(sign) + whole + " " + parts.group(4), shown(sign) + whole + "," + parts.group(4));
        }
        return new Tal(new BigDecimal(
                sign + whole + mark.map(m -> "." + parts.group(4)).orElse("")));
    }

    private static String shown(String sign) {
        return sign.isEmpty() ? "" : "−";
    }

    private static boolean maybeThousands(String whole, String decimals) {
        return decimals.length() == 3 && whole.length() <= 3 && !whole.equals("0");
    }

    /** Whether a number can only be read with this mark before its decimals. */
    private static boolean settles(String text, String mark) {
        var parts = NUMBER.matcher(WITH_UNIT.matcher(text).replaceFirst("$1"));
        return parts.matches() && mark.equals(parts.group(3)) && !maybeThousands(parts.group(2), parts.group(4));
    }
}
