package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Arende;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Protokoll;
import kansli.model.Sammantrade;
import kansli.source.Place;

/** An annex or a paragraph that is referred to by its number is among those that there are. */
final class HanvisningarFinns implements Rule {

    /** What follows a number that belongs to another paper: an agreement, a law. */
    private static final String ELSEWHERE = "(?![\\d.]*\\d)(?!\\s*(?:§|kap|(?:till|i|av)\\s))";

    private static final Pattern ANNEX = Pattern.compile(
            "(?iU)\\bbilag(?:a|an|or|orna)\\s+(?:nr\\.?\\s*)?(\\d+(?:\\.\\d+)*)(?:\\s*[-–]\\s*(\\d+(?:\\.\\d+)*))?"
                    + ELSEWHERE);
    private static final Pattern PARAGRAPH =
            Pattern.compile("(?iU)\\bparagraf(?:en|er|erna)?\\s*§*\\s*(\\d+)(?:\\s*[-–]\\s*(\\d+))?" + ELSEWHERE);

    private static final Pattern FOUND_IN = Pattern.compile(
            "(?iU)(?<what>\\p{L}{8,})\\s(?:finns|ligger|bifogas|läggs|återfinns|redovisas)\\s(?:i\\ssin\\shelhet\\s)?(?:i|som)\\sbilaga\\s(?:nr\\.?\\s)?(?<number>\\d+\\.\\d+)"
                    + ELSEWHERE);

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var all = underlag.utsagor().toList();
        content.sammantraden().stream()
                .filter(s -> !unsure(s, findings))
                .forEach(s -> all.stream()
                        .filter(u -> u.fil().isUnder(s.path().value()))
                        .forEach(u -> ANNEX.matcher(u.text())
                                .results()
                                .filter(r -> u.eget(r.start(), r.end()))
                                .forEach(r -> annex(s, u, r, findings))));
        content.sammantraden().stream()
                .filter(s -> !unsure(s, findings))
                .forEach(s -> all.stream()
                        .filter(u -> u.fil().isUnder(s.path().value()))
                        .forEach(u -> FOUND_IN.matcher(u.text())
                                .results()
                                .filter(r -> u.eget(r.start(), r.end()))
                                .forEach(r -> title(s, u, r, findings))));
        content.protokoll()
                .forEach(p -> all.stream()
                        .filter(u -> u.fil().equals(p.path()))
                        .forEach(u -> PARAGRAPH
                                .matcher(u.text())
                                .results()
                                .filter(r -> u.eget(r.start(), r.end()))
                                .forEach(r -> paragraph(p, u, r, findings))));
    }

    /** Whether some annex could not be read, so that the numbers of the others are not known. */
    private static boolean unsure(Sammantrade meeting, Findings findings) {
        return meeting.arenden().stream()
                .anyMatch(a -> a instanceof Skrivet s
                        && findings.doubts(new Place(s.huvud().path(), "bilagor")));
    }

    private static void annex(Sammantrade meeting, Utsaga utsaga, MatchResult reference, Findings findings) {
        var there = new ArrayList<String>();
        for (var arende : meeting.arenden()) {
            there.add(String.valueOf(arende.nummer()));
            if (arende instanceof Skrivet s) {
                s.bilagor().stream()
                        .map(Bilaga::nummer)
                        .map(Bilaga.Nummer::toString)
                        .forEach(there::add);
            }
        }
        var missing =
                numbers(reference).stream().filter(n -> !there.contains(n)).findFirst();
        missing.ifPresent(n -> {
            var own = there.stream()
                    .filter(t -> t.startsWith(n.split("\\.")[0] + "."))
                    .toList();
            findings.fel(
                    "bilaga-hanvisning",
                    utsaga.plats(reference.start(), reference.end()),
                    "Det finns ingen bilaga %s till sammanträdet.".formatted(n),
                    own.isEmpty()
                            ? "Rätta numret. Bilagornas nummer följer av ärendets nummer och av ordningen under"
                                    + " bilagor."
                            : own.size() == 1
                                    ? "Ärendets enda bilaga är %s.".formatted(own.getFirst())
                                    : "Ärendets bilagor är %s–%s.".formatted(own.getFirst(), own.getLast()));
        });
    }

    /**
     * What is said to be in another matter's annex is the title of one of the matter's own, and no word of the other's.
     */
    private static void title(Sammantrade meeting, Utsaga utsaga, MatchResult reference, Findings findings) {
        var what = reference.group("what").toLowerCase(Locale.ROOT);
        var papers = meeting.skrivna()
                .flatMap(a -> a.bilagor().stream())
                .filter(Papper.class::isInstance)
                .map(Papper.class::cast)
                .toList();
        var own = meeting.arenden().stream()
                .filter(a -> a instanceof Skrivet s && s.huvud().path().equals(utsaga.fil()))
                .map(Arende::nummer)
                .findFirst();
        var named = papers.stream()
                .filter(p -> p.nummer().toString().equals(reference.group("number")))
                .findFirst();
        var meant = papers.stream().filter(p -> says(p, what)).toList();
        if (own.isPresent()
                && named.isPresent()
                && named.get().nummer().arende() != own.get()
                && !meant.contains(named.get())
                && meant.size() == 1
                && meant.getFirst().nummer().arende() == own.get()) {
            findings.varning(
                    "bilaga-annan",
                    utsaga.plats(reference.start("number"), reference.end("number")),
                    "Bilaga %s är «%s», men %s är bilaga %s: «%s»."
                            .formatted(
                                    named.get().nummer(),
                                    named.get().rubrik(),
                                    what,
                                    meant.getFirst().nummer(),
                                    meant.getFirst().rubrik()),
                    "Skriv bilaga %s, eller säg vad som menas."
                            .formatted(meant.getFirst().nummer()));
        }
    }

    private static boolean says(Papper paper, String what) {
        return Ordform.ord(paper.rubrik()).stream().anyMatch(w -> Ordform.samma(what, w));
    }

    private static void paragraph(Protokoll protokoll, Utsaga utsaga, MatchResult reference, Findings findings) {
        var there = protokoll.paragrafer().stream()
                .map(p -> String.valueOf(p.nummer()))
                .toList();
        numbers(reference).stream()
                .filter(n -> !there.contains(n))
                .findFirst()
                .ifPresent(n -> findings.fel(
                        "paragraf-hanvisning",
                        utsaga.plats(reference.start(), reference.end()),
                        "Protokollet har ingen § %s. Det innehåller %s.".formatted(n, protokoll.paragrafspann()),
                        "Rätta numret, eller lägg till paragrafen."));
    }

    private static List<String> numbers(MatchResult reference) {
        return reference.group(2) == null
                ? List.of(reference.group(1))
                : List.of(reference.group(1), reference.group(2));
    }
}
