package kansli.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kansli.document.Audience;
import kansli.site.Site;
import kansli.site.SiteFile;
import kansli.source.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output folder holds what the last build made, and what others have put there. */
class FolderOutputTest {

    @TempDir
    Path folder;

    @Test
    void berattar_vad_som_andrades() {
        assertThat(output().replaceWith(site("a=1", "b=1"))).containsExactly("a", "b");
        assertThat(output().replaceWith(site("a=1", "b=1"))).isEmpty();
        assertThat(output().replaceWith(site("a=2", "c=1"))).containsExactly("a", "c", "b");
        assertThat(left()).containsExactly("webb/a", "webb/c");
    }

    @Test
    void en_avbruten_skrivning_lamnar_ingen_halv_fil() throws IOException {
        output().replaceWith(site("a=gammal", "b=gammal", "d/e=gammal"));
        Files.delete(folder.resolve("webb/b"));
        Files.createDirectories(folder.resolve("webb/b/i vägen"));
        assertThatThrownBy(() -> output().replaceWith(site("a=ny", "b=ny", "c=ny")))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(folder.resolve("webb/a")).hasContent("ny");
        assertThat(folder.resolve("webb/d/e")).hasContent("gammal");
    }

    @Test
    void efter_ett_avbrott_stadar_nasta_bygge() throws IOException {
        output().replaceWith(site("a=1"));
        Files.createDirectories(folder.resolve("webb/c/i vägen"));
        assertThatThrownBy(() -> output().replaceWith(site("a=1", "b=1", "c=1")))
                .isInstanceOf(java.io.UncheckedIOException.class);
        Files.delete(folder.resolve("webb/c/i vägen"));
        Files.delete(folder.resolve("webb/c"));
        output().replaceWith(site("a=1"));
        assertThat(left())
                .as("b was written by the build that was cut off, and what it had begun on is gone too")
                .containsExactly("webb/a");
    }

    @Test
    void en_process_som_dor_mitt_i_en_fil_lamnar_inget_efter_sig() throws IOException {
        output().replaceWith(site("a=1", "d/b=1"));
        Files.writeString(folder.resolve("webb/.a.ny"), "hal");
        Files.writeString(folder.resolve("webb/d/.b.ny"), "hal");
        output().replaceWith(site("a=1", "d/b=1"));
        assertThat(left()).containsExactly("webb/a", "webb/d/b");
    }

    @Test
    void en_fil_kan_bli_en_mapp_och_tvartom() {
        output().replaceWith(site("om=1"));
        output().replaceWith(site("om/index.html=1"));
        assertThat(left()).containsExactly("webb/om/index.html");
        output().replaceWith(site("om=1"));
        assertThat(left()).containsExactly("webb/om");
    }

    @Test
    void en_lank_ut_ur_mappen_foljs_inte() throws IOException {
        output().replaceWith(site("d/a=1", "b=1"));
        var elsewhere = Files.createDirectories(folder.resolve("annat"));
        Files.writeString(elsewhere.resolve("a"), "min");
        Files.delete(folder.resolve("webb/d/a"));
        Files.delete(folder.resolve("webb/d"));
        Files.createSymbolicLink(folder.resolve("webb/d"), elsewhere);
        assertThatThrownBy(() -> output().replaceWith(site("b=1"))).hasMessageContaining("leder ut");
        assertThatThrownBy(() -> output().replaceWith(site("d/a=2", "b=2"))).hasMessageContaining("leder ut");
        assertThat(elsewhere.resolve("a")).hasContent("min");
        assertThat(folder.resolve("webb/b")).hasContent("1");
    }

    @Test
    void en_annans_fil_med_samma_namn_skrivs_inte_over() throws IOException {
        output().replaceWith(site("a=1"));
        Files.writeString(folder.resolve("webb/index.html"), "min");
        assertThatThrownBy(() -> output().replaceWith(site("index.html=1")))
                .hasMessageContaining("har inte gjorts av Kansli");
        assertThat(folder.resolve("webb/index.html")).hasContent("min");
    }

    @Test
    void en_skadad_lista_hindrar_inget() throws IOException {
        output().replaceWith(site("a=1"));
        Files.write(folder.resolve("minne/webb.lista"), new byte[] {'a', '\n', (byte) 0xFF, (byte) 0xFE});
        assertThat(output().replaceWith(site("a=2"))).containsExactly("a");
    }

    @Test
    void en_lista_som_nagon_har_andrat_nar_inget_utanfor() throws IOException {
        Files.writeString(folder.resolve("hemlig"), "min");
        Files.createDirectories(folder.resolve("webb/mapp"));
        Files.createDirectories(folder.resolve("minne"));
        Files.writeString(folder.resolve("minne/webb.lista"), "../hemlig\n/etc/hostname\nmapp\n../../x\n.\n\n");
        output().replaceWith(site("a=1"));
        assertThat(folder.resolve("hemlig")).hasContent("min");
        assertThat(folder.resolve("webb/a")).exists();
    }

    private FolderOutput output() {
        return new FolderOutput(folder, folder.resolve("minne"));
    }

    /** @param files each {@code path=content} */
    private static Site site(String... files) {
        return Site.of(
                Audience.WEBB,
                List.of(Arrays.stream(files).map(f -> f.split("=")).map(f -> new SiteFile(f[0], Bytes.ofUtf8(f[1])))));
    }

    private List<String> left() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> folder.relativize(f).toString())
                    .filter(f -> !f.startsWith("minne/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
