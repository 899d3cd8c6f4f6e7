package kansli.rules;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.model.Arende.Skrivet;
import kansli.model.Text;
import kansli.source.ContentPath;
import kansli.source.Place;

/** After "att" a decision stands in the infinitive: "föreslås besluta att godkänna". */
final class AttSatsensVerb implements Rule {

    private static final Pattern FIRST = Pattern.compile("\\p{L}+");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var list = content.regler().ordlista("beslutsverb");
        Map<String, String> infinitives = list.ord().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
        content.sammantraden().stream()
                .flatMap(s -> s.arenden().stream())
                .filter(Skrivet.class::isInstance)
                .map(Skrivet.class::cast)
                .forEach(a -> a.handling()
                        .flatMap(h -> h.forslag())
                        .ifPresent(f ->
                                f.attSatser().forEach(t -> check(t, a.huvud().path(), infinitives, findings))));
        content.protokoll()
                .forEach(p -> p.paragrafer().stream()
                        .flatMap(x -> x.beslut().stream())
                        .flatMap(b -> b.attSatser().stream())
                        .forEach(t -> check(t, p.path(), infinitives, findings)));
    }

    private static void check(Text clause, ContentPath file, Map<String, String> infinitives, Findings findings) {
        if (clause.block().isEmpty()
                || !(clause.block().getFirst() instanceof Text.Stycke s)
                || s.inline().isEmpty()
                || !(s.inline().getFirst() instanceof Text.Ord o)) {
            return;
        }
        var first = FIRST.matcher(o.text());
        if (first.lookingAt() && infinitives.containsKey(first.group())) {
            findings.varning(
                    "att-sats-verb",
                    Place.words(file, o.text()),
                    "Att-satsen blir «att %s», men efter att står verbet i grundform.".formatted(first.group()),
                    "Skriv «%s».".formatted(infinitives.get(first.group())));
        }
    }
}
