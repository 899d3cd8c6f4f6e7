package kansli.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Anstalld;
import kansli.source.Place;
import kansli.source.Spelling;

/**
 * An address of e-mail that is made of a person's name has the name's letters, and one at the office has the office's
 * own after the at sign.
 */
final class EpostFoljerNamn implements Rule {

    private static final Pattern ADDRESS =
            Pattern.compile("([\\p{L}\\d]+(?:[._-][\\p{L}\\d]+)+)@[\\p{L}\\d.-]+\\.\\p{L}+");
    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\d._+-]+@([\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+)");
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?(?: (?:von |af |de )?\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)?)+");

    /** So many letters before an address are read for the name of whose it is. */
    private static final int NEAR = 80;

    /** A surname that differs more belongs to someone else. */
    private static final int SLIPS = 3;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var staff = content.forbund().kansli();
        for (int i = 0; i < staff.size(); i++) {
            check(staff.get(i), new Place(content.forbund().path(), "kansli[%d].e-post".formatted(i)), findings);
        }
        domains(underlag, findings);
        underlag.utsagor()
                .forEach(u -> ADDRESS.matcher(u.text())
                        .results()
                        .filter(a -> u.eget(a.start(), a.end()))
                        .forEach(a -> check(u, a, staff, findings)));
    }

    /** A domain one letter from the office's own is somebody else's, or nobody's. */
    private static void domains(Underlag underlag, Findings findings) {
        var forbund = underlag.content().forbund();
        var own = domain(forbund.epost());
        for (int i = 0; i < forbund.kansli().size(); i++) {
            var place = new Place(forbund.path(), "kansli[%d].e-post".formatted(i));
            forbund.kansli()
                    .get(i)
                    .epost()
                    .filter(e -> nearly(domain(e), own))
                    .ifPresent(e -> tellDomain(place, e, own, findings));
        }
        underlag.utsagor()
                .forEach(u -> DOMAIN.matcher(u.text())
                        .results()
                        .filter(a -> nearly(a.group(1), own) && u.eget(a.start(), a.end()))
                        .forEach(a -> tellDomain(u.plats(a.start(), a.end()), a.group(), own, findings)));
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static boolean nearly(String domain, String own) {
        var folded = Spelling.folded(domain);
        return !folded.equals(Spelling.folded(own)) && Spelling.distance(folded, Spelling.folded(own)) == 1;
    }

    private static void tellDomain(Place place, String address, String own, Findings findings) {
        findings.varning(
                "epost-doman",
                place,
                "Adressen %s slutar nästan som förbundets egen, @%s.".formatted(address, own),
                "Jämför bokstav för bokstav och rätta den som är fel. Ett brev till en felskriven adress kommer inte"
                        + " fram.");
    }

    private static void check(Anstalld employee, Place place, Findings findings) {
        employee.epost()
                .map(ADDRESS::matcher)
                .filter(a -> a.matches() && differs(employee.namn(), a.group(1)))
                .ifPresent(a -> tell(place, employee.namn(), a.group(), findings));
    }

    private static void check(Utsaga utsaga, MatchResult address, List<Anstalld> staff, Findings findings) {
        var before = utsaga.text().substring(Math.max(0, address.start() - NEAR), address.start());
        Stream.concat(
                        NAME.matcher(before).results().map(MatchResult::group),
                        staff.stream().map(Anstalld::namn))
                .filter(n -> differs(n, address.group(1)))
                .findFirst()
                .ifPresent(n -> tell(utsaga.plats(address.start(), address.end()), n, address.group(), findings));
    }

    /** The first name is there, and a surname that is nearly the right one. */
    private static boolean differs(String name, String local) {
        var names = Spelling.folded(name).split(" ");
        var parts = Spelling.folded(local.replace('_', '.')).split("[.-]");
        var surname = names[names.length - 1].replace("-", "");
        var last = parts[parts.length - 1];
        return parts[0].equals(names[0].split("-")[0])
                && !last.equals(surname)
                && !surname.endsWith(last)
                && !surname.startsWith(last)
                && last.charAt(0) == surname.charAt(0)
                && Spelling.distance(last, surname) <= SLIPS;
    }

    private static void tell(Place place, String name, String address, Findings findings) {
        findings.varning(
                "epost-och-namn",
                place,
                "Adressen %s är inte skriven som namnet %s.".formatted(address, name),
                "Jämför bokstav för bokstav och rätta den som är fel. Ett brev till en felskriven adress kommer inte"
                        + " fram.");
    }
}
