package kansli.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.Provforbund;
import kansli.Trasigt;
import kansli.source.Bytes;
import kansli.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message as the terminal prints it. {@code src/test/forbund/fel/<code>/} holds the smallest content that
 * provokes it, as files that are laid over {@code src/test/forbund/minimalt}; {@code src/test/facit/fel/<code>.txt}
 * holds what is said then, and nothing but that: a fault gives one message.
 *
 * <p>A file that ends in {@code .borta} takes one away, and {@code idag.txt} says what day it is. What lies in
 * {@code templates/} is laid over the program's own.
 *
 * <p>When a change of words is meant: {@code mvn test -Dtest=MeddelandenTest -Dfacit=skriv}, and then read what git
 * says has changed. It writes {@code docs/meddelanden.md} too.
 */
class MeddelandenTest {

    private static final Path CASES = Path.of("src/test/forbund/fel");
    private static final String AWAY = ".borta";
    private static final String TODAY = "idag.txt";

    @ParameterizedTest
    @MethodSource("cases")
    void meddelandet_ser_ut_sa(String code) {
        var told = told(code);
        assertThat(told)
                .as("the messages of " + code)
                .isNotEmpty()
                .extracting(Diagnostic::code)
                .containsOnly(code);
        Facit.verify(code + ".txt", tell(code, told));
    }

    @Test
    void varje_kod_har_ett_fall_och_varje_fall_en_kod() {
        var codes = Koder.all();
        assertThat(without(codes, cases()))
                .as("codes without a folder in " + CASES)
                .isEmpty();
        assertThat(without(cases(), codes))
                .as("folders in " + CASES + " without a code")
                .isEmpty();
        var facit = names(Facit.FACIT).map(f -> f.replace(".txt", "")).toList();
        assertThat(without(facit, codes))
                .as("texts in " + Facit.FACIT + " without a code")
                .isEmpty();
    }

    @Test
    void ett_forbund_kan_satta_nivan_for_varje_kod() throws IOException {
        var file = Path.of("src/main/resources/kansli/reading/koder.yaml");
        var codes = "# Koden för varje meddelande som finns. Filen görs av MeddelandenTest och ändras inte för hand.\n"
                + "koder:\n"
                + Koder.all().stream().map("  - %s\n"::formatted).collect(Collectors.joining());
        if (Facit.SKRIV) {
            Files.writeString(file, codes);
        }
        assertThat(file).content().isEqualTo(codes);
    }

    @Test
    void meddelandena_ar_skrivna_for_manniskor() {
        for (var code : cases()) {
            for (var d : told(code)) {
                assertThat(d.message())
                        .as(code)
                        .matches("(?s)[\\p{Lu}«\\d].*[.!?]")
                        .doesNotContainIgnoringCase("ogiltig", "error", "null", "exception", "invalid");
                assertThat(d.hint())
                        .as(code)
                        .matches("(?s)[\\p{Lu}].*[.!?]")
                        .doesNotContainIgnoringCase("ogiltig", "error", "null", "exception", "invalid");
            }
        }
    }

    @Test
    void ett_minimalt_forbund_far_bara_hora_att_det_saknar_ordforande() {
        assertThat(Provforbund.forbund("minimalt").granska().diagnostics())
                .extracting(Diagnostic::code)
                .containsOnly("ordforande-saknas");
    }

    @Test
    void dokumentationen_visar_alla_meddelanden() throws IOException {
        var page = Path.of("docs/meddelanden.md");
        var became = documentation();
        if (Facit.SKRIV) {
            Files.writeString(page, became);
        }
        assertThat(page).content().isEqualTo(became);
    }

    private static String documentation() {
        var groups = new TreeMap<Severity, SortedMap<String, String>>();
        for (var code : cases()) {
            var told = told(code);
            groups.computeIfAbsent(told.getFirst().severity(), s -> new TreeMap<>())
                    .put(code, tell(code, told));
        }
        var page = new StringBuilder("""
            # Meddelanden

            Allt som Kansli kan säga om det du har skrivit, med ett exempel på varje. Koden inom klamrar står sist i meddelandet.
            Sidan är gjord av proven i `src/test/facit/fel` och ändras inte för hand.
            """);
        var headings = Map.of(
                Severity.FEL, "\n## Fel\n\nDet här behöver rättas innan någon annan får se handlingarna.\n",
                Severity.VARNING, "\n## Varningar\n\nDet här är troligen fel, eller inte färdigt än.\n",
                Severity.UPPLYSNING, "\n## Upplysningar\n\nDet här kan vara bra att veta.\n");
        groups.forEach((severity, messages) -> {
            page.append(headings.get(severity));
            messages.forEach((code, text) -> page.append("\n### ")
                    .append(code)
                    .append("\n\n```text\n")
                    .append(text)
                    .append("```\n"));
        });
        return page.toString();
    }

    static List<String> cases() {
        return names(CASES).toList();
    }

    private static Stream<String> names(Path folder) {
        try (var found = Files.list(folder)) {
            return found.map(f -> f.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> without(Collection<String> all, Collection<String> others) {
        return all.stream().filter(a -> !others.contains(a)).toList();
    }

    private static final Map<String, List<Diagnostic>> TOLD = new HashMap<>();

    /** What the case adds to what minimalt says already. */
    private static List<Diagnostic> told(String code) {
        return TOLD.computeIfAbsent(code, MeddelandenTest::granska);
    }

    private static List<Diagnostic> granska(String code) {
        var before = new HashSet<>(Provforbund.forbund("minimalt").granska().diagnostics());
        return reviewed(code).diagnostics().stream()
                .filter(d -> !before.contains(d))
                .toList();
    }

    /** Nothing that can be written makes a sound printer fail, so one of its papers is made to. */
    private static Provforbund.Granskat reviewed(String code) {
        return code.equals("ej-tryckt")
                ? forbund(code).granska(b -> Trasigt.printer(b, "foredragningslista", StackOverflowError::new))
                : forbund(code).granska();
    }

    private static String tell(String code, List<Diagnostic> told) {
        return new Telling(forbund(code).tree(), "content/").tell(told, Integer.MAX_VALUE);
    }

    private static Provforbund forbund(String code) {
        var changes = Provforbund.of(CASES.resolve(code));
        var forbund = Provforbund.forbund("minimalt").refusing(changes.refused());
        for (var file : changes.files()) {
            var bytes = changes.bytes(file);
            if (file.equals(TODAY)) {
                forbund = forbund.today(bytes.utf8().strip());
            } else if (file.endsWith(AWAY)) {
                forbund = forbund.remove(file.substring(0, file.length() - AWAY.length()));
            } else if (file.startsWith("templates/")) {
                forbund = forbund.program(file, bytes);
            } else {
                forbund = forbund.add(file, code.equals("fil-for-stor") ? tooLarge(bytes) : bytes);
            }
        }
        return forbund;
    }

    /** Two megabytes are too much for the repository too. */
    private static Bytes tooLarge(Bytes bytes) {
        return Bytes.ofUtf8(bytes.utf8().repeat(SourceText.MOST_BYTES / bytes.size() + 1));
    }
}
