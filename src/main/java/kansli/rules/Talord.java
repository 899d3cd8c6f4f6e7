package kansli.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in words, as far as ninety-nine. */
final class Talord {

    private static final List<String> SMALL = List.of(
            "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
            "fjorton", "femton", "sexton", "sjutton", "arton", "nitton");
    private static final List<String> TENS =
            List.of("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio");
    private static final Map<String, Integer> NUMBERS = numbers();

    /** A pattern for any of them but one, which is most often an article. */
    static final String FLERA = "(?:(?:" + String.join("|", TENS) + ")(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio)?|"
            + String.join("|", SMALL.reversed().subList(0, SMALL.size() - 2)) + ")";

    private Talord() {}

    static Optional<Integer> av(String word) {
        return Optional.ofNullable(NUMBERS.get(word.toLowerCase(Locale.ROOT)));
    }

    /** A number in figures or in words; a half may follow: {@code två och ett halvt}. */
    static Optional<BigDecimal> tal(String words) {
        var plain = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+och\\s+(?:en|ett)\\s+halvt?$", "");
        var half = plain.length() < words.strip().length() ? new BigDecimal("0.5") : BigDecimal.ZERO;
        if (plain.matches("(?:en|ett)?\\s*halvt?|halvår(?:et)?")) {
            return Optional.of(new BigDecimal("0.5"));
        }
        var value = plain.matches("\\d+(?:,\\d+)?")
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : av(plain).map(BigDecimal::valueOf);
        return value.map(half::add);
    }

    /**
     * All of them in a text as figures, {@code mer än 3 år}, so that one way of writing can be compared with the other.
     */
    static String iSiffror(String text) {
        return Pattern.compile("(?iU)(?<![\\p{L}\\d])" + FLERA + "(?![\\p{L}\\d])")
                .matcher(text)
                .replaceAll(m -> String.valueOf(av(m.group()).orElseThrow()));
    }

    private static Map<String, Integer> numbers() {
        var all = new HashMap<String, Integer>();
        for (int i = 0; i < SMALL.size(); i++) {
            all.put(SMALL.get(i), i);
        }
        all.put("ett", 1);
        for (int ten = 0; ten < TENS.size(); ten++) {
            for (int one = 0; one < 10; one++) {
                all.put(TENS.get(ten) + (one == 0 ? "" : SMALL.get(one)), 20 + 10 * ten + one);
            }
            all.put(TENS.get(ten) + "ett", 21 + 10 * ten);
        }
        return Map.copyOf(all);
    }
}
