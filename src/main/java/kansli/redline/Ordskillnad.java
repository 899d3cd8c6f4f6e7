package kansli.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.model.Text;
import kansli.model.Text.Inline;
import kansli.source.ContentPath;

/** What differs between two lines of words, marked in the later one. */
final class Ordskillnad {

    /** Words that are the same in both, with {@code fore} as long as {@code efter}; or words in place of others. */
    private record Led(boolean lika, List<Token> fore, List<Token> efter) {

        static Led change() {
            return new Led(false, new ArrayList<>(), new ArrayList<>());
        }

        static Led common() {
            return new Led(true, new ArrayList<>(), new ArrayList<>());
        }

        void take(Led other) {
            fore.addAll(other.fore);
            efter.addAll(other.efter);
        }

        boolean isEmpty() {
            return fore.isEmpty() && efter.isEmpty();
        }

        int weight() {
            return Math.max(weight(fore), weight(efter));
        }

        private static int weight(List<Token> words) {
            return words.stream().mapToInt(Token::weight).sum();
        }
    }

    private final Optional<ContentPath> before;
    private final Optional<ContentPath> after;

    /** @param before where the earlier wording was written */
    Ordskillnad(Optional<ContentPath> before, Optional<ContentPath> after) {
        this.before = before;
        this.after = after;
    }

    List<Inline> mellan(List<Inline> fore, List<Inline> efter) {
        return marked(withoutIslands(tidied(parts(Token.of(fore, before), Token.of(efter, after)))));
    }

    /** By turns what is common and what is not, beginning and ending with what is common, perhaps nothing. */
    private static List<Led> parts(List<Token> fore, List<Token> efter) {
        var parts = new ArrayList<>(List.of(Led.common()));
        int i = 0;
        int j = 0;
        var common = Gemensamt.av(fore, efter, Token::key, w -> 1 + 2 * w.weight());
        for (var both : Stream.concat(common.stream(), Stream.of(new Gemensamt(fore.size(), efter.size())))
                .toList()) {
            if (i < both.fore() || j < both.efter()) {
                parts.add(new Led(
                        false,
                        new ArrayList<>(fore.subList(i, both.fore())),
                        new ArrayList<>(efter.subList(j, both.efter()))));
                parts.add(Led.common());
            }
            if (both.fore() < fore.size() && both.efter() < efter.size()) {
                parts.getLast().fore().add(fore.get(both.fore()));
                parts.getLast().efter().add(efter.get(both.efter()));
            }
            i = both.fore() + 1;
            j = both.efter() + 1;
        }
        return parts;
    }

    /** A sentence that is put in ends with its own full stop; it does not begin with that of the one before. */
    private static List<Led> tidied(List<Led> parts) {
        for (int i = 1; i < parts.size() - 1; i += 2) {
            var change = parts.get(i);
            var one = change.fore().isEmpty() ? change.efter() : change.fore();
            var next = parts.get(i + 1);
            while ((change.fore().isEmpty() || change.efter().isEmpty())
                    && one.getFirst().isMark()
                    && !next.isEmpty()
                    && next.efter().getFirst().key().equals(one.getFirst().key())) {
                boolean gone = change.efter().isEmpty();
                var before = gone ? one.removeFirst() : next.fore().getFirst();
                var after = gone ? next.efter().getFirst() : one.removeFirst();
                one.add(gone ? next.fore().getFirst() : next.efter().getFirst());
                next.fore().removeFirst();
                next.efter().removeFirst();
                parts.get(i - 1).fore().add(before);
                parts.get(i - 1).efter().add(after);
            }
        }
        return parts;
    }

    /** A short word that is common by chance, between changes, is read as changed with them. */
    private static List<Led> withoutIslands(List<Led> parts) {
        var kept = new ArrayList<Led>();
        for (var part : parts) {
            boolean isChange = !part.lika();
            if (isChange && kept.size() > 2 && isIsland(kept.getLast(), kept.get(kept.size() - 2), part)) {
                var island = kept.removeLast();
                kept.getLast().take(island);
                kept.getLast().take(part);
            } else {
                kept.add(part);
            }
        }
        return kept;
    }

    private static boolean isIsland(Led common, Led left, Led right) {
        return common.efter().size() <= 3
                && common.efter().stream().allMatch(Token::isSlight)
                && common.weight() <= Math.min(left.weight(), right.weight());
    }

    private List<Inline> marked(List<Led> parts) {
        var words = new ArrayList<Inline>();
        boolean first = true;
        for (var part : parts) {
            if (part.lika()) {
                var common = new ArrayList<Token>();
                for (int i = 0; i < part.efter().size(); i++) {
                    var word = part.efter().get(i);
                    common.add(word.spaced(word.spaced()
                            || i == 0 && !first && part.fore().getFirst().spaced()));
                }
                words.addAll(Satt.av(common, !first));
            } else {
                struck(part.fore(), words, !first);
                inserted(part, words, !first);
            }
            first &= part.isEmpty();
        }
        return Satt.joined(words);
    }

    private void struck(List<Token> gone, List<Inline> words, boolean space) {
        if (!gone.isEmpty()) {
            if (space && gone.getFirst().spaced()) {
                words.add(new Text.Ord(" "));
            }
            words.add(new Text.Struket(Satt.av(gone, false), before));
        }
    }

    private static void inserted(Led part, List<Inline> words, boolean space) {
        if (!part.efter().isEmpty()) {
            if (!part.fore().isEmpty() || space && part.efter().getFirst().spaced()) {
                words.add(new Text.Ord(" "));
            }
            words.add(new Text.Tillagt(Satt.av(part.efter(), false)));
        }
    }
}
