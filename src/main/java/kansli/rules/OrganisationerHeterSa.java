package kansli.rules;

import java.util.List;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;

/** An organisation that takes part is called by its whole name, and not by the place where it is. */
final class OrganisationerHeterSa implements Rule {

    private static final Pattern SORT = Pattern.compile("(?iU)\\s*\\b(?:kommun|region|stad|län|landsting)\\b\\s*");

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        Uppgiftstext.av(content)
                .filter(t -> t.slag() == Uppgiftstext.Slag.ORGANISATION)
                .forEach(t -> {
                    var meant = content.forbund().medlemmar().stream()
                            .filter(m -> !m.equals(t.text()) && place(m, t.text()))
                            .toList();
                    if (!meant.isEmpty() && !content.forbund().medlemmar().contains(t.text())) {
                        findings.varning(
                                "organisation-namn",
                                t.plats(),
                                "«%s» är en plats och säger inte vilken organisation som menas.".formatted(t.text()),
                                remedy(meant));
                    }
                });
    }

    private static boolean place(String member, String written) {
        var place = SORT.matcher(member).replaceAll("");
        return !place.equals(member) && (place.equals(written) || place.equals(written + "s"));
    }

    private static String remedy(List<String> meant) {
        return "Skriv %s, som medlemmen heter i forbund.yaml.".formatted(String.join(" eller ", meant));
    }
}
