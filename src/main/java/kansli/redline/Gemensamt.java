package kansli.redline;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntFunction;

/** What two sequences have in common, in order: a place in the one and a place in the other. */
record Gemensamt(int fore, int efter) {

    /** So many comparisons are made of everything with everything. */
    private static final int MOST = 250_000;

    /** Time grows with what differs, squared. What is longer than this was written anew. */
    private static final int LONGEST = 10_000;

    /**
     * What is the same in both, and weighs the most. In long sequences all weigh alike.
     *
     * @param key equal when two are the same
     */
    static <T> List<Gemensamt> av(List<T> fore, List<T> efter, Function<T, ?> key, ToIntFunction<T> weight) {
        var numbers = new HashMap<Object, Integer>();
        var before = numbered(fore, key, numbers);
        var after = numbered(efter, key, numbers);
        int shortest = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shortest && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shortest - start
                && before.reversed().get(end).equals(after.reversed().get(end))) {
            end++;
        }
        var common = new ArrayList<Gemensamt>();
        for (int i = 0; i < start; i++) {
            common.add(new Gemensamt(i, i));
        }
        int first = start;
        var middle = before.subList(start, before.size() - end);
        var other = after.subList(start, after.size() - end);
        var between = fits(middle.size(), other.size())
                ? basta(
                        middle.size(),
                        other.size(),
                        (i, j) -> middle.get(i).equals(other.get(j)) ? weight.applyAsInt(fore.get(first + i)) : 0)
                : shortest(middle, other);
        between.forEach(b -> common.add(new Gemensamt(first + b.fore, first + b.efter)));
        for (int i = end; i > 0; i--) {
            common.add(new Gemensamt(before.size() - i, after.size() - i));
        }
        return common;
    }

    static boolean fits(int before, int after) {
        return (long) before * after <= MOST;
    }

    /**
     * Of all ways to pair two sequences in order, the one in which the pairs weigh the most.
     *
     * @param weight of a pair; nothing when the two do not belong together
     */
    static List<Gemensamt> basta(int before, int after, IntBinaryOperator weight) {
        var best = new int[before + 1][after + 1];
        for (int i = before - 1; i >= 0; i--) {
            for (int j = after - 1; j >= 0; j--) {
                best[i][j] = Math.max(
                        weight.applyAsInt(i, j) + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        var pairs = new ArrayList<Gemensamt>();
        for (int i = 0, j = 0; i < before && j < after; ) {
            int pair = weight.applyAsInt(i, j);
            if (pair > 0 && best[i][j] == pair + best[i + 1][j + 1]) {
                pairs.add(new Gemensamt(i++, j++));
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static List<Gemensamt> shortest(List<Integer> fore, List<Integer> efter) {
        if (fore.size() + efter.size() > LONGEST) {
            return List.of();
        }
        var common = new ArrayList<Gemensamt>();
        int before = 0;
        int after = 0;
        for (var change : new MyersDiffWithLinearSpace<Integer>().computeDiff(fore, efter, null)) {
            while (before < change.startOriginal) {
                common.add(new Gemensamt(before++, after++));
            }
            before = change.endOriginal;
            after = change.endRevised;
        }
        while (before < fore.size()) {
            common.add(new Gemensamt(before++, after++));
        }
        return common;
    }

    /** The same number for what is the same, so that comparing costs nothing. */
    private static <T> List<Integer> numbered(List<T> sequence, Function<T, ?> key, Map<Object, Integer> numbers) {
        return sequence.stream()
                .map(s -> numbers.computeIfAbsent(key.apply(s), k -> numbers.size()))
                .toList();
    }
}
