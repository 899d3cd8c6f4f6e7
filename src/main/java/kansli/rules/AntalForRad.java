package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.model.Enhet;
import kansli.model.Svenska;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;

/**
 * A number of people that is told of a table's row, {@code Bryggan hade 59 deltagare}, and that nothing on the row
 * gives.
 */
final class AntalForRad implements Rule {

    private static final String HAD =
            "(?:hade|har(?:\\shaft)?|omfattade|omfattar|nådde|har\\snått|tog\\semot|samlade|räknade|med|gäller|gällde|var|är|deltog|fanns|finns|blev)";
    private static final Pattern TOLD =
            Pattern.compile("(?iU)(?:^|[,;:(]\\s?|\\s(?:och|men|medan)\\s)(?<om>[^,;:(]*?)\\b" + HAD + "\\s$");

    /** {@code Bryggan hade 69 deltagare och Stegen 53}. */
    private static final Pattern ELIDED =
            Pattern.compile("(?iU)\\d\\s[^.;:(]*?,?\\s(?:och|samt|men|medan)\\s(?<om>[^,;:(\\d]+)\\s$");

    /** What was told before, of another row. */
    private static final Pattern BEFORE =
            Pattern.compile("(?iU)^.*\\b(?:" + HAD + ")\\s\\d.*\\s(?:och|men|medan|samt)\\s");

    private static final String ENOUGH =
            "(?:[.,;)]|\\s(?:och|samt|medan|men|under\\s(?:året|perioden|\\d{4})|i\\sår|totalt|sammanlagt)\\b|$)";
    private static final Pattern NOUN = Pattern.compile("(?iU)^\\s(?<noun>\\p{L}+)" + ENOUGH);
    private static final Pattern NOTHING_MORE = Pattern.compile("(?iU)^" + ENOUGH);
    private static final Pattern ANOTHER_TIME = Pattern.compile(
            "(?iU)\\b(?:året\\sföre|förra\\såret|föregående|tidigare|samma\\s(?:tid|period)|väntas|beräknas|budget\\p{L}*|plats\\p{L}*|mål\\p{L}*|sökt|söker|sökte|ansök\\p{L}*|ska|skulle|bör|kan|planera\\p{L}*"
                + "|öka\\p{L}*|minska\\p{L}*|steg|sjönk|skillnad\\p{L}*|snitt|genomsnitt\\p{L}*|kvartal\\p{L}*|halvår\\p{L}*|månad\\p{L}*|vecka\\p{L}*|till\\soch\\smed|hittills|varje|per|varav|därav|högst|minst|sedan|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\\b");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var people = Pattern.compile("(?iU)\\b(?:män|männen|(?:"
                + underlag.content().regler().ordlista("de som andelar är av").alternativ() + ")\\p{L}*)\\b");
        underlag.meningar()
                .filter(m ->
                        m.skrift().rapport() && !ANOTHER_TIME.matcher(m.text()).find() && underlag.omSinaAr(m))
                .forEach(m -> underlag.sagda(m).stream()
                        .filter(s -> s.enhet() == Enhet.ANTAL
                                && s.skrivet()
                                && s.noga() == Noga.PRECIS
                                && s.decimaler() == 0
                                && ofPeople(s, people))
                        .forEach(s -> check(s, people, underlag, findings)));
    }

    /** {@code 59 deltagare}, or {@code 59} alone in a sentence of people. */
    private static boolean ofPeople(Sagt said, Pattern people) {
        var noun = NOUN.matcher(said.efter());
        return NOTHING_MORE.matcher(said.efter()).find()
                ? people.matcher(said.fore()).find()
                : noun.find() && people.matcher(noun.group("noun")).matches();
    }

    /** A row of one table. */
    private record Rad(Talrader table, Talrad row) {

        List<BigDecimal> tal() {
            return table.antalskolumner().stream()
                    .flatMap(k -> table.antal(row, k).stream())
                    .toList();
        }

        String medTal() {
            return Svenska.upprakning(table.antalskolumner().stream()
                    .flatMap(k ->
                            table.antal(row, k).map(n -> "%s (%s)".formatted(Siffror.text(n, 0), k.rubrik())).stream())
                    .toList());
        }
    }

    private static void check(Sagt said, Pattern people, Underlag underlag, Findings findings) {
        var om = about(said).orElse("");
        var rows = rows(om, said, people, underlag);
        if (rows.stream().map(r -> r.row.rubrik()).distinct().count() != 1 || !endsWith(om, rows.getFirst().row)) {
            return;
        }
        var words = Ordform.ord(said.mening().text());
        var known = Stream.concat(
                rows.stream().flatMap(r -> given(r.tal()).stream()),
                underlag.figurer(said.mening().skrift()).stream()
                        .filter(f -> f.tal().enhet() == Enhet.ANTAL && f.namns(words))
                        .map(f -> f.tal().value()));
        if (known.noneMatch(n -> n.compareTo(said.tal()) == 0)) {
            tell(said, rows.getFirst(), findings);
        }
    }

    private static Optional<String> about(Sagt said) {
        return Stream.of(TOLD, ELIDED)
                .map(p -> p.matcher(said.fore()))
                .filter(Matcher::find)
                .map(m -> BEFORE.matcher(m.group("om")).replaceFirst(""))
                .findFirst();
    }

    /** The rows of people that some words name, in the document's own tables. */
    private static List<Rad> rows(String words, Sagt said, Pattern people, Underlag underlag) {
        return underlag.talrader(said.mening().skrift()).stream()
                .filter(t -> people.matcher(heads(t)).find())
                .flatMap(t -> t.namnda(words).stream()
                        .filter(r -> r.slag() == Slag.RAD)
                        .map(r -> new Rad(t, r)))
                .filter(r -> !r.tal().isEmpty())
                .toList();
    }

    /** The subject stands next to its verb. */
    private static boolean endsWith(String words, Talrad row) {
        var all = Ordform.ord(words);
        return !all.isEmpty() && Ordform.ord(row.rubrik()).stream().anyMatch(w -> Ordform.samma(w, all.getLast()));
    }

    private static String heads(Talrader table) {
        return Stream.concat(
                        Stream.of(table.titel()),
                        table.antalskolumner().stream().map(k -> k.rubrik()))
                .collect(Collectors.joining(" "));
    }

    /** What a row says, and what two of its numbers come to or differ by. */
    private static List<BigDecimal> given(List<BigDecimal> row) {
        var given = new ArrayList<>(row);
        for (int i = 0; i < row.size(); i++) {
            for (var other : row.subList(i + 1, row.size())) {
                given.addAll(List.of(
                        row.get(i).add(other), row.get(i).subtract(other).abs()));
            }
        }
        return given;
    }

    private static void tell(Sagt said, Rad row, Findings findings) {
        findings.varning(
                "antal-for-rad",
                said.mening().plats(said.start(), said.end()),
                "%s stämmer inte med «%s» i tabellen «%s» (%s), som är %s."
                        .formatted(
                                said.ord(),
                                row.row.rubrik(),
                                row.table.titel(),
                                findings.at(row.table.plats(row.row)),
                                row.medTal()),
                "Rätta talet eller tabellen, eller hämta talet med ${tal(…)}. Är det ett annat antal som menas, skriv"
                        + " så att det syns vilket.");
    }
}
