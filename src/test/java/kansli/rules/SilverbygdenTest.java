package kansli.rules;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import kansli.Provforbund;
import kansli.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;

/**
 * A förbund that was written, and given single faults, by someone who did not know the rules: how far they reach beyond
 * the documents that they were made for. Every third fault is tried; {@code -Dsilverbygden=alla} tries all and prints
 * what is missed.
 */
class SilverbygdenTest {

    private static final Path FAULTS = Path.of("src/test/resources/kansli/rules/silverbygden-fel.tsv");
    private static final boolean ALL = System.getProperty("silverbygden", "").equals("alla");
    private static final int EVERY = 3;
    private static final int PERCENT = 75;
    private static final Provforbund FORBUND = forbund("silverbygden");

    private record Fault(String kind, String file, String from, String to) {

        static Fault of(String line) {
            var parts = line.split("\t", -1);
            return new Fault(parts[0], parts[1], parts[2], parts[3]);
        }
    }

    @Test
    void correct_text_gives_no_finding() {
        assertThat(FORBUND.granska().diagnostics())
                .as(FORBUND.granska().told())
                .extracting(Diagnostic::code)
                .containsOnly("bilaga-utan-text");
    }

    @Test
    void single_faults_are_found() throws IOException {
        var clean = keys(FORBUND);
        var all = Files.readAllLines(FAULTS).stream()
                .filter(l -> !l.startsWith("#"))
                .map(Fault::of)
                .toList();
        var found = new LinkedHashMap<String, Integer>();
        var tried = new LinkedHashMap<String, Integer>();
        var missed = new ArrayList<Fault>();
        for (int i = 0; i < all.size(); i += ALL ? 1 : EVERY) {
            var fault = all.get(i);
            tried.merge(fault.kind, 1, Integer::sum);
            if (clean.containsAll(keys(FORBUND.change(fault.file, fault.from, fault.to)))) {
                missed.add(fault);
            } else {
                found.merge(fault.kind, 1, Integer::sum);
            }
        }
        int count = tried.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("Silverbygden: %d av %d enskilda fel hittade%n", count - missed.size(), count);
        tried.forEach((kind, n) -> System.out.printf("  %-14s %d av %d%n", kind, found.getOrDefault(kind, 0), n));
        if (ALL) {
            missed.forEach(f -> System.out.printf("%-14s %s  %s → %s%n", f.kind, f.file, f.from, f.to));
        }
        assertThat(100 * (count - missed.size()) / count).as("percent found").isGreaterThanOrEqualTo(PERCENT);
    }

    /** Findings without their lines. */
    private static Set<String> keys(Provforbund forbund) {
        return forbund.granska().diagnostics().stream()
                .map(d -> d.code() + " " + d.place().file() + " " + d.message())
                .collect(Collectors.toSet());
    }
}
