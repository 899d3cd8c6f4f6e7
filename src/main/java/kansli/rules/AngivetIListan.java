package kansli.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Arende.Angivet;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.source.Place;

/** What an agenda that was made elsewhere says of a matter is what the matter itself says. */
final class AngivetIListan implements Rule {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        content.sammantraden().stream()
                .flatMap(s -> s.skrivna())
                .forEach(a -> a.huvud().angivet().ifPresent(said -> check(a, said, findings)));
    }

    private static void check(Skrivet matter, Angivet said, Findings findings) {
        var file = matter.huvud().path();
        said.rubrik()
                .filter(r -> !Titlar.samma(r, matter.huvud().rubrik()))
                .ifPresent(r -> findings.fel(
                        "angivet-i-listan",
                        new Place(file, "angivet.rubrik"),
                        "Listan kallar ärendet «%s», men det heter «%s»."
                                .formatted(r, matter.huvud().rubrik()),
                        "Ge ärendet samma rubrik på båda ställena."));
        var own = numbers(matter);
        said.bilagor()
                .filter(b -> !spans(b, own))
                .ifPresent(b -> findings.fel(
                        "angivet-i-listan",
                        new Place(file, "angivet.bilagor"),
                        "Listan säger bilaga %s, men ärendets bilagor är %s."
                                .formatted(
                                        b,
                                        own.isEmpty()
                                                ? "inga"
                                                : own.size() == 1
                                                        ? own.getFirst()
                                                        : own.getFirst() + "–" + own.getLast()),
                        "Rätta det som är fel. Bilagornas nummer följer av ordningen under bilagor."));
    }

    private static boolean spans(String said, List<String> own) {
        var numbers = NUMBER.matcher(said).results().map(MatchResult::group).toList();
        return !numbers.isEmpty()
                && own.containsAll(numbers)
                && numbers.getLast().equals(own.getLast());
    }

    private static List<String> numbers(Skrivet matter) {
        var paper = matter.handling().isPresent() ? Stream.of(String.valueOf(matter.nummer())) : Stream.<String>empty();
        return Stream.concat(
                        paper, matter.bilagor().stream().map(Bilaga::nummer).map(Bilaga.Nummer::toString))
                .toList();
    }
}
