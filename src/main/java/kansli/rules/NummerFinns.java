package kansli.rules;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Rapport;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.model.Text;

/** A matter that is referred to by its number is on the agenda, and a table among the numbered ones of its report. */
final class NummerFinns implements Rule {

    private static final String NUMBERS =
            "(?<numbers>\\d{1,2}(?:(?:,\\s|\\s?[–-]\\s?|\\s(?:och|eller|samt|till)\\s)\\d{1,2})*)(?!\\d|[.:/-]\\d|\\s*(?:§|procent|%|kronor|tkr|mkr)|\\s(?:i|vid|på|av|från|ur|hos|enligt)\\s|\\s\\()";
    private static final Pattern MATTER =
            Pattern.compile("(?iU)\\bärende(?:t|na)?\\s(?:nr\\.?\\s|nummer\\s)?" + NUMBERS);
    private static final Pattern TABLE =
            Pattern.compile("(?iU)\\btabell(?:en|erna|er)?\\s(?:nr\\.?\\s|nummer\\s)?" + NUMBERS);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Another agenda, or another paper. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?iU)\\b(?:föregående|förra|tidigare|nästa|protokoll\\p{L}*|den\\s\\d{1,2}\\s\\p{L}+|\\d{4}-\\d{2}-\\d{2}|rapporten\\sfrån|årsredovisning\\p{L}*|bilaga|SCB|nationell\\p{L}*)\\b");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var sentences = underlag.meningar()
                .filter(m -> !ELSEWHERE.matcher(m.text()).find())
                .toList();
        content.sammantraden()
                .forEach(s -> sentences.stream()
                        .filter(m -> m.fil().isUnder(s.path().value()))
                        .forEach(m -> MATTER.matcher(m.text())
                                .results()
                                .filter(r -> m.eget(r.start(), r.end()))
                                .forEach(r -> matter(s, m, r, findings))));
        content.rapporter().stream()
                .filter(Rapport::numreras)
                .forEach(p -> sentences.stream()
                        .filter(m -> m.skrift().dokument().equals(p.path().value()))
                        .forEach(m -> TABLE.matcher(m.text())
                                .results()
                                .filter(r -> m.eget(r.start(), r.end()))
                                .forEach(r -> table(p, m, r, findings))));
    }

    private static void matter(Sammantrade meeting, Mening m, MatchResult r, Findings findings) {
        var there = meeting.arenden().stream().map(a -> a.nummer()).toList();
        if (there.isEmpty()) {
            return;
        }
        int last = there.stream().mapToInt(n -> n).max().getAsInt();
        first(r, n -> n > last || n == 0)
                .ifPresent(n -> findings.varning(
                        "arende-hanvisning",
                        m.plats(r.start(), r.end()),
                        "Det finns inget ärende %d. Det sista på föredragningslistan är %d.".formatted(n, last),
                        "Rätta numret. Är det ett annat sammanträde som menas, skriv vilket."));
    }

    private static void table(Rapport report, Mening m, MatchResult r, Findings findings) {
        int shown = (int) report.kapitel().stream()
                .flatMap(k -> k.text().visningar())
                .filter(Text.Visning::avTabell)
                .map(Text.Visning::forsta)
                .distinct()
                .count();
        first(r, n -> n > shown || n == 0)
                .ifPresent(n -> findings.varning(
                        "tabell-hanvisning",
                        m.plats(r.start(), r.end()),
                        "Det finns ingen tabell %d. Rapporten har %s."
                                .formatted(
                                        n,
                                        shown == 0
                                                ? "inga numrerade tabeller"
                                                : shown == 1
                                                        ? "en numrerad tabell"
                                                        : Svenska.antal(shown) + " numrerade tabeller"),
                        "Rätta numret, eller hänvisa med ${se(\"tabellens namn\")}, så blir det rätt av sig"
                                + " självt. Är det en tabell i ett annat dokument, skriv vilket."));
    }

    private static Optional<Integer> first(MatchResult r, IntPredicate wrong) {
        return NUMBER.matcher(r.group("numbers"))
                .results()
                .map(n -> Integer.valueOf(n.group()))
                .filter(wrong::test)
                .findFirst();
    }
}
