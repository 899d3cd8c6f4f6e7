package kansli.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * build-site.sh as those who run it meet it. The program is not built here: a jar that points at the classes under test
 * lies where Maven would have put it, and the mvn that is found only tells that it was called.
 */
class BuildSiteTest {

    @TempDir
    static Path folder;

    private static Path hem;
    private static Path gammal;

    @BeforeAll
    static void make() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/bash")) || Files.isExecutable(Path.of("/usr/bin/bash")),
                "there is no bash");
        hem = folder.resolve("en mapp på åäö");
        for (var part : List.of("build-site.sh", "pom.xml", "src/main", "templates", "styles")) {
            copy(Path.of(part), hem.resolve(part));
        }
        copy(Path.of("src/test/forbund/minimalt"), hem.resolve("content"));

        gammal = folder.resolve("jdk-17");
        script(gammal.resolve("bin/java"), "echo 'fel java' >&2; exit 99");
        script(gammal.resolve("bin/javac"), "exit 99");
        Files.writeString(gammal.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        script(folder.resolve("bin/mvn"), "echo \"$@\" >>'%s'; exit 1".formatted(folder.resolve("mvn.txt")));
        Files.createDirectories(folder.resolve("hem/.jdks"));
        Files.createSymbolicLink(folder.resolve("hem/.jdks/prov"), Path.of(System.getProperty("java.home")));
    }

    /** As a build that has succeeded leaves it. */
    @BeforeEach
    void built() throws Exception {
        Files.deleteIfExists(folder.resolve("mvn.txt"));
        program(hem.resolve("target/kansli.jar"));
        Files.createDirectories(hem.resolve("target/lib"));
        Files.writeString(hem.resolve("target/lib/bibliotek.jar"), "ett bibliotek");
        var stamp = run(
                hem,
                Map.of(),
                "bash",
                "-c",
                "find pom.xml src/main -type f -print0 | sort -z | xargs -0 cat | cksum; cd target;"
                        + " find kansli.jar lib -type f -print0 | sort -z | xargs -0 cat | cksum");
        Files.writeString(hem.resolve("target/.byggt"), stamp.out());
    }

    @Test
    void hittar_en_jdk_nar_java_ar_for_gammal() throws Exception {
        var told = buildSite(folder, Map.of("JAVA_HOME", gammal.toString()), "--hjalp");
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isZero();
        assertThat(told.out()).startsWith("Så här: ./build-site.sh");
    }

    @Test
    void en_utpekad_jdk_som_ar_for_gammal_ar_ett_fel() throws Exception {
        var told = buildSite(folder, Map.of("KANSLI_JAVA_HOME", gammal.toString()), "--hjalp");
        assertThat(told.code()).isEqualTo(3);
        assertThat(told.out()).isEmpty();
        assertThat(told.err())
                .contains("Kansli behöver en JDK, version 21 eller nyare. KANSLI_JAVA_HOME pekar på version 17");
    }

    @Test
    void en_utpekad_jdk_som_inte_finns_ar_ett_fel() throws Exception {
        var told = buildSite(
                folder, Map.of("KANSLI_JAVA_HOME", folder.resolve("ingen").toString()));
        assertThat(told.code()).isEqualTo(3);
        assertThat(told.err()).contains("och där finns ingen");
    }

    @Test
    void bygger_fran_en_annan_mapp_med_svenska_namn_och_lc_all_c() throws Exception {
        var har = Files.createDirectories(folder.resolve("där jag står"));
        var told = buildSite(har, Map.of("LC_ALL", "C"), "--ut", "mitt resultat på åäö");
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isZero();
        assertThat(told.out())
                .contains(
                        "Samordningsförbundet Lillån: 1 sammanträde, 1 ärende.", "mitt resultat på åäö/webb/index.html")
                .doesNotContain("\r", "Bygger programmet");
        assertThat(har.resolve("mitt resultat på åäö/styrelsen/sammantraden/2024-01-15-styrelsen/handlingar.pdf"))
                .exists();
        assertThat(folder.resolve("mvn.txt")).doesNotExist();
    }

    @Test
    void skickar_vidare_val_och_svarskod() throws Exception {
        var innehall = folder.resolve("annat innehåll");
        copy(Path.of("src/test/forbund/tomt"), innehall);
        assertThat(buildSite(folder, Map.of(), "granska", "--innehall", innehall.toString()))
                .isEqualTo(new Told(0, "0 fel, 0 varningar.\n", ""));
        assertThat(buildSite(folder, Map.of(), "--innehal").code()).isEqualTo(2);
    }

    @Test
    void bygger_om_nar_kallkoden_ar_en_annan_och_sager_till_nar_det_inte_gar() throws Exception {
        var source = hem.resolve("src/main/java/kansli/Ny.java");
        Files.writeString(source, "package kansli;\n");
        try {
            var told = buildSite(folder, Map.of(), "--hjalp");
            assertThat(folder.resolve("mvn.txt")).content().contains("package");
            assertThat(told.code()).isEqualTo(3);
            assertThat(told.err()).contains("Programmet gick inte att bygga. Hela loggen ligger i target/bygge.txt.");
        } finally {
            Files.delete(source);
        }
    }

    @Test
    void bygger_om_nar_det_som_byggdes_ar_skadat() throws Exception {
        for (var file : List.of("target/kansli.jar", "target/lib/bibliotek.jar")) {
            built();
            var bytes = Files.readAllBytes(hem.resolve(file));
            bytes[bytes.length / 2] ^= 1;
            Files.write(hem.resolve(file), bytes);
            assertThat(buildSite(folder, Map.of(), "--hjalp").code()).as(file).isEqualTo(3);
            assertThat(folder.resolve("mvn.txt")).as(file).content().contains("package");
            assertThat(hem.resolve(file))
                    .as("what is damaged is not left to be used")
                    .doesNotExist();
        }
    }

    @Test
    void bygger_utan_hem() throws Exception {
        var told = run(
                folder,
                Map.of(),
                "env",
                "-i",
                "PATH=" + System.getenv("PATH"),
                "KANSLI_JAVA_HOME=" + System.getProperty("java.home"),
                "bash",
                hem.resolve("build-site.sh").toString(),
                "--ut",
                folder.resolve("utan hem").toString());
        assertThat(told.err()).isEmpty();
        assertThat(told.code()).isZero();
        told = run(
                folder,
                Map.of(),
                "env",
                "-i",
                "PATH=" + System.getenv("PATH"),
                "bash",
                hem.resolve("build-site.sh").toString(),
                "--hjalp");
        assertThat(told.err()).doesNotContain("HOME");
    }

    private record Told(int code, String out, String err) {}

    private static Told buildSite(Path where, Map<String, String> environment, String... arguments) throws Exception {
        var command =
                new ArrayList<>(List.of("bash", hem.resolve("build-site.sh").toString()));
        command.addAll(Arrays.asList(arguments));
        return run(where, environment, command.toArray(String[]::new));
    }

    private static Told run(Path where, Map<String, String> environment, String... command) throws Exception {
        var out = Files.createTempFile(folder, "ut", ".txt");
        var err = Files.createTempFile(folder, "fel", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of(
                        "JAVA_HOME", "KANSLI_JAVA_HOME", "LC_ALL", "LANG", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment()
                .putAll(Map.of(
                        "HOME",
                        folder.resolve("hem").toString(),
                        "LC_ALL",
                        "C.UTF-8",
                        "PATH",
                        folder.resolve("bin") + ":" + gammal.resolve("bin") + ":" + System.getenv("PATH")));
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Told(process.exitValue(), read(out), read(err));
    }

    /** What the log of a library says of itself is not ours. */
    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .filter(l -> !l.startsWith("log4j:"))
                .map(l -> l + "\n")
                .collect(Collectors.joining());
    }

    /** A jar that holds nothing but the way to the classes under test. */
    private static void program(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Kansli.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty(
                                                "surefire.test.class.path", System.getProperty("java.class.path"))
                                        .split(":"))
                                .filter(p -> !p.contains("test-classes"))
                                .map(p -> Path.of(p).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString()).normalize();
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
