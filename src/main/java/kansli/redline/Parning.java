package kansli.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What belongs together in two lists: first what is the same, then between that, in order, what is alike.
 *
 * @param fore empty for what is new
 * @param efter empty for what is gone
 */
record Parning<T>(Optional<T> fore, Optional<T> efter) {

    /** So many percent are common in what is shown as changed. What has less is easier to read struck and anew. */
    private static final int ALIKE = 40;

    /** What is made of it: when it is gone, when it is still there, when it is new. */
    <R> Stream<R> till(Function<T, Stream<R>> gone, BiFunction<T, T, Stream<R>> still, Function<T, Stream<R>> fresh) {
        if (fore.isPresent() && efter.isPresent()) {
            return still.apply(fore.get(), efter.get());
        }
        return Stream.concat(fore.stream().flatMap(gone), efter.stream().flatMap(fresh));
    }

    static <T> List<Parning<T>> av(
            List<T> fore, Function<T, Kannetecken> known, List<T> efter, Function<T, Kannetecken> knownAfter) {
        var before = fore.stream().map(known).toList();
        var after = efter.stream().map(knownAfter).toList();
        var same = Gemensamt.av(before, after, Kannetecken::helt, k -> 1);
        var pairs = new ArrayList<Parning<T>>();
        var from = new Gemensamt(0, 0);
        for (var both : Stream.concat(same.stream(), Stream.of(new Gemensamt(fore.size(), efter.size())))
                .toList()) {
            var gap = new Gap(before.subList(from.fore(), both.fore()), after.subList(from.efter(), both.efter()));
            add(gap.alike(), from, both, fore, efter, pairs);
            if (both.fore() < fore.size() && both.efter() < efter.size()) {
                pairs.add(new Parning<>(Optional.of(fore.get(both.fore())), Optional.of(efter.get(both.efter()))));
            }
            from = new Gemensamt(both.fore() + 1, both.efter() + 1);
        }
        return pairs;
    }

    /** What stands between two that are the same; of what has no other to it, that which is gone comes first. */
    private static <T> void add(
            List<Gemensamt> alike, Gemensamt from, Gemensamt to, List<T> fore, List<T> efter, List<Parning<T>> pairs) {
        int before = from.fore();
        int after = from.efter();
        for (var both : alike) {
            gone(fore.subList(before, from.fore() + both.fore()), pairs);
            fresh(efter.subList(after, from.efter() + both.efter()), pairs);
            before = from.fore() + both.fore();
            after = from.efter() + both.efter();
            pairs.add(new Parning<>(Optional.of(fore.get(before++)), Optional.of(efter.get(after++))));
        }
        gone(fore.subList(before, to.fore()), pairs);
        fresh(efter.subList(after, to.efter()), pairs);
    }

    private static <T> void gone(List<T> things, List<Parning<T>> pairs) {
        things.forEach(t -> pairs.add(new Parning<>(Optional.of(t), Optional.empty())));
    }

    private static <T> void fresh(List<T> things, List<Parning<T>> pairs) {
        things.forEach(t -> pairs.add(new Parning<>(Optional.empty(), Optional.of(t))));
    }

    /** Two stretches that have nothing in common which is the same. */
    private record Gap(List<Kannetecken> fore, List<Kannetecken> efter) {

        List<Gemensamt> alike() {
            if (!Gemensamt.fits(fore.size(), efter.size())) {
                return List.of();
            }
            var before = fore.stream().map(Gap::weights).toList();
            var after = efter.stream().map(Gap::weights).toList();
            var likeness = new int[fore.size()][efter.size()];
            for (int i = 0; i < fore.size(); i++) {
                for (int j = 0; j < efter.size(); j++) {
                    likeness[i][j] =
                            fore.get(i).slag().equals(efter.get(j).slag()) ? percent(before.get(i), after.get(j)) : 0;
                }
            }
            return Gemensamt.basta(fore.size(), efter.size(), (i, j) -> likeness[i][j] < ALIKE ? 0 : likeness[i][j]);
        }

        private static Map<Object, Integer> weights(Kannetecken thing) {
            var weights = new HashMap<Object, Integer>();
            thing.ord().forEach(w -> weights.merge(w.key(), w.weight(), Integer::sum));
            return weights;
        }

        /** How much of both is common. */
        private static int percent(Map<Object, Integer> before, Map<Object, Integer> after) {
            int common = 0;
            for (var word : before.entrySet()) {
                common += Math.min(word.getValue(), after.getOrDefault(word.getKey(), 0));
            }
            int all = sum(before) + sum(after);
            return all == 0 ? 0 : 200 * common / all;
        }

        private static int sum(Map<Object, Integer> weights) {
            return weights.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
