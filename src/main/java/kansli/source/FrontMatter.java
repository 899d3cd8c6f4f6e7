package kansli.source;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A Markdown file's two halves: facts in YAML between two lines of three hyphens, and the running text below.
 *
 * @param yaml the facts, without the lines of hyphens; empty when there are none
 * @param yamlLines how many lines stand above the facts
 * @param bodyLines how many lines stand above the running text
 */
public record FrontMatter(Form form, String yaml, int yamlLines, String body, int bodyLines) {

    private static final Pattern FACT = Pattern.compile("\\p{Ll}[\\p{Ll}\\d-]*(?: \\p{Ll}+)?:(?=\\s|$)");

    public enum Form {
        /** Both lines of hyphens are there. */
        WHOLE,
        /** Both are there, but below the second, facts seem to go on. */
        DIVIDED,
        /** The first line is there, but not the second: where the text begins is not known. */
        OPEN,
        /** The file does not begin with hyphens: all of it is running text. */
        NONE
    }

    public static FrontMatter split(String text) {
        var lines = text.split("\n", -1);
        int first = 0;
        while (first < lines.length - 1 && lines[first].isBlank()) {
            first++;
        }
        if (!hyphens(lines[first])) {
            return new FrontMatter(Form.NONE, "", 0, text, 0);
        }
        int above = first + 1;
        for (int i = above; i < lines.length; i++) {
            if (hyphens(lines[i])) {
                var form = factsAfter(lines, i) ? Form.DIVIDED : Form.WHOLE;
                return new FrontMatter(form, join(lines, above, i), above, join(lines, i + 1, lines.length), i + 1);
            }
        }
        return new FrontMatter(Form.OPEN, join(lines, above, lines.length), above, "", lines.length);
    }

    /** Running text does not begin with a word in small letters and a colon. */
    private static boolean factsAfter(String[] lines, int hyphens) {
        return Arrays.stream(lines)
                .skip(hyphens + 1L)
                .filter(l -> !l.isBlank())
                .findFirst()
                .filter(l -> FACT.matcher(l).lookingAt())
                .isPresent();
    }

    private static boolean hyphens(String line) {
        return line.stripTrailing().equals("---");
    }

    private static String join(String[] lines, int from, int to) {
        return String.join("\n", Arrays.asList(lines).subList(from, to));
    }
}
