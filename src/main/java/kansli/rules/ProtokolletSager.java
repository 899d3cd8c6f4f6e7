package kansli.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Bilaga.Eget;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Protokoll;
import kansli.model.Svenska;
import kansli.source.Almanacka;

/**
 * What a matter says of the minutes that are its only annexed ones: the day they bear, and paragraphs that they have.
 */
final class ProtokolletSager implements Rule {

    private static final Pattern PARAGRAPHS = Pattern.compile(
            "(?U)§§?\\s?(?<first>\\d{1,3})(?:\\s?(?:[–-]|och|till)\\s?(?<last>\\d{1,3}))?(?![\\d.:]|\\s?(?:kap\\b|st\\b|[a-z]\\s)|\\s(?:i|av|till|ur|lagen|förordningen)\\s)");

    /** Words of what else has paragraphs. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?iU)(?:\\b\\p{L}*lag(?:en|ens)?\\b|\\b\\p{L}*(?:ordning|balk|avtal|stadg|reglement|polic|riktlinj|instruktion|bestämmelse)\\p{L}*|\\bkap\\b|\\bSFS\\b)");

    private static final Pattern MINUTES = Pattern.compile(
            "(?iU)\\bprotokoll(?:et)?\\s(?:från\\s|av\\s)?(?:styrelsens\\ssammanträde\\s|sammanträdet\\s)?(?:den\\s)?(?<d>\\d{1,2})\\s(?<m>"
                    + String.join("|", Almanacka.MANADER) + ")(?:\\s(?<y>\\d{4}))?");
    private static final Pattern DAY =
            Pattern.compile("(?iU)\\b(?:protokoll|sammanträd|möte)\\p{L}*\\s(?:\\p{L}+\\s){0,3}(?<d>\\d{1,2})\\s(?<m>"
                    + String.join("|", Almanacka.MANADER) + ")(?:\\s(?<y>\\d{4}))?");

    /** Minutes of a day that is farther away are others. */
    private static final int NEAR = 10;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var all = underlag.utsagor().toList();
        content.sammantraden().stream().flatMap(s -> s.skrivna()).forEach(a -> {
            var annexed = a.bilagor().stream()
                    .filter(Papper.class::isInstance)
                    .map(Papper.class::cast)
                    .flatMap(p -> minutes(p, content).stream())
                    .toList();
            if (annexed.size() == 1) {
                all.stream()
                        .filter(u -> u.fil().equals(a.huvud().path()))
                        .flatMap(ProtokolletSager::sentences)
                        .forEach(u -> check(u, annexed.getFirst(), content, findings));
            }
        });
    }

    private static Optional<Protokoll> minutes(Papper paper, Content content) {
        return paper.kalla() instanceof Eget own
                ? content.protokoll().stream()
                        .filter(p -> p.namn().equals(own.path()))
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Utsaga> sentences(Utsaga utsaga) {
        return utsaga instanceof Mening m ? m.stycke().meningar().stream().map(Utsaga.class::cast) : Stream.of(utsaga);
    }

    private static void check(Utsaga said, Protokoll minutes, Content content, Findings findings) {
        var text = said.text();
        MINUTES.matcher(text)
                .results()
                .filter(r -> said.eget(r.start("d"), r.end()))
                .forEach(r -> day(said, r, minutes, content, findings));
        var otherDay = DAY.matcher(text)
                .results()
                .anyMatch(r -> date(r, minutes.dag())
                        .filter(d -> !d.equals(minutes.dag()))
                        .isPresent());
        var otherOrgan = content.forbund().organ().stream()
                .filter(o -> !o.equals(minutes.organ()))
                .anyMatch(o -> Ordform.har(text, Pattern.quote(o.namn()) + "s?", Pattern.quote(o.id()) + "s?"));
        if (ELSEWHERE.matcher(text).find() || otherOrgan || otherDay) {
            return;
        }
        var there = minutes.paragrafer().stream().map(p -> p.nummer()).toList();
        PARAGRAPHS
                .matcher(text)
                .results()
                .filter(r -> said.eget(r.start(), r.end()))
                .forEach(r -> Stream.of("first", "last")
                        .map(r::group)
                        .filter(n -> n != null && !there.contains(Integer.valueOf(n)))
                        .findFirst()
                        .ifPresent(n -> findings.fel(
                                "paragraf-hanvisning",
                                said.plats(r.start(), r.end()),
                                "Protokollet som är bilaga har ingen § %s. Det innehåller %s."
                                        .formatted(n, minutes.paragrafspann()),
                                "Rätta numret. Är det ett annat protokoll eller en lag som menas, skriv vilket.")));
    }

    private static void day(Utsaga said, MatchResult r, Protokoll minutes, Content content, Findings findings) {
        date(r, minutes.dag())
                .filter(d -> !d.equals(minutes.dag()) && Math.abs(ChronoUnit.DAYS.between(d, minutes.dag())) <= NEAR)
                .filter(d -> content.protokoll().stream().noneMatch(p -> p.dag().equals(d))
                        && content.sammantraden().stream()
                                .noneMatch(s -> s.dag().equals(d)))
                .ifPresent(d -> findings.varning(
                        "protokoll-annan-dag",
                        said.plats(r.start("d"), r.end()),
                        "Protokollet som är bilaga är från den %s, men här står %s."
                                .formatted(
                                        Svenska.dag(minutes.dag()), said.text().substring(r.start("d"), r.end())),
                        "Rätta dagen, eller bilagan."));
    }

    /** Without a year it is in that of the minutes. */
    private static Optional<LocalDate> date(MatchResult r, LocalDate own) {
        try {
            return Optional.of(LocalDate.of(
                    r.group("y") == null ? own.getYear() : Integer.parseInt(r.group("y")),
                    Almanacka.MANADER.indexOf(r.group("m").toLowerCase(Locale.ROOT)) + 1,
                    Integer.parseInt(r.group("d"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
