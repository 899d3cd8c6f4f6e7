package kansli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every figure by the name that fetches it. */
class VisaTalTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.copy(Path.of("src/test/forbund/tomt/forbund.yaml"), folder.resolve("forbund.yaml"));
        write("insatser/bryggan/insats.yaml", "namn: Bryggan\nredovisning:\n  2023:\n    utfall: 1 200 kr\n");
        write("rapporter/aret/rapport.yaml", "titel: Året\nperiod: 2023-01-01 – 2023-12-31\n");
        write(
                "rapporter/aret/01-aret.md",
                "---\nrubrik: Året\n---\nInsatserna kostade ${tal(\"kostnader.summa.utfall\")}.\n");
        write("rapporter/aret/tabeller/kostnader.yaml", """
            titel: Kostnader
            enhet: kr
            kolumner:
              - rubrik: Utfall
                uppgift: 2023.utfall
            rader:
              - insatser: alla
              - rad: Lokaler
                värden: [300]
              - rad: Summa
                slag: summa
                formel: summa()
            """);
    }

    @Test
    void ett_tal_visas_med_namn_varde_ursprung_och_var_det_anvands() {
        assertThat(run("tal")).isEqualTo("""
            ── insatser/bryggan ──
              insatser/bryggan.2023.utfall  1 200 kronor  skrivet
                  används i rapporter/aret/tabeller/kostnader.yaml

            ── rapporter/aret/tabeller/kostnader ──
              kostnader.bryggan.utfall  1 200 kronor  hämtat
              kostnader.lokaler.utfall    300 kronor  skrivet
              kostnader.summa.utfall    1 500 kronor  räknat
                  används i rapporter/aret/01-aret.md

            4 tal. Skriv ${tal("namnet")} i texten, eller namnet i en formel.
            """);
    }

    @Test
    void alla_sokord_finns_i_namnet() {
        assertThat(run("tal", "KOSTNADER", "lokal"))
                .contains("kostnader.lokaler.utfall", "\n1 tal.")
                .doesNotContain("bryggan");
        assertThat(run("tal", "lokalr")).isEqualTo("Inget tal har «lokalr» i sitt namn. Menade du «lokaler»?\n");
    }

    /** The same name in two tables needs its folder. */
    @Test
    void namnet_ar_sa_kort_som_det_kan_vara() throws IOException {
        write("rapporter/halvaret/rapport.yaml", "titel: Halvåret\n");
        write(
                "rapporter/halvaret/tabeller/kostnader.yaml",
                "titel: Kostnader\nenhet: kr\nkolumner: [Utfall]\nrader:\n  - rad: Lokaler\n    värden: [150]\n");
        assertThat(run("tal", "lokaler"))
                .contains("  aret/kostnader.lokaler.utfall  ", "  halvaret/kostnader.lokaler.utfall  ");
    }

    @Test
    void json_har_ett_tal_per_rad() {
        assertThat(run("tal", "summa", "--json"))
                .isEqualTo(
                        "{\"name\":\"kostnader.summa.utfall\",\"value\":1500,\"unit\":\"kr\",\"origin\":\"räknat\",\"file\":\"%1$s/rapporter/aret/tabeller/kostnader.yaml\",\"used\":[\"%1$s/rapporter/aret/01-aret.md\"]}\n"
                                .formatted(folder));
    }

    private String run(String... arguments) {
        var out = new StringWriter();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--innehall",
                folder.toString(),
                "--ut",
                folder.resolveSibling("ut").toString()));
        assertThat(Kansli.run(
                        all.toArray(String[]::new),
                        new PrintWriter(out, true),
                        new PrintWriter(new StringWriter(), true)))
                .isZero();
        return out.toString().replace('\u00A0', ' ');
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }
}
