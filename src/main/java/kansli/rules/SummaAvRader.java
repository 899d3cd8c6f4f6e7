package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.model.Enhet;
import kansli.model.Svenska;
import kansli.model.Tabell.Talrad;

/**
 * One number for several rows of a table, {@code 281 gick till arbete eller studier eller blev aktivt arbetssökande}:
 * it should be what the rows come to.
 */
final class SummaAvRader implements Rule {

    private static final Pattern TOGETHER = Pattern.compile("(?iU)\\b(?:eller|och|samt|och/eller)\\b");
    private static final int ENOUGH = 2;

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.meningar().filter(m -> TOGETHER.matcher(m.text()).find()).forEach(m -> {
            var numbers = underlag.sagda(m).stream()
                    .filter(s -> s.enhet() == Enhet.ANTAL && s.siffror() >= ENOUGH)
                    .toList();
            if (numbers.size() == 1
                    && numbers.getFirst().skrivet()
                    && numbers.getFirst().noga() == Noga.PRECIS) {
                check(numbers.getFirst(), underlag, findings);
            }
        });
    }

    private static void check(Sagt said, Underlag underlag, Findings findings) {
        var skrift = said.mening().skrift();
        var known = underlag.figurer(skrift).stream()
                .anyMatch(f -> f.tal().enhet() == Enhet.ANTAL && f.tal().value().compareTo(said.tal()) == 0);
        if (!known && underlag.omSinaAr(said.mening())) {
            underlag.talrader(skrift).stream()
                    .filter(t -> t.table().tabell().enhet() == Enhet.ANTAL)
                    .flatMap(t -> summa(said, t).stream())
                    .findFirst()
                    .filter(s -> s.tal().compareTo(said.tal()) != 0)
                    .ifPresent(s -> tell(said, s, findings));
        }
    }

    private record Summa(Talrader table, List<Talrad> rader, List<BigDecimal> delar) {

        BigDecimal tal() {
            return delar.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static Optional<Summa> summa(Sagt said, Talrader table) {
        var named = table.namnda(said.efter());
        return table.totalt()
                .filter(k -> named.size() > 1)
                .map(all -> named.stream()
                        .flatMap(r -> table.antal(r, all).stream())
                        .toList())
                .filter(parts -> parts.size() == named.size())
                .map(parts -> new Summa(table, named, parts));
    }

    private static void tell(Sagt said, Summa s, Findings findings) {
        var rows = IntStream.range(0, s.rader.size())
                .mapToObj(i -> "«%s» %s".formatted(s.rader.get(i).rubrik(), Siffror.text(s.delar.get(i), 0)))
                .toList();
        findings.varning(
                "summa-av-rader",
                said.mening().plats(said.start(), said.end()),
                "%s stämmer inte med tabellen «%s» (%s): %s är tillsammans %s."
                        .formatted(
                                said.ord(),
                                s.table.titel(),
                                findings.at(s.table.plats(s.rader.getFirst())),
                                Svenska.upprakning(rows),
                                Siffror.text(s.tal(), 0)),
                "Rätta talet eller tabellen. Räknas någon på flera rader, säg det.");
    }
}
