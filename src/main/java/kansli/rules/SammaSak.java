package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * What is told of an insats in its goals, its presentation, its final report and the matters about it has one number in
 * all of them.
 */
final class SammaSak implements Rule {

    private static final Pattern AGES =
            Pattern.compile("(?iU)(?<![\\d,])(\\d{1,2})(?:\\s?[–-]\\s?|\\s(?:och|till)\\s)(\\d{1,2})\\sår(?![\\p{L}])");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var names = new Insatsnamn(content);
        Map<ContentPath, List<Mening>> written = new TreeMap<>();
        Map<ContentPath, List<Mening>> reported = new TreeMap<>();
        underlag.meningar().forEach(m -> {
            if (!m.skrift().rapport()) {
                written.computeIfAbsent(m.fil(), f -> new ArrayList<>()).add(m);
            } else if (underlag.sagda(m).stream().anyMatch(Sagt::skrivet)) {
                only(names.i(m.text()))
                        .ifPresent(i -> reported.computeIfAbsent(i.path(), p -> new ArrayList<>())
                                .add(m));
            }
        });
        content.insatser().forEach(i -> {
            var sentences = Stream.concat(
                            files(i, content, names).flatMap(f -> written.getOrDefault(f, List.of()).stream()),
                            reported.getOrDefault(i.path(), List.of()).stream())
                    .toList();
            ages(sentences, findings);
            var here = sentences.stream()
                    .flatMap(m -> underlag.sagda(m).stream())
                    .map(Uppgivet::new)
                    .toList();
            var blamed = new ArrayList<Uppgivet>();
            here.stream()
                    .filter(t -> t.sagt().skrivet())
                    .forEach(t -> check(
                            t,
                            here.stream()
                                    .filter(o -> o.sagt().mening() != t.sagt().mening())
                                    .toList(),
                            blamed,
                            findings));
        });
    }

    private static Optional<Insats> only(List<Insats> named) {
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Whom it is for: {@code 18–29 år} and {@code mellan 18 och 29 år}. */
    private static void ages(List<Mening> sentences, Findings findings) {
        var told = sentences.stream()
                .flatMap(m -> AGES.matcher(m.text())
                        .results()
                        .filter(a -> m.eget(a.start(), a.end()))
                        .map(a -> new Alder(m, a)))
                .toList();
        var blamed = new ArrayList<Alder>();
        told.forEach(a -> told.stream()
                .filter(a::nastan)
                .findFirst()
                .filter(o -> told.stream().noneMatch(a::samma) && !blamed.contains(o))
                .filter(o -> blamed.add(a))
                .ifPresent(o -> tell(
                        a.mening.plats(a.ord.start(), a.ord.end()),
                        a.ord.group(),
                        o.ord.group(),
                        o.mening.plats(o.ord.start(), o.ord.end()),
                        findings)));
    }

    private record Alder(Mening mening, MatchResult ord) {

        boolean samma(Alder other) {
            return mening != other.mening
                    && ord.group(1).equals(other.ord.group(1))
                    && ord.group(2).equals(other.ord.group(2));
        }

        boolean nastan(Alder other) {
            return mening != other.mening
                    && ord.group(1).equals(other.ord.group(1)) != ord.group(2).equals(other.ord.group(2));
        }
    }

    /** The files that tell of an insats, and the goals of the one that it is part of. */
    private static Stream<ContentPath> files(Insats insats, Content content, Insatsnamn names) {
        return Stream.of(
                        Stream.of("insats.yaml", "om.md", "slutrapport.md").map(insats.path()::resolve),
                        content.insatser().stream()
                                .filter(i ->
                                        insats.delAv().filter(i.mapp()::equals).isPresent())
                                .map(i -> i.path().resolve("insats.yaml")),
                        content.sammantraden().stream()
                                .flatMap(s -> s.skrivna())
                                .filter(a -> names.i(a.huvud().rubrik()).equals(List.of(insats)))
                                .map(a -> a.huvud().path()))
                .flatMap(files -> files);
    }

    /**
     * Told of in other words somewhere else, and nowhere with the same number.
     *
     * @param blamed those that have been told, so that two that differ are told once
     */
    private static void check(Uppgivet told, List<Uppgivet> others, List<Uppgivet> blamed, Findings findings) {
        if (others.stream().anyMatch(told::lika)) {
            return;
        }
        others.stream()
                .filter(told::omDetsamma)
                .findFirst()
                .filter(o -> !blamed.contains(o))
                .filter(o -> blamed.add(told))
                .ifPresent(o ->
                        tell(place(told.sagt()), told.sagt().medNoga(), o.sagt().medNoga(), place(o.sagt()), findings));
    }

    private static Place place(Sagt said) {
        return said.mening().plats(said.start(), said.end());
    }

    private static void tell(Place place, String here, String there, Place other, Findings findings) {
        findings.varning(
                "sak-annat-tal",
                place,
                "Här står %s, men på ett annat ställe om samma sak %s (%s).".formatted(here, there, findings.at(other)),
                "Rätta det tal som är fel. Är det två olika saker, skriv så att det syns.");
    }
}
