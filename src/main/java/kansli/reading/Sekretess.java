package kansli.reading;

import java.util.Optional;
import java.util.Set;

/** What is not public is kept out of the public edition, and then the ground for it must be told. */
final class Sekretess {

    private Sekretess() {}

    static final String OLASLIGT = "Uppgifterna går inte att läsa än";

    /**
     * Empty when it is public. An answer that cannot be read counts as no: a slip of the pen must not publish anything.
     */
    static Optional<String> grund(Uppgifter u) {
        if (u.olaslig()) {
            return Optional.of(OLASLIGT);
        }
        var offentlig = u.ja("offentlig", !u.harVarde("offentlig"));
        var grund = u.valfri("grund");
        if (!offentlig && grund.isEmpty() && !u.osaker("offentlig")) {
            u.kraver(
                    Set.of("grund"),
                    "grund-saknas",
                    "offentlig",
                    "Det som inte är offentligt måste ha en grund, för den skrivs ut i stället.",
                    "Lägg till en rad: grund: 19 kap. 3 § offentlighets- och sekretesslagen.");
        }
        if (offentlig && grund.isPresent()) {
            u.kraver(
                    Set.of("offentlig"),
                    "grund-utan-sekretess",
                    "grund",
                    "Här står en grund för sekretess, men ingenting som säger att uppgiften är hemlig.",
                    "Lägg till en rad: offentlig: nej. Är uppgiften offentlig, ta bort grunden.");
        }
        return offentlig && grund.isEmpty() ? Optional.empty() : Optional.of(grund.orElse("grunden är inte angiven"));
    }
}
