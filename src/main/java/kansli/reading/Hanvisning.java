package kansli.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.model.Text;

/** What looks like something to fetch but is not: what was probably meant, as it is written. */
final class Hanvisning {

    private static final Pattern CALL = Pattern.compile("\\$\\{\\s*(\\p{L}+)\\s*(?:\\(\\s*)?([^(){}]*?)\\s*\\)?\\s*}?");
    private static final Pattern ARGUMENT =
            Pattern.compile("[\"”“„'’‘»«]([^\"”“„'’‘»«]*)[\"”“„'’‘»«]|[^\\s,;\"”“„'’‘»«]+");
    private static final Pattern NAME = Pattern.compile("\\$\\{\\s*([\\p{L}\\p{N}_./-]+)\\s*}?");
    private static final List<String> IN_A_SENTENCE = List.of("tal", "antal", "Antal", "andel", "se");
    private static final String SYNS =
            " Är det meningen att tecknen ska synas, skriv ett mellanslag efter dollartecknet.";

    private Hanvisning() {}

    static String rad(String mark) {
        var call = CALL.matcher(mark);
        if (call.matches()) {
            var shown = Stream.of(Text.Slag.values())
                    .filter(s -> Ord.lika(s.ord(), call.group(1)))
                    .findFirst();
            var arguments = arguments(call.group(2));
            if (shown.isPresent()) {
                return "Skriv den på en egen rad, med en tom rad före och efter: %s."
                        .formatted(skriven(
                                shown.get().ord(), arguments, shown.get().argument()));
            }
            var meant = mark.contains("(") || !arguments.isEmpty() ? menat(call.group(1)) : Optional.<String>empty();
            if (meant.isPresent() && !arguments.isEmpty()) {
                return "Skriv %s.".formatted(skriven(meant.get(), arguments, arguments.size())) + SYNS;
            }
        }
        var name = NAME.matcher(mark);
        return "Ett tal hämtas med ${tal(\"%s\")}.".formatted(name.matches() ? name.group(1) : "belopp") + SYNS;
    }

    private static Optional<String> menat(String word) {
        return IN_A_SENTENCE.contains(word) ? Optional.of(word) : Ord.narmast(word, IN_A_SENTENCE);
    }

    private static List<String> arguments(String written) {
        return ARGUMENT.matcher(written)
                .results()
                .map(a -> a.group(1) != null ? a.group(1).strip() : a.group())
                .toList();
    }

    private static String skriven(String word, List<String> arguments, int wanted) {
        var all = Stream.concat(arguments.stream(), Stream.of("namn", "2020")).limit(wanted);
        return "${%s(%s)}".formatted(word, all.map("\"%s\""::formatted).collect(Collectors.joining(", ")));
    }
}
