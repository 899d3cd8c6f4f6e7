package kansli.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.figures.Calculation.Answer;
import kansli.figures.Calculation.Part;
import kansli.figures.Fetching.Cellplats;
import kansli.model.Enhet;
import kansli.model.Summaord;
import kansli.model.Tabell;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Kontroll;
import kansli.model.Tabell.Relation;
import kansli.model.Tabell.Talrad;
import kansli.source.Place;

/**
 * Compares figures with what their author says of them: what they should come to, and what they must answer to. Two
 * figures are compared as both are shown.
 */
final class Comparison {

    /** A number below zero behind a sign, as figures are shown. */
    private static final Pattern NEGATIVE = Pattern.compile("(?<=[+−*/×·-]\\s{0,2})−\\d(?:[\\d\u00A0]*\\d)?(?:,\\d+)?");

    private static final Pattern DIVIDES = Pattern.compile("/|\\bandel\\s*\\(");

    private final Calculation calculation;
    private final Map<Cellplats, Place> sources;
    private final Set<Address> failed;
    private final Findings findings;

    /**
     * @param sources from where each fetched cell was taken
     * @param failed what could not be computed, which has been told
     */
    Comparison(Calculation calculation, Map<Cellplats, Place> sources, Set<Address> failed, Findings findings) {
        this.calculation = calculation;
        this.sources = sources;
        this.failed = failed;
        this.findings = findings;
    }

    void check(Table table) {
        var t = table.tabell();
        t.talrader().forEach(r -> r.kontroller().forEach(c -> tellItself(c, r.id(), r.rubrik(), place(t, r, c))));
        t.kolumner().forEach(k -> k.kontroller().forEach(c -> tellItself(c, k.id(), k.rubrik(), place(t, k, c))));
        for (int i = 0; i < t.rader().size(); i++) {
            if (t.rader().get(i) instanceof Talrad r && table.rows().get(i) instanceof Table.Numbers numbers) {
                for (int k = 0; k < t.kolumner().size(); k++) {
                    check(
                            new Figure(
                                    table,
                                    r,
                                    t.kolumner().get(k),
                                    numbers.celler().get(k)),
                            k);
                }
            }
        }
    }

    /** A cell and what it holds. */
    private record Figure(Table table, Talrad row, Kolumn column, Table.Cell cell) {

        Tabell tabell() {
            return table.tabell();
        }

        int decimals() {
            return cell instanceof Table.Amount a ? a.decimaler() : tabell().decimaler();
        }

        String text(BigDecimal value) {
            return Siffror.text(value, decimals());
        }

        /** With its sign, when it is a share. */
        String withUnit(BigDecimal value) {
            return text(value) + (cell instanceof Table.Amount a && a.enhet() == Enhet.PROCENT ? "\u00A0%" : "");
        }

        /**
         * Whether its column is a quotient of others, so that what its row must answer to elsewhere is not added up in
         * it.
         */
        boolean divided() {
            return row.enhet().isEmpty()
                    && (column.formel().filter(x -> DIVIDES.matcher(x).find()).isPresent()
                            || tabell().enhet(column) == Enhet.PROCENT
                                    && tabell().kolumner().stream()
                                            .anyMatch(k -> k.innehall() == Tabell.Innehall.TAL
                                                    && tabell().enhet(k) != Enhet.PROCENT));
        }

        String name() {
            return "«%s» för %s".formatted(Notes.of(row.rubrik()).words(), column.rubrik());
        }
    }

    private void check(Figure f, int column) {
        if (failed.contains(Calculation.address(f.tabell(), f.row, f.column))) {
            return;
        }
        switch (f.tabell().cell(f.row.angivet(), f.column)) {
            case Tabell.Varde stated -> compare(f, stated.tal());
            case Tabell.Ord stated -> compare(f, stated.text());
            default -> {}
        }
        if (f.tabell().cell(f.row.celler(), f.column) instanceof Tabell.Varde written) {
            compareFormula(f, written.tal());
        }
        if (f.cell instanceof Table.Amount amount) {
            f.row.kontroller().stream()
                    .filter(c -> c.kolumn().map(at -> at == column).orElseGet(() -> !f.divided()))
                    .forEach(c -> answer(
                            f,
                            amount.tal(),
                            c,
                            place(f.tabell(), f.row, c),
                            p -> calculation.answer(f.tabell(), f.row, f.column, c, p)));
            if (f.row.slag() == Tabell.Slag.RAD) {
                f.column
                        .kontroller()
                        .forEach(c -> answer(
                                f,
                                amount.tal(),
                                c,
                                place(f.tabell(), f.column, c),
                                p -> calculation.answerOfColumn(f.tabell(), f.row, f.column, c, p)));
            }
        }
    }

    /** What is compared with itself is always right. */
    private void tellItself(Kontroll check, String id, String rubrik, Place place) {
        if (new Formula(check.formel()).operands().equals(List.of(new Formula.Name(id)))) {
            findings.fel(
                    "rundgang",
                    place,
                    "«%s» jämförs med sig själv.".formatted(Notes.of(rubrik).words()),
                    "Skriv namnet på det som talet ska jämföras med.");
        }
    }

    private static Place place(Tabell t, Kolumn k, Kontroll check) {
        return new Place(
                t.path(),
                "kolumner[%d].%s"
                        .formatted(t.kolumner().indexOf(k), check.relation().nyckel()));
    }

    private static Place place(Tabell t, Talrad r, Kontroll check) {
        var key = r.nyckel(check.relation().nyckel());
        return new Place(
                t.path(), check.kolumn().map(k -> "%s[%d]".formatted(key, k)).orElse(key));
    }

    /** A number that is written goes before the formula of its column or row, and should then come to the same. */
    private void compareFormula(Figure f, BigDecimal written) {
        var formula = f.column.formel().or(f.row::formel);
        var follows =
                formula.filter(x -> !isSum(f, x)).flatMap(x -> calculation.besideWritten(f.tabell(), f.row, f.column));
        if (follows.filter(v -> !alike(f, formula.get(), written, v)).isPresent()) {
            findings.varning(
                    "stammer-inte",
                    Calculation.cellPlace(f.tabell(), f.row, f.column),
                    "%s är skrivet till %s, men formeln %s ger %s."
                            .formatted(f.name(), f.withUnit(written), formula.get(), f.withUnit(follows.get())),
                    "Ta bort värdet eller skriv ett streck på dess plats, så räknas det. Är det skrivna rätt, rätta"
                            + " formeln eller talen som den räknas ur.");
        }
    }

    /** Whether it is a sum of rows, which is compared with the rows above it as any sum that is typed. */
    private static boolean isSum(Figure f, String formula) {
        return f.row.slag() != Tabell.Slag.RAD
                && Summaord.forst(f.row.rubrik())
                && new Formula(formula).operands().stream().allMatch(o -> o instanceof Formula.Sum);
    }

    /** As they are shown; amounts of money that are added may have been rounded each by itself. */
    private static boolean alike(Figure f, String formula, BigDecimal written, BigDecimal follows) {
        var rest = Siffror.rounded(follows, f.decimals())
                .subtract(Siffror.rounded(written, f.decimals()))
                .abs();
        return rest.signum() == 0
                || Calculation.unit(f.tabell(), f.row, f.column).pengar()
                        && new Formula(formula).onlyTerms()
                        && rest.compareTo(BigDecimal.ONE.movePointLeft(f.decimals())) == 0;
    }

    private void compare(Figure f, BigDecimal stated) {
        var computed = f.cell instanceof Table.Amount a ? a.tal() : BigDecimal.ZERO;
        if (Siffror.rounded(computed, f.decimals()).compareTo(stated) != 0) {
            var is = f.cell instanceof Table.Amount
                    ? (source(f).isPresent() ? "är " : "blir ") + f.text(computed)
                    : "där finns inget tal";
            tellStated(
                    f,
                    Siffror.text(stated, Math.max(0, stated.scale())),
                    is,
                    swapped(stated, Siffror.rounded(computed, f.decimals()))
                            ? "Har två siffror bytt plats? Rätta det angivna"
                            : "Rätta det angivna");
        }
    }

    private void compare(Figure f, String stated) {
        var is = f.cell instanceof Table.Words w ? w.text() : "";
        if (!plain(stated).equals(plain(is))) {
            tellStated(f, stated, is.isEmpty() ? "där finns inget" : "är " + is, "Rätta det angivna");
        }
    }

    /** Words as they are compared: dashes and spaces are written in many ways. */
    private static String plain(String words) {
        return words.replace('\u00A0', ' ')
                .replaceAll("\\s*[–—-]\\s*", "-")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void tellStated(Figure f, String stated, String is, String hint) {
        var source = source(f);
        var place = new Place(
                f.tabell().path(),
                "%s[%d]".formatted(f.row.nyckel(Tabell.ANGIVET), f.tabell().plats(f.row.angivet(), f.column)));
        findings.fel(
                "angivet-stammer-inte",
                place,
                "%s anges till %s men %s%s."
                        .formatted(
                                f.name(),
                                stated,
                                is,
                                source.map(s -> " i " + findings.at(s)).orElse("")),
                hint
                        + source.map(s -> ", eller uppgiften i " + findings.at(s))
                                .orElseGet(() -> formula(f)
                                        .map(x -> ", eller de tal som det räknas ur: " + x)
                                        .orElse(", eller tabellens tal"))
                        + ".");
    }

    /** Whether two numbers are one when two neighbouring digits change places. */
    private static boolean swapped(BigDecimal a, BigDecimal b) {
        var one = a.abs().toPlainString();
        var other = b.abs().toPlainString();
        for (int i = 1; one.length() == other.length() && i < one.length(); i++) {
            if (one.charAt(i) != one.charAt(i - 1)
                    && (one.substring(0, i - 1) + one.charAt(i) + one.charAt(i - 1) + one.substring(i + 1))
                            .equals(other)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> formula(Figure f) {
        return f.table.formel(f.row, f.column);
    }

    private Optional<Place> source(Figure f) {
        return Optional.ofNullable(sources.get(new Cellplats(f.tabell().path(), f.row.id(), f.column.id())));
    }

    private interface Asked {
        Optional<Answer> at(Place place);
    }

    /** Where the sources are known to disagree, that is told already. */
    private void answer(Figure f, BigDecimal value, Kontroll check, Place declared, Asked asked) {
        asked.at(declared)
                .filter(a -> !holds(f, value, check.relation(), a.value()))
                .filter(a -> !conflicting(f, a))
                .ifPresent(a -> tell(f, value, check, declared, a));
    }

    private static boolean holds(Figure f, BigDecimal value, Relation relation, BigDecimal other) {
        int order = Siffror.rounded(value, f.decimals()).compareTo(Siffror.rounded(other, f.decimals()));
        return switch (relation) {
            case LIKA -> order == 0;
            case HOGST -> order <= 0;
            case MINST -> order >= 0;
        };
    }

    private static boolean conflicting(Figure f, Answer answer) {
        if (f.row.insats().isEmpty()) {
            return !f.row.konflikter().isEmpty();
        }
        var names = answer.parts().stream().map(Part::name).collect(Collectors.toSet());
        return f.tabell().kolumner().stream()
                .filter(k -> k.equals(f.column) || names.contains(k.id()))
                .anyMatch(k -> f.row.konflikter().stream().anyMatch(c -> Fetching.concerns(c, k)));
    }

    private void tell(Figure f, BigDecimal value, Kontroll check, Place declared, Answer answer) {
        var must = switch (check.relation()) {
            case LIKA -> "ska stämma med";
            case HOGST -> "får vara högst";
            case MINST -> "ska vara minst";
        };
        var elsewhere = answer.parts().stream()
                .map(Part::source)
                .filter(p -> !p.key().isEmpty())
                .map(findings::at)
                .distinct()
                .collect(Collectors.joining(", "));
        findings.fel(
                "stammer-inte",
                source(f).orElseGet(() -> f.tabell().stalle(f.row, f.column)),
                "%s är %s men %s %s, %s."
                        .formatted(f.name(), f.withUnit(value), must, names(check, answer), figures(f, check, answer)),
                "Rätta det tal som är fel%s. Jämförelsen står i %s. Visar inget vilket som är rätt, skriv en källkonflikt."
                        .formatted(
                                elsewhere.isEmpty() ? "" : ", det här eller det i " + elsewhere,
                                findings.at(declared)));
    }

    /** The formula as a person reads it: {@code Registrerade − Avslutade}. */
    private static String names(Kontroll check, Answer answer) {
        return replaced(check, answer, p -> "«" + p.rubrik() + "»");
    }

    /** The formula with its figures and what it comes to: {@code 207 − 104, alltså 103}. */
    private static String figures(Figure f, Kontroll check, Answer answer) {
        var shown = replaced(check, answer, p -> p.value().map(f::text).orElse("0"));
        return shown.equals(f.text(answer.value()))
                ? "som är " + f.withUnit(answer.value())
                : "%s, alltså %s%s"
                        .formatted(
                                NEGATIVE.matcher(shown).replaceAll("($0)"),
                                f.withUnit(answer.value()),
                                hidden(f, check, answer) ? " räknat på talen utan avrundning" : "");
    }

    /** Whether the figures as they are shown come to something else, when they are added and subtracted. */
    private static boolean hidden(Figure f, Kontroll check, Answer answer) {
        var shown = new HashMap<Formula.Operand, BigDecimal>();
        answer.parts()
                .forEach(p -> shown.put(
                        new Formula.Name(p.name()), Siffror.rounded(p.value().orElse(BigDecimal.ZERO), f.decimals())));
        var formula = new Formula(check.formel());
        return formula.onlyTerms()
                && shown.keySet().containsAll(formula.operands())
                && formula.value(shown)
                        .filter(v -> v.compareTo(Siffror.rounded(answer.value(), f.decimals())) != 0)
                        .isPresent();
    }

    private static String replaced(Kontroll check, Answer answer, Function<Part, String> words) {
        var byName = answer.parts().stream().collect(Collectors.toMap(Part::name, words, (a, b) -> a));
        return new Formula(check.formel()).with(name -> byName.getOrDefault(name, name));
    }
}
