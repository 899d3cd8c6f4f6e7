package kansli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kansli.build.Granskningsblad;
import kansli.source.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content gives the same bytes: in another country, in another folder, on another disk, on another day. */
class ElsewhereTest {

    private static final Path LITET = Path.of("src/test/forbund/litet");

    /** Else the day is that of the commit, and a copy outside git has none. */
    private static final String IDAG = "2024-05-20";

    /**
     * The barest locale that a Java can find its own files in: with LC_ALL=C it cannot open a folder with an ö in its
     * name, which is why build-site.sh sets C.UTF-8.
     */
    private static final String PLAIN = StandardCharsets.US_ASCII
                    .newEncoder()
                    .canEncode(Path.of("").toAbsolutePath().toString())
            ? "C"
            : "C.UTF-8";

    @TempDir
    Path folder;

    @Test
    void samma_byte_var_det_an_byggs() throws IOException {
        var here = folder.resolve("här");
        assertThat(CommandLineTest.run("--idag", IDAG, "--innehall", LITET.toString(), "--ut", here.toString())
                        .code())
                .isZero();
        var expected = files(here);
        assertThat(expected).hasSizeGreaterThan(30);

        assertThat(CommandLineTest.run(
                                "--idag",
                                IDAG,
                                "--innehall",
                                LITET.toString(),
                                "--ut",
                                folder.resolve("en gång till").toString())
                        .code())
                .isZero();
        assertThat(different(files(folder.resolve("en gång till")), expected))
                .as("twice in the same program")
                .isEmpty();

        var turkiet = elsewhere("tr", "TR", "Pacific/Auckland", PLAIN, LITET);
        var amerika = elsewhere("en", "US", "America/New_York", "C.UTF-8", shuffled());
        assertThat(different(turkiet.join(), expected))
                .as("tr_TR, Auckland, LC_ALL=" + PLAIN)
                .isEmpty();
        assertThat(different(amerika.join(), expected))
                .as("en_US, New York, in another folder whose files were created in another order")
                .isEmpty();
    }

    /** The files that differ, or that only one of them has. */
    private static List<String> different(Map<String, String> a, Map<String, String> b) {
        return Stream.concat(a.keySet().stream(), b.keySet().stream())
                .distinct()
                .filter(f -> !java.util.Objects.equals(a.get(f), b.get(f)))
                .toList();
    }

    private CompletableFuture<Map<String, String>> elsewhere(
            String language, String country, String zone, String locale, Path content) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                var ut = folder.resolve("ut " + country);
                var command = List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + zone,
                        "-Dkansli.hem=" + Path.of("").toAbsolutePath(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Kansli.class.getName(),
                        "--idag",
                        IDAG,
                        "--innehall",
                        content.toAbsolutePath().toString(),
                        "--ut",
                        ut.toString());
                var builder =
                        new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
                builder.environment().put("LC_ALL", locale);
                builder.environment().put("TZ", zone);
                var process = builder.start();
                var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).as(said).isZero();
                return files(ut);
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** A copy whose files were made in another order, at other times. */
    private Path shuffled() throws IOException {
        var to = folder.resolve("annan mapp/innehåll");
        List<Path> all;
        try (var files = Files.walk(LITET)) {
            all = new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
        }
        Collections.shuffle(all, new Random(4));
        for (var file : all) {
            var target = to.resolve(LITET.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            Files.setLastModifiedTime(
                    target, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L - file.hashCode()));
        }
        return to;
    }

    /** All but what is remembered, and the page of findings, whose links lead to the files that it tells of. */
    private static Map<String, String> files(Path top) throws IOException {
        var all = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(top)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(f -> Stream.of(".minne", Granskningsblad.FOLDER).noneMatch(top.relativize(f)::startsWith))
                    .toList()) {
                all.put(
                        top.relativize(file).toString(),
                        Fingerprint.of(Files.readAllBytes(file)).sha256());
            }
        }
        return all;
    }
}
