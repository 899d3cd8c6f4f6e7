package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Insats;
import kansli.model.Insats.Angiven;
import kansli.model.Period;
import kansli.model.Svenska;
import kansli.source.Spelling;

/** What documents say of an insats is what is known of it. */
final class AngivnaInsatser implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        for (var insats : content.insatser()) {
            for (int n = 0; n < insats.angivna().size(); n++) {
                check(insats, insats.angivna().get(n), "angivet[%d].".formatted(n), findings);
            }
        }
    }

    private static void check(Insats insats, Angiven a, String at, Findings findings) {
        a.period()
                .filter(p -> !disputed(insats, "period") && periods(insats).noneMatch(p::equals))
                .ifPresent(p -> tell(
                        insats,
                        a,
                        at,
                        "period",
                        "perioden " + shown(p),
                        "insatsens period är " + shown(insats.helaPerioden()),
                        findings));
        a.agare()
                .filter(o -> !disputed(insats, "ägare")
                        && insats.agare().filter(i -> !alike(i, o)).isPresent())
                .ifPresent(o -> tell(
                        insats,
                        a,
                        at,
                        "ägare",
                        "ägaren " + o,
                        "insatsens ägare är " + insats.agare().orElseThrow(),
                        findings));
        a.typ()
                .filter(t -> !disputed(insats, "typ")
                        && insats.typ()
                                .filter(i ->
                                        Stream.of(i.id(), i.namn(), i.flera()).noneMatch(w -> alike(w, t)))
                                .isPresent())
                .ifPresent(t -> tell(
                        insats,
                        a,
                        at,
                        "typ",
                        "typen " + t,
                        "insatsen är en " + insats.typ().orElseThrow().namn().toLowerCase(Locale.forLanguageTag("sv")),
                        findings));
        if (!a.parter().isEmpty() && !disputed(insats, "parter")) {
            parties(insats, a, at, findings);
        }
    }

    /** The order of parties means nothing. */
    private static void parties(Insats insats, Angiven a, String at, Findings findings) {
        var more = without(a.parter(), insats.parter());
        var fewer = without(insats.parter(), a.parter());
        var differences = new ArrayList<String>();
        if (!more.isEmpty()) {
            differences.add("också " + Svenska.upprakning(more));
        }
        if (!fewer.isEmpty()) {
            differences.add("inte " + Svenska.upprakning(fewer));
        }
        if (!differences.isEmpty()) {
            tell(
                    insats,
                    a,
                    at,
                    "parter",
                    String.join(", och ", differences) + " som part",
                    "insatsens parter är " + Svenska.upprakning(insats.parter()),
                    findings);
        }
    }

    private static List<String> without(List<String> names, List<String> others) {
        var known = new TreeSet<>(others.stream().map(Spelling::folded).toList());
        return names.stream().filter(n -> !known.contains(Spelling.folded(n))).toList();
    }

    private static boolean alike(String a, String b) {
        return Spelling.folded(a).equals(Spelling.folded(b));
    }

    /** An earlier document knows of fewer extensions. */
    private static Stream<Period> periods(Insats insats) {
        return Stream.concat(
                Stream.of(insats.period(), insats.helaPerioden()),
                insats.forlangningar().stream()
                        .flatMap(f -> f.beslutad().stream())
                        .map(insats::period));
    }

    private static String shown(Period period) {
        return period.fran().map(Object::toString).orElse("") + " – "
                + period.till().map(Object::toString).orElse("");
    }

    private static boolean disputed(Insats insats, String uppgift) {
        return insats.konflikter().stream().anyMatch(k -> k.uppgift().equals(uppgift));
    }

    private static void tell(
            Insats insats, Angiven a, String at, String key, String says, String is, Findings findings) {
        findings.fel(
                "insats-anges-olika",
                insats.stalle(at + key),
                "%s anger %s, men %s (%s).".formatted(a.dokument(), says, is, findings.at(insats.stalle(key))),
                "Rätta den uppgift som är fel, i dokumentet eller här. Visar inget vilken som är rätt, skriv en källkonflikt om %s."
                        .formatted(key));
    }
}
