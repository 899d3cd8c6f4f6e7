package kansli.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansli.model.Enhet;
import kansli.model.Insats;

/** Numbers as people write them in tables and registers. */
final class Taltolkning {

    private static final String SPACE = "[ \\u00A0\\u2009\\u202F]";
    private static final Pattern NUMBER = Pattern.compile("[-−–]?(?:\\d{1,3}(?:" + SPACE + "\\d{3})+|\\d+)(?:,\\d+)?");
    private static final Pattern WITH_UNIT =
            Pattern.compile("(.*\\d)" + SPACE + "?(" + Enhet.EFTER + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIKE_A_NUMBER = Pattern.compile(
            "[-−–+]?\\d[\\d\\s.,'\\u00A0\\u2009\\u202F-]*(?:(?:kr|kronor|tkr|mkr|%|procent|kkr|tsek|msek|mnkr|sek|:-|tusen|miljoner|milj|mn|kr\\.)(?:\\s+(?:kr|kronor))?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");

    private static final Pattern PARTS = Pattern.compile(
            "(?<tal>[-−–+]?\\d(?:[\\d.,'’\\u00A0\\u2009\\u202F ]*\\d)?)\\s*(?<enhet>[:,]-|%|\\p{L}[\\p{L}. ]*)?");
    private static final Pattern THOUSANDS = Pattern.compile("[-−–]?\\d{1,3}(?:[. ]\\d{3})+(?:,\\d+)?");

    private Taltolkning() {}

    /** {@code −1 060,5}; empty when it is no number. */
    static Optional<BigDecimal> tal(String text) {
        var stripped = text.strip();
        return NUMBER.matcher(stripped).matches() && stripped.length() <= 40
                ? Optional.of(new BigDecimal(
                        stripped.replaceAll(SPACE, "").replaceAll("[−–]", "-").replace(',', '.')))
                : Optional.empty();
    }

    /**
     * A figure with its unit, {@code 2 840 tkr} or {@code 94 %}, or a number of something; empty when it is neither.
     */
    static Optional<Insats.Tal> medEnhet(String namn, String text) {
        var parts = WITH_UNIT.matcher(text.strip());
        if (!parts.matches()) {
            return tal(text).map(t -> new Insats.Tal(namn, t, Enhet.ANTAL));
        }
        var unit = Enhet.efter(parts.group(2)).orElseThrow();
        return tal(parts.group(1)).map(t -> new Insats.Tal(namn, t, unit));
    }

    /** Whether a text was probably meant to be a number. */
    static boolean liknarTal(String text) {
        return LIKE_A_NUMBER.matcher(text.strip()).matches()
                && !DAY.matcher(text.strip()).matches();
    }

    /**
     * How to write what could not be read.
     *
     * @param utanEnhet whether the unit is said elsewhere, once for all
     */
    static String hur(String text, boolean utanEnhet) {
        var parts = PARTS.matcher(text.strip());
        var written = parts.matches() ? Optional.ofNullable(parts.group("enhet")) : Optional.<String>empty();
        var unit = written.map(Taltolkning::enhet);
        var numbers = parts.matches() && unit.filter(String::isEmpty).isEmpty()
                ? menade(parts.group("tal"))
                : List.<String>of();
        var meant = numbers.stream()
                .map(n -> utanEnhet ? n : (n + " " + unit.orElse("")).strip())
                .collect(Collectors.joining(" eller "));
        if (utanEnhet && written.isPresent()) {
            return "Skriv bara talet%s. Enheten skrivs en gång, med enhet: för tabellen, kolumnen eller raden."
                    .formatted(
                            meant.isEmpty() || unit.filter(String::isEmpty).isPresent()
                                    ? ""
                                    : ", %s om raden räknas i %s"
                                            .formatted(meant, unit.orElse("").replace("%", "procent")));
        }
        if (!meant.isEmpty()) {
            return "Skriv %s.".formatted(meant);
        }
        return "Skriv med mellanslag mellan tusental, komma före decimaler och minus först: "
                + (utanEnhet
                        ? "1 973 000 eller −1 060,5."
                        : "1 973 tkr, −1 060,5 mkr, 94 % eller 42. Enheterna är kr, tkr, mkr och %.");
    }

    /** An amount in another form as whole kronor with spaces between thousands: {@code 240 000} for 240 tkr. */
    static Optional<String> kronor(String text) {
        var parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var unit = Optional.ofNullable(parts.group("enhet"))
                .map(Taltolkning::enhet)
                .orElse("kr");
        return menade(parts.group("tal")).stream()
                .findFirst()
                .flatMap(n -> medEnhet("", n + " " + unit))
                .flatMap(t -> t.enhet().i(Enhet.KR, t.tal()))
                .filter(kr -> kr.signum() > 0 && kr.stripTrailingZeros().scale() <= 0)
                .map(kr -> kr.toBigInteger().toString().replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", " "));
    }

    /** The numbers that a text without a unit can be meant to be. */
    private static List<String> menade(String text) {
        var number = text.replaceFirst("^\\+", "").replaceAll("['’]", " ").replaceAll(SPACE + "+", " ");
        var asThousands = number.replace('.', ' ');
        if (THOUSANDS.matcher(number).matches()) {
            return number.matches("[^.]*\\.\\d{3}") && number.length() <= 8
                    ? List.of(asThousands, number.replace('.', ','))
                    : List.of(asThousands);
        }
        var decimal = number.replace('.', ',');
        return tal(decimal).isPresent() ? List.of(decimal) : List.of();
    }

    /** The unit that an office means; empty when it is not known. */
    private static String enhet(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replaceAll("[. ]+(?:kr|kronor)?$", "")) {
            case "%", "procent", "proc" -> "%";
            case "", "kr", "kronor", "sek", ":-", ",-" -> "kr";
            case "tkr", "kkr", "tsek", "ksek", "tusen", "tus" -> "tkr";
            case "mkr", "mnkr", "msek", "mn", "milj", "miljoner", "miljon" -> "mkr";
            default -> "";
        };
    }

    static boolean tomt(String text) {
        return text.isBlank() || text.strip().equals("–") || text.strip().equals("-");
    }
}
