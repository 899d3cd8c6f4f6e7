package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Rapport;
import kansli.model.Uppgiftsval.Redovisad;
import kansli.source.Place;

/**
 * What an insats answered, {@code vakans förbundsmedel: Nej}, and what a report that shows the answer says of the same
 * insats in words, {@code tjänsten som förbundet betalar var inte tillsatt}; and whether what is said of none is said
 * of one.
 */
final class SvarOchText implements Rule {

    private static final Pattern NEGATED = Pattern.compile("(?iU)\\b(?:ingen|inga|inget|inte|utan|varken)\\b");
    private static final Pattern NONE = Pattern.compile(
            "(?iU)^(?:Ingen\\sinsats|Inga\\sinsatser|Ingen\\sav\\sinsatserna|Inga\\sav\\sinsatserna)\\b");
    private static final Pattern NOT_TOLD =
            Pattern.compile("(?iU)^[^,]*\\b(?:ska|skulle|bör|kan|kunde|menas|om\\sde|hur|när|frågor|frågan)\\b");
    private static final Pattern LEAD = Pattern.compile("^[^:.]{2,120}(?=:\\s)");

    /** @param ord what it asks, in words */
    private record Fraga(Redovisad uppgift, List<String> ord) {}

    /** Words of a text, and the word of a question that means the same. */
    private record Annat(Pattern ord, String fragans) {}

    /** A sentence about one insats, or about none. */
    private record Pastaende(Mening mening, Fraga fraga, Optional<Insats> insats, boolean ja) {}

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var figures = underlag.figures();
        var names = new Insatsnamn(content);
        var others = content.regler().ordlista("andra ord för frågan").ord().entrySet().stream()
                .map(e -> new Annat(Pattern.compile("(?iU)\\b" + Pattern.quote(e.getKey()) + "\\p{L}*"), e.getValue()))
                .toList();
        content.rapporter().forEach(r -> {
            var questions = questions(r, content, figures);
            var said = underlag.meningar()
                    .filter(m -> !questions.isEmpty()
                            && m.skrift().dokument().equals(r.path().value())
                            && !NOT_TOLD.matcher(m.text()).find())
                    .flatMap(m -> questions.stream().flatMap(q -> said(m, q, names, others).stream()))
                    .toList();
            said.stream().filter(p -> p.insats.isPresent()).forEach(p -> compare(p, findings));
            said.stream().filter(p -> p.insats.isEmpty()).forEach(p -> compareNone(p, said, content, findings));
        });
    }

    /** The answers that a report shows in its tables. One word is too little to know them by. */
    private static List<Fraga> questions(Rapport report, Content content, Figures figures) {
        return figures.tables().values().stream()
                .filter(t -> t.tabell().path().isUnder(report.path().value()))
                .flatMap(t -> t.tabell().kolumner().stream())
                .flatMap(k -> k.uppgift().stream())
                .filter(Redovisad.class::isInstance)
                .map(Redovisad.class::cast)
                .distinct()
                .flatMap(q -> content.insatser().stream()
                        .flatMap(i -> answer(i, q).stream())
                        .findFirst()
                        .map(a -> new Fraga(q, Ordform.ord(a.namn())))
                        .stream())
                .filter(q -> q.ord.size() > 1)
                .toList();
    }

    private static Optional<Pastaende> said(Mening m, Fraga question, Insatsnamn names, List<Annat> others) {
        var text = asAsked(m.text(), others);
        if (!Ordform.namns(question.ord, Ordform.ord(text))) {
            return Optional.empty();
        }
        if (NONE.matcher(text).find()) {
            return Optional.of(new Pastaende(m, question, Optional.empty(), false));
        }
        var here = names.i(m.text());
        var lead = LEAD.matcher(m.stycke().text());
        var about = here.isEmpty() && lead.find() ? names.i(lead.group()) : here;
        return about.size() == 1
                ? Optional.of(new Pastaende(
                        m,
                        question,
                        Optional.of(about.getFirst()),
                        !NEGATED.matcher(text).find()))
                : Optional.empty();
    }

    /** With the words of the questions in the place of others that mean the same. */
    private static String asAsked(String text, List<Annat> others) {
        var asked = text;
        for (var other : others) {
            asked = other.ord.matcher(asked).replaceAll(Matcher.quoteReplacement(other.fragans));
        }
        return asked;
    }

    private static void compare(Pastaende p, Findings findings) {
        var insats = p.insats.orElseThrow();
        answer(insats, p.fraga.uppgift)
                .filter(a -> p.ja ? a.nej() : a.ja())
                .ifPresent(a -> findings.varning(
                        "svar-och-text",
                        place(insats, p.fraga.uppgift, a),
                        "%s svarar %s på «%s», men i texten (%s) står «%s»."
                                .formatted(
                                        insats.namnOchOrt(),
                                        a.utanPunkt(),
                                        a.namn(),
                                        findings.at(p.mening.plats()),
                                        quoted(p.mening)),
                        "Rätta svaret eller texten."));
    }

    private static void compareNone(Pastaende none, List<Pastaende> said, Content content, Findings findings) {
        var others = new ArrayList<String>();
        content.insatser()
                .forEach(i -> answer(i, none.fraga.uppgift)
                        .filter(Insats.Svar::ja)
                        .ifPresent(a -> others.add("%s svarar %s på «%s» (%s)"
                                .formatted(
                                        i.namnOchOrt(),
                                        a.utanPunkt(),
                                        a.namn(),
                                        findings.at(place(i, none.fraga.uppgift, a))))));
        said.stream()
                .filter(p -> p.ja && p.fraga.equals(none.fraga))
                .forEach(p -> others.add("om %s står «%s» (%s)"
                        .formatted(
                                p.insats.orElseThrow().namnOchOrt(), quoted(p.mening), findings.at(p.mening.plats()))));
        if (!others.isEmpty()) {
            findings.varning(
                    "svar-och-text",
                    none.mening.plats(),
                    "Här står att det inte gäller någon insats, men %s.".formatted(String.join(", och ", others)),
                    "Rätta meningen, eller det som säger något annat.");
        }
    }

    private static String quoted(Mening m) {
        return m.text().strip().replaceFirst("[.!]$", "");
    }

    private static Optional<Insats.Svar> answer(Insats insats, Redovisad question) {
        return insats.redovisat(question.period(), question.namn())
                .filter(Insats.Svar.class::isInstance)
                .map(Insats.Svar.class::cast);
    }

    private static Place place(Insats insats, Redovisad question, Insats.Svar answer) {
        return insats.stalle("redovisning.%s.%s".formatted(question.period(), answer.namn()));
    }
}
