package kansli.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.model.Enhet;
import kansli.model.Insats;

/** Numbers as people write them in tables and registers. */
final class Taltolkning {

    static final String HUR = "Skriv med mellanslag mellan tusental och komma före decimaler: 1 973 000 eller −1 060,5.";
    private static final Pattern NUMBER = Pattern.compile("[-−–]?(?:\\d{1,3}(?:[ \\u00A0]\\d{3})+|\\d+)(?:,\\d+)?");
    private static final Pattern WITH_UNIT = Pattern.compile("(.*\\d)[ \\u00A0]?(kr|kronor|tkr|mkr|%|procent)");

    private Taltolkning() {}

    /** {@code −1 060,5}; empty when it is no number. */
    static Optional<BigDecimal> tal(String text) {
        var stripped = text.strip();
        return NUMBER.matcher(stripped).matches() && stripped.length() <= 40
                ? Optional.of(new BigDecimal(stripped.replaceAll("[ \\u00A0]", "").replaceAll("[−–]", "-").replace(',', '.')))
                : Optional.empty();
    }

    /** A figure with its unit, {@code 2 840 tkr} or {@code 94 %}, or a number of something; empty when it is neither. */
    static Optional<Insats.Tal> medEnhet(String namn, String text) {
        var parts = WITH_UNIT.matcher(text.strip());
        if (!parts.matches()) {
            return tal(text).map(t -> new Insats.Tal(namn, t, Enhet.ANTAL));
        }
        var unit = switch (parts.group(2)) {
            case "kr", "kronor" -> Enhet.KR;
            case "tkr" -> Enhet.TKR;
            case "mkr" -> Enhet.MKR;
            default -> Enhet.PROCENT;
        };
        return tal(parts.group(1)).map(t -> new Insats.Tal(namn, t, unit));
    }

    /** Whether a text was probably meant to be a number. */
    static boolean liknarTal(String text) {
        return text.strip().matches("[-−–+]?\\d[\\d\\s.,'\\u00A0-]*(?:kr|kronor|tkr|mkr|%|procent|tsek|tsk)?");
    }

    static boolean tomt(String text) {
        return text.isBlank() || text.strip().equals("–") || text.strip().equals("-");
    }
}
