package kansli.reading;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kansli.Provforbund.Granskat;
import kansli.diagnostic.Diagnostic;
import kansli.source.Bytes;
import org.junit.jupiter.api.Test;

/** A fault is told once, where it is; what only follows from it is not told, and it hides no other fault. */
class OneFaultOneMessageTest {

    private static final String MEETING = "sammantraden/2024-05-16-styrelsen/";
    private static final String KALLELSE = MEETING + "kallelse.yaml";
    private static final String MATTER = MEETING + "arenden/03-riktlinjer-for-uppfoljning.md";

    @Test
    void a_broken_forbund_is_not_blamed_on_those_who_refer_to_it() {
        only(forbund("litet").change("forbund.yaml", "accent: ", "accent: x: ").granska(), "yaml-form");
        only(forbund("litet").add("forbund.yaml", "").granska(), "inga-uppgifter");
        only(forbund("litet").add("forbund.yaml", "hej").granska(), "fel-slag");
        only(forbund("litet").add("forbund.yaml", Bytes.of(new byte[500])).granska(), "ingen-text");
    }

    @Test
    void a_misspelt_section_is_not_missing_too() {
        only(forbund("litet").change("forbund.yaml", "kansli:\n", "kannsli:\n").granska(), "okand-nyckel");
        only(forbund("litet").change("forbund.yaml", "organ:\n", "orgna:\n").granska(), "okand-nyckel");
        only(
                forbund("litet")
                        .change("forbund.yaml", "stående villkor:", "stående vilkor:")
                        .granska(),
                "okand-nyckel");
        only(forbund("litet").change(MATTER, "förslag:", "försalg:").granska(), "okand-nyckel");
        only(forbund("litet").change(KALLELSE, "justering:", "justerig:").granska(), "okand-nyckel");
        only(
                forbund("litet")
                        .change(MATTER, "    fil: bilagor/03-1", "    fill: bilagor/03-1")
                        .granska(),
                "okand-nyckel");
    }

    @Test
    void very_many_unknown_keys_are_few_messages() {
        var keys = IntStream.range(0, 120_000).mapToObj(i -> "okänd%d: x\n".formatted(i));
        var granskat = forbund("litet")
                .add(KALLELSE, "datum: 2024-05-02\n" + keys.collect(Collectors.joining()))
                .granska();
        assertThat(granskat.diagnostics())
                .filteredOn(d -> d.code().equals("okand-nyckel"))
                .hasSize(11);
        assertThat(granskat.told()).contains("kallelse.yaml:12:1", "Härifrån står 119990 okända uppgifter till.");
        var twice = "plats: x\n".repeat(50);
        assertThat(forbund("litet").add(KALLELSE, twice).granska().diagnostics())
                .filteredOn(d -> d.code().equals("dubbel-uppgift"))
                .hasSize(11);
    }

    @Test
    void hyphens_in_the_middle_of_the_facts_close_the_matter() {
        var granskat = forbund("litet")
                .change(MATTER, "typ: beslut\n", "typ: beslut\n---\noffentlig: nej\n")
                .granska();
        only(granskat, "yaml-form");
        assertThat(granskat.told()).contains("Uppgifterna slutar vid de tre strecken");
    }

    @Test
    void a_broken_matter_is_one_fault() {
        only(forbund("litet").change(MATTER, "dnr: 2024:7", "dnr: 2024: 7").granska(), "yaml-form");
        only(forbund("litet").change(MATTER, "typ: beslut", "typ: besult").granska(), "okant-val");
        only(
                forbund("litet")
                        .change(MATTER, "---\n\n## Ärendet", "\n## Ärendet")
                        .granska(),
                "huvud-saknas");
    }

    @Test
    void a_misnamed_folder_or_file_is_one_fault_and_hides_none_inside() {
        var moved = forbund("minimalt")
                .add("sammantraden/2024-13-01-styrelsen/kallelse.yaml", "datum: i går\ntid: 13.00\nplats: x\n")
                .add("sammantraden/2024-13-01-styrelsen/arenden/01-x.md", "---\nrubrik: x\ntyp: nej\n---\n")
                .granska();
        assertThat(moved.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("sammantrade-namn", "datum-form", "okant-val", "ordforande-saknas");
        only(
                forbund("litet")
                        .remove(MEETING + "arenden/02-foredragningslistan.md")
                        .add(MEETING + "arenden/2-x.md", "---\nrubrik: x\n---\n")
                        .granska(),
                "arende-namn");
    }

    @Test
    void all_faults_of_all_files_are_told_in_one_run() {
        var told = forbund("litet")
                .change("forbund.yaml", "e-post: kansli@norran.example", "e-post: kansli")
                .change(KALLELSE, "2024-05-08", "8 maj")
                .change(KALLELSE, "13.00–15.30", "efter lunch")
                .change(KALLELSE, "plats:", "plast:")
                .change(MATTER, "2024-05-02", "vet ej")
                .change(MATTER, "typ: beslut", "typ: besult")
                .granska();
        assertThat(told.diagnostics())
                .filteredOn(d -> !d.code().equals("bilaga-saknas"))
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        "epost-form", "datum-form", "tid-form", "okand-nyckel", "datum-form", "okant-val");
    }

    @Test
    void an_answer_about_secrecy_that_cannot_be_read_publishes_nothing() {
        var byggt = forbund("litet")
                .change(MEETING + "arenden/05-avtal-om-kastanjen.md", "offentlig: nej", "offentlig: nja")
                .bygg();
        assertThat(byggt.outcome().diagnostics()).extracting(Diagnostic::code).contains("sekretess-oklar");
        byggt.sites().get(kansli.document.Audience.WEBB).files().stream()
                .filter(f -> f.path().endsWith(".html"))
                .forEach(f -> assertThat(f.bytes().utf8())
                        .as(f.path())
                        .doesNotContain("Lönnbladet")
                        .doesNotContain("Avtal om Kastanjen"));
    }

    @Test
    void the_other_organs_folder_does_not_hide_a_misspelt_one() {
        assertThat(forbund("minimalt")
                        .add("sammantraden/2024-02-01-au/kallelse.yaml", "datum: 2024-01-20\ntid: 13.00\nplats: x\n")
                        .add(
                                "sammantraden/2024-01-15-styrelsen/arenden/02-x.md",
                                "---\nrubrik: x\ntyp: information\nbehandlas: [styrlsen 2024-01-15]\n---\n")
                        .granska()
                        .diagnostics())
                .extracting(Diagnostic::code)
                .filteredOn("okant-organ"::equals)
                .hasSize(2);
    }

    private static void only(Granskat granskat, String code) {
        granskat.saysOnly("bilaga-saknas", code);
    }
}
