package kansli.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Rapport;
import kansli.source.ContentPath;

/** A goal that a text tells of, {@code målet var minst 35 %}, is one of those that there are. */
final class MalIText implements Rule {

    private static final Pattern GOAL = Pattern.compile(
            "(?iU)\\b\\p{L}*mål(?:et|en|s)?\\s(?:(?:var|är|på|om|att|sattes|sätts|till)\\s){1,2}(?:minst\\s|högst\\s)?$");

    private static final Pattern MEANT = Pattern.compile("(?iU)\\b\\p{L}*mål(?:et|en|s)?\\b");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        underlag.meningar().forEach(m -> {
            var said = underlag.sagda(m).stream()
                    .filter(s -> s.skrivet()
                            && (s.noga() == Noga.GRANS
                                    || MEANT.matcher(s.fore()).find()))
                    .toList();
            if (said.isEmpty()) {
                return;
            }
            var report = content.rapporter().stream()
                    .filter(r -> r.path().value().equals(m.skrift().dokument()))
                    .findFirst();
            var own = content.insatser().stream()
                    .map(i -> i.path())
                    .filter(p -> m.fil().isUnder(p.value()) && !m.fil().name().equals("insats.yaml"))
                    .findFirst();
            var goals = report.map(r -> goals(r, underlag))
                    .or(() -> own.map(p -> goals(p.resolve("insats.yaml"), underlag)))
                    .orElse(List.of());
            said.forEach(s -> check(s, goals, own.isPresent(), findings));
        });
    }

    /** The goals of the year that a report is about. */
    private static List<Uppgivet> goals(Rapport report, Underlag underlag) {
        var year = report.period().flatMap(p -> p.till()).map(d -> String.valueOf(d.getYear()));
        return underlag.content().verksamhetsmal().stream()
                .filter(v -> year.equals(Optional.of(v.ar())))
                .flatMap(v -> goals(v.path(), underlag).stream())
                .toList();
    }

    private static List<Uppgivet> goals(ContentPath file, Underlag underlag) {
        return underlag.meningar()
                .filter(m -> m.fil().equals(file))
                .flatMap(m -> underlag.sagda(m).stream())
                .map(Uppgivet::new)
                .toList();
    }

    /** A text of an insats means its goals; another must say what its goal is about. */
    private static void check(Sagt said, List<Uppgivet> goals, boolean own, Findings findings) {
        boolean named = GOAL.matcher(said.fore()).find();
        if (!named && said.noga() != Noga.GRANS && !own) {
            return;
        }
        var words = Uppgivet.ord(
                named ? said.mening().stycke().text() : said.mening().text());
        var meant = goals.stream()
                .filter(g -> g.enhet() == said.enhet() && (own && named || g.namnsAv(words)))
                .toList();
        if (!meant.isEmpty() && meant.stream().noneMatch(new Uppgivet(said)::lika)) {
            var goal = meant.getFirst().sagt();
            findings.varning(
                    "mal-annat-tal",
                    said.mening().plats(said.start(), said.end()),
                    "Texten säger %s, men målet är %s (%s)."
                            .formatted(
                                    said.ord(),
                                    goal.ord(),
                                    findings.at(goal.mening().plats(goal.start(), goal.end()))),
                    "Rätta texten eller målet. Är det ett annat mål, skriv så att det syns vilket.");
        }
    }
}
