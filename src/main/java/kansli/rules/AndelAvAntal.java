package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.model.Enhet;

/**
 * A share that stands beside the number that it is a share of: {@code 222 av 404, 55 %}, {@code knappt 70 % (281
 * personer) av de avslutade}.
 */
final class AndelAvAntal implements Rule {

    private static final String OF = "(?:de|dem|totalt|sammanlagt|alla|samtliga|våra|dessa|förbundets|länets|årets)";
    private static final Pattern PARENTHESIS_AFTER =
            Pattern.compile("(?iU)\\s*(?:av\\s+\\p{L}+\\s*)?\\((?:[\\p{L}.]+\\s){0,2}");
    private static final Pattern PARENTHESIS_BEFORE = Pattern.compile("(?iU)[^()%.;]{0,70}\\((?:[\\p{L}.]+\\s){0,3}");
    private static final Pattern APPOSITION =
            Pattern.compile("(?iU)[^(),;:.%]{0,60},\\s(?:(?:alltså|dvs\\.|det vill säga|det är|vilket är|vilket"
                    + " motsvarar|motsvarande|eller)\\s)?(?:[\\p{L}.]+\\s){0,2}");
    private static final Pattern ANAPHOR = Pattern.compile(
            "(?iU)^(?:Det|Detta)\\s+(?:är|motsvarar|blir|var|utgör|innebär)\\s+(?:[\\p{L}.]+\\s){0,3}$");
    private static final Pattern PART_OF = Pattern.compile("(?iU)\\s*(?:\\p{L}+\\s){0,2}av\\s+(?:" + OF + "\\s+){0,2}");
    private static final Pattern WHOLE_AFTER = Pattern.compile("(?iU)\\s+av\\s+(?:" + OF + "\\s+){0,2}");
    private static final Pattern WHOLE_FIRST = Pattern.compile("(?iU)^(?:Av|Bland)\\s+(?:" + OF + "\\s+){0,2}$");
    private static final Pattern WHOLE_BACK =
            Pattern.compile("(?iU)^(?:Av|Bland)\\s+(?:dem|dessa)\\b|\\bav\\s+(?:dem|dessa)\\b");
    private static final Pattern WHOLE_NAMED = Pattern.compile("(?iU)^\\s*(?:\\([^)]*\\)\\s*)?av\\s+([^,.;:(]+)");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.avsnitt()
                .forEach(a -> a.meningar().forEach(m -> {
                    var numbers = underlag.sagda(m);
                    numbers.stream()
                            .filter(s -> s.enhet() == Enhet.PROCENT && s.skrivet() && s.noga() != Noga.GRANS)
                            .forEach(s -> part(s, numbers, a, underlag)
                                    .ifPresent(part -> check(s, part, numbers, a, underlag, findings)));
                }));
    }

    /** @param figur where it stands in a table, when it is not said in the text */
    private record Helhet(BigDecimal tal, Optional<Figur> figur) {}

    /** The number that a share is told of, beside it or in the sentence before. */
    static Optional<Sagt> part(Sagt share, List<Sagt> numbers, Avsnitt a, Underlag underlag) {
        int at = numbers.indexOf(share);
        if (at + 1 < numbers.size()
                && antal(numbers.get(at + 1))
                && PARENTHESIS_AFTER
                        .matcher(between(share, numbers.get(at + 1)))
                        .matches()) {
            return Optional.of(numbers.get(at + 1));
        }
        if (at > 0 && antal(numbers.get(at - 1))) {
            var before = numbers.get(at - 1);
            if (PARENTHESIS_BEFORE.matcher(between(before, share)).matches()
                    || APPOSITION.matcher(between(before, share)).matches()) {
                return at > 1
                                && antal(numbers.get(at - 2))
                                && PART_OF.matcher(between(numbers.get(at - 2), before))
                                        .matches()
                        ? Optional.of(numbers.get(at - 2))
                        : WHOLE_FIRST.matcher(before.fore()).matches() ? Optional.empty() : Optional.of(before);
            }
            return Optional.empty();
        }
        if (at == 0 && ANAPHOR.matcher(share.fore()).matches()) {
            var before = a.naraFore(share.mening()).map(underlag::sagda).orElse(List.of());
            return before.stream().filter(AndelAvAntal::antal).reduce((x, y) -> y);
        }
        return Optional.empty();
    }

    /**
     * The whole that a sentence names beside a share, when it does not say how many the share is: {@code Av årets 404
     * avslutade gick 55 %}.
     */
    static Optional<BigDecimal> whole(Sagt share, List<Sagt> numbers) {
        int at = numbers.indexOf(share);
        return Stream.concat(
                        numbers.subList(0, at).stream()
                                .filter(s -> antal(s)
                                        && WHOLE_FIRST.matcher(s.fore()).matches()),
                        numbers.stream()
                                .skip(at + 1)
                                .limit(1)
                                .filter(s -> antal(s)
                                        && WHOLE_AFTER
                                                .matcher(between(share, s))
                                                .matches()))
                .map(Sagt::tal)
                .findFirst();
    }

    private static void check(
            Sagt share, Sagt part, List<Sagt> numbers, Avsnitt a, Underlag underlag, Findings findings) {
        var beside = wholeBeside(share, part, numbers);
        var named = beside.isEmpty() ? wholeNamed(share, part, a, underlag) : beside;
        var other = beside.isEmpty()
                ? Stream.concat(
                                a.fore(share.mening()).stream().flatMap(m -> underlag.sagda(m).stream()),
                                numbers.stream())
                        .filter(AndelAvAntal::antal)
                        .map(Sagt::tal)
                : Stream.<BigDecimal>empty();
        if (!named.isEmpty()
                && Stream.concat(named.stream().map(Helhet::tal), other)
                        .noneMatch(whole -> Andel.delAv(part.tal(), whole)
                                .map(Andel::procent)
                                .filter(share::ar)
                                .isPresent())) {
            tell(share, part, named.getFirst(), findings);
        }
    }

    /**
     * The whole that the sentence before begins with, {@code Av de 404 …}, or the row of a table that the share is said
     * to be of.
     */
    private static List<Helhet> wholeNamed(Sagt share, Sagt part, Avsnitt a, Underlag underlag) {
        var all = new ArrayList<Helhet>();
        a.fore(share.mening()).stream()
                .filter(m -> Avsnitt.sammaStycke(m, share.mening()))
                .flatMap(m -> underlag.sagda(m).stream())
                .filter(s -> antal(s)
                        && WHOLE_FIRST.matcher(s.fore()).matches()
                        && s.tal().compareTo(part.tal()) > 0)
                .map(s -> new Helhet(s.tal(), Optional.empty()))
                .forEach(all::add);
        if (WHOLE_BACK.matcher(share.mening().text()).find()) {
            var before = a.naraFore(share.mening()).map(underlag::sagda).orElse(List.of()).stream()
                    .filter(AndelAvAntal::antal)
                    .toList();
            before.stream()
                    .filter(s -> before.size() == 1 && s.tal().compareTo(part.tal()) > 0)
                    .map(s -> new Helhet(s.tal(), Optional.empty()))
                    .forEach(all::add);
        }
        var named = WHOLE_NAMED.matcher(share.efter());
        if (named.find()) {
            var words = Ordform.ord(named.group(1));
            underlag.figurer(a.skrift()).stream()
                    .filter(f -> f.tal().enhet() == Enhet.ANTAL
                            && Ordform.namns(Ordform.namn(f.rad()), words)
                            && f.tal().value().compareTo(part.tal()) >= 0)
                    .map(f -> new Helhet(f.tal().value(), Optional.of(f)))
                    .forEach(all::add);
        }
        return all;
    }

    private static List<Helhet> wholeBeside(Sagt share, Sagt part, List<Sagt> numbers) {
        var beside = new ArrayList<Helhet>();
        for (int i = 0; i < numbers.size(); i++) {
            var s = numbers.get(i);
            if (antal(s) && !s.equals(part)) {
                var first = WHOLE_FIRST.matcher(s.fore()).matches();
                var ofPart = i > 0
                        && numbers.get(i - 1).equals(part)
                        && PART_OF.matcher(between(part, s)).matches();
                var ofShare = i > 0
                        && numbers.get(i - 1).equals(share)
                        && WHOLE_AFTER.matcher(between(share, s)).matches();
                var behind = i > 0
                        && numbers.get(i - 1).equals(part)
                        && part.start() > share.start()
                        && Pattern.matches("(?iU)[^.;:]{0,30}\\)\\s*av\\s+(?:" + OF + "\\s+){0,2}", between(part, s));
                if (first || ofPart || ofShare || behind) {
                    beside.add(new Helhet(s.tal(), Optional.empty()));
                }
            }
        }
        return beside;
    }

    private static void tell(Sagt share, Sagt part, Helhet whole, Findings findings) {
        Andel.av(part.tal(), whole.tal)
                .ifPresent(andel -> findings.fel(
                        "andel-av-antal",
                        share.mening().plats(share.start(), share.end()),
                        "%s är %s, inte %s.%s"
                                .formatted(
                                        andel.tal(),
                                        andel.noggrant(share),
                                        share.medNoga(),
                                        whole.figur
                                                .map(f -> " Talet %s är %s (%s)."
                                                        .formatted(
                                                                Siffror.text(whole.tal, 0),
                                                                f.namn(),
                                                                findings.at(
                                                                        f.tal().source())))
                                                .orElse("")),
                        "Skriv %s, eller rätta de tal som den räknas ur. Hämtas de med ${andel(…)} räknas andelen ut."
                                .formatted(andel.hellre(share))));
    }

    private static boolean antal(Sagt s) {
        return s.enhet() == Enhet.ANTAL && s.tal().scale() <= 0 && s.tal().signum() > 0;
    }

    private static String between(Sagt first, Sagt second) {
        return first.mening().text().substring(first.end(), second.start());
    }
}
