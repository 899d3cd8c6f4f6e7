package kansli.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of colour, type and space: one file for print and web. A förbund gives the accent, and all that follows
 * from it is computed here.
 */
final class Tokens {

    private static final Pattern DECLARATION = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
    private static final String DARK = "@media (prefers-color-scheme: dark)";
    private static final double TEXT = 4.5;
    private static final double DARK_TEXT = 9;

    private final String light;
    private final String dark;

    private Tokens(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The file as it was written, with its own accent. */
    static Tokens of(String css) {
        int at = css.indexOf(DARK);
        return at < 0 ? new Tokens(css, "") : new Tokens(css.substring(0, at), css.substring(at));
    }

    /** The same tokens with another accent, in light and in dark. */
    Tokens with(Colour accent) {
        var derived = light(accent, colour(light, "text"));
        return new Tokens(
                replace(light, derived), dark.isEmpty() ? "" : replace(dark, dark(derived, colour(dark, "bg"))));
    }

    Colour accent() {
        return colour(light, "accent");
    }

    Colour colour(String name) {
        return colour(light, name);
    }

    String css() {
        return light + dark;
    }

    /** A style sheet for print, where each use of a token becomes its value: the engine has no variables. */
    String written(String css) {
        var values = values(light);
        return USE.matcher(css).replaceAll((MatchResult use) -> {
            var value = values.get(use.group(1));
            if (value == null) {
                throw new IllegalArgumentException("styles/tokens.css has no --" + use.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static Map<String, Colour> light(Colour accent, Colour text) {
        var tokens = new LinkedHashMap<String, Colour>();
        tokens.put("accent", accent);
        tokens.put("accent-text", accent);
        tokens.put("on-accent", accent.words(text));
        tints(tokens, accent, Colour.WHITE);
        tokens.put("cover-leaf", Colour.WHITE.in(accent, 22));
        return tokens;
    }

    private static Map<String, Colour> dark(Map<String, Colour> light, Colour background) {
        var accent = light.get("tint-40");
        var tokens = new LinkedHashMap<String, Colour>();
        tokens.put("accent", accent);
        tokens.put("on-accent", background);
        tokens.put("accent-text", readable(light.get("accent"), background));
        tints(tokens, accent, background);
        return tokens;
    }

    private static void tints(Map<String, Colour> tokens, Colour accent, Colour background) {
        for (int percent : new int[] {6, 10, 18, 40, 70}) {
            tokens.put("tint-" + percent, accent.in(background, percent));
        }
    }

    /** 70 % white in the accent, and more in steps of five until it reads well on the dark background. */
    private static Colour readable(Colour accent, Colour background) {
        int white = 70;
        while (white < 100 && Colour.WHITE.in(accent, white).contrast(background) < DARK_TEXT) {
            white += 5;
        }
        return Colour.WHITE.in(accent, white);
    }

    private static String replace(String css, Map<String, Colour> derived) {
        return DECLARATION.matcher(css).replaceAll(d -> {
            var colour = derived.get(d.group(1));
            return Matcher.quoteReplacement(colour == null ? d.group() : "--" + d.group(1) + ": " + colour.hex() + ";");
        });
    }

    private static Colour colour(String css, String name) {
        return Colour.of(values(css).get(name));
    }

    private static Map<String, String> values(String css) {
        var values = new LinkedHashMap<String, String>();
        var declarations = DECLARATION.matcher(css);
        while (declarations.find()) {
            values.putIfAbsent(declarations.group(1), declarations.group(2).strip());
        }
        return values;
    }
}
