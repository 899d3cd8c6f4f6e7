package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where one sentence ends and the next begins; a line that the author broke ends one too. */
final class Meningsgrans {

    private static final Pattern END = Pattern.compile("[.!?…][”»)]*\\s+(?=[”«(]*[\\p{Lu}\\d])|\\s*\\n\\s*");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(?:^|[\\s(])(?:t\\.ex|bl\\.a|d\\.v\\.s|dvs|m\\.m|m\\.fl|p\\.g\\.a|pga|s\\.k|t\\.o\\.m|fr\\.o\\.m|o\\.s\\.v|osv|f\\.d|inkl|exkl|ca|kl|nr|dnr|kap|resp|jfr|ev|f|st|sid|s|avd|ordf|\\p{L})$");

    private Meningsgrans() {}

    record Del(int start, int end) {}

    static List<Del> delar(String text) {
        var parts = new ArrayList<Del>();
        int from = 0;
        var end = END.matcher(text);
        while (end.find()) {
            var before = text.substring(from, end.start());
            if (text.charAt(end.start()) == '.' && ABBREVIATION.matcher(before).find()) {
                continue;
            }
            parts.add(new Del(from, end.end()));
            from = end.end();
        }
        if (from < text.length()) {
            parts.add(new Del(from, text.length()));
        }
        return parts.stream()
                .map(d -> trimmed(text, d))
                .filter(d -> d.end() > d.start())
                .toList();
    }

    private static Del trimmed(String text, Del d) {
        int end = d.end();
        while (end > d.start() && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Del(d.start(), end);
    }
}
