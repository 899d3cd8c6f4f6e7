package kansli.rules;

import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Content;
import kansli.model.Delegationsbeslut;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.source.Place;

/**
 * A decision that was taken by delegation is told to the next meeting of the organ, and is of a sort that may be
 * delegated.
 */
final class DelegationAnmals implements Rule {

    private static final Pattern AVGOR = Pattern.compile("(?iU)\\b(?:anta|besluta|fastställa|godkänna|revidera)\\b");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var words = content.regler().ordlista("delegeras inte");
        var never = Pattern.compile("(?iU)\\b(?:" + words.alternativ() + ")\\b");
        content.delegationsbeslut().forEach(d -> {
            reported(d, content, findings);
            var text = words(d.beslut());
            if (AVGOR.matcher(text).find()) {
                never.matcher(text)
                        .results()
                        .findFirst()
                        .ifPresent(m -> findings.varning(
                                "delegation-far-inte",
                                new Place(d.path(), d.stalle() + ".beslut"),
                                "Beslutet gäller %s, och sådant får inte avgöras på delegation. Källa: %s."
                                        .formatted(m.group(), words.kalla()),
                                "Låt organet besluta. Är det något annat som menas, %s"
                                        .formatted(Godkannande.skriv("delegation-far-inte"))));
            }
        });
    }

    /** The next meeting that was called after it has a matter for it. */
    private static void reported(Delegationsbeslut d, Content content, Findings findings) {
        content.sammantraden().stream()
                .filter(s -> s.organ().id().equals(d.organ().id()) && !s.installt())
                .filter(s -> !s.kallelse().datum().isBefore(d.dag()))
                .findFirst()
                .filter(s -> !s.anmalerDelegationsbeslut())
                .ifPresent(s -> tell(d, s, findings));
    }

    private static void tell(Delegationsbeslut d, Sammantrade s, Findings findings) {
        findings.varning(
                "delegation-ej-anmald",
                new Place(d.path(), d.stalle() + ".beslut"),
                "%s från den %s anmäls inte på nästa sammanträde, %s den %s."
                        .formatted(
                                d.bradskande() ? "Det brådskande beslutet" : "Beslutet",
                                Svenska.dag(d.dag()),
                                Svenska.inne(s.organ().namn()),
                                Svenska.dag(s.dag())),
                "Lägg till ett ärende där, med typ: anmälan och avser: delegationsbeslut. Listan gör Kansli.");
    }

    private static String words(Text text) {
        return text.inline().map(i -> i instanceof Text.Ord o ? o.text() : " ").reduce("", String::concat);
    }
}
