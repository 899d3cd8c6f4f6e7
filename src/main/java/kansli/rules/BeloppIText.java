package kansli.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.figures.Siffror;
import kansli.figures.Table;
import kansli.model.Enhet;

/**
 * A number in running text that no table holds, but nearly: the same figures in another unit, the last ones cut off
 * instead of rounded, two of them transposed, or one too many or too few in the last place. The sentence must speak of
 * the row.
 */
final class BeloppIText implements Rule {

    /** With fewer figures than this two numbers are too often alike by chance. */
    private static final int ENOUGH = 3;

    /** Enough when the row's whole name is said and only the unit differs. */
    private static final int LEAST = 2;

    private static final int ENOUGH_TO_TRANSPOSE = 4;

    /** Codes of what is wrong in a table by itself. */
    private static final List<String> TOLD = List.of(
            "summa-stammer-inte",
            "radsumma-stammer-inte",
            "samband-bryts",
            "stammer-inte",
            "angivet-stammer-inte",
            "ingaende-annat-an-utgaende");

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.meningar()
                .filter(underlag::omSinaAr)
                .forEach(m -> underlag.sagda(m).stream()
                        .filter(s -> s.skrivet()
                                && s.enhet() != Enhet.PROCENT
                                && (s.noga() == Noga.PRECIS || s.enhet().pengar())
                                && s.noga() != Noga.GRANS
                                && s.siffror() >= LEAST)
                        .forEach(s -> check(s, underlag, findings)));
    }

    private static void check(Sagt said, Underlag underlag, Findings findings) {
        var known = underlag.figurer(said.mening().skrift()).stream()
                .filter(f -> f.tal().enhet().i(said.enhet(), BigDecimal.ONE).isPresent())
                .toList();
        var words = Ordform.ord(said.mening().text());
        var named = known.stream().anyMatch(f -> said.ar(value(f, said.enhet())))
                ? List.<Figur>of()
                : known.stream()
                        .filter(f -> said.siffror() < ENOUGH ? f.sagsHelt(words) : f.namns(words))
                        .toList();
        var unit = otherUnit(said, named);
        var near = said.noga() == Noga.PRECIS && said.siffror() >= ENOUGH ? near(said, named) : Optional.<Figur>empty();
        if (unit.isPresent()) {
            tellUnit(said, unit.get(), findings);
        } else if (near.isPresent()) {
            tellNear(said, near.get(), underlag, findings);
        } else {
            BeloppForRad.check(said, underlag, findings);
        }
    }

    private static Optional<Annan> otherUnit(Sagt said, List<Figur> named) {
        return Stream.of(Enhet.TKR, Enhet.KR, Enhet.MKR)
                .filter(e -> said.enhet().pengar() && e != said.enhet())
                .flatMap(e -> named.stream().filter(f -> said.ar(value(f, e))).map(f -> new Annan(f, e)))
                .findFirst();
    }

    private record Annan(Figur figur, Enhet enhet) {}

    private static Optional<Figur> near(Sagt said, List<Figur> named) {
        return named.stream()
                .filter(f -> said.kapat(value(f, said.enhet())))
                .findFirst()
                .or(() -> named.stream()
                        .filter(f -> said.siffror() >= ENOUGH_TO_TRANSPOSE && transposed(said, f))
                        .findFirst())
                .or(() -> named.stream().filter(f -> oneOff(said, f)).findFirst());
    }

    private static boolean transposed(Sagt said, Figur f) {
        var a = digits(said.tal());
        var b = digits(Siffror.rounded(value(f, said.enhet()), said.decimaler()));
        if (a.length() != b.length() || a.equals(b)) {
            return false;
        }
        int at = 0;
        while (a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    private static boolean oneOff(Sagt said, Figur f) {
        var last = BigDecimal.ONE.movePointLeft(said.decimaler());
        return said.tal()
                        .abs()
                        .subtract(Siffror.rounded(value(f, said.enhet()).abs(), said.decimaler()))
                        .abs()
                        .compareTo(last)
                == 0;
    }

    private static String digits(BigDecimal value) {
        return value.abs().unscaledValue().toString();
    }

    private static BigDecimal value(Figur f, Enhet enhet) {
        return f.tal().enhet().i(enhet, f.tal().value()).orElseThrow();
    }

    private static void tellUnit(Sagt said, Annan other, Findings findings) {
        findings.fel(
                "belopp-i-annan-enhet",
                said.mening().plats(said.start(), said.end()),
                "«%s» är samma siffror som %s (%s), men det är %s."
                        .formatted(
                                said.ord(),
                                other.figur.namn(),
                                findings.at(other.figur.tal().source()),
                                other.figur
                                        .tal()
                                        .text(other.enhet, said.decimaler())
                                        .orElseThrow()),
                "Rätta enheten, eller hämta talet med ${tal(…)} så följer den med.");
    }

    private static void tellNear(Sagt said, Figur f, Underlag underlag, Findings findings) {
        var right = f.tal()
                .text(said.enhet(), said.decimaler())
                .map(t -> said.tal().signum() < 0 ? t : t.replace("\u2212", ""))
                .orElseThrow();
        var exact = f.tal().enhet() == said.enhet() && said.enhet().pengar()
                ? f.tal().text(Enhet.KR).orElseThrow()
                : f.tal().text();
        var how = said.kapat(value(f, said.enhet()))
                ? "är avhugget i stället för avrundat"
                : transposed(said, f) ? "har två siffror omkastade mot" : "skiljer sig på sista siffran från";
        findings.varning(
                "tal-nastan",
                said.mening().plats(said.start(), said.end()),
                how.startsWith("är")
                        ? "«%s» %s: %s är %s (%s), alltså %s."
                                .formatted(
                                        said.ord(),
                                        how,
                                        f.namn(),
                                        exact,
                                        findings.at(f.tal().source()),
                                        right)
                        : "«%s» %s %s, som är %s (%s)."
                                .formatted(
                                        said.ord(),
                                        how,
                                        f.namn(),
                                        right,
                                        findings.at(f.tal().source())),
                (told(f, underlag, findings)
                                ? "Tabellen går inte heller ihop på den raden eller i den kolumnen, så det kan vara den som är fel (%s). Rätta det tal som är fel."
                                        .formatted(findings.at(f.tal().source()))
                                : "Skriv %s, eller rätta tabellen om det är den som är fel. Hämtas talet med ${tal(…)} är de alltid lika."
                                        .formatted(right))
                        + " Är det ett annat tal som menas, skriv så att det syns vilket.");
    }

    /**
     * Whether something has been told of the row or the column that a figure stands in: then it may be the figure that
     * is wrong.
     */
    private static boolean told(Figur f, Underlag underlag, Findings findings) {
        return underlag.figures().hela().stream()
                .filter(t -> t.tabell().adress().equals(f.tal().address().agare()))
                .map(Table::tabell)
                .anyMatch(t -> t.talrader()
                        .anyMatch(row -> t.kolumner().stream()
                                .anyMatch(k -> (row.rubrik().equals(f.rad())
                                                || f.kolumn().endsWith(k.rubrik()))
                                        && TOLD.stream().anyMatch(code -> findings.told(code, t.stalle(row, k))))));
    }
}
