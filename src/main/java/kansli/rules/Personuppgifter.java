package kansli.rules;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.model.Regler.Ordlista;

/** What identifies a private person has no place in papers that are published. */
final class Personuppgifter implements Rule {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d-])(?:19|20)?(\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])[-+]?(\\d{4})(?![\\d-])");
    /** A number that is said to be a telephone to an office is not private. */
    private static final Pattern MOBILE = Pattern.compile(
            "(?iU)(?=[+0])(?<!\\b(?:telefon|tfn|tel|växel|jour)\\b.{0,40})(?<![\\d-])(?:\\+46\\s?|0)7[02369](?:[\\s-]?\\d){7}(?!\\d)");

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\d._-]+@([\\p{L}\\d.-]+\\.\\p{L}+)");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var domains = content.regler().ordlista("privata e-postadresser");
        underlag.utsagor().forEach(u -> {
            NUMBER.matcher(u.text())
                    .results()
                    .filter(Personuppgifter::checks)
                    .forEach(m -> findings.fel(
                            "personnummer",
                            u.plats(m.start(), m.end()),
                            "Här står ett personnummer.",
                            "Ta bort det. Personnummer publiceras aldrig, och behövs det i handlingen hör den"
                                    + " inte till det offentliga."));
            MOBILE.matcher(u.text())
                    .results()
                    .forEach(m -> findings.varning(
                            "mobilnummer",
                            u.plats(m.start(), m.end()),
                            "Här står ett mobilnummer, som kan vara privat.",
                            "Ta bort det. Är det ett tjänstenummer, " + Godkannande.skriv("mobilnummer")));
            ADDRESS.matcher(u.text())
                    .results()
                    .filter(m -> domains.ord().containsKey(m.group(1).toLowerCase(Locale.ROOT)))
                    .forEach(m -> mail(u, m, domains, findings));
        });
    }

    private static void mail(Utsaga utsaga, MatchResult address, Ordlista domains, Findings findings) {
        findings.varning(
                "privat-epost",
                utsaga.plats(address.start(), address.end()),
                "Adressen ser ut att vara privat. Källa: %s.".formatted(domains.kalla()),
                "Skriv en adress i tjänsten, eller ta bort den.");
    }

    /** The last figure of a personnummer follows from the nine before it. */
    private static boolean checks(MatchResult m) {
        var digits = m.group(1) + m.group(2) + m.group(3) + m.group(4);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }
}
