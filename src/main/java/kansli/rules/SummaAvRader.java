package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.figures.Siffror;
import kansli.figures.Table;
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Svenska;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.rules.Sagt.Noga;
import kansli.source.Place;

/** One number for several rows of a table, {@code 281 gick till arbete eller studier eller blev aktivt arbetssökande}: it should be what the rows come to. */
final class SummaAvRader implements Rule {

    private static final Pattern TOGETHER = Pattern.compile("(?iu)\\b(?:eller|och|samt|och/eller)\\b");
    private static final int ENOUGH = 2;

    @Override
    public void check(Content content, Figures figures, Findings findings) {
        var underlag = new Underlag(content, figures);
        Prosa.meningar(content, figures).filter(m -> TOGETHER.matcher(m.text()).find()).forEach(m -> {
            var numbers = Sagda.i(m).stream().filter(s -> s.enhet() == Enhet.ANTAL && s.siffror() >= ENOUGH).toList();
            if (numbers.size() == 1 && numbers.getFirst().skrivet() && numbers.getFirst().noga() == Noga.PRECIS) {
                check(numbers.getFirst(), underlag, findings);
            }
        });
    }

    private static void check(Sagt said, Underlag underlag, Findings findings) {
        var skrift = said.mening().skrift();
        var known = underlag.figurer(skrift).stream().anyMatch(f -> f.tal().enhet() == Enhet.ANTAL && f.tal().value().compareTo(said.tal()) == 0);
        if (!known && underlag.ar(skrift).containsAll(Underlag.years(said.mening().text()))) {
            underlag.tabeller(skrift).stream().filter(t -> t.tabell().enhet() == Enhet.ANTAL).flatMap(t -> summa(said, t).stream()).findFirst()
                    .filter(s -> s.tal.compareTo(said.tal()) != 0).ifPresent(s -> tell(said, s, findings));
        }
    }

    private record Summa(BigDecimal tal, List<Talrad> rader, List<BigDecimal> delar, Table table) {}

    private static Optional<Summa> summa(Sagt said, Table table) {
        var t = table.tabell();
        var all = t.kolumner().stream().filter(k -> Ordform.har(k.rubrik(), "totalt", "total", "samtliga", "summa", "s:a", "antal")).findFirst();
        var after = said.efter();
        var named = new ArrayList<>(t.rader().stream().filter(Talrad.class::isInstance).map(Talrad.class::cast).filter(r -> Radnamn.av(r.rubrik()).sagsI(after)).toList());
        named.removeIf(r -> named.stream().anyMatch(o -> Radnamn.av(o.rubrik()).sagerMer(Radnamn.av(r.rubrik()))));
        if (all.isEmpty() || named.size() < 2) {
            return Optional.empty();
        }
        var parts = named.stream().flatMap(r -> value(table, r, all.get()).stream()).toList();
        return parts.size() < named.size() ? Optional.empty() : Optional.of(new Summa(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add), List.copyOf(named), parts, table));
    }

    private static Optional<BigDecimal> value(Table table, Talrad row, Kolumn column) {
        return table.row(row.id()).map(r -> r.celler().get(table.tabell().kolumner().indexOf(column))).flatMap(c -> c instanceof Table.Amount a ? Optional.of(a.tal()) : Optional.empty());
    }

    private static void tell(Sagt said, Summa s, Findings findings) {
        var rows = new ArrayList<String>();
        for (int i = 0; i < s.rader.size(); i++) {
            rows.add("«%s» %s".formatted(s.rader.get(i).rubrik(), Siffror.text(s.delar.get(i), 0)));
        }
        findings.varning("summa-av-rader", said.mening().plats(said.start(), said.end()),
                "%s stämmer inte med tabellen «%s» (%s): %s är tillsammans %s.".formatted(said.ord(), s.table.tabell().titel(),
                        findings.stalle(new Place(s.table.tabell().path(), "rader[%d].rad".formatted(s.rader.getFirst().plats()))), Svenska.upprakning(rows), Siffror.text(s.tal, 0)),
                "Rätta talet eller tabellen. Räknas någon på flera rader, säg det.");
    }
}
