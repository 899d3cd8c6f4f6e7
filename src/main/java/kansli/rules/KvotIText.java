package kansli.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.figures.Siffror;
import kansli.figures.Table;
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Tabell;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.rules.Sagt.Noga;
import kansli.source.Place;

/** How much of a budget was used, {@code förbrukningskvoten var 97 %}, against the outcome and the budget in the tables, on a row that the text or its heading names. */
final class KvotIText implements Rule {

    private static final Pattern QUOTA = Pattern.compile("(?iu)\\bbudget|förbrukningskvot|förbrukningsgrad");
    private static final Pattern USED = Pattern.compile("(?iu)kvot|förbruk|använd|använt|utnyttja|utfall");
    private static final Pattern AIM = Pattern.compile("(?iu)\\b(?:mål(?:et|värdet)?|ska|skulle|bör|prognos\\p{L}*|räntan|uppräkna\\p{L}*|ökning|ökade|minskade|högre|lägre)\\b");

    @Override
    public void check(Content content, Figures figures, Findings findings) {
        var underlag = new Underlag(content, figures);
        Prosa.meningar(content, figures).filter(m -> QUOTA.matcher(m.text()).find() && USED.matcher(m.text()).find() && !AIM.matcher(m.text()).find() && underlag.ar(m.skrift()).containsAll(Underlag.years(m.text())))
                .forEach(m -> Sagda.i(m).stream().filter(s -> s.enhet() == Enhet.PROCENT && s.skrivet() && s.noga() != Noga.GRANS).forEach(s -> check(s, underlag, findings)));
    }

    private record Kvot(BigDecimal procent, BigDecimal utfall, BigDecimal budget, Table table, Talrad rad) {}

    private static void check(Sagt share, Underlag underlag, Findings findings) {
        var quotas = quotas(share.mening().text(), share, underlag);
        if (quotas.isEmpty()) {
            quotas = quotas(share.mening().text() + " " + String.join(" ", share.mening().stycke().rubriker()), share, underlag);
        }
        var known = underlag.figurer(share.mening().skrift()).stream().filter(f -> f.tal().enhet() == Enhet.PROCENT && Radnamn.av(f.rad()).sagsI(share.mening().text()));
        if (quotas.stream().noneMatch(q -> share.ar(q.procent)) && known.noneMatch(f -> share.ar(f.tal().value()))) {
            quotas.stream().min(Comparator.comparing(q -> q.procent.subtract(share.tal()).abs())).ifPresent(q -> tell(share, q, findings));
        }
    }

    private static List<Kvot> quotas(String text, Sagt share, Underlag underlag) {
        var quotas = new ArrayList<Kvot>();
        for (var table : underlag.tabeller(share.mening().skrift())) {
            var t = table.tabell();
            var money = t.kolumner().stream().filter(k -> k.innehall() == Tabell.Innehall.TAL && k.enhet().orElse(t.enhet()).pengar()).toList();
            for (var row : t.rader()) {
                if (row instanceof Talrad r && Radnamn.av(r.rubrik()).sagsI(text)) {
                    money.stream().filter(k -> Ordform.har(k.rubrik(), "budget\\p{L}*", "anslag\\p{L}*")).forEach(budget ->
                            money.stream().filter(KvotIText::outcome).forEach(outcome -> value(table, r, outcome).ifPresent(o -> value(table, r, budget).ifPresent(b ->
                                    AndelAvAntal.kvot(o.abs(), b.abs()).ifPresent(q -> quotas.add(new Kvot(q, o.abs(), b.abs(), table, r)))))));
                }
            }
        }
        return quotas;
    }

    private static boolean outcome(Kolumn column) {
        return column.rubrik().matches("(?iu)(?:utfall|använt|förbrukat|resultat)?\\s*(?:\\d{4})?");
    }

    private static Optional<BigDecimal> value(Table table, Talrad row, Kolumn column) {
        return table.row(row.id()).map(r -> r.celler().get(table.tabell().kolumner().indexOf(column))).flatMap(c -> c instanceof Table.Amount a ? Optional.of(a.tal()) : Optional.empty());
    }

    private static void tell(Sagt share, Kvot q, Findings findings) {
        findings.varning("kvot-i-text", share.mening().plats(share.start(), share.end()),
                "%s stämmer inte med «%s» i «%s» (%s): utfallet %s av budgeten %s är %s %%.".formatted(AndelAvAntal.medNoga(share), q.rad.rubrik(), q.table.tabell().titel(),
                        findings.stalle(new Place(q.table.tabell().path(), "rader[%d].rad".formatted(q.rad.plats()))), Siffror.text(q.utfall, 0), Siffror.text(q.budget, 0), Siffror.text(q.procent, share.decimaler() + 1)),
                "Skriv %s, eller hämta andelen med ${andel(…)}. Är den räknad på en annan budget, säg vilken.".formatted(AndelAvAntal.hellre(share, q.procent)));
    }
}
