package kansli.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.figures.Siffror;
import kansli.model.Enhet;
import kansli.model.Summaord;
import kansli.model.Tabell.Slag;
import kansli.rules.Rutnat.Linje;
import kansli.rules.Rutnat.Ruta;

/**
 * A row or a column that was typed and follows from others everywhere but in one place: what came and went and what is
 * left, a difference, a share or an amount for each. Nobody has said how it follows; it must be so in so many places
 * that it cannot be by chance.
 */
final class Samband implements Rule {

    private static final Pattern EACH = Pattern.compile("(?iU)\\bper\\b");
    private static final Pattern SHARE =
            Pattern.compile("(?iU)\\b(?:andel\\p{L}*|procent|\\p{L}*kvot\\p{L}*|\\p{L}+grad)\\b|%");

    /** How long something takes is not added, though it is counted. */
    private static final Pattern TIME = Pattern.compile("(?iU)\\b(?:månader|veckor|dagar|timmar|ålder|\\p{L}*tid)\\b");

    /** Other rules that tell of the same numbers. */
    private static final List<String> TOLD = List.of(
            "summa-stammer-inte",
            "radsumma-stammer-inte",
            "stammer-inte",
            "angivet-stammer-inte",
            "ingaende-annat-an-utgaende",
            "not-stammer-inte");

    private static final int ENOUGH = 2;

    /**
     * So many figures more than it takes to choose what follows from what: once in a thousand tables it is by chance.
     */
    private static final double SURE = 3;

    private static final double SURE_BY_NAME = 1.5;

    /** In a table with more rows than this too much follows from something by chance. */
    private static final int MOST = 40;

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.rutnat().forEach(table -> {
            var told = new HashSet<Ruta>();
            var rows = table.linjer();
            var columns = table.spaltlinjer();
            tell(rorelser(rows), columns, told, findings);
            check(rows, columns, told, findings);
            check(columns, rows, told, findings);
        });
    }

    /** @param across what the places are called */
    private static void check(List<Linje> lines, List<Linje> across, Set<Ruta> told, Findings findings) {
        if (lines.size() <= MOST && across.size() > ENOUGH) {
            tell(kvoter(lines, across), across, told, findings);
            tell(summor(lines, across), across, told, findings);
        }
    }

    /** One fault is told once, though it breaks all that it is part of. */
    private static void tell(List<Brott> found, List<Linje> across, Set<Ruta> told, Findings findings) {
        found.forEach(s -> {
            var cells = s.rutor();
            if (cells.stream().noneMatch(told::contains)
                    && cells.stream().noneMatch(c -> TOLD.stream().anyMatch(code -> findings.told(code, c.plats())))) {
                told.addAll(cells);
                s.tell(across.get(s.at).rubrik(), findings);
            }
        });
    }

    /**
     * Something that follows everywhere but in one place.
     *
     * @param rader what it follows from, each once
     * @param text how, in words
     * @param at the place where it does not
     * @param value what it should be there
     */
    private record Brott(Linje target, List<Linje> rader, String text, int at, BigDecimal value) {

        Ruta stated() {
            return target.rutor().get(at).orElseThrow();
        }

        List<Ruta> rutor() {
            return Stream.concat(Stream.of(target), rader.stream())
                    .flatMap(l -> l.rutor().get(at).stream())
                    .toList();
        }

        void tell(String across, Findings findings) {
            var stated = stated();
            var unit = stated.enhet() == Enhet.PROCENT && !stated.text().contains("%") ? "\u00A0%" : "";
            var places = rader.stream()
                    .flatMap(l -> l.rutor().get(at).stream())
                    .map(Ruta::plats)
                    .map(findings::at)
                    .distinct()
                    .collect(Collectors.joining(" och "));
            findings.varning(
                    "samband-bryts",
                    stated.plats(),
                    "«%s» för «%s» är %s%s, men %s blir %s%s. Överallt annars i tabellen stämmer det."
                            .formatted(
                                    target.rubrik(),
                                    across,
                                    Siffror.text(stated.tal(), stated.decimaler()),
                                    unit,
                                    text,
                                    Siffror.text(value, stated.decimaler()),
                                    unit),
                    "Rätta det tal som är fel, det här eller något av dem som det följer av (%s). Är det rätt så, %s"
                            .formatted(places, Godkannande.skriv("samband-bryts")));
        }
    }

    // What is added and taken away

    /**
     * What a period begins with and what happens in it come to what it ends with: the names say so, and another column.
     */
    private static List<Brott> rorelser(List<Linje> rows) {
        var found = new ArrayList<Brott>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 2; j < rows.size(); j++) {
                var closing = rows.get(j);
                var parts = rows.subList(i, j);
                if (IngaendeUtgaende.par(rows.get(i).rubrik(), closing.rubrik())
                        && parts.stream().allMatch(l -> l.slag() == Slag.RAD && !l.jamfors())
                        && !closing.jamfors()) {
                    var places = IntStream.range(0, closing.rutor().size())
                            .filter(p -> closing.rutor().get(p).isPresent()
                                    && total(parts, closing, p).isPresent())
                            .boxed()
                            .toList();
                    var broken = places.stream()
                            .filter(p -> total(parts, closing, p)
                                            .orElseThrow()
                                            .compareTo(closing.rutor()
                                                    .get(p)
                                                    .orElseThrow()
                                                    .tal())
                                    != 0)
                            .toList();
                    if (broken.size() == 1 && places.size() > 1) {
                        int place = broken.getFirst();
                        var stated = closing.rutor().get(place).orElseThrow();
                        var value = total(parts, closing, place).orElseThrow();
                        if (stated.skrivet()
                                && !isRounding(rows.subList(i, j + 1), place, value.subtract(stated.tal()))) {
                            found.add(new Brott(
                                    closing,
                                    parts,
                                    parts.stream()
                                            .map(l -> "«" + l.rubrik() + "»")
                                            .collect(Collectors.joining(" + ")),
                                    place,
                                    value));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Amounts of money are rounded each by itself, so together they may miss by a little. */
    private static boolean isRounding(List<Linje> lines, int place, BigDecimal rest) {
        var last = lines.getLast().rutor().get(place).orElseThrow();
        return last.enhet().pengar()
                && rest.abs()
                                .compareTo(BigDecimal.valueOf(lines.size())
                                        .divide(BigDecimal.TWO)
                                        .movePointLeft(last.decimaler()))
                        <= 0;
    }

    /** In the unit of the row that ends; empty when nothing is begun with. */
    private static Optional<BigDecimal> total(List<Linje> parts, Linje closing, int place) {
        var unit = closing.rutor().get(place);
        return parts.getFirst().rutor().get(place).isEmpty() || unit.isEmpty()
                ? Optional.empty()
                : parts.stream()
                        .flatMap(l -> l.rutor().get(place).stream())
                        .map(c -> c.som(unit.get()))
                        .reduce(Optional.of(BigDecimal.ZERO), (a, b) -> a.flatMap(x -> b.map(x::add)));
    }

    private static List<Brott> summor(List<Linje> lines, List<Linje> across) {
        var places = IntStream.range(0, across.size())
                .filter(p -> adds(across.get(p)))
                .boxed()
                .toList();
        var found = new ArrayList<Brott>();
        int n = lines.size();
        double three = Math.log10(Math.max(1, n * (n - 1) * (n - 2) / 2.0));
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                for (int c = b + 1; c < n; c++) {
                    for (var terms : List.of(
                            new Termer(List.of(a, b, c), List.of(1, 1, -1)),
                            new Termer(List.of(a, b, c), List.of(1, -1, 1)),
                            new Termer(List.of(a, b, c), List.of(1, -1, -1)))) {
                        terms.brott(lines, places, three).ifPresent(found::add);
                    }
                }
            }
        }
        for (int a = 0; a + 3 < n; a++) {
            for (var signs : List.of(
                    List.of(1, 1, -1, -1), List.of(1, -1, 1, -1), List.of(1, -1, -1, -1), List.of(1, 1, 1, -1))) {
                new Termer(List.of(a, a + 1, a + 2, a + 3), signs)
                        .brott(lines, places, Math.log10(n * 4.0))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static boolean adds(Linje line) {
        return !line.kvot() && !TIME.matcher(line.rubrik()).find();
    }

    /** Lines that come to nothing together, each with its sign. */
    private record Termer(List<Integer> at, List<Integer> signs) {

        Optional<Brott> brott(List<Linje> lines, List<Integer> places, double choices) {
            var own = at.stream().map(lines::get).toList();
            if (own.stream().anyMatch(l -> l.jamfors() || !adds(l)) || isSum(own)) {
                return Optional.empty();
            }
            var holds = new LinkedHashMap<List<BigDecimal>, Double>();
            var broken = new ArrayList<Integer>();
            for (int p : places) {
                var values = values(own, p);
                if (values.isPresent()) {
                    if (sum(values.get()).signum() == 0) {
                        holds.put(values.get(), evidence(values.get()));
                    } else {
                        broken.add(p);
                    }
                }
            }
            return broken.size() == 1
                            && !isRounding(
                                    own,
                                    broken.getFirst(),
                                    sum(values(own, broken.getFirst()).orElseThrow()))
                            && holds.values().stream().filter(e -> e > 0).count() >= ENOUGH
                            && holds.values().stream().mapToDouble(e -> e).sum() >= SURE + choices
                    ? Optional.of(broken.getFirst())
                            .filter(p -> !explained(lines, p))
                            .flatMap(p -> brott(own, p))
                    : Optional.empty();
        }

        /** A sum of rows above it is looked at by itself. */
        private boolean isSum(List<Linje> own) {
            return IntStream.range(0, own.size())
                    .anyMatch(i -> own.get(i).slag() != Slag.RAD
                            && Summaord.forst(own.get(i).rubrik())
                            && IntStream.range(0, own.size())
                                    .allMatch(j -> j == i
                                            || j < i
                                                    && signs.get(j)
                                                            != signs.get(i).intValue()));
        }

        /** What they count in a place, when they all count the same. */
        private static Optional<List<BigDecimal>> values(List<Linje> own, int place) {
            var cells = own.stream().flatMap(l -> l.rutor().get(place).stream()).toList();
            if (cells.size() < own.size() || cells.getFirst().enhet() == Enhet.PROCENT) {
                return Optional.empty();
            }
            var values =
                    cells.stream().flatMap(c -> c.som(cells.getLast()).stream()).toList();
            return values.size() == own.size() ? Optional.of(values) : Optional.empty();
        }

        private BigDecimal sum(List<BigDecimal> values) {
            return IntStream.range(0, values.size())
                    .mapToObj(i ->
                            signs.get(i) > 0 ? values.get(i) : values.get(i).negate())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** How many figures it takes to say them, without the zeros that all of them end with. */
        private static double evidence(List<BigDecimal> values) {
            if (values.stream().anyMatch(v -> v.signum() == 0)) {
                return 0;
            }
            int scale = values.stream()
                    .mapToInt(v -> v.stripTrailingZeros().scale())
                    .max()
                    .orElse(0);
            return values.stream()
                    .map(v -> v.movePointRight(scale).abs().toBigInteger())
                    .max(BigInteger::compareTo)
                    .map(v -> Math.log10(v.doubleValue()))
                    .orElse(0.0);
        }

        /** Whether what is missing stands on some other line: then that belongs to it too. */
        private boolean explained(List<Linje> lines, int place) {
            var values = values(at.stream().map(lines::get).toList(), place).orElseThrow();
            var rest = sum(values).abs();
            var others = IntStream.range(0, lines.size())
                    .filter(i -> !at.contains(i))
                    .mapToObj(lines::get)
                    .flatMap(l -> l.rutor().get(place).stream())
                    .map(c -> c.tal().abs())
                    .toList();
            return others.contains(rest)
                    || others.stream().anyMatch(o -> o.compareTo(rest) == 0)
                    || IntStream.range(0, others.size())
                            .anyMatch(i -> IntStream.range(0, i)
                                    .anyMatch(j ->
                                            others.get(i).add(others.get(j)).compareTo(rest) == 0));
        }

        /** Told of the last of them, or of the one that is called a total. */
        private Optional<Brott> brott(List<Linje> own, int place) {
            int target = IntStream.range(0, own.size())
                    .filter(i -> Summaord.forstEllerAlla(own.get(i).rubrik()))
                    .findFirst()
                    .orElse(own.size() - 1);
            var values = values(own, place).orElseThrow();
            var others = IntStream.range(0, own.size())
                    .filter(i -> i != target)
                    .boxed()
                    .sorted((i, j) -> Boolean.compare(plus(j, target), plus(i, target)))
                    .toList();
            var text = new StringBuilder();
            var value = BigDecimal.ZERO;
            for (int i : others) {
                text.append(text.isEmpty() ? plus(i, target) ? "" : "−" : plus(i, target) ? " + " : " − ")
                        .append("«")
                        .append(own.get(i).rubrik())
                        .append("»");
                value = plus(i, target) ? value.add(values.get(i)) : value.subtract(values.get(i));
            }
            var stated = own.get(target).rutor().get(place).orElseThrow();
            var last = own.getLast().rutor().get(place).orElseThrow();
            var right = last.enhet().i(stated.enhet(), value).orElseThrow();
            return stated.skrivet()
                    ? Optional.of(new Brott(
                            own.get(target), others.stream().map(own::get).toList(), text.toString(), place, right))
                    : Optional.empty();
        }

        private boolean plus(int i, int target) {
            return signs.get(i) != signs.get(target).intValue();
        }
    }

    // What is divided

    private static List<Brott> kvoter(List<Linje> lines, List<Linje> across) {
        return lines.stream()
                .filter(l -> !l.jamfors() && named(l))
                .flatMap(target -> {
                    var tried = new ArrayList<Kvot>();
                    for (var part : lines) {
                        for (var whole : lines) {
                            if (part != target && whole != target && part != whole && !named(part) && !named(whole)) {
                                tried.add(new Kvot(target, part, whole, Optional.empty()));
                            }
                        }
                        if (part != target && !named(part)) {
                            IntStream.range(0, across.size())
                                    .filter(p -> across.get(p).slag() != Slag.RAD)
                                    .forEach(p -> tried.add(new Kvot(target, part, part, Optional.of(p))));
                        }
                    }
                    var whole = tried.stream()
                            .filter(k ->
                                    k.holds().size() >= ENOUGH && k.broken().isEmpty())
                            .findAny();
                    var once =
                            tried.stream().filter(k -> k.likely(tried.size())).toList();
                    return whole.isEmpty() && once.size() == 1
                            ? once.getFirst().brott(across).stream()
                            : Stream.<Brott>empty();
                })
                .toList();
    }

    private static boolean named(Linje line) {
        return EACH.matcher(line.rubrik()).find()
                || SHARE.matcher(line.rubrik()).find()
                || line.rutor().stream().flatMap(Optional::stream).allMatch(c -> c.enhet() == Enhet.PROCENT);
    }

    /**
     * What a line may be: one line divided by another, or by what stands in one place of it.
     *
     * @param sum the place that all of it is divided by
     */
    private record Kvot(Linje target, Linje part, Linje whole, Optional<Integer> sum) {

        /** A half more than what is shown is rounded. */
        private static final BigDecimal HALF = new BigDecimal("0.5");

        /** What it comes to, with how much less and more it may be since amounts of money are rounded. */
        private record Spann(BigDecimal value, BigDecimal low, BigDecimal high) {}

        private Optional<Spann> at(int place) {
            return target.rutor()
                    .get(place)
                    .flatMap(t -> part.rutor()
                            .get(place)
                            .flatMap(p -> whole.rutor().get(sum.orElse(place)).flatMap(w -> span(t, p, w))));
        }

        private Optional<Spann> span(Ruta stated, Ruta part, Ruta whole) {
            if (part.enhet() == Enhet.PROCENT
                    || whole.enhet() == Enhet.PROCENT
                    || whole.tal().signum() <= 0
                    || part.tal().signum() <= 0) {
                return Optional.empty();
            }
            boolean each = stated.enhet() != Enhet.PROCENT;
            if (each && !EACH.matcher(target.rubrik()).find()) {
                return Optional.empty();
            }
            if (rounded(whole, HALF.negate()).signum() <= 0) {
                return Optional.empty();
            }
            var factor = each
                    ? part.enhet().i(stated.enhet(), BigDecimal.ONE).filter(f -> whole.enhet() == Enhet.ANTAL)
                    : part.enhet().i(whole.enhet(), BigDecimal.valueOf(100));
            return factor.map(f -> new Spann(
                    divided(part, BigDecimal.ZERO, whole, BigDecimal.ZERO, f),
                    divided(part, HALF.negate(), whole, HALF, f),
                    divided(part, HALF, whole, HALF.negate(), f)));
        }

        private static BigDecimal divided(Ruta part, BigDecimal more, Ruta whole, BigDecimal by, BigDecimal factor) {
            return rounded(part, more).multiply(factor).divide(rounded(whole, by), MathContext.DECIMAL64);
        }

        private static BigDecimal rounded(Ruta cell, BigDecimal more) {
            return cell.enhet().pengar() ? cell.tal().add(more.movePointLeft(cell.decimaler())) : cell.tal();
        }

        /** Whether a number is what it comes to, as it is shown. */
        private static boolean near(Ruta stated, Spann span, BigDecimal slack) {
            var room = slack.movePointLeft(stated.decimaler());
            return stated.tal().compareTo(span.low.subtract(room)) >= 0
                    && stated.tal().compareTo(span.high.add(room)) <= 0;
        }

        private boolean is(int place, BigDecimal slack) {
            return at(place)
                    .filter(s -> near(target.rutor().get(place).orElseThrow(), s, slack))
                    .isPresent();
        }

        private List<Integer> places() {
            return IntStream.range(0, target.rutor().size())
                    .filter(p -> at(p).isPresent() && !sum.filter(s -> s == p).isPresent())
                    .boxed()
                    .toList();
        }

        List<Integer> holds() {
            return places().stream().filter(p -> is(p, HALF)).toList();
        }

        List<Integer> broken() {
            return places().stream().filter(p -> !is(p, HALF)).toList();
        }

        /** It holds in all places but one, and is far enough from it there to be no matter of rounding. */
        boolean likely(int choices) {
            var holds = holds();
            var broken = broken();
            double figures = holds.stream()
                    .collect(Collectors.toMap(
                            p -> part.rutor().get(p).orElseThrow().tal(),
                            p -> figures(target.rutor().get(p).orElseThrow()),
                            Math::max))
                    .values()
                    .stream()
                    .mapToDouble(f -> f)
                    .sum();
            return broken.size() == 1
                    && holds.size() >= ENOUGH
                    && !is(broken.getFirst(), BigDecimal.ONE)
                    && figures >= (saysSo() ? SURE_BY_NAME : SURE) + Math.log10(choices);
        }

        /** How many figures it is said with. */
        private static double figures(Ruta cell) {
            return Math.max(
                    0,
                    Math.log10(cell.tal().movePointRight(cell.decimaler()).abs().doubleValue()));
        }

        /** Whether its name says a word of what it is divided by or what is divided. */
        private boolean saysSo() {
            var words = Ordform.ord(target.rubrik());
            return Stream.of(part, whole)
                    .anyMatch(l -> Ordform.ord(l.rubrik()).stream()
                            .anyMatch(w -> w.length() > 3 && words.stream().anyMatch(o -> Ordform.samma(w, o))));
        }

        Optional<Brott> brott(List<Linje> across) {
            int place = broken().getFirst();
            var stated = target.rutor().get(place).orElseThrow();
            var text = sum.map(s -> "«%s» delat med «%s» för «%s»"
                            .formatted(
                                    part.rubrik(), part.rubrik(), across.get(s).rubrik()))
                    .orElseGet(() -> "«%s» delat med «%s»".formatted(part.rubrik(), whole.rubrik()));
            return stated.skrivet()
                    ? Optional.of(new Brott(
                            target,
                            sum.isPresent() ? List.of(part) : List.of(part, whole),
                            text,
                            place,
                            at(place).orElseThrow().value))
                    : Optional.empty();
        }
    }
}
