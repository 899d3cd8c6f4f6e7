package kansli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kansli.build.FolderLock;
import kansli.facit.Facit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person writes after ./build-site.sh, and what comes of it. */
class CommandLineTest {

    private static final String MINIMALT = "src/test/forbund/minimalt";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"kansli.txt, --hjalp", "bygg.txt, bygg --hjalp", "granska.txt, granska --hjalp", "tal.txt, tal --hjalp"
    })
    void hjalpen_ar_som_facit(String facit, String line) {
        var told = run(line.split(" "));
        assertThat(told.code()).isZero();
        assertThat(told.err()).isEmpty();
        Facit.of("hjalp").text(facit, told.out());
    }

    @Test
    void varje_kommando_har_en_hjalp_i_facit() {
        var commands = Kommandorad.of(
                        new Kansli(), new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()))
                .getSubcommands()
                .values();
        assertThat(commands)
                .allSatisfy(c -> assertThat(Path.of("src/test/facit/hjalp", c.getCommandName() + ".txt"))
                        .exists());
    }

    @ParameterizedTest
    @CsvSource({"--help", "-h", "--hjälp"})
    void hjalpen_har_flera_namn(String name) {
        assertThat(run(name).out()).isEqualTo(run("--hjalp").out());
    }

    @Test
    void noll_nar_det_ar_klart() {
        var told = run("--innehall", MINIMALT, "--ut", folder.toString());
        assertThat(told.code()).isZero();
        assertThat(told.err()).isEmpty();
        assertThat(told.out().lines().findFirst().orElseThrow())
                .isEqualTo("Läser src/test/forbund/minimalt/ och gör handlingar …");
        assertThat(told.out())
                .contains("Samordningsförbundet Lillån: 1 sammanträde, 1 ärende.")
                .containsPattern("0 fel, 1 varning\\. Klart på \\d+,\\d s\\.\n$");
        assertThat(folder.resolve("webb/index.html")).exists();
        assertThat(folder.resolve("styrelsen/sammantraden/2024-01-15-styrelsen/handlingar.pdf"))
                .exists();
    }

    @Test
    void ett_nar_innehallet_har_fel() throws IOException {
        var copy = copy(MINIMALT);
        edit(copy.resolve("sammantraden/2024-01-15-styrelsen/kallelse.yaml"), "datum: 2024-01-08", "datum: 2024-13-08");
        var told = run("granska", "--innehall", copy.toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.out()).contains("1 fel");
        assertThat(run(
                                "bygg",
                                "--innehall",
                                copy.toString(),
                                "--ut",
                                folder.resolve("ut").toString())
                        .code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--innehal x         | «--innehal» känns inte igen. Menade du --innehall?",
                "granska --ala       | «--ala» känns inte igen. Menade du --alla?",
                "byg                 | «byg» känns inte igen. Menade du bygg?",
                "byg --hjalp         | «byg» känns inte igen. Menade du bygg?",
                "granska --ala --hjalp | «--ala» känns inte igen. Menade du --alla?",
                "--ut                | Ett värde saknas efter --ut.",
                "--idag igår         | «igår» är inget datum. Skriv det som 2021-03-18.",
                "--idag 2021-02-30   | «2021-02-30» är inget datum. Skriv det som 2021-03-18.",
                "--ut a --ut b       | Samma val står två gånger.",
                "--innehall finnsej  | Mappen «finnsej» finns inte. Peka ut mappen med förbundets innehåll med"
                        + " --innehall.",
                "--ut pom.xml        | «pom.xml» är en fil. Peka ut en mapp med --ut.",
                "--innehall content --ut content/ut | Resultatet kan inte läggas i innehållet. Peka ut en annan mapp"
                        + " med --ut.",
                "--innehall content --ut content    | Resultatet kan inte läggas i innehållet. Peka ut en annan mapp"
                        + " med --ut.",
                "--innehall content --ut styles/../content/ut | Resultatet kan inte läggas i innehållet. Peka ut en"
                        + " annan mapp med --ut."
            })
    void tva_nar_man_skriver_fel(String line, String message) {
        var told = run(line.split(" "));
        assertThat(told.err().lines().findFirst()).contains(message);
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out()).isEmpty();
        assertThat(Path.of("content/ut")).doesNotExist();
    }

    /** Whatever lies there already, the result is not mixed with what people write, with the program or with git. */
    @Test
    void resultatet_laggs_inte_bakom_en_lank_in_i_innehallet() throws IOException {
        var copy = copy(MINIMALT);
        var link = Files.createSymbolicLink(folder.resolve("lank"), copy);
        var told = run("--innehall", copy.toString(), "--ut", link.resolve("ut").toString());
        assertThat(told.code()).isEqualTo(2);
        assertThat(copy.resolve("ut")).doesNotExist();
    }

    @Test
    void tre_nar_det_inte_gar_att_skriva() throws IOException {
        Files.writeString(folder.resolve("webb"), "en fil där en mapp skulle ligga");
        var told = run("--innehall", MINIMALT, "--ut", folder.toString());
        assertThat(told.code()).isEqualTo(3);
        assertThat(told.err()).startsWith("Det går inte att läsa eller skriva").doesNotContain("Exception");
        assertThat(folder.resolve("webb")).hasContent("en fil där en mapp skulle ligga");
    }

    /** What is dated ahead has not come because it stands there, and who builds gets to know which day it was. */
    @Test
    void utan_git_och_utan_dag_sags_vilken_dag_det_blev() throws IOException {
        var copy = copy(MINIMALT);
        var report = Files.createDirectories(copy.resolve("rapporter/aret"));
        Files.writeString(report.resolve("rapport.yaml"), "titel: Året\nslag: Berättelse\ndatum: 2024-06-01\n");
        Files.writeString(report.resolve("01-ett.md"), "---\nrubrik: Ett\n---\n\nText.\n");
        var ut = folder.resolve("ut");
        var line = List.of("bygg", "--innehall", copy.toString(), "--ut", ut.toString());
        assertThat(run(line.toArray(String[]::new)).out())
                .contains("  Ingen dag är angiven: webbplatsen är gjord som om det vore den 8 januari 2024."
                        + " Skriv --idag=ÅÅÅÅ-MM-DD.\n");
        assertThat(ut.resolve("webb/index.html")).exists();
        assertThat(ut.resolve("webb/rapporter/aret/index.html")).doesNotExist();
        var told = new ArrayList<>(line);
        told.add("--idag=2024-06-01");
        assertThat(run(told.toArray(String[]::new)).out()).doesNotContain("Ingen dag är angiven");
        assertThat(ut.resolve("webb/rapporter/aret/index.html")).exists();
    }

    /** What has been read hides what is new; a fel is told until it is mended. */
    @Test
    void det_som_var_likadant_forra_gangen_raknas_bara() throws IOException {
        var copy = copy(MINIMALT);
        var ut = folder.resolve("ut").toString();
        var first = run("bygg", "--innehall", copy.toString(), "--ut", ut);
        assertThat(first.out()).contains("[ordforande-saknas]").doesNotContain("förra gången");
        edit(copy.resolve("forbund.yaml"), "adress: Ågatan 1", "hittepå: ja\nadress: Ågatan 1");
        for (int i = 0; i < 2; i++) {
            var again = run("bygg", "--innehall", copy.toString(), "--ut", ut);
            assertThat(again.out())
                    .contains("1 som förra gången. De visas med ./build-site.sh granska --alla.", "1 fel, 1 varning.")
                    .contains("fel  " + copy)
                    .doesNotContain("[ordforande-saknas]");
        }
        assertThat(run("granska", "--innehall", copy.toString(), "--ut", ut).out())
                .contains("1 som förra gången")
                .doesNotContain("[ordforande-saknas]");
        assertThat(run("granska", "--alla", "--innehall", copy.toString(), "--ut", ut)
                        .out())
                .contains("[ordforande-saknas]")
                .doesNotContain("förra gången");
        assertThat(run("granska", "--json", "--innehall", copy.toString(), "--ut", ut)
                        .out())
                .contains("ordforande-saknas");
    }

    @Test
    void tre_nar_ett_annat_bygge_skriver_i_mappen() {
        try (var other = FolderLock.take(folder.resolve(".minne")).orElseThrow()) {
            var told = run("--innehall", MINIMALT, "--ut", folder.toString());
            assertThat(told.code()).isEqualTo(3);
            assertThat(told.err()).startsWith("Ett annat bygge skriver i ").contains("Vänta tills det är klart");
            assertThat(other).isNotNull();
        }
        assertThat(FolderLock.take(folder.resolve(".minne")))
                .as("a build that is over leaves nothing behind")
                .isPresent();
    }

    @Test
    void ett_minne_som_ar_borta_sager_att_mappen_kan_tommas() throws IOException {
        Files.createDirectories(folder.resolve("webb"));
        Files.writeString(folder.resolve("webb/index.html"), "från ett tidigare bygge");
        var told = run("--innehall", MINIMALT, "--ut", folder.toString());
        assertThat(told.code()).isEqualTo(3);
        assertThat(told.err()).contains("listan på vad Kansli har gjort är borta", "töm mappen och bygg igen");
        assertThat(folder.resolve("webb/index.html")).hasContent("från ett tidigare bygge");
    }

    @Test
    void innehallet_kan_vara_en_lank() throws IOException {
        var link = Files.createSymbolicLink(
                folder.resolve("lank"), Path.of(MINIMALT).toAbsolutePath());
        assertThat(run("granska", "--innehall", link.toString()).code()).isZero();
    }

    @Test
    void tre_nar_man_inte_far_skriva(TestReporter reporter) throws IOException {
        var locked = Files.createDirectory(folder.resolve("last"));
        assertThat(locked.toFile().setWritable(false)).isTrue();
        if (Files.isWritable(locked)) {
            reporter.publishEntry("tre_nar_man_inte_far_skriva", "skipped: root may write everywhere");
            assumeTrue(false, "root may write everywhere");
        }
        assertThat(run("--innehall", MINIMALT, "--ut", locked.toString()).code())
                .isEqualTo(3);
    }

    @Test
    void tre_nar_programmets_mappar_saknas() {
        System.setProperty("kansli.hem", folder.toString());
        try {
            var told = run(
                    "granska", "--innehall", Path.of(MINIMALT).toAbsolutePath().toString());
            assertThat(told.code()).isEqualTo(3);
            assertThat(told.err()).contains("templates och styles");
        } finally {
            System.clearProperty("kansli.hem");
        }
    }

    @Test
    void fyra_nar_kansli_har_fel() {
        var line =
                Kommandorad.of(new Kansli(), new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));
        line.setExecutionStrategy(parsed -> {
            throw new picocli.CommandLine.ExecutionException(line, "", new IllegalStateException("gick sönder"));
        });
        var err = new StringWriter();
        assertThat(line.setErr(new PrintWriter(err, true)).execute()).isEqualTo(4);
        assertThat(err.toString())
                .startsWith("Det här är ett fel i Kansli, inte i din text.")
                .contains("gick sönder");
    }

    @Test
    void det_som_kansli_inte_har_skrivit_ror_det_inte() throws IOException {
        var own = Map.of(
                "webb/egen.html",
                "egen",
                "webb/sammantraden/anteckning.txt",
                "min",
                "styrelsen/bild.png",
                "bild",
                "LAS-MIG.txt",
                "läs",
                ".minne/eget.txt",
                "eget",
                "webb/.htaccess",
                "deny");
        for (var file : own.entrySet()) {
            Files.createDirectories(folder.resolve(file.getKey()).getParent());
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        for (var forbund : List.of(MINIMALT, "src/test/forbund/tomt", MINIMALT)) {
            assertThat(run("--innehall", forbund, "--ut", folder.toString()).code())
                    .isZero();
            own.forEach((file, text) -> assertThat(folder.resolve(file)).hasContent(text));
        }
    }

    @Test
    void det_som_tas_bort_ur_innehallet_forsvinner_ur_resultatet() throws IOException {
        var copy = copy(MINIMALT);
        var ut = folder.resolve("ut");
        run("--innehall", copy.toString(), "--ut", ut.toString());
        assertThat(ut.resolve("webb/sammantraden/2024-01-15-styrelsen")).exists();
        delete(copy.resolve("sammantraden"));
        assertThat(run("--innehall", copy.toString(), "--ut", ut.toString()).code())
                .isZero();
        assertThat(ut.resolve("webb/sammantraden/2024-01-15-styrelsen")).doesNotExist();
        assertThat(ut.resolve("styrelsen/sammantraden")).doesNotExist();
        assertThat(ut.resolve("webb/index.html")).exists();
    }

    /** A search engine or an editor may have been there; what it left is neither ours nor in the way. */
    @Test
    void andra_gangen_skrivs_inget_om() throws IOException {
        run("--innehall", MINIMALT, "--ut", folder.toString());
        var before = times();
        assertThat(run("--innehall", MINIMALT, "--ut", folder.toString()).code())
                .isZero();
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void en_andrad_fil_i_resultatet_blir_som_den_ska_igen() throws IOException {
        run("--innehall", MINIMALT, "--ut", folder.toString());
        var page = folder.resolve("webb/index.html");
        var good = Files.readString(page);
        Files.writeString(page, "någon annans");
        run("--innehall", MINIMALT, "--ut", folder.toString());
        assertThat(page).hasContent(good);
    }

    @Test
    void idag_bestammer_vad_som_ar_nasta_sammantrade() throws IOException {
        run("--innehall", MINIMALT, "--ut", folder.toString(), "--idag", "2024-01-10");
        assertThat(Files.readString(folder.resolve("webb/index.html"))).contains("Nästa sammanträde");
        run("--innehall", MINIMALT, "--ut", folder.toString(), "--idag", "2024-02-10");
        assertThat(Files.readString(folder.resolve("webb/index.html"))).contains("Senaste sammanträdet");
    }

    @Test
    void valen_far_sta_fore_eller_efter_kommandot() {
        assertThat(run("granska", "--innehall", MINIMALT)).isEqualTo(run("--innehall", MINIMALT, "granska"));
        assertThat(run("check", "--innehall", MINIMALT)).isEqualTo(run("granska", "--innehall", MINIMALT));
    }

    @Test
    void granska_skriver_inget() throws IOException {
        run("granska", "--innehall", MINIMALT, "--ut", folder.toString());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void granska_lagger_fynden_som_en_sida_med_lankar() throws IOException {
        var content = copy(MINIMALT);
        edit(content.resolve("forbund.yaml"), "adress:", "adres:");
        var told = run(
                "granska",
                "--sida",
                "--innehall",
                content.toString(),
                "--ut",
                folder.resolve("ut").toString());
        assertThat(told.code()).isEqualTo(Kansli.FEL_I_INNEHALLET);
        assertThat(told.out()).contains("── Uppgifter om förbundet ──").contains("granskning/index.html");
        var page = Files.readString(folder.resolve("ut/granskning/index.html"));
        assertThat(page).contains("<mark>adres</mark>").contains("href=\"../../inneh");
    }

    @Test
    void granska_som_json_ar_ett_fynd_pa_varje_rad() throws IOException {
        var content = copy(MINIMALT);
        edit(content.resolve("forbund.yaml"), "adress:", "adres:");
        var told = run("granska", "--json", "--innehall", content.toString());
        assertThat(told.out().lines()).isNotEmpty().allMatch(l -> l.startsWith("{\"file\":\"") && l.endsWith("\"}"));
        assertThat(told.out())
                .contains("\"line\":")
                .contains("\"code\":\"okand-nyckel\",\"severity\":\"fel\"")
                .contains("Menade du «adress»?");
        assertThat(run("granska", "--json", "--innehall", MINIMALT).out().lines())
                .hasSize(1);
    }

    record Told(int code, String out, String err) {}

    static Told run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Kansli.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Told(code, out.toString(), err.toString());
    }

    private Path copy(String from) throws IOException {
        var to = folder.resolve("innehåll");
        try (var files = Files.walk(Path.of(from))) {
            for (var file : files.toList()) {
                var target = to.resolve(Path.of(from).relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        assertThat(file).content().contains(from);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static void delete(Path place) throws IOException {
        var all = new ArrayList<Path>();
        try (var files = Files.walk(place)) {
            files.forEach(all::add);
        }
        for (var file : all.reversed()) {
            Files.delete(file);
        }
    }

    private Map<String, String> times() throws IOException {
        var times = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().endsWith(".lista"))
                    .toList()) {
                times.put(
                        file.toString(), Files.getLastModifiedTime(file) + " " + Files.getAttribute(file, "unix:ino"));
            }
        }
        return times;
    }
}
