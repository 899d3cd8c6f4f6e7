package kansli.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Rapport;
import kansli.model.Svenska;
import kansli.rules.Mening.Stycke;
import kansli.rules.Mening.Stycke.Slag;
import kansli.source.Spelling;

/** A list of contents that was written by hand, and a reference to a heading, name headings that there are. */
final class RubrikerFinns implements Rule {

    private static final Pattern CONTENTS = Pattern.compile("(?iU)innehåll(?:sförteckning)?");
    private static final Pattern REFERENCE =
            Pattern.compile("\\b(?iU:(?:se (?:även |också )?|under )(?:rubrik(?:en)?|avsnitt(?:et)?|kapit(?:el|let)))"
                    + " [”\"«]?(?<heading>\\p{Lu}[^”\"».,;()]*)");
    private static final Pattern LEADERS = Pattern.compile("[\\s.…]*\\d*\\s*$");

    /** So many headings are told by name. */
    private static final int FEW = 5;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var blocks = underlag.stycken().toList();
        var elsewhere = blocks.stream()
                .filter(b -> b.slag() == Slag.RUBRIK)
                .map(b -> plain(b.text()) + " i ")
                .collect(Collectors.toSet());
        blocks.stream()
                .collect(Collectors.groupingBy(b -> b.skrift().dokument(), TreeMap::new, Collectors.toList()))
                .forEach((document, own) -> check(own, headings(content, document, own), elsewhere, findings));
    }

    private static Set<String> headings(Content content, String document, List<Stycke> blocks) {
        var report = content.rapporter().stream()
                .filter(r -> r.path().value().equals(document))
                .toList();
        var chapters = report.stream().flatMap(r -> r.kapitel().stream()).map(Rapport.Kapitel::rubrik);
        var tables = content.tabeller().stream()
                .filter(t -> t.path().isUnder(document))
                .map(t -> t.titel());
        return Stream.of(
                        chapters,
                        tables,
                        blocks.stream().filter(b -> b.slag() == Slag.RUBRIK).map(Stycke::text))
                .flatMap(s -> s)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void check(List<Stycke> blocks, Set<String> headings, Set<String> elsewhere, Findings findings) {
        var known = headings.stream().map(RubrikerFinns::plain).collect(Collectors.toSet());
        for (var block : blocks) {
            if (block.slag() == Slag.PUNKT
                    && !block.rubriker().isEmpty()
                    && CONTENTS.matcher(block.rubriker().getLast()).matches()) {
                tell(
                        block,
                        0,
                        LEADERS.matcher(block.text()).replaceFirst("").length(),
                        headings,
                        known,
                        "Ta bort listan och skriv innehållsförteckning: 2 i rapport.yaml, så görs den av rubrikerna.",
                        findings);
            }
            REFERENCE
                    .matcher(block.text())
                    .results()
                    .filter(r -> elsewhere.stream().noneMatch(plain(r.group(1))::startsWith))
                    .forEach(r -> tell(
                            block,
                            r.start(1),
                            r.end(1),
                            headings,
                            known,
                            headings.size() > FEW || headings.isEmpty()
                                    ? "Skriv rubriken som den står."
                                    : "Skriv rubriken som den står. Det som finns är %s."
                                            .formatted(Svenska.upprakning(
                                                    headings.stream().sorted().toList())),
                            findings));
        }
    }

    private static void tell(
            Stycke block,
            int start,
            int end,
            Set<String> headings,
            Set<String> known,
            String otherwise,
            Findings findings) {
        var named = block.text().substring(start, end);
        if (headings.stream().noneMatch(h -> Titlar.samma(named, h))
                && known.stream().noneMatch(k -> plain(named).startsWith(k + " "))) {
            findings.varning(
                    "rubrik-hanvisning",
                    block.hela().plats(start, end),
                    "Dokumentet har ingen rubrik som heter «%s».".formatted(named),
                    Spelling.nearest(named, headings)
                            .map("Menade du «%s»?"::formatted)
                            .orElse(otherwise));
        }
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }
}
