package kansli.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kansli.source.Almanacka;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Typographic care of every word on a page: what belongs together stays on one line, signs are the ones a printer would
 * set.
 */
final class Typography {

    private static final Set<String> LEFT_ALONE = Set.of("style", "script", "pre", "code");
    private static final String MONTHS = String.join("|", Almanacka.MANADER);
    private static final String UNITS =
            "kr|kronor|tkr|mkr|mnkr|procent|%|‰|kB|MB|sidor|sida|dagar|månader|år|personer|deltagare";
    private static final String NUMBERED =
            "bilaga|Bilaga|bilagor|Bilagor|ärende|Ärende|nr|Nr|dnr|Dnr|kl\\.|sida|Sida|sidan|Sidan|tabell|Tabell|"
                    + "kvartal|Kvartal|kv\\.|Kv\\.";

    private record Rule(Pattern pattern, String replacement) {
        static Rule of(String pattern, String replacement) {
            return new Rule(Pattern.compile(pattern), replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("\"", "”"),
            Rule.of("(?<=\\p{L})'(?=\\p{L}|\\b|\\s|$)", "’"),
            Rule.of("\\.\\.\\.", "…"),
            Rule.of("(?<=\\s)-(?=\\s)", "–"),
            Rule.of(
                    "(?<![\\p{L}\\p{N}–-])(?<!\\d[ \u00A0])(?<!\\b(?:" + MONTHS + "|år|våren|hösten|vt|ht)[ \u00A0])"
                            + "-(?=\\d)(?!\\d+-?tal)",
                    "−"),
            Rule.of("\\b((?:19|20)\\d\\d)-((?:19|20)\\d\\d)\\b(?!-)", "$1–$2"),
            Rule.of("(\\d+)-(\\d+)(?= §)", "$1–$2"),
            Rule.of("(?<=\\b\\d{1,3}) (?=\\d{3}\\b(?!:))", "\u00A0"),
            Rule.of("(?<=\\u00A0\\d{3}) (?=\\d{3}\\b(?!:))", "\u00A0"),
            Rule.of("(?<=\\d) (?=(?:" + UNITS + ")(?![\\p{L}\\p{N}]))", "\u00A0"),
            Rule.of("\\b(\\d{1,2}) (" + MONTHS + ")\\b", "$1\u00A0$2"),
            Rule.of("(?<=\\u00A0(?:" + MONTHS + ")) (?=\\d{4}\\b)", "\u00A0"),
            Rule.of("(§§?) (?=\\d)", "$1\u00A0"),
            Rule.of("(?<=\\d) (?=(?:[a-z] )?§)", "\u00A0"),
            Rule.of("(?<=\\u00A0[a-z]) (?=§)", "\u00A0"),
            Rule.of("(?<=\\d) (?=kap\\.)", "\u00A0"),
            Rule.of("(?<=kap\\.) (?=\\d)", "\u00A0"),
            Rule.of("\\b(" + NUMBERED + ") (?=\\d)", "$1\u00A0"),
            Rule.of("(?<=[Kk]vartal\\u00A0\\d) och (?=\\d\\b)", "\u00A0och\u00A0"),
            Rule.of("(?<=[Kk]vartal\\u00A0\\d\\u00A0och\\u00A0\\d) (?=\\d{4}\\b)", "\u00A0"),
            Rule.of("(?<=[Kk]vartal\\u00A0\\d) (?=\\d{4}\\b)", "\u00A0"),
            Rule.of("(?<=\\d:[ae]) (?=vice)", "\u00A0"));

    private Typography() {}

    static void polish(Document page) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && !alone(text)) {
                        var polished = polish(text.getWholeText());
                        if (!polished.equals(text.getWholeText())) {
                            text.text(polished);
                        }
                    }
                },
                page);
    }

    static String polish(String text) {
        if (!mayNeedCare(text)) {
            return text;
        }
        var polished = text;
        for (var rule : RULES) {
            polished = rule.pattern.matcher(polished).replaceAll(rule.replacement);
        }
        return polished;
    }

    /**
     * Every rule is about a digit, a section sign, a quotation mark, a hyphen or three points; most text has none of
     * them.
     */
    private static boolean mayNeedCare(String text) {
        return text.contains("...")
                || text.chars().anyMatch(c -> c == '"' || c == '\'' || c == '-' || c == '§' || Character.isDigit(c));
    }

    private static boolean alone(TextNode text) {
        return text.parent() instanceof Element e
                && (LEFT_ALONE.contains(e.normalName()) || e.closest("pre, code") != null);
    }
}
