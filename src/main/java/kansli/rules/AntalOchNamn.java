package kansli.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.model.Content;
import kansli.model.Insatstyp;
import kansli.model.Svenska;

/** A sentence that says how many there are, and then names them all, names as many as it says. */
final class AntalOchNamn implements Rule {

    private static final int MOST_WORDS = 12;
    private static final List<String> WORDS = IntStream.rangeClosed(1, MOST_WORDS).mapToObj(Svenska::antal).toList();

    /** Words after which only some of them are named. */
    private static final Pattern SOME = Pattern.compile("(?iu)(?:bland annat|bl\\.a\\.|till exempel|t\\.ex\\.|exempelvis|däribland|varav|som|främst|liksom|utom|utöver|förutom)\\s*$");

    @Override
    public void check(Content content, Figures figures, Findings findings) {
        var insatser = Insatsnamn.all(content);
        if (!insatser.isEmpty()) {
            var kinds = content.forbund().insatstyper().stream().map(Insatstyp::flera).map(k -> k.toLowerCase(Locale.forLanguageTag("sv")));
            var insats = new Sort(Stream.concat(Stream.of("insatser", "insatserna"), kinds).toList(), insatser);
            Prosa.meningar(content, figures).forEach(m -> check(m, insats, findings));
        }
        var medlem = new Sort(List.of("medlemmar", "kommuner", "myndigheter", "parter"), content.forbund().medlemmar().stream().sorted((a, b) -> b.length() - a.length()).toList());
        Prosa.meningar(content, figures).forEach(m -> check(m, medlem, findings));
    }

    /** What is counted and named. */
    private record Sort(Pattern antal, Pattern uppraknade) {

        Sort(List<String> nouns, List<String> names) {
            this(
                    Pattern.compile("(?iu)(?<![\\p{L}\\p{N},.])(" + String.join("|", WORDS) + "|\\d{1,2})\\s+(?:\\p{L}+\\s+){0,2}(?:" + any(nouns) + ")(?!\\p{L})"),
                    Pattern.compile("(?<=[,:(–-]\\s?)(?:%1$s)(?:(?:, | och | samt )(?:%1$s))+(?=[,.:;)–]|\\s[–-]|$)".formatted("(?:" + any(names) + ")")));
        }

        private static String any(List<String> words) {
            return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        }

        int named(String list) {
            return list.split(", | och | samt ").length;
        }
    }

    private static void check(Mening m, Sort sort, Findings findings) {
        var named = sort.uppraknade.matcher(m.text());
        while (named.find()) {
            var list = named.toMatchResult();
            var before = m.text().substring(0, list.start()).replaceFirst("[,:(–-]?\\s*$", "");
            sort.antal.matcher(before).results().reduce((a, b) -> b).filter(count -> !SOME.matcher(before).find()).ifPresent(count -> check(m, sort, count, list, findings));
        }
    }

    private static void check(Mening m, Sort sort, MatchResult count, MatchResult list, Findings findings) {
        int said = WORDS.indexOf(count.group(1).toLowerCase(Locale.forLanguageTag("sv"))) + 1;
        int number = said > 0 ? said : Integer.parseInt(count.group(1));
        int named = sort.named(list.group());
        if (number != named) {
            var typed = m.skrivet(count.start(1), count.end(1)) ? count : list;
            int end = typed == count ? count.end(1) : list.end();
            findings.varning("antal-och-namn", m.plats(typed.start(), end),
                    "Meningen säger %s, men räknar upp %s: %s.".formatted(count.group().toLowerCase(Locale.forLanguageTag("sv")), Svenska.antal(named), list.group()),
                    "Rätta antalet eller uppräkningen. Är det bara några av dem som nämns, skriv bland annat.");
        }
    }
}
