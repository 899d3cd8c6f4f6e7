package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.model.Content;
import kansli.model.Svenska;
import kansli.rules.Sagt.Noga;

/** An amount that is told of a table's row, {@code förvaltningen kostade 3 831 tkr}, and stands in none of its columns. */
final class BeloppForRad implements Rule {

    private static final Pattern TOLD = Pattern.compile("(?iu)(?:^|[,;:(]\\s?)(?<om>[^,;:(]*?)\\b(?:kostade|kostat|förbrukade|förbrukat|använde|använt|uppgick\\still|uppgår\\still|blev|blivit|var|är|på|med)\\s$");
    private static final Pattern ANOTHER = Pattern.compile("(?iu)^\\s(?:i månaden|per|om året|varje|mer|mindre|högre|lägre|fler|bättre|sämre|över|under|av|i snitt|till)\\b");
    private static final Pattern ANOTHER_TIME = Pattern.compile("(?iu)\\b(?:året före|förra året|föregående|tidigare|väntas|beräknas|budget\\p{L}*|beviljad\\p{L}*|söker|sökte|ska|skulle|öka\\p{L}*|minska\\p{L}*|steg|sjönk|räknas upp|skillnad\\p{L}*|i snitt|genomsnitt\\p{L}*"
            + "|kvartal\\p{L}*|halvår\\p{L}*|månad\\p{L}*|till och med|hittills|varje|per|varav|därav)\\b");

    @Override
    public void check(Content content, Figures figures, Findings findings) {
        var underlag = new Underlag(content, figures);
        Prosa.meningar(content, figures).filter(m -> m.skrift().rapport() && !ANOTHER_TIME.matcher(TAIL.matcher(m.text()).replaceFirst("")).find() && underlag.ar(m.skrift()).containsAll(Underlag.years(m.text())))
                .forEach(m -> Sagda.i(m).stream().filter(s -> s.enhet().pengar() && s.skrivet() && s.noga() != Noga.GRANS && !ANOTHER.matcher(s.efter()).find()).forEach(s -> check(s, underlag, findings)));
    }

    /** What compares the amount with another says nothing of which one it is. */
    private static final Pattern TAIL = Pattern.compile("(?iu),\\s(?:vilket|som|jämfört|mot|men)\\s.*");

    private static void check(Sagt said, Underlag underlag, Findings findings) {
        var told = TOLD.matcher(said.fore());
        if (!told.find()) {
            return;
        }
        var words = Ordform.ord(told.group("om"));
        var known = underlag.figurer(said.mening().skrift()).stream().filter(f -> f.tal().enhet().i(said.enhet(), BigDecimal.ONE).isPresent()).toList();
        var named = known.stream().filter(f -> underlag.arEgen(f, said.mening().skrift()) && f.sagsFore(words)).toList();
        int most = named.stream().mapToInt(f -> f.namnFore().size()).max().orElse(0);
        var row = named.stream().filter(f -> f.namnFore().size() == most).toList();
        var all = Ordform.ord(said.mening().text());
        if (!row.isEmpty() && known.stream().filter(f -> row.contains(f) || f.namns(all)).noneMatch(f -> said.ar(value(f, said)) || said.kapat(value(f, said)))) {
            tell(said, row, findings);
        }
    }

    private static BigDecimal value(Figur f, Sagt said) {
        return f.tal().enhet().i(said.enhet(), f.tal().value()).orElseThrow();
    }

    private static void tell(Sagt said, List<Figur> row, Findings findings) {
        var first = row.getFirst();
        var amounts = row.stream().filter(f -> f.tabell().equals(first.tabell()) && f.rad().equals(first.rad()))
                .map(f -> "%s (%s)".formatted(f.tal().text(said.enhet(), said.decimaler()).orElseThrow(), f.kolumn())).toList();
        findings.varning("belopp-for-rad", said.mening().plats(said.start(), said.end()),
                "%s stämmer inte med «%s» i tabellen «%s» (%s), som är %s.".formatted(said.medNoga(), first.rad(), first.tabell(), findings.at(first.tal().source()), Svenska.upprakning(amounts)),
                "Rätta talet, eller hämta det med ${tal(…)}. Är det ett annat tal som menas, skriv så att det syns vilket.");
    }
}
