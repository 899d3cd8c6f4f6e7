package kansli.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kansli.model.Text;
import kansli.model.Text.Inline;

/** Words set as a line again, with their spaces, emphasis and links. */
final class Satt {

    private Satt() {}

    /** @param space whether a space before the first of them is set too */
    static List<Inline> av(List<Token> words, boolean space) {
        return joined(set(words, 0, space));
    }

    private static List<Inline> set(List<Token> words, int depth, boolean space) {
        var line = new ArrayList<Inline>();
        for (int i = 0; i < words.size(); ) {
            var first = words.get(i);
            if (first.spaced() && (i > 0 || space)) {
                line.add(new Text.Ord(" "));
            }
            int from = i;
            int end = first.around().size() == depth
                    ? i + 1
                    : IntStream.range(i, words.size())
                            .filter(k -> !alike(words.get(k), first, depth))
                            .findFirst()
                            .orElse(words.size());
            line.add(
                    end == from + 1 && first.around().size() == depth
                            ? first.leaf()
                            : around(first.around().get(depth), set(words.subList(from, end), depth + 1, false)));
            i = end;
        }
        return line;
    }

    private static boolean alike(Token one, Token other, int depth) {
        return one.around().size() > depth
                && one.around().get(depth).equals(other.around().get(depth));
    }

    private static Inline around(Inline shell, List<Inline> words) {
        return switch (shell) {
            case Text.Betoning b -> new Text.Betoning(joined(words));
            case Text.Stark s -> new Text.Stark(joined(words));
            case Text.Lank l -> new Text.Lank(l.till(), joined(words));
            default -> throw new IllegalArgumentException(shell.toString());
        };
    }

    /** Words that follow on each other are one piece of text, as when they are read. */
    static List<Inline> joined(List<Inline> words) {
        var line = new ArrayList<Inline>();
        var run = new StringBuilder();
        for (var next : words) {
            if (next instanceof Text.Ord word) {
                run.append(word.text());
            } else {
                end(run, line);
                line.add(next);
            }
        }
        end(run, line);
        return List.copyOf(line);
    }

    private static void end(StringBuilder run, List<Inline> line) {
        if (!run.isEmpty()) {
            line.add(new Text.Ord(run.toString()));
            run.setLength(0);
        }
    }
}
