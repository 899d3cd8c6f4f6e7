package kansli;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kansli.document.Audience;
import org.junit.jupiter.api.Test;

/**
 * An amount is written once: changed in its register, it changes every document that shows it or what follows from it,
 * and no other.
 */
class EttBeloppTest {

    private static final String REGISTER = "insatser/fjallvind/insats.yaml";

    /** Its own sheet and page, the year's report that sums it, and the half year's that compares it with the budget. */
    private static final Set<String> SHOW_IT = Set.of(
            "insatser/fjallvind",
            "insatser/fjallvind/index.html",
            "rapporter/arsredovisning-2024",
            "rapporter/arsredovisning-2024/avstamning",
            "rapporter/arsredovisning-2024/index.html",
            "rapporter/lagesbild-hosten-2024",
            "rapporter/lagesbild-hosten-2024/avstamning",
            "rapporter/lagesbild-hosten-2024/index.html");

    private static final String YEAR = "rapporter/arsredovisning-2024/tabeller/";

    @Test
    void ett_andrat_belopp_andrar_det_som_visar_det_och_inget_annat() {
        var before = text(forbund("storalven"));
        var after = text(forbund("storalven")
                .change(REGISTER, "utfall: 1 204 500 kr", "utfall: 1 254 500 kr")
                .change(YEAR + "balansrakning.yaml", "angivet: [7 760 220]", "angivet: [7 710 220]")
                .change(YEAR + "balansrakning.yaml", "[7 548 295]", "[7 498 295]")
                .change(YEAR + "insatskostnader.yaml", "angivet: [8 890 725,", "angivet: [8 940 725,")
                .change(YEAR + "resultatrakning.yaml", "angivet: [−8 890 725]", "angivet: [−8 940 725]"));
        var changed = new TreeSet<String>();
        before.forEach((document, text) -> {
            if (!text.equals(after.get(document))) {
                changed.add(document);
            }
        });
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(changed).isEqualTo(SHOW_IT);
        assertThat(changed.stream().map(after::get))
                .noneMatch(text -> text.replace('\u00A0', ' ').contains("1 204 500"));
    }

    private static Map<String, String> text(Provforbund forbund) {
        var all = new TreeMap<String, String>();
        var editions = forbund.uppslagUtanTryck();
        editions.get(Audience.STYRELSEN).papers().forEach((id, page) -> all.put(id.toString(), page.markup()));
        editions.get(Audience.WEBB)
                .site()
                .files()
                .forEach(f ->
                        all.put(f.path(), f.path().endsWith(".html") ? f.bytes().utf8() : ""));
        return all;
    }
}
