package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kansli.model.Enhet;
import kansli.model.Regler;
import kansli.source.Almanacka;

/**
 * The numbers of a sentence that say how much or how many. Years, days, times, laws, numbers of things, addresses, ages
 * and spans are passed over.
 */
final class Sagda {

    private static final String MONTH =
            "(?:" + String.join("|", Almanacka.MANADER) + "|jan|feb|apr|aug|sept?|okt|nov|dec)\\b\\.?";
    private static final String NUMBERS =
            "\\d+(?:\\.\\d+)*[a-z]?(?:(?:\\s?[–-]\\s?|,\\s|\\s(?:och|eller|till|&)\\s)\\d+(?:\\.\\d+)*[a-z]?)*";

    /** A street and its number. */
    static final String STREET =
            "\\b\\p{L}+(?:gatan|vägen|gränd|torget|plan|allén|backen|stigen|platsen|gården)\\s+\\d+(?:\\s?[A-Z]\\b)?(?:\\s?[–-]\\s?\\d+)?";

    private static final String SPAN = "\\d[\\d ]*(?:,\\d+)?\\s?(?:%%|procent|tkr|mkr|kr|kronor)?\\s+%s\\s+\\d[\\d"
            + " ]*(?:,\\d+)?\\s?(?:%%|procent|tkr|mkr|kr|kronor|år)?";

    private static final String ADDRESSES = "https?://\\S+|www\\.\\S+|(?<!\\S)\\S+@\\S+";

    /** Nothing but an address begins between two letters, where most of a text is. */
    private static final String OUTSIDE_WORDS = "(?:(?<!\\p{L})|(?!\\p{L}))";

    private static final List<String> NOT_COUNTED = List.of(
            "\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{2}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}/\\d{1,2}(?:\\s+\\d{4})?\\b|\\b\\d{6}\\s?[–-]\\s?\\d{6}\\b|\\b\\d{6}-\\d{4}\\b",
            "\\b\\d{1,2}(?::?[ae])?(?:(?:\\s?[–-]\\s?|\\s(?:och|till)\\s)\\d{1,2}(?::?[ae])?)*\\s+" + MONTH
                    + "(?:\\s+\\d{4}\\b)?",
            "\\b" + MONTH + "\\s+\\d{4}\\b",
            "\\bden\\s+\\d{1,2}(?:\\s(?:och|till)\\s(?:den\\s)?\\d{1,2})?(?::?[ae])?\\b(?![ \u00A0]\\d{3}(?!\\d))",
            "\\bkl(?:ockan|\\.)?\\s*\\d{1,2}(?:[.:]\\d{2})?(?:\\s?(?:[–-]|till)\\s?\\d{1,2}(?:[.:]\\d{2})?)?|\\b\\d{1,2}[.:]\\d{2}(?:\\s?[–-]\\s?\\d{1,2}[.:]\\d{2})?\\b",
            "\\(?\\b\\d{4}:\\d+\\)?|\\b(?:dnr|SF|KS|LS)\\.?:?\\s*\\d{4}\\s?[:/]\\s?\\d+(?:-\\d+)?|\\b\\d{4}/\\d+\\b",
            "\\b\\d+\\s?(?:[a-z]\\s)?(?:kap\\.|§§?|st\\.)(?:\\s?\\d+(?:\\s?[a-z])?)?|§§?\\s?\\d+(?:\\s?[a-z])?(?:\\s?[–-]\\s?\\d+)?",
            "(?:\\+46|\\b0\\d{1,3})[\\s–-]\\d[\\d\\s]{4,}\\d\\b|\\b\\d{3}\\s\\d{2}\\s+(?-i:\\p{Lu})\\p{L}+",
            STREET,
            "\\b\\d+(?:,\\d+)?\\s?[–-]\\s?\\d+(?:,\\d+)?(?:\\s?(?:%|procent|kr|kronor|tkr|mkr|år|månader))?",
            "\\bmellan\\s+" + SPAN.formatted("och"),
            "\\b\\d+(?:\\.\\d+)+\\b|\\b\\d+:(?:e|a|n|an)\\b|\\b(?=\\d+\\))(?<!\\([^()]{0,60})\\d+\\)|\\b\\d+-\\p{L}+|\\b\\d+\\s?x\\s?\\d+",
            "\\b(?:19|20)\\d{2}(?:\\s?[–/-]\\s?(?:19|20)?\\d{2})?(?:-?tal(?:et)?)?\\b(?!\\s?(?:kr|kronor|tkr|mkr|%))");

    /** How long, how far and from what to what: a number, but not one that a table is expected to have. */
    private static final List<String> MEASURED = List.of(
            "\\bfrån\\s+" + SPAN.formatted("till"),
            "\\b\\d+(?:,\\d+)?\\s?(?:år|års|månader|månaders|veckor|veckors|dagar|dagars|dygn|timmar|minuter|km|mil|kvm|m²|m2|mg|kg|grader|euro|EUR|dollar|USD|procentenheter|poäng|hp|punkter)(?![\\p{L}])",
            "(?<![\\p{L}\\d])" + Talord.FLERA
                    + "(?:\\s+och\\s+(?:en\\s+halv|ett\\s+halvt))?\\s+(?:hela\\s+)?(?:år|månader|veckor|dagar|dygn|timmar|minuter|gånger|mil|kilometer|kvadratmeter|procentenheter|poäng)(?![\\p{L}])");

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d.,:/\u0000])(?<n>[-−–]?(?:\\d{1,3}(?:["
                + " \u00A0\u202F]\\d{3})+|\\d+)(?:,\\d+)?)(?![\\d.:/]\\d|\\p{L})(?:[ \u00A0]?(?<u>%|procent\\b|tusen"
                + " kronor|tusen kr|miljoner kronor|miljoner kr|miljoner|miljon"
                + " kronor|kronor|kr\\b|tkr\\b|tsek\\b|tsk\\b|mkr\\b|mnkr\\b|msek\\b))?"
                + "|(?<![\\p{L}\\d\u0000-])(?<w>" + Talord.FLERA
                    + ")(?![\\p{L}\\d-])(?:\\s(?<wu>procent\\b|tusen kronor|miljoner kronor|miljoner|kronor\\b))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Room for the longest hedge before a number. */
    private static final int ENOUGH = 60;

    private final Pattern notCounted;
    private final Pattern notRead;

    Sagda(Regler regler) {
        var numbered = "|" + new Numrerat(regler).foljdaAv(NUMBERS);
        notCounted = passed(String.join("|", NOT_COUNTED) + "|" + String.join("|", MEASURED) + numbered);
        notRead = passed(String.join("|", NOT_COUNTED) + numbered);
    }

    private static Pattern passed(String outsideWords) {
        return Pattern.compile("(?iU)" + ADDRESSES + "|" + OUTSIDE_WORDS + "(?:" + outsideWords + ")");
    }

    /** In their order. */
    List<Sagt> i(Mening mening) {
        return i(mening, notCounted);
    }

    /** Those that measure something too: {@code från 34 till 27 dagar}. */
    List<Sagt> ocksaMatt(Mening mening) {
        return i(mening, notRead);
    }

    private static List<Sagt> i(Mening mening, Pattern passed) {
        var text = passed.matcher(mening.text())
                .replaceAll(m -> "\u0000".repeat(m.group().length()));
        var all = new ArrayList<Sagt>();
        var number = NUMBER.matcher(text);
        while (number.find()) {
            var words = number.group("w") != null;
            var digits = words ? "" : number.group("n");
            var value = words ? BigDecimal.valueOf(Talord.av(number.group("w")).orElseThrow()) : value(digits);
            int decimals = digits.contains(",") ? digits.length() - digits.indexOf(',') - 1 : 0;
            var unit = number.group(words ? "wu" : "u");
            all.add(new Sagt(
                    mening,
                    number.start(),
                    number.end(),
                    value,
                    decimals,
                    unit == null ? Enhet.ANTAL : Enhet.efter(unit).orElseThrow(),
                    Noga.fore(mening.text().substring(Math.max(0, number.start() - ENOUGH), number.start()))));
        }
        return List.copyOf(all);
    }

    private static BigDecimal value(String digits) {
        return new BigDecimal(
                digits.replaceAll("[ \u00A0\u202F]", "").replaceAll("[−–]", "-").replace(',', '.'));
    }
}
