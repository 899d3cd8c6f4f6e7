package kansli.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.document.View.Hanvisning;
import kansli.document.View.Insatsblad;
import kansli.document.View.Insatsgrupp;
import kansli.document.View.Malrad;
import kansli.document.View.Stortal;
import kansli.document.View.Uppgiftsrad;
import kansli.document.View.Uppgiftstabell;
import kansli.figures.Siffror;
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Insats;
import kansli.model.Insats.Mal;
import kansli.model.Period;
import kansli.model.Svenska;

/** What is published of each insats: a sheet, a slutrapport when it has ended, and its place in the list of all. */
public final class Insatser implements DocumentKind {

    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");

    /** Years and periods as they were named, the one of the latest year last: {@code helår 2025}, {@code 2026}. */
    private static final Comparator<String> BY_YEAR = Comparator.comparing((String when) -> YEAR.matcher(when)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElse(""))
            .thenComparing(Comparator.naturalOrder());

    @Override
    public Stream<Document> documents(Underlag underlag) {
        var content = underlag.content();
        if (content.insatser().isEmpty()) {
            return Stream.empty();
        }
        var gang = new Gang(content);
        return Stream.concat(
                Stream.of(new Document(
                        new DocumentId("insatser"),
                        "Insatser",
                        underlag.today(),
                        "insatser",
                        new View.Insatser(content.forbund(), groups(content, underlag.today())),
                        Set.of(Audience.WEBB),
                        Format.WEBB)),
                content.insatser().stream()
                        .flatMap(i -> Stream.concat(sheet(content, gang, i), slutrapport(content, i))));
    }

    static DocumentId id(Insats insats) {
        return new DocumentId(insats.path().value());
    }

    static DocumentId slutrapport(Insats insats) {
        return new DocumentId(insats.path() + "/slutrapport");
    }

    /**
     * @param nar the period that it is shown for, which decides what extension is known
     * @param mal the year or period whose goals it shows; none when empty
     */
    static Insatsblad blad(Insats i, Period nar, Optional<String> mal) {
        var goals = mal.map(m -> i.mal().stream()
                        .filter(g -> g.utfall().containsKey(m))
                        .map(g -> rad(g, mal, m))
                        .toList())
                .orElse(List.of());
        return blad(i, nar, mal, goals);
    }

    /** Its own sheet, with all goals: each as it went last. */
    private static Insatsblad blad(Insats i) {
        var latest = i.mal().stream().flatMap(m -> latest(m).stream()).max(BY_YEAR);
        var goals =
                i.mal().stream().map(g -> rad(g, latest, latest(g).orElse(""))).toList();
        return blad(i, Period.ALLTID, latest, goals);
    }

    private static Optional<String> latest(Mal goal) {
        return goal.utfall().keySet().stream().max(BY_YEAR);
    }

    private static Malrad rad(Mal goal, Optional<String> shown, String when) {
        return new Malrad(
                goal.slag(),
                goal.grupp(),
                goal.text(),
                Optional.ofNullable(goal.utfall().get(when)),
                Optional.of(when)
                        .filter(w -> !w.isEmpty() && !shown.equals(Optional.of(w)))
                        .map(Svenska::tid),
                goal.konflikt().map(k -> k.text()));
    }

    private static Insatsblad blad(Insats i, Period nar, Optional<String> mal, List<Malrad> goals) {
        return new Insatsblad(
                i,
                i.namnOchOrt(),
                i.typ().map(t -> t.namn()),
                nar.till().map(i::period).orElseGet(i::helaPerioden),
                mal.map(Svenska::tid),
                goals,
                id(i),
                i.slutrapport().map(s -> slutrapport(i)));
    }

    private static Stream<Document> sheet(Content content, Gang gang, Insats i) {
        var view = new View.Insats(
                content.forbund(),
                blad(i),
                content.insatser().stream()
                        .filter(o -> i.delAv().filter(o.mapp()::equals).isPresent())
                        .findFirst()
                        .map(o -> new Hanvisning(id(o), o.namnOchOrt())),
                content.insatser().stream()
                        .filter(o -> o.delAv().filter(i.mapp()::equals).isPresent())
                        .map(o -> new Hanvisning(id(o), o.namnOchOrt()))
                        .toList(),
                keyFigures(content, i),
                tables(content, i),
                gang.avInsats(i.mapp()),
                id(i));
        var day = i.slutrapport()
                .map(Insats.Slutrapport::dag)
                .or(() -> i.period().fran())
                .orElse(LocalDate.EPOCH);
        return both(id(i), i.namnOchOrt(), day, "insats", view);
    }

    private static Stream<Document> slutrapport(Content content, Insats i) {
        return i.slutrapport().stream().flatMap(s -> {
            var view = new View.Slutrapport(
                    content.forbund(),
                    blad(i, Period.ALLTID, s.mal()),
                    s.dag(),
                    s.text(),
                    tables(content, i),
                    slutrapport(i));
            return both(slutrapport(i), "Slutrapport " + i.namnOchOrt(), s.dag(), "slutrapport", view);
        });
    }

    private static Stream<Document> both(DocumentId id, String title, LocalDate date, String template, View view) {
        return Stream.of(
                new Document(id, title, date, template, view, Set.of(Audience.values()), Format.PDF),
                new Document(id, title, date, template, view, Set.of(Audience.WEBB), Format.WEBB));
    }

    /** Those that go on by kind, then those that have ended. */
    private static List<Insatsgrupp> groups(Content content, LocalDate today) {
        var groups = new ArrayList<Insatsgrupp>();
        Predicate<Insats> ended =
                i -> i.helaPerioden().till().filter(t -> !t.isAfter(today)).isPresent();
        Predicate<Insats> known = i -> i.period().fran().isPresent();
        for (var typ : content.forbund().insatstyper()) {
            group(
                    groups,
                    typ.flera(),
                    content,
                    i -> known.test(i)
                            && !ended.test(i)
                            && i.typ().filter(typ::equals).isPresent());
        }
        group(
                groups,
                "Övriga insatser",
                content,
                i -> known.test(i) && !ended.test(i) && i.typ().isEmpty());
        group(groups, "Avslutade insatser", content, known.and(ended));
        group(groups, "Insatser vars period inte är känd", content, known.negate());
        return groups;
    }

    private static void group(List<Insatsgrupp> groups, String rubrik, Content content, Predicate<Insats> of) {
        var members = content.insatser().stream()
                .filter(of)
                .sorted(Comparator.comparing(Insats::sorteringsnamn).thenComparing(Insats::path))
                .map(i -> blad(i, Period.ALLTID, Optional.empty()))
                .toList();
        if (!members.isEmpty()) {
            groups.add(new Insatsgrupp(rubrik, members));
        }
    }

    private static List<Stortal> keyFigures(Content content, Insats i) {
        return content.forbund().nyckeltal().stream()
                .flatMap(n -> i.redovisning().keySet().stream()
                        .filter(p -> i.redovisat(p, n.uppgift())
                                .filter(Insats.Tal.class::isInstance)
                                .isPresent())
                        .max(Comparator.comparing(Insatser::isYear).thenComparing(Comparator.naturalOrder()))
                        .map(p -> large(
                                (Insats.Tal) i.redovisat(p, n.uppgift()).orElseThrow(), n.ord() + " " + Svenska.tid(p)))
                        .stream())
                .toList();
    }

    private static boolean isYear(String period) {
        return period.matches("\\d{4}");
    }

    private static Stortal large(Insats.Tal t, String vad) {
        var unit = t.enhet() == Enhet.PROCENT
                ? Optional.of("%")
                : Optional.of(Enhet.TKR.ord()).filter(u -> t.enhet().pengar());
        return new Stortal(
                t.enhet().pengar()
                        ? shown(t)
                        : Siffror.text(t.tal(), Math.max(0, t.tal().scale())),
                unit,
                vad);
    }

    /** What it accounts for: money by year, then counts and shares, then answers. Periods stand beside each other. */
    static List<Uppgiftstabell> tables(Content content, Insats i) {
        return Stream.of(
                        table(
                                content,
                                i,
                                u -> u instanceof Insats.Tal t && t.enhet().pengar()),
                        table(
                                content,
                                i,
                                u -> u instanceof Insats.Tal t && !t.enhet().pengar()),
                        table(content, i, u -> u instanceof Insats.Svar))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Uppgiftstabell> table(Content content, Insats i, Predicate<Insats.Uppgift> of) {
        var names = new LinkedHashMap<String, String>();
        var periods = new TreeSet<String>();
        i.redovisning()
                .forEach((period, facts) -> facts.forEach((id, u) -> {
                    if (of.test(u)) {
                        names.putIfAbsent(id, u.namn());
                        periods.add(period);
                    }
                }));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var rows = names.entrySet().stream()
                .map(n -> new Uppgiftsrad(
                        content.forbund().uppgifter().getOrDefault(n.getKey(), capital(n.getValue())),
                        periods.stream()
                                .map(p -> i.redovisat(p, n.getKey())
                                        .filter(of)
                                        .map(Insatser::shown)
                                        .orElse("–"))
                                .toList()))
                .toList();
        return Optional.of(new Uppgiftstabell(
                of.test(new Insats.Tal("", BigDecimal.ZERO, Enhet.TKR)),
                of.test(new Insats.Svar("", "")),
                periods.stream().map(Svenska::tid).toList(),
                rows));
    }

    private static String shown(Insats.Uppgift u) {
        return switch (u) {
            case Insats.Svar s -> s.ord();
            case Insats.Olast o -> "–";
            case Insats.Tal t
            when t.enhet().pengar() ->
                Siffror.text(t.enhet().i(Enhet.TKR, t.tal()).orElse(BigDecimal.ZERO), 0);
            case Insats.Tal t ->
                Siffror.text(t.tal(), Math.max(0, t.tal().scale())) + (t.enhet() == Enhet.PROCENT ? "\u00A0%" : "");
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
