package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.model.Enhet;

/** Whether what is said to rise rises, what is said to be a gain is no cost, and a loss is one in the tables too. */
final class RiktningIText implements Rule {

    private static final String UNIT = "(?:\\s?(?:" + Enhet.EFTER + "|miljoner kronor))?";
    private static final String NUMBER =
            "(?!(?:19|20)\\d{2}\\s(?!" + Enhet.EFTER + "))(\\d{1,3}(?:[ \u00A0]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)";
    private static final String HEDGE = "(?:(?:" + Noga.ord(Noga.DRYGT, Noga.KNAPPT, Noga.OMKRING) + ")\\s)?";
    private static final String ROSE_OR_FELL =
            "\\b(?:(?<upp>ökade|ökat|ökar|öka|steg|stigit|stiger|växte|vuxit|växer|höjdes|höjts|höjs|(?:ök|höj)ning(?:en)?|uppgång(?:en)?)|(?<ned>minskade|minskat|minskar|minska|sjönk|sjunkit|sjunker|föll|fallit|krympte|krympt|sänktes|sänkts|sänks|(?:minsk|sänk)ning(?:en)?|nedgång(?:en)?))\\b";
    private static final String BETWEEN = "(?:[^.;:()\\d]|(?<!\\d)(?:19|20)\\d{2}(?!\\d)){0,60}";

    /** Of what and when the number was: {@code från 301 deltagare år 2021 till 391}. */
    private static final String AT = "(?:\\s(?:\\p{L}+|(?:19|20)\\d{2})){0,4}?";

    private static final Pattern FROM_TO = Pattern.compile("(?iU)" + ROSE_OR_FELL + BETWEEN + "\\sfrån\\s" + HEDGE
            + NUMBER + UNIT + AT + "\\still\\s" + HEDGE + NUMBER + UNIT + "(?=[\\s.,;)]|$)");

    /** {@code kansliets kostnader ökade med 83 tkr till 214 tkr}. */
    private static final Pattern BY_TO = Pattern.compile("(?iU)" + ROSE_OR_FELL + BETWEEN + "\\smed\\s" + NUMBER + UNIT
            + "[,]?\\s(?:och\\s(?:uppgick|blev|var)\\s)?till\\s$");

    private static final Pattern GAIN_IS_COST = Pattern.compile(
            "(?iU)\\b\\p{L}*(?:vinst(?:en|er|erna)?|värdeökning(?:en)?|överskott(?:et)?)\\b[^.;:]{0,80}?\\b(?:gett|givit|gav|ger|medfört|medförde|inneburit|innebar)\\s(?<vad>(?:en|ett)\\s(?:\\p{L}+\\s){0,2}\\p{L}*(?:kostnad|förlust|värdeminskning|underskott))\\b");
    private static final Pattern LOSS_IS_INCOME = Pattern.compile(
            "(?iU)\\b\\p{L}*(?:förlust(?:en|er|erna)?|värdeminskning(?:en)?|underskott(?:et)?)\\b[^.;:]{0,80}?\\b(?:gett|givit|gav|ger|medfört|medförde|inneburit|innebar)\\s(?<vad>(?:en|ett)\\s(?:\\p{L}+\\s){0,2}\\p{L}*(?:intäkt|vinst|värdeökning|överskott))\\b");
    private static final Pattern SIGN = Pattern.compile(
            "(?iU)\\b\\p{L}*(?:(?<plus>överskott|vinst|värdeökning)|(?<minus>underskott|förlust|värdeminskning))\\s(?:på|om|med)\\s"
                    + HEDGE + "$");
    private static final Pattern RESULT =
            Pattern.compile("(?iU)resultat|överskott|underskott|förändring|vinst|förlust");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.meningar().forEach(m -> {
            fromTo(m, findings);
            itself(m, GAIN_IS_COST, findings);
            itself(m, LOSS_IS_INCOME, findings);
            underlag.sagda(m).stream()
                    .filter(s -> s.skrivet() && s.noga() == Noga.PRECIS)
                    .forEach(s -> byTo(s, underlag, findings));
            underlag.sagda(m).stream()
                    .filter(s -> s.enhet().pengar() && s.skrivet() && s.noga() != Noga.GRANS)
                    .forEach(s -> sign(s, underlag, findings));
        });
    }

    private static void fromTo(Mening m, Findings findings) {
        var said = FROM_TO.matcher(m.text());
        while (said.find()) {
            int more = number(said.group(4)).compareTo(number(said.group(3)));
            var up = said.group("upp") != null;
            if (up ? more < 0 : more > 0) {
                var verb = up ? "upp" : "ned";
                tell(
                        m,
                        said.start(verb),
                        said.end(verb),
                        "Texten säger %s, men från %s till %s är en %s."
                                .formatted(said.group(verb), said.group(3), said.group(4), up ? "minskning" : "ökning"),
                        "Rätta ordet, eller byt plats på talen.",
                        findings);
            }
        }
    }

    /**
     * What a row was changed by and to, when the same row has what it would have come from the other way, and not what
     * it is said to have come from.
     */
    private static void byTo(Sagt to, Underlag underlag, Findings findings) {
        var said = BY_TO.matcher(to.fore());
        if (!said.find()) {
            return;
        }
        var by = number(said.group(3));
        var up = said.group("upp") != null;
        var before = up ? to.tal().subtract(by) : to.tal().add(by);
        var turned = up ? to.tal().add(by) : to.tal().subtract(by);
        underlag.talrader(to.mening().skrift())
                .forEach(t -> t.namnda(to.mening().text()).forEach(r -> {
                    var row = t.kolumner()
                            .flatMap(k -> t.tal(r, k, to.enhet()).stream())
                            .toList();
                    if (has(row, to.tal()) && has(row, turned) && !has(row, before)) {
                        var verb = up ? "upp" : "ned";
                        tell(
                                to.mening(),
                                said.start(verb),
                                said.end(verb),
                                "Texten säger %s, men på raden «%s» i tabellen «%s» (%s) är det %s, från %s till %s."
                                        .formatted(
                                                said.group(verb),
                                                r.rubrik(),
                                                t.titel(),
                                                findings.at(t.plats(r)),
                                                up ? "en minskning" : "en ökning",
                                                Siffror.text(turned, to.decimaler()),
                                                Siffror.text(to.tal(), to.decimaler())),
                                "Rätta ordet, eller talen.",
                                findings);
                    }
                }));
    }

    private static boolean has(List<BigDecimal> row, BigDecimal value) {
        return row.stream().anyMatch(n -> n.abs().compareTo(value.abs()) == 0);
    }

    private static void itself(Mening m, Pattern pattern, Findings findings) {
        var said = pattern.matcher(m.text());
        if (said.find()) {
            tell(
                    m,
                    said.start("vad"),
                    said.end("vad"),
                    "Texten kallar samma sak både vinst och förlust: «%s».".formatted(said.group()),
                    "Ta reda på åt vilket håll det gick, och skriv det.",
                    findings);
        }
    }

    /** A loss that every figure it can be has as a gain, or the other way round. */
    private static void sign(Sagt said, Underlag underlag, Findings findings) {
        var noun = SIGN.matcher(said.fore());
        if (!noun.find()) {
            return;
        }
        int expected = noun.group("plus") != null ? 1 : -1;
        var words = Ordform.ord(said.mening().text());
        var same = underlag.figurer(said.mening().skrift()).stream()
                .filter(f -> RESULT.matcher(f.rad()).find() && f.namns(words))
                .filter(f -> f.tal()
                        .enhet()
                        .i(said.enhet(), f.tal().value())
                        .filter(v -> said.ar(v) || said.kapat(v))
                        .isPresent())
                .toList();
        if (!same.isEmpty() && same.stream().noneMatch(f -> f.tal().value().signum() == expected)) {
            var f = same.getFirst();
            tell(
                    said.mening(),
                    noun.start(),
                    said.end(),
                    "Texten säger %s, men %s är %s (%s)."
                            .formatted(
                                    noun.group().strip() + " " + said.ord(),
                                    f.namn(),
                                    f.tal().text(said.enhet(), said.decimaler()).orElseThrow(),
                                    findings.at(f.tal().source())),
                    "Rätta ordet, eller talet.",
                    findings);
        }
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replaceAll("[ \u00A0]", "").replace(',', '.'));
    }

    private static void tell(Mening m, int start, int end, String message, String hint, Findings findings) {
        if (m.skrivet(start, end)) {
            findings.varning("riktning-i-text", m.plats(start, end), message, hint);
        }
    }
}
