package kansli.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.source.Place;

/** All diarienummer are written in the same way, so that they can be looked up. */
final class DnrForm implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        Map<Place, String> numbers = new LinkedHashMap<>();
        content.sammantraden().stream()
                .flatMap(s -> s.skrivna())
                .forEach(a -> a.handling()
                        .flatMap(h -> h.dnr())
                        .ifPresent(d -> numbers.put(new Place(a.huvud().path(), "dnr"), d)));
        content.rapporter()
                .forEach(r ->
                        r.dnr().ifPresent(d -> numbers.put(new Place(r.path().resolve("rapport.yaml"), "dnr"), d)));
        var shapes = new TreeMap<String, List<String>>();
        numbers.values()
                .forEach(d -> shapes.merge(
                        shape(d),
                        List.of(d),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        shapes.values().stream()
                .filter(same -> 2 * same.size() > numbers.size())
                .findFirst()
                .ifPresent(usual -> numbers.forEach((place, d) -> {
                    if (!shape(d).equals(shape(usual.getFirst()))) {
                        findings.varning(
                                "dnr-form",
                                place,
                                "Diarienumret %s är skrivet på ett annat sätt än de andra, till exempel %s."
                                        .formatted(d, usual.getFirst()),
                                "Skriv alla diarienummer på samma sätt, annars går ärendet inte att finna i diariet.");
                    }
                }));
    }

    /** What is left of a number when its figures are alike: {@code 2021:4} is {@code 9:9}. */
    private static String shape(String number) {
        return number.replaceAll("\\d+", "9");
    }
}
