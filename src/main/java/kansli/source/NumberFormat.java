package kansli.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansli.source.Grid.Shown;

/**
 * How a workbook shows a number: as a number with certain figures and words round it, or as a day or a time. By
 * ECMA-376 part 1, 18.8.31, in the Swedish way. What a format asks for beyond that is not followed: the number is shown
 * as it is.
 *
 * @param parts for positive numbers, and if they differ for negative ones and for nothing
 * @param time how it is a moment, when it is one
 */
record NumberFormat(List<Part> parts, Optional<TimeFormat> time) {

    static final NumberFormat GENERAL = new NumberFormat(List.of(Part.AS_IT_IS), Optional.empty());

    private static final int LONGEST = 255;

    /** What stands for itself in a format, what only takes room, and what chooses a colour, a currency or a part. */
    private static final Pattern TOKEN = Pattern.compile(
            "\"([^\"]*)\"?|\\\\(.)|[_*](?s:.)|\\[\\$([^-\\]]*)[^]]*]|(\\[[<>=][^]]*])|\\[[^]]*]|(?s:(.))");

    private static final Pattern UNKNOWN = Pattern.compile("[Ee][+-]|/|@|(?i:general)");

    static NumberFormat of(String format) {
        if (format.length() > LONGEST || format.equalsIgnoreCase("General")) {
            return GENERAL;
        }
        var time = TimeFormat.of(format);
        if (time.isPresent()) {
            return new NumberFormat(List.of(Part.AS_IT_IS), time);
        }
        var parts = new ArrayList<Part>();
        for (var part : parts(format)) {
            parts.add(Part.of(part));
        }
        return new NumberFormat(List.copyOf(parts), Optional.empty());
    }

    Shown shown() {
        return parts.getFirst().shown();
    }

    /** What a person sees in the cell. */
    String words(BigDecimal value) {
        int sign = value.signum();
        var own = sign < 0 && parts.size() > 1 ? parts.get(1) : sign == 0 && parts.size() > 2 ? parts.get(2) : null;
        return own != null
                ? own.words(value.abs())
                : (sign < 0 ? "−" : "") + parts.getFirst().words(value.abs());
    }

    private static List<List<Token>> parts(String format) {
        var parts = new ArrayList<List<Token>>(List.of(new ArrayList<>()));
        var found = TOKEN.matcher(format);
        while (found.find()) {
            if (";".equals(found.group(5))) {
                parts.add(new ArrayList<>());
                continue;
            }
            var part = parts.getLast();
            if (found.group(4) != null) {
                part.add(new Token(false, "@"));
            } else if (found.group(5) != null) {
                part.add(new Token(false, found.group(5)));
            } else {
                for (int group : new int[] {1, 2, 3}) {
                    Optional.ofNullable(found.group(group)).ifPresent(t -> part.add(new Token(true, t)));
                }
            }
        }
        return parts;
    }

    /** @param literal whether it stands for itself */
    private record Token(boolean literal, String text) {

        boolean digit() {
            return !literal && "0#?".contains(text);
        }

        boolean is(String sign) {
            return !literal && text.equals(sign);
        }
    }

    /**
     * One part of a format. Without places for figures it is words that stand instead of the number.
     *
     * @param tokens empty for a number as it is
     * @param decimals where the figures after the comma begin among the tokens
     */
    private record Part(List<Token> tokens, int decimals, boolean grouped, int thousands, boolean percent) {

        static final Part AS_IT_IS = new Part(List.of(), 0, false, 0, false);

        static Part of(List<Token> all) {
            var signs = new StringBuilder();
            all.stream().filter(t -> !t.literal()).forEach(t -> signs.append(t.text()));
            if (UNKNOWN.matcher(signs).find()) {
                return AS_IT_IS;
            }
            var tokens = new ArrayList<Token>();
            int thousands = 0;
            boolean grouped = false;
            int decimals = -1;
            for (int i = 0; i < all.size(); i++) {
                var t = all.get(i);
                if (t.is(",") && tokens.stream().anyMatch(Token::digit)) { // between figures, or behind them
                    boolean between = all.stream()
                            .skip(i)
                            .filter(n -> !n.is(","))
                            .findFirst()
                            .filter(Token::digit)
                            .isPresent();
                    grouped |= between;
                    thousands += between ? 0 : 1;
                } else if (t.is(".") && decimals < 0) {
                    decimals = tokens.size();
                } else {
                    tokens.add(t);
                }
            }
            boolean percent = tokens.stream().anyMatch(t -> t.is("%"));
            return new Part(
                    List.copyOf(tokens), decimals < 0 ? firstAfter(tokens) : decimals, grouped, thousands, percent);
        }

        /** Behind the last figure. */
        private static int firstAfter(List<Token> tokens) {
            int last = tokens.size();
            while (last > 0 && !tokens.get(last - 1).digit()) {
                last--;
            }
            return last;
        }

        Shown shown() {
            return percent ? Shown.PERCENT : thousands > 0 ? Shown.THOUSANDS : Shown.AS_IT_IS;
        }

        String words(BigDecimal value) {
            if (tokens.isEmpty()) {
                return value.toPlainString().replace('.', ',');
            }
            if (tokens.stream().noneMatch(Token::digit)) {
                return tokens.stream().map(Part::sign).collect(Collectors.joining());
            }
            int places =
                    (int) tokens.stream().skip(decimals).filter(Token::digit).count();
            var scaled = value.movePointLeft(3 * thousands)
                    .movePointRight(percent ? 2 : 0)
                    .setScale(places, RoundingMode.HALF_UP);
            var figures = scaled.toPlainString();
            int point = figures.indexOf('.');
            var whole = point < 0 ? figures : figures.substring(0, point);
            var words = whole(whole.equals("0") ? "" : whole) + fraction(point < 0 ? "" : figures.substring(point + 1));
            return words.replace("  %", " %");
        }

        /** Figures take their places from the right; those that are left stand in the first. */
        private String whole(String figures) {
            int first = 0;
            while (first < decimals && !tokens.get(first).digit()) {
                first++;
            }
            var words = new StringBuilder(first == decimals ? figures : "");
            int left = figures.length();
            int count = 0;
            for (int i = decimals - 1; i >= 0; i--) {
                var token = tokens.get(i);
                if (!token.digit()) {
                    words.insert(0, sign(token));
                    continue;
                }
                do {
                    if (left > 0 || token.is("0")) {
                        if (grouped && count > 0 && count % 3 == 0) {
                            words.insert(0, ' ');
                        }
                        words.insert(0, left > 0 ? figures.charAt(--left) : '0');
                        count++;
                    }
                } while (i == first && left > 0);
            }
            return words.toString();
        }

        private String fraction(String figures) {
            var words = new StringBuilder();
            var after = tokens.subList(decimals, tokens.size());
            int shown = (int) after.stream().filter(Token::digit).count();
            int needed = shown;
            for (int i = after.size() - 1; i >= 0 && needed > 0; i--) {
                if (after.get(i).digit()) {
                    if (after.get(i).is("0") || figures.charAt(needed - 1) != '0') {
                        break;
                    }
                    needed--;
                }
            }
            int at = 0;
            for (var token : after) {
                if (!token.digit()) {
                    words.append(sign(token));
                } else if (at < needed) {
                    words.append(at == 0 ? "," : "").append(figures.charAt(at++));
                }
            }
            return words.toString();
        }

        /** In Swedish, a space stands before the sign of per cent, and a minus is no hyphen. */
        private static String sign(Token token) {
            return token.is("%") ? " %" : token.is("-") ? "−" : token.text();
        }
    }
}
