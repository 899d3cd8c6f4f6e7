package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.model.Svenska;

/**
 * An amount that is told of a table's row, {@code förvaltningen kostade 3 831 tkr}, and stands in none of its columns.
 */
final class BeloppForRad {

    private static final String WAS =
            "(?:kostade|kostat|förbrukade|förbrukat|använde|använt|uppgick\\still|uppgår\\still|blev|blivit|var|är)";
    private static final Pattern TOLD =
            Pattern.compile("(?iU)(?:^|[,;:(]\\s?)(?<om>[^,;:(]*?)\\b(?:" + WAS + "|på|med)\\s$");

    /** {@code Insatserna kostade 4 483 tkr och kansliet 1 694 tkr}. */
    private static final Pattern ELIDED = Pattern.compile(
            "(?iU)\\b" + WAS + "\\s.*\\d\\s(?:kr|kronor|tkr|mkr),?\\s(?:och|samt|men)\\s(?<om>[^,;:(\\d]+)\\s$");

    /** What compares the amount with another says nothing of which one it is. */
    private static final Pattern TAIL = Pattern.compile("(?iU),\\s(?:vilket|som|jämfört|mot|men)\\s.*");

    private static final Pattern ANOTHER = Pattern.compile(
            "(?iU)^\\s(?:i månaden|per|om året|varje|mer|mindre|högre|lägre|fler|bättre|sämre|över|under|av|i"
                    + " snitt|till)\\b");
    private static final Pattern ANOTHER_TIME = Pattern.compile("(?iU)\\b(?:året före|förra"
        + " året|föregående|tidigare|väntas|beräknas|budget\\p{L}*|beviljad\\p{L}*|söker|sökte|ska|skulle|öka\\p{L}*|minska\\p{L}*|steg|sjönk|räknas"
        + " upp|skillnad\\p{L}*|i snitt|genomsnitt\\p{L}*|kvartal\\p{L}*|halvår\\p{L}*|månad\\p{L}*|till och"
        + " med|hittills|varje|per|varav|därav)\\b");

    private BeloppForRad() {}

    /** Tells of a typed amount, when its sentence tells it of a row, of the time that the document is about. */
    static void check(Sagt said, Underlag underlag, Findings findings) {
        var m = said.mening();
        if (!m.skrift().rapport()
                || !said.enhet().pengar()
                || ANOTHER.matcher(said.efter()).find()
                || ANOTHER_TIME.matcher(TAIL.matcher(m.text()).replaceFirst("")).find()) {
            return;
        }
        var known = underlag.figurer(m.skrift()).stream()
                .filter(f -> f.tal().enhet().i(said.enhet(), BigDecimal.ONE).isPresent())
                .toList();
        var row = row(said, known, underlag);
        var all = Ordform.ord(m.text());
        if (!row.isEmpty()
                && known.stream()
                        .filter(f -> row.contains(f) || f.namns(all))
                        .noneMatch(f -> said.ar(value(f, said)) || said.kapat(value(f, said)))) {
            tell(said, row, findings);
        }
    }

    /** The figures of the row that the amount is told of: the one that is named by most words. */
    private static List<Figur> row(Sagt said, List<Figur> known, Underlag underlag) {
        var told = TOLD.matcher(said.fore());
        var only = !told.find();
        var elided = ELIDED.matcher(said.fore());
        if (only && !elided.find()) {
            return List.of();
        }
        var words = Ordform.ord(only ? elided.group("om") : told.group("om"));
        var named = known.stream()
                .filter(f -> underlag.arEgen(f, said.mening().skrift())
                        && f.sagsFore(words)
                        && (!only
                                || Ordform.namn(String.join(" ", words)).size()
                                        == f.namnFore().size()))
                .toList();
        int most = named.stream().mapToInt(f -> f.namnFore().size()).max().orElse(0);
        var row = named.stream().filter(f -> f.namnFore().size() == most).toList();
        return isPart(said, told.reset().find() ? told.start("om") : 0, row, underlag) ? List.of() : row;
    }

    /**
     * {@code Av insatsens utfall på 1 846 tkr var 1 551 tkr löner}: what the row comes to has been said, and this is a
     * part of it.
     */
    private static boolean isPart(Sagt said, int from, List<Figur> row, Underlag underlag) {
        return underlag.sagda(said.mening()).stream()
                .filter(s -> s.start() >= from
                        && s.end() <= said.start()
                        && s.enhet().pengar()
                        && s.tal().abs().compareTo(said.tal().abs()) > 0)
                .anyMatch(s -> row.stream().anyMatch(f -> s.ar(value(f, s))));
    }

    private static BigDecimal value(Figur f, Sagt said) {
        return f.tal().enhet().i(said.enhet(), f.tal().value()).orElseThrow();
    }

    private static void tell(Sagt said, List<Figur> row, Findings findings) {
        var first = row.getFirst();
        var amounts = row.stream()
                .filter(f -> f.tabell().equals(first.tabell()) && f.rad().equals(first.rad()))
                .map(f -> "%s (%s)"
                        .formatted(f.tal().text(said.enhet(), said.decimaler()).orElseThrow(), f.kolumn()))
                .toList();
        findings.varning(
                "belopp-for-rad",
                said.mening().plats(said.start(), said.end()),
                "%s stämmer inte med «%s» i tabellen «%s» (%s), som är %s."
                        .formatted(
                                said.medNoga(),
                                first.rad(),
                                first.tabell(),
                                findings.at(first.tal().source()),
                                Svenska.upprakning(amounts)),
                "Rätta talet, eller hämta det med ${tal(…)}. Är det ett annat tal som menas, skriv så att det syns"
                        + " vilket.");
    }
}
