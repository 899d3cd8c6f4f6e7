package kansli.figures;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token.TokenType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Enhet;

/**
 * A formula as it is written: names, sums of groups, shares, parentheses and the four rules of arithmetic. EvalEx,
 * which works it out, knows comparisons, powers and functions too; none of that is let in.
 */
final class Formula {

    private static final ExpressionConfiguration ARITHMETIC = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL128)
            .implicitMultiplicationAllowed(false)
            .build();

    /** A sum of a group, or a name, bare or in brackets. */
    private static final Pattern OPERAND = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(?i:summa|sum)\\(\\s*(?<group>[\\p{L}\\p{N}_]*)\\s*\\)|\\[(?<long>[^\\]]+)]|(?<![\\p{L}\\p{N}_])(?!(?i:andel)\\()(?<name>[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}\\p{N}_]+)*)");

    private static final Pattern SHARE = Pattern.compile("(?i:andel)\\(([^(),]+),([^(),]+)\\)");
    private static final Pattern WRITABLE = Pattern.compile("(?:tal\\d+_|[\\d.()+*/\\s-])+");
    private static final Pattern EQUALS = Pattern.compile("^\\s*=+\\s*");
    private static final Pattern CELL =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])\\$?[A-Za-z]{1,2}\\$?\\d{1,4}(?![\\p{L}\\p{N}_])");
    private static final Pattern CALL = Pattern.compile("(?<![\\p{L}\\p{N}_])(\\p{L}[\\p{L}.]*)\\s*\\(");
    private static final String TERMS = "+-";

    /** What is taken from a table. */
    sealed interface Operand {}

    record Name(String name) implements Operand {}

    /** @param group without a name, the rows since the last heading */
    record Sum(String group) implements Operand {}

    /** A name that is added to what counts something else. */
    record Mixed(String name, Enhet unit, Enhet beside) {}

    private final String written;
    private final Map<Operand, String> variables = new LinkedHashMap<>();
    private final Optional<Expression> expression;

    Formula(String text) {
        this.written = EQUALS.matcher(text).replaceFirst("");
        var named = OPERAND.matcher(written)
                .replaceAll(m -> variables.computeIfAbsent(operand(m), o -> "tal%d_".formatted(variables.size())));
        this.expression = parsed(SHARE.matcher(named)
                .replaceAll("(100*($1)/($2))")
                .replace('−', '-')
                .replace('–', '-')
                .replace('·', '*')
                .replace('×', '*')
                .replace('÷', '/'));
    }

    private static Operand operand(MatchResult m) {
        return m.group("group") != null
                ? new Sum(m.group("group"))
                : new Name(m.group("long") != null ? m.group("long") : m.group("name"));
    }

    private static Optional<Expression> parsed(String text) {
        if (!WRITABLE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var expression = new Expression(text, ARITHMETIC);
            expression.validate();
            return Optional.of(expression);
        } catch (ParseException | RuntimeException e) {
            return Optional.empty(); // EvalEx breaks on some of what cannot be understood
        }
    }

    /** Whether it is arithmetic at all. */
    boolean understood() {
        return expression.isPresent();
    }

    /**
     * What to do when it is not.
     *
     * @param names of rows or columns that it can be about
     */
    String cure(List<String> names) {
        var two = names.size() < 2 ? List.of("lokaler", "resor") : names;
        var call = CALL.matcher(written);
        if (CELL.matcher(written).results().anyMatch(c -> names.stream().noneMatch(c.group()::equalsIgnoreCase))) {
            return "Rader och kolumner heter här efter sina rubriker, inte B2. Skriv %s + %s, eller summa() för raderna sedan förra rubriken."
                    .formatted(two.get(0), two.get(1));
        }
        if (written.contains("%")) {
            return "Ett tal i procent räknas som talet före procenttecknet, så en del av ett belopp är belopp * andel /"
                    + " 100.";
        }
        while (call.find()) {
            var word = call.group(1).toLowerCase(Locale.ROOT);
            if (!List.of("summa", "sum", "andel").contains(word)) {
                return "Det som går att räkna är summa(grupp), summa(), andel(del, hela), +, −, * och /, men inte «%s»."
                        .formatted(call.group(1));
            }
        }
        return "Skriv namn med +, −, * eller / mellan, som %s + %s, eller summa(grupp). Namnen är rubriker med små bokstäver och understreck."
                .formatted(two.get(0), two.get(1));
    }

    /** What it is worked out from, each once, in the order in which they are written. */
    List<Operand> operands() {
        return List.copyOf(variables.keySet());
    }

    /** As a person reads it, with something else for each name. */
    String with(Function<String, String> names) {
        return OPERAND.matcher(written)
                .replaceAll(
                        m -> Matcher.quoteReplacement(operand(m) instanceof Name n ? names.apply(n.name) : m.group()));
    }

    /**
     * What it comes to; empty when it divides by zero.
     *
     * @param values of all operands
     */
    Optional<BigDecimal> value(Map<Operand, BigDecimal> values) {
        var arithmetic = expression.orElseThrow();
        variables.forEach((operand, variable) -> arithmetic.with(variable, values.get(operand)));
        try {
            return Optional.of(arithmetic.evaluate().getNumberValue());
        } catch (EvaluationException e) {
            return Optional.empty();
        } catch (ParseException e) {
            throw new IllegalStateException(written, e);
        }
    }

    /** Whether nothing in it is multiplied or divided. */
    boolean onlyTerms() {
        return expression
                .filter(e -> terms(tree(e)).count()
                        == nodes(tree(e))
                                .filter(n -> n.getParameters().isEmpty())
                                .count())
                .isPresent();
    }

    /**
     * A name that is added to what counts something else, or subtracted from it: the result itself, or the rest of what
     * it is multiplied or divided together with. What is multiplied or divided may count anything.
     *
     * @param units what a name counts, when there is such a name
     */
    Optional<Mixed> mixed(Function<String, Optional<Enhet>> units, Enhet result) {
        return expression.flatMap(e -> mixed(tree(e), Optional.of(result), units));
    }

    private Optional<Mixed> mixed(ASTNode node, Optional<Enhet> beside, Function<String, Optional<Enhet>> units) {
        var unit = unit(node, units);
        if (unit.isPresent() && beside.isPresent() && !Fetching.alike(unit.get(), beside.get())) {
            return Optional.of(new Mixed(name(node).orElseThrow(), unit.get(), beside.get()));
        }
        return node.getParameters().stream()
                .flatMap(n ->
                        mixed(
                                n,
                                isSum(node)
                                        ? beside
                                        : terms(n).flatMap(t -> unit(t, units).stream())
                                                .findFirst(),
                                units)
                                .stream())
                .findFirst();
    }

    private Optional<Enhet> unit(ASTNode node, Function<String, Optional<Enhet>> units) {
        return name(node).flatMap(units);
    }

    private Optional<String> name(ASTNode node) {
        return variables.entrySet().stream()
                .filter(v -> v.getValue().equals(node.getToken().getValue()))
                .findFirst()
                .flatMap(v -> v.getKey() instanceof Name n ? Optional.of(n.name) : Optional.empty());
    }

    /** What is added and subtracted, as far as to what is multiplied or divided. */
    private static Stream<ASTNode> terms(ASTNode node) {
        return isSum(node) ? node.getParameters().stream().flatMap(Formula::terms) : Stream.of(node);
    }

    private static boolean isSum(ASTNode node) {
        var type = node.getToken().getType();
        return (type == TokenType.INFIX_OPERATOR || type == TokenType.PREFIX_OPERATOR)
                && TERMS.contains(node.getToken().getValue());
    }

    private static Stream<ASTNode> nodes(ASTNode node) {
        return Stream.concat(Stream.of(node), node.getParameters().stream().flatMap(Formula::nodes));
    }

    private static ASTNode tree(Expression expression) {
        try {
            return expression.getAbstractSyntaxTree();
        } catch (ParseException e) {
            throw new IllegalStateException(expression.getExpressionString(), e);
        }
    }
}
