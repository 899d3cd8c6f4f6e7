package kansli.source;

/**
 * A Markdown file's two halves: facts in YAML between two lines of three hyphens, and the running text below.
 *
 * @param yaml the facts, without the lines of hyphens; empty when there are none
 * @param yamlLines how many lines stand above the facts
 * @param bodyLines how many lines stand above the running text
 */
public record FrontMatter(String yaml, int yamlLines, String body, int bodyLines) {

    public static FrontMatter split(String text) {
        var lines = text.split("\n", -1);
        if (!lines[0].strip().equals("---")) {
            return new FrontMatter("", 0, text, 0);
        }
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].stripTrailing().equals("---")) {
                return new FrontMatter(join(lines, 1, i), 1, join(lines, i + 1, lines.length), i + 1);
            }
        }
        return new FrontMatter(join(lines, 1, lines.length), 1, "", lines.length);
    }

    private static String join(String[] lines, int from, int to) {
        return String.join("\n", java.util.Arrays.asList(lines).subList(from, to));
    }
}
