package kansli.rules;

import static kansli.rules.Stomme.INOM;
import static kansli.rules.Stomme.LED;
import static kansli.rules.Stomme.monster;
import static kansli.rules.Stomme.tal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.figures.Address;
import kansli.figures.Siffror;
import kansli.model.Enhet;
import kansli.model.Svenska;

/** What is left of a number when another is taken from it, and what some numbers are together. */
final class Rester implements Rakning {

    private static final String LEFT = "(?:återstår|återstod|kvarstår|kvarstod|resten|resterande|återstående|övriga)";
    private static final String THEN = "(?:\\s(?:är|var|då|alltså|därmed|sedan|nu|de|på|om)){0,3},?\\s";
    private static final String WITH_SHARE = "(?:" + INOM + "|⟨P[\uE000-\uF8FF]⟩|[()])";
    private static final String OF = tal("a", "AK") + LED + "{0,30}?\\sav\\s(?:de\\s|dem\\s|dessa\\s|totalt\\s|" + LED
            + "{0,25}?\\s)?" + tal("b", "AK");
    private static final List<Pattern> OF_AND_LEFT = List.of(
            monster(OF + WITH_SHARE + "{0,60}?\\b" + LEFT + THEN + tal("d", "AK")),
            monster(
                    OF + WITH_SHARE + "{0,60}?\\s" + tal("d", "AK")
                            + "(?:\\s\\p{L}[\\p{L}-]*){0,3}?\\s(?:outnyttjad|oförbrukad|oanvänd|kvar\\b|återstår|återstod)\\p{L}*"));

    private static final Pattern OF_FIRST = monster("^(?:av|bland)\\s" + LED + "{0,30}?" + tal("b", "AK")
            + ".*?\\b(?:övriga|återstående|resterande|resten)" + THEN + tal("d", "AK") + "(?!.*⟨)");
    private static final Pattern LEFT_THEN =
            monster("^[^⟨⟩|]{0,70}\\b(?:återstår|återstod|kvarstår|kvarstod)\\s(?:då\\s|alltså\\s|därmed\\s|sedan\\s)?"
                    + tal("d", "K"));
    private static final Pattern GRANTED = monster(
            "^(?:(?:beviljas|bifalls|godkänns)\\s(?:\\p{L}+\\s){0,2}?(?:ansökan|ansökningen|förslaget|beloppet)\\b|om\\s(?:\\p{L}+\\s){0,3}(?:ansökan|ansökningen|förslaget|beloppet)\\s(?:beviljas|bifalls|godkänns)\\b)");
    private static final Pattern HAVE_LEFT = monster("\\b(?:av|varav|därav)\\b");

    private static final List<Pattern> TOGETHER = List.of(
            monster(
                    "\\|\\s(?:tillsammans|sammanlagt|totalt|sammantaget)\\s(?:är|var|blir|blev|gör|utgör|ger)\\sdet\\s(?:alltså\\s)?"
                            + tal("d", "AK")),
            monster(
                    "\\|\\s(?:det|detta)\\s(?:är|var|blir|blev|gör|ger)\\s(?:alltså\\s)?(?:tillsammans|sammanlagt|totalt|sammantaget)\\s"
                            + tal("d", "AK")),
            monster("\\|\\s(?:summan\\s(?:är|blir|blev)\\s(?:alltså\\s)?|(?:tillsammans|sammanlagt|totalt|summa:?)\\s)"
                    + tal("d", "AK") + "(?:\\s\\p{L}+){0,2}$"));
    private static final Pattern TOGETHER_HERE = monster(
            "^[^|:;()]*,\\s(?:alltså\\s|det\\svill\\ssäga\\s)?(?:tillsammans|sammanlagt|totalt)\\s" + tal("d", "AK"));
    private static final Pattern NOT_ADDED = monster(
            "\\b(?:av|varav|därav|mot|jämfört|från|än|andel|andelen|per|vardera|varje|var|en|ett|före|året|målet|mål|budget\\p{L}*|hälften|heltid|halvtid|deltid)\\b|⟨[PTE]|¤");
    private static final Pattern NOT_A_SUM = monster("^\\s(?:tjänst|årsarbet|årsverk|heltid|gånger|olik|unik)");
    private static final Pattern LISTED = monster("(?:^|,\\s|\\soch\\s|\\ssamt\\s)$");

    private static final Pattern BOTH_SEXES = monster(tal("w", "A")
            + "\\s(?:personer|deltagare|individer|unga|barn)\\b[^|.;()¤]{0,80}\\b(?:i\\sden\\sgruppen|av\\sdem|bland\\sdem|av\\sdessa)\\b(?=[^|]*kvinn)(?=[^|]*\\bm[äa]n)[^⟨⟩|.;()¤]{0,80}?"
            + tal("a", "A") + "(?:\\s(?:kvinnor|män))?\\s(?:mot|och)\\s" + tal("d", "A") + "(?!\\s(?!kvinn|män))");

    private static final int MOST = 6;

    @Override
    public List<Raknefel> fel(Stomme s, List<Mening> tidigare, Underlag underlag) {
        var all = new ArrayList<Raknefel>();
        OF_AND_LEFT.stream()
                .flatMap(s::finns)
                .forEach(m -> rest(s, s.av(m, "b"), List.of(s.av(m, "a")), s.av(m, "d"), all));
        s.finns(BOTH_SEXES).forEach(m -> sexes(s, m, all));
        var own = Stomme.av(Optional.empty(), s.mening(), underlag);
        own.finns(OF_FIRST).limit(1).forEach(m -> ofAll(own, m, all));
        own.finns(LEFT_THEN).limit(1).forEach(m -> left(s, own.av(m, "d"), underlag, all));
        TOGETHER.stream().flatMap(s::finns).forEach(m -> together(s.av(m, "d"), s.forra(), s.foregaende(), all));
        own.finns(TOGETHER_HERE).limit(1).forEach(m -> togetherHere(own, m, all));
        return all;
    }

    private static boolean usable(Sagt claim, List<Sagt> from) {
        return claim.noga() != Noga.GRANS
                && from.stream()
                        .allMatch(x -> x.noga() == Noga.PRECIS
                                && Stomme.sammaSlag(x, claim)
                                && x.tal().signum() > 0);
    }

    private static void rest(Stomme s, Sagt whole, List<Sagt> parts, Sagt claim, List<Raknefel> all) {
        var from = Stream.concat(Stream.of(whole), parts.stream()).toList();
        if (s.har(claim) && usable(claim, from)) {
            var rest = Spann.av(whole).minus(sum(parts));
            if (rest.mitt().signum() > 0 && !rest.sagsSa(claim)) {
                all.add(new Raknefel(
                        claim,
                        from,
                        "När %s tas från %s återstår %s, inte %s."
                                .formatted(words(parts), whole.ord(), rest.text(claim), claim.medNoga())));
            }
        }
    }

    /** {@code Av de 23 gick nio hit och de övriga fjorton dit}: the parts may be told in more than one way. */
    private static void ofAll(Stomme own, Matcher m, List<Raknefel> all) {
        var whole = own.av(m, "b");
        var claim = own.av(m, "d");
        var parts = own.fore(claim).stream()
                .filter(x -> x != whole && x.start() > whole.start() && Stomme.sammaSlag(x, claim))
                .toList();
        if (parts.isEmpty()
                || parts.size() > MOST
                || NOT_ADDED
                        .matcher(own.text().substring(m.end("b"), m.start("d")).replaceAll("⟨P", "⟨A"))
                        .find()
                || !Stomme.sammaSlag(whole, claim)) {
            return;
        }
        for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
            int some = chosen;
            var sum = sum(Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
                    .filter(i -> (some >> i & 1) == 1)
                    .map(parts::get)
                    .toList());
            if (Spann.av(whole).minus(sum).sagsSa(claim)) {
                return;
            }
        }
        rest(own, whole, parts, claim, all);
    }

    /**
     * What is left of what the sentence before has, when that is taken which it tells of too or which is applied for.
     */
    private static void left(Stomme s, Sagt claim, Underlag underlag, List<Raknefel> all) {
        var before = s.forra().stream().filter(x -> x.enhet().pengar()).toList();
        if (GRANTED.matcher(s.egen()).find() && before.size() == 1 && usable(claim, before)) {
            underlag.figures()
                    .tal(new Address(claim.mening().skrift().dokument() + ".belopp"))
                    .flatMap(b -> b.enhet().i(Enhet.KR, b.value()))
                    .ifPresent(applied -> {
                        var rest = Spann.av(before.getFirst()).minus(new Spann(applied, applied, applied));
                        if (rest.mitt().signum() > 0 && !rest.sagsSa(claim)) {
                            all.add(new Raknefel(
                                    claim,
                                    before,
                                    "När ärendets belopp, %s kronor, tas från %s återstår %s, inte %s."
                                            .formatted(
                                                    Siffror.text(applied, 0),
                                                    before.getFirst().ord(),
                                                    rest.text(claim),
                                                    claim.medNoga())));
                        }
                    });
        } else if (before.size() == 2
                && usable(claim, before)
                && HAVE_LEFT.matcher(s.foregaende()).find()) {
            var first = Spann.av(before.getFirst())
                                    .mitt()
                                    .compareTo(Spann.av(before.getLast()).mitt())
                            >= 0
                    ? before
                    : before.reversed();
            rest(s, first.getFirst(), List.of(first.getLast()), claim, all);
        }
    }

    private static void together(Sagt claim, List<Sagt> before, String words, List<Raknefel> all) {
        var parts = before.stream().filter(x -> Stomme.sammaSlag(x, claim)).toList();
        if (parts.size() > 1
                && usable(claim, parts)
                && !NOT_ADDED.matcher(words).find()
                && !NOT_A_SUM.matcher(claim.efter()).find()) {
            var sum = sum(parts);
            if (!sum.sagsSa(claim) && near(sum, claim)) {
                all.add(new Raknefel(
                        claim,
                        parts,
                        "%s är tillsammans %s, inte %s.".formatted(words(parts), sum.text(claim), claim.medNoga())));
            }
        }
    }

    /**
     * {@code Klivet hade 19 och Rehabporten 22, tillsammans 41}; where each part begins with its number another rule
     * reads it.
     */
    private static void togetherHere(Stomme own, Matcher m, List<Raknefel> all) {
        var claim = own.av(m, "d");
        var words = own.text().substring(0, m.start("d"));
        var listed = own.fore(claim).stream()
                .skip(1)
                .allMatch(x -> LISTED.matcher(x.fore()).find());
        if (!listed) {
            together(
                    claim,
                    own.fore(claim),
                    words.replaceFirst("(?iU),\\s(?:alltså\\s|det\\svill\\ssäga\\s)?\\p{L}+\\s⟨.$", ""),
                    all);
        }
    }

    private static void sexes(Stomme s, Matcher m, List<Raknefel> all) {
        var whole = s.av(m, "w");
        var parts = List.of(s.av(m, "a"), s.av(m, "d"));
        var sum = sum(parts);
        if (s.har(parts.getLast()) && usable(whole, parts) && !sum.sagsSa(whole) && near(sum, whole)) {
            all.add(new Raknefel(
                    parts.getFirst(),
                    List.of(parts.getLast(), whole),
                    "%s är tillsammans %s, inte %s.".formatted(words(parts), sum.text(whole), whole.medNoga())));
        }
    }

    /** What comes to something else altogether is hardly meant to be the sum. */
    private static boolean near(Spann sum, Sagt claim) {
        return sum.skiljer(claim) <= 0.25;
    }

    private static Spann sum(List<Sagt> parts) {
        return parts.stream().map(Spann::av).reduce(Spann::plus).orElseThrow();
    }

    private static String words(List<Sagt> parts) {
        return Svenska.upprakning(parts.stream().map(Sagt::ord).toList());
    }
}
