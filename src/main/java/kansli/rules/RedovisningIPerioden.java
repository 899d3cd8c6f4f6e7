package kansli.rules;

import java.time.LocalDate;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Insats;
import kansli.model.Svenska;

/** An insats is extended to a later day than it had, and accounts for the years that it goes on. */
final class RedovisningIPerioden implements Rule {

    private static final Pattern YEAR = Pattern.compile("(\\d{4}).*");

    /** What may be planned for after the last day that is decided. */
    private static final String PLANNED = "(?iU).*(?:budget|ans[öo]k|bevilja).*";

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.content().insatser().forEach(i -> {
            extensions(i, findings);
            i.redovisning().keySet().forEach(when -> check(i, when, findings));
        });
    }

    private static void extensions(Insats insats, Findings findings) {
        insats.period().till().ifPresent(end -> {
            var last = end;
            for (int k = 0; k < insats.forlangningar().size(); k++) {
                var till = insats.forlangningar().get(k).till();
                if (!till.isAfter(last) && !till.equals(LocalDate.EPOCH)) {
                    findings.varning(
                            "forlangning-fore-slutet",
                            insats.stalle("förlängningar[%d].till".formatted(k)),
                            "Förlängningen är till den %s, men utan den slutar insatsen den %s."
                                    .formatted(Svenska.dag(till), Svenska.dag(last)),
                            "Rätta förlängningens dag, eller periodens.");
                } else {
                    last = till;
                }
            }
        });
    }

    private static void check(Insats insats, String when, Findings findings) {
        var year = YEAR.matcher(when);
        if (!year.matches()) {
            return;
        }
        int of = Integer.parseInt(year.group(1));
        var period = insats.helaPerioden();
        boolean planned = insats.redovisning().get(when).keySet().stream().allMatch(name -> name.matches(PLANNED));
        period.fran()
                .filter(from -> of < from.getYear())
                .ifPresent(
                        from -> tell(insats, when, "den börjar först den %s".formatted(Svenska.dag(from)), findings));
        period.till()
                .filter(to -> of > to.getYear() && !planned)
                .ifPresent(to -> tell(insats, when, "den slutade den %s".formatted(Svenska.dag(to)), findings));
    }

    private static void tell(Insats insats, String when, String what, Findings findings) {
        findings.varning(
                "redovisning-utanfor-perioden",
                insats.stalle("redovisning." + when),
                "%s redovisar %s, men %s (%s)."
                        .formatted(insats.namnOchOrt(), when, what, findings.at(insats.stalle("period"))),
                "Rätta året eller perioden. Är insatsen förlängd, skriv det under förlängningar.");
    }
}
