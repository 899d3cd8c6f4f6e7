package kansli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import kansli.print.Pdf;
import kansli.print.Printer;
import kansli.source.Fingerprint;
import org.apache.pdfbox.Loader;

/**
 * Measures Kansli beside its engine alone. Every round does each thing once, so that a disturbance hits them alike; the
 * ratios are taken round by round. Processor time and memory are read from /proc, so only Linux tells them.
 */
final class Matning {

    private static final Path BENCH = Path.of("target/bench");
    private static final List<String> ONE_OFF =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");
    private static final List<String> PLAIN = List.of("-Djava.awt.headless=true");
    private static final String CLASSES = "target/bench/klasser:target/kansli.jar:target/lib/*";

    private Matning() {}

    /** One run of one thing. */
    private record Run(double seconds, double processor, double mebibytes) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Math.max(5, Integer.parseInt(arguments[0]));
        var pages = BENCH.resolve("sidor");
        var report = BENCH.resolve("rapport");
        int[] counted = write(pages, report);
        var ut = BENCH.resolve("ut");
        var pdf = BENCH.resolve("motorn.pdf").toString();
        var before = load();

        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("Kansli, allt, inget minns", kansli(ut));
        kinds.put("Kansli, inget ändrat", kansli(ut));
        kinds.put("motorn, samma sidor", java(ONE_OFF, "kansli.bench.Motorn", pages.toString(), pdf));
        kinds.put("motorn, utan flaggor", java(PLAIN, "kansli.bench.Motorn", pages.toString(), pdf));
        kinds.put("rapporten, Kansli", java(ONE_OFF, "kansli.bench.Rapport", report.toString(), pdf));
        kinds.put("rapporten, motorn", java(ONE_OFF, "kansli.bench.Motorn", report.toString(), pdf));
        kinds.put("rapporten, motorn utan flaggor", java(PLAIN, "kansli.bench.Motorn", report.toString(), pdf));
        var runs = new LinkedHashMap<String, List<Run>>();
        for (int round = 0; round < rounds; round++) {
            remove(ut);
            for (var kind : kinds.entrySet()) {
                runs.computeIfAbsent(kind.getKey(), k -> new ArrayList<>()).add(run(kind.getValue()));
            }
        }
        var warm = warm(rounds, pages, report, ut);

        System.out.printf(
                "Java %s, %d processorer, %d varv, belastning %s före och %s efter.%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), rounds, before, load());
        System.out.printf(
                "Innehållet: %d papper, %d sidor, tryckta en gång var. Rapporten: %d sidor.%n%n",
                counted[0], counted[1], counted[2]);
        System.out.println("| Kall process | s | processor, s | MiB |\n|---|--:|--:|--:|");
        runs.forEach((kind, all) -> System.out.printf(
                "| %s | %s | %s | %.0f |%n",
                kind, two(median(all, Run::seconds)), two(median(all, Run::processor)), median(all, Run::mebibytes)));
        System.out.println("\n| Varm process | ms |\n|---|--:|");
        warm.forEach((kind, all) -> System.out.printf("| %s | %.0f |%n", kind, median(all, n -> n / 1e6)));
        System.out.println("\n| Kvot, varv för varv | tid | processor |\n|---|--:|--:|");
        ratio(runs, "Kansli, allt, inget minns", "motorn, samma sidor");
        ratio(runs, "Kansli, allt, inget minns", "motorn, utan flaggor");
        ratio(runs, "Kansli, inget ändrat", "Kansli, allt, inget minns");
        ratio(runs, "rapporten, Kansli", "rapporten, motorn");
        ratio(runs, "rapporten, Kansli", "rapporten, motorn utan flaggor");
        warmRatio(warm, "allt", "motorn");
        warmRatio(warm, "rapport", "rapport-motorn");
        warmRatio(warm, "oändrat", "allt");
        warmRatio(warm, "binda", "allt");
    }

    /** Keeps the pages that a build prints, and a report in their style, so that all print the very same. */
    private static int[] write(Path pages, Path report) throws IOException {
        remove(pages);
        remove(report);
        Files.createDirectories(pages);
        Files.createDirectories(report);
        var build = Varmt.build(new Varmt.OnceOnly());
        var recorded = new LinkedHashMap<String, Integer>();
        var printer = new Printer() {
            @Override
            public Pdf print(kansli.page.Page page) {
                var pdf = build.printer().print(page);
                recorded.put(page.markup(), pdf.pages());
                return pdf;
            }

            @Override
            public Fingerprint recipe() {
                return build.printer().recipe();
            }
        };
        Varmt.with(build, printer)
                .run(
                        kansli.source.FolderTree.of(Path.of("content"), java.util.Optional.empty()),
                        kansli.build.Output.NOWHERE);
        int n = 0;
        for (var markup : recorded.keySet()) {
            Files.writeString(pages.resolve("%03d.xhtml".formatted(n++)), markup);
        }
        var longest = recorded.keySet().stream()
                .filter(m -> m.contains("<table class=\"uppstallning brev"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        var text = Rapport.inTheStyleOf(longest);
        Files.writeString(report.resolve("rapport.xhtml"), text);
        try (var pdf = Loader.loadPDF(Rapport.print(text))) {
            return new int[] {n, recorded.values().stream().mapToInt(i -> i).sum(), pdf.getNumberOfPages()};
        }
    }

    /** As anyone would run it. */
    private static List<String> kansli(Path ut) {
        return List.of("./build-site.sh", "--ut", ut.toString());
    }

    private static List<String> java(List<String> flags, String... rest) {
        return Stream.of(Stream.of(jvm()), flags.stream(), Stream.of("-cp", CLASSES), Arrays.stream(rest))
                .flatMap(s -> s)
                .toList();
    }

    private static String jvm() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Run run(List<String> command) throws IOException, InterruptedException {
        var children = childrenTime();
        var started = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(BENCH.resolve("utskrift.txt").toFile())
                .start();
        double peak = 0;
        do {
            peak = Math.max(peak, peak(process.pid()));
        } while (!process.waitFor(5, java.util.concurrent.TimeUnit.MILLISECONDS));
        var seconds = (System.nanoTime() - started) / 1e9;
        if (process.exitValue() > 1) {
            throw new IllegalStateException(
                    String.join(" ", command) + ": " + Files.readString(BENCH.resolve("utskrift.txt")));
        }
        return new Run(seconds, childrenTime() - children, peak);
    }

    private static Map<String, List<Long>> warm(int rounds, Path pages, Path report, Path ut)
            throws IOException, InterruptedException {
        var out = BENCH.resolve("varmt.txt");
        var process = new ProcessBuilder(java(
                        PLAIN,
                        "kansli.bench.Varmt",
                        String.valueOf(rounds),
                        pages.toString(),
                        report.toString(),
                        ut.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(out.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the warm run failed");
        }
        var all = new LinkedHashMap<String, List<Long>>();
        for (var line : Files.readAllLines(out)) {
            var words = line.split(" ");
            all.computeIfAbsent(words[0], k -> new ArrayList<>()).add(Long.valueOf(words[1]));
        }
        return all;
    }

    private static void ratio(Map<String, List<Run>> runs, String a, String b) {
        System.out.printf(
                "| kallt: %s ÷ %s | %s | %s |%n",
                a,
                b,
                two(ratio(runs.get(a), runs.get(b), Run::seconds)),
                two(ratio(runs.get(a), runs.get(b), Run::processor)));
    }

    private static void warmRatio(Map<String, List<Long>> runs, String a, String b) {
        System.out.printf("| varmt: %s ÷ %s | %s | |%n", a, b, two(ratio(runs.get(a), runs.get(b), Long::doubleValue)));
    }

    private static <T> double ratio(List<T> a, List<T> b, ToDoubleFunction<T> measure) {
        var rounds = new ArrayList<Double>();
        for (int i = 0; i < a.size(); i++) {
            rounds.add(measure.applyAsDouble(a.get(i)) / measure.applyAsDouble(b.get(i)));
        }
        return median(rounds, d -> d);
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> measure) {
        var sorted = DoubleStream.of(all.stream().mapToDouble(measure).toArray())
                .sorted()
                .toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('.', ',');
    }

    /** User and system time of the processes that have ended, in seconds; the kernel counts in hundredths. */
    private static double childrenTime() throws IOException {
        var stat = proc(Path.of("/proc/self/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length < 15 ? Double.NaN : (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }

    private static double peak(long pid) {
        try {
            return proc(Path.of("/proc/" + pid + "/status"))
                    .lines()
                    .filter(l -> l.startsWith("VmHWM:"))
                    .mapToDouble(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String load() throws IOException {
        var load = proc(Path.of("/proc/loadavg"));
        return load.isEmpty() ? "okänd" : load.split(" ")[0].replace('.', ',');
    }

    private static String proc(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
