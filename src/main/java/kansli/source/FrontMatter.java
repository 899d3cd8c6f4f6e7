package kansli.source;

import java.util.Arrays;

/**
 * A Markdown file's two halves: facts in YAML between two lines of three hyphens, and the running text below.
 *
 * @param yaml the facts, without the lines of hyphens; empty when there are none
 * @param yamlLines how many lines stand above the facts
 * @param bodyLines how many lines stand above the running text
 */
public record FrontMatter(Form form, String yaml, int yamlLines, String body, int bodyLines) {

    public enum Form {
        /** Both lines of hyphens are there. */
        WHOLE,
        /** The first line is there, but not the second: where the text begins is not known. */
        OPEN,
        /** The file does not begin with hyphens: all of it is running text. */
        NONE
    }

    public static FrontMatter split(String text) {
        var lines = text.split("\n", -1);
        if (!hyphens(lines[0])) {
            return new FrontMatter(Form.NONE, "", 0, text, 0);
        }
        for (int i = 1; i < lines.length; i++) {
            if (hyphens(lines[i])) {
                return new FrontMatter(Form.WHOLE, join(lines, 1, i), 1, join(lines, i + 1, lines.length), i + 1);
            }
        }
        return new FrontMatter(Form.OPEN, join(lines, 1, lines.length), 1, "", lines.length);
    }

    private static boolean hyphens(String line) {
        return line.stripTrailing().equals("---");
    }

    private static String join(String[] lines, int from, int to) {
        return String.join("\n", Arrays.asList(lines).subList(from, to));
    }
}
