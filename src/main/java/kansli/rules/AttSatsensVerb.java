package kansli.rules;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.model.Text;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * After "att" a decision stands in the infinitive, "föreslås besluta att godkänna": it does not say again who decides,
 * and as one of several clauses it is no sentence with a full stop.
 */
final class AttSatsensVerb implements Rule {

    private static final Pattern DECIDES = Pattern.compile(
            "(?iu)(?:att )?\\p{L}*(?:styrelsen|utskottet|nämnden|förbundet|beredningen)(?: \\p{Lu}\\p{L}+)*"
                    + " (?:beslutar|beslutade|beslutat|beslöt)(?: att)?");

    /** A word that ends in a full stop of its own, {@code m.m.} or {@code kap.}, ends no sentence. */
    private static final Pattern FULL_STOP =
            Pattern.compile("(?U)(?<![.\\d])\\b(?!kr\\.|kap\\.|dnr\\.|osv\\.|etc\\.)[\\p{L}]{2,}\\.$|\\d\\.$");

    private static final Pattern FIRST = Pattern.compile("\\p{L}+");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var list = content.regler().ordlista("beslutsverb");
        Map<String, String> infinitives = list.ord().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a));
        content.sammantraden().stream()
                .flatMap(s -> s.skrivna())
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
        tellEnd(clause, file, findings);
        var twice = DECIDES.matcher(o.text());
        if (twice.lookingAt()) {
            findings.varning(
                    "att-sats-beslutar",
                    Place.words(file, twice.group()),
                    "Att-satsen blir «att %s», så att det står två gånger vem som beslutar.".formatted(twice.group()),
                    "Ta bort orden, och börja med det som beslutas.");
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

    private static void tellEnd(Text clause, ContentPath file, Findings findings) {
        if (clause.block().size() == 1
                && clause.block().getLast() instanceof Text.Stycke s
                && s.inline().getLast() instanceof Text.Ord o
                && FULL_STOP.matcher(o.text().strip()).find()) {
            findings.upplysning(
                    "att-sats-punkt",
                    Place.words(file, o.text().strip()),
                    "Att-satsen slutar med punkt, fast den är ett led i meningen «föreslås besluta att …».",
                    "Ta bort punkten.");
        }
    }
}
