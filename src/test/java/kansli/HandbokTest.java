package kansli;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Diagnostic;
import kansli.document.Audience;
import kansli.source.Bytes;
import org.junit.jupiter.api.Test;

/**
 * The handbook does what it says: its examples are built, and its tables are compared with what the readers ask for.
 */
class HandbokTest {

    private static final Path FIRST = Path.of("docs/handbok/01-forsta-sammantradet.md");
    private static final Path KEYS = Path.of("docs/handbok/02-alla-uppgifter.md");
    private static final String FOLDER = "ovning/innehall/";
    private static final String MEETING = "sammantraden/2027-02-11-styrelsen/";
    private static final String MATTER = MEETING + "arenden/03-stod-till-kastanjen.md";

    /** The handbook, too, takes a paper that Kansli has made. */
    private static final Bytes PDF =
            forbund("minimalt").bygg().file(Audience.WEBB, "sammantraden/2024-01-15-styrelsen/kallelse.pdf");

    private static final Pattern FILE = Pattern.compile("<!-- fil: (\\S+) -->\n```\\w+\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern SAYS = Pattern.compile("<!-- säger: -->\n```text\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern MEND =
            Pattern.compile("<!-- rätta: (\\S+) -->\n```yaml\n(.*?)\n```\n", Pattern.DOTALL);
    private static final String UNKNOWN = "okändnyckelhär: 1\n";
    private static final Pattern KEY = Pattern.compile("`([^`]+)`");

    @Test
    void the_first_meeting_says_what_the_handbook_says() throws IOException {
        var handbook = Files.readString(FIRST);
        var told = written().granska().told().strip().replace(MATTER + ":", FOLDER + MATTER + ":");
        var says = SAYS.matcher(handbook);
        assertThat(says.find()).isTrue();
        if ("skriv".equals(System.getProperty("facit"))) {
            Files.writeString(
                    FIRST,
                    new StringBuilder(handbook)
                            .replace(says.start(1), says.end(1), told + "\n")
                            .toString());
            return;
        }
        assertThat(says.group(1).strip()).isEqualTo(told);
    }

    @Test
    void the_first_meeting_is_mended_as_the_handbook_mends_it() throws IOException {
        assertThat(mended().granska().told()).doesNotContain("fel  ", "varning  ");
    }

    @Test
    void moving_a_matter_is_told() throws IOException {
        var first = Files.readString(FIRST);
        var file = FILE.matcher(first)
                .results()
                .filter(m -> m.group(1).endsWith("02-aret-som-gick.md"))
                .findFirst()
                .orElseThrow();
        var moved = mended().remove(file.group(1)).add(file.group(1).replace("/02-", "/04-"), file.group(2));
        assertThat(moved.granska().told()).contains("[nummerlucka]").doesNotContain("fel  ");
    }

    @Test
    void every_key_of_forbund_yaml_is_listed() throws IOException {
        assertThat(listed("forbund.yaml"))
                .isEqualTo(asked("forbund.yaml", "organisationsnummer:", "okändnyckelhär: 1\norganisationsnummer:"));
        assertThat(listed("organ"))
                .isEqualTo(asked(
                        "forbund.yaml",
                        "    namn: Förbundsstyrelsen",
                        "    okändnyckelhär: 1\n    namn: Förbundsstyrelsen"));
        var recurring = mended().change(
                        "forbund.yaml",
                        "    namn: Förbundsstyrelsen",
                        "    namn: Förbundsstyrelsen\n    återkommande:\n      sist:\n        - rubrik: Övrigt");
        assertThat(listed("återkommande"))
                .isEqualTo(asked(recurring, "forbund.yaml", "      sist:", "      okändnyckelhär: 1\n      sist:"));
        assertThat(listed("en återkommande punkt"))
                .isEqualTo(asked(
                        recurring,
                        "forbund.yaml",
                        "        - rubrik: Övrigt",
                        "        - okändnyckelhär: 1\n          rubrik: Övrigt"));
        assertThat(listed("ledamöter"))
                .isEqualTo(asked(
                        "forbund.yaml",
                        "        ordinarie: Petra",
                        "        okändnyckelhär: 1\n        ordinarie: Petra"));
        assertThat(listed("kansli"))
                .isEqualTo(asked(
                        "forbund.yaml", "    roll: förbundschef", "    okändnyckelhär: 1\n    roll: förbundschef"));
    }

    @Test
    void every_key_of_kallelse_yaml_is_listed() throws IOException {
        assertThat(listed("kallelse.yaml"))
                .isEqualTo(asked(MEETING + "kallelse.yaml", "datum:", "okändnyckelhär: 1\ndatum:"));
    }

    @Test
    void every_key_of_a_matter_is_listed() throws IOException {
        var all = asked(MATTER, "typ: beslut", "typ: beslut\nokändnyckelhär: 1");
        all.addAll(asked(MEETING + "arenden/01-val-av-justerare.md", "avser:", "okändnyckelhär: 1\navser:"));
        assertThat(listed("Ett ärende")).isEqualTo(all);
        assertThat(listed("bilagor"))
                .isEqualTo(asked(MATTER, "  - rubrik: Budget", "  - okändnyckelhär: 1\n    rubrik: Budget"));
    }

    @Test
    void every_key_of_minutes_and_of_a_governing_document_is_listed() throws IOException {
        var minutes = "sammantraden/2027-02-02-styrelsen/protokoll.yaml";
        var forbund = mended().add(minutes, "form: per capsulam\nparagrafer:\n  - nummer: 1\n    rubrik: Lån\n")
                .add("styrdokument/riktlinjer/2027.md", "---\nrubrik: Riktlinjer\nversion: 2027\n---\n");
        assertThat(listed("protokoll.yaml")).isEqualTo(asked(forbund, minutes, "form:", "okändnyckelhär: 1\nform:"));
        assertThat(listed("paragrafer"))
                .isEqualTo(asked(forbund, minutes, "    rubrik:", "    okändnyckelhär: 1\n    rubrik:"));
        assertThat(listed("Styrdokument"))
                .isEqualTo(asked(forbund, "styrdokument/riktlinjer/2027.md", "rubrik:", "okändnyckelhär: 1\nrubrik:"));
    }

    @Test
    void every_phrase_is_listed() throws IOException {
        assertThat(listed("fraser.yaml")).isEqualTo(asked("fraser.yaml", UNKNOWN));
    }

    @Test
    void every_key_of_the_minutes_of_a_meeting_is_listed() throws IOException {
        var minutes = MEETING + "protokoll.yaml";
        var forbund = mended().add(minutes, "sekreterare: Sara Holm\nparagrafer:\n  - ärende: stod-till-kastanjen\n");
        assertThat(listed("protokoll.yaml efter ett sammanträde"))
                .isEqualTo(asked(forbund, minutes, "sekreterare:", UNKNOWN + "sekreterare:"));
        var all = asked(forbund, minutes, "  - ärende:", "  - " + UNKNOWN + "    ärende:");
        all.addAll(
                asked(forbund, minutes, "  - ärende: stod-till-kastanjen", "  - rubrik: Studiebesök\n    " + UNKNOWN));
        assertThat(listed("paragrafer efter ett sammanträde")).isEqualTo(all);
    }

    @Test
    void every_key_of_a_decision_by_delegation_is_listed() throws IOException {
        assertThat(listed("Delegationsbeslut"))
                .isEqualTo(asked("delegationsbeslut/2027.yaml", "beslut:\n  - dag: 2027-02-03\n    " + UNKNOWN));
    }

    @Test
    void every_key_of_a_table_is_listed() throws IOException {
        var typed = "tabeller/a.yaml";
        var start = "titel: a\nenhet: kr\n";
        assertThat(listed("En tabell"))
                .isEqualTo(asked(typed, start + UNKNOWN + "kolumner: [x]\nrader:\n  - rad: b\n    värden: [1]\n"));
        assertThat(listed("kolumner"))
                .isEqualTo(asked(
                        typed,
                        start + "kolumner:\n  - rubrik: x\n    " + UNKNOWN + "rader:\n  - rad: b\n    värden: [1]\n"));
        assertThat(listed("rader"))
                .isEqualTo(asked(
                        typed, start + "kolumner: [x]\nrader:\n  - rad: b\n    " + UNKNOWN + "    värden: [1]\n"));
        var fetched = asked(typed, start + "kolumner: [x]\nrader:\n  - insatser: alla\n    " + UNKNOWN);
        fetched.removeAll(Set.of("grupp", "data")); // other sorts of rows, which have tables of their own
        assertThat(listed("rader med insatser")).isEqualTo(fetched);
        assertThat(listed("rader ur ett kalkylark"))
                .isEqualTo(asked(typed, start + "kolumner: [x]\nrader:\n  - data: a.csv\n    " + UNKNOWN));
        assertThat(listed("diagram"))
                .isEqualTo(asked(
                        typed,
                        start + "kolumner: [x]\nrader:\n  - rad: b\n    värden: [1]\ndiagram:\n  " + UNKNOWN
                                + "  rubrik: a\n  serier: [x]\n"));
    }

    @Test
    void every_key_of_an_insats_is_listed() throws IOException {
        var file = "insatser/bryggan/insats.yaml";
        assertThat(listed("insats.yaml")).isEqualTo(asked(file, "namn: a\n" + UNKNOWN));
        assertThat(listed("förlängningar"))
                .isEqualTo(asked(file, "namn: a\nförlängningar:\n  - till: 2021-01-01\n    " + UNKNOWN));
        assertThat(listed("mål")).isEqualTo(asked(file, "namn: a\nmål:\n  - mål: b\n    " + UNKNOWN));
        assertThat(listed("källkonflikt"))
                .isEqualTo(asked(file, "namn: a\nkällkonflikt:\n  - uppgift: ägare\n    " + UNKNOWN));
        assertThat(listed("Slutrapport"))
                .isEqualTo(asked(forbund("tomt")
                        .add(file, "namn: a\n")
                        .add("insatser/bryggan/slutrapport.md", "---\ndatum: 2021-01-01\n" + UNKNOWN + "---\n")));
    }

    @Test
    void every_key_of_goals_and_of_a_report_is_listed() throws IOException {
        var goals = "verksamhetsmal/2020.yaml";
        assertThat(Set.of("mål")).isEqualTo(asked(goals, UNKNOWN + "mål:\n  - mål: a\n"));
        assertThat(listed("Verksamhetsmål")).isEqualTo(asked(goals, "mål:\n  - mål: a\n    " + UNKNOWN));
        assertThat(listed("resultatmål"))
                .isEqualTo(asked(goals, "mål:\n  - mål: a\n    resultatmål:\n      - text: b\n        " + UNKNOWN));
        assertThat(listed("rapport.yaml")).isEqualTo(asked("rapporter/a/rapport.yaml", "titel: a\n" + UNKNOWN));
        assertThat(listed("revision"))
                .isEqualTo(asked(
                        "rapporter/a/rapport.yaml", "titel: a\nrevision:\n  " + UNKNOWN + "  datum: 2021-04-01\n"));
        assertThat(listed("omslagsbild"))
                .isEqualTo(asked("rapporter/a/rapport.yaml", "titel: a\nomslagsbild:\n  " + UNKNOWN));
        assertThat(listed("Ett kapitel"))
                .isEqualTo(asked(forbund("tomt")
                        .add("rapporter/a/rapport.yaml", "titel: a\n")
                        .add("rapporter/a/01-b.md", "---\nrubrik: b\n" + UNKNOWN + "---\n")));
    }

    @Test
    void every_key_of_what_a_foerbund_decides_about_the_checks_is_listed() throws IOException {
        assertThat(listed("regler.yaml")).isEqualTo(asked("regler.yaml", UNKNOWN + "regler:\n"));
        assertThat(listed("regler"))
                .isEqualTo(asked("regler.yaml", "regler:\n  - regel: justering inom dagar\n    " + UNKNOWN));
        assertThat(listed("godkänt")).isEqualTo(asked("regler.yaml", "godkänt:\n  - kod: a\n    " + UNKNOWN));
    }

    private static Provforbund written() throws IOException {
        var forbund = forbund("tomt");
        for (var file : FILE.matcher(Files.readString(FIRST)).results().toList()) {
            forbund = forbund.add(file.group(1), file.group(2));
        }
        return forbund;
    }

    private static Provforbund mended() throws IOException {
        var mend = MEND.matcher(Files.readString(FIRST));
        assertThat(mend.find()).isTrue();
        var key = mend.group(2).substring(0, mend.group(2).indexOf(':'));
        var faulty = Pattern.compile("^" + key + ":.*$", Pattern.MULTILINE)
                .matcher(Files.readString(FIRST))
                .results()
                .map(m -> m.group())
                .filter(line -> !line.equals(mend.group(2)))
                .toList()
                .getLast();
        return written()
                .change(mend.group(1), faulty, mend.group(2))
                .add(MEETING + "bilagor/03-1-ansokan.pdf", PDF)
                .add(MEETING + "bilagor/03-2-budget.pdf", PDF);
    }

    /** The first column of the tables under a heading. */
    private static Set<String> listed(String heading) throws IOException {
        var text = Files.readString(KEYS);
        var section = Pattern.compile(
                        "^#{2,3} " + Pattern.quote(heading) + "$(.*?)(?=^#|\\z)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(text);
        assertThat(section.find()).as(heading).isTrue();
        return section.group(1)
                .lines()
                .filter(l -> l.startsWith("| `"))
                .map(l -> l.split("\\|")[1])
                .flatMap(cell -> KEY.matcher(cell).results().map(m -> m.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asked(String file, String text) throws IOException {
        return asked(forbund("tomt").add(file, text));
    }

    private static Set<String> asked(String file, String from, String to) throws IOException {
        return asked(mended(), file, from, to);
    }

    private static Set<String> asked(Provforbund forbund, String file, String from, String to) throws IOException {
        return asked(forbund.change(file, from, to));
    }

    /** A reader that meets a key it does not know lists those it does; what may stand in any file is listed once. */
    private static Set<String> asked(Provforbund forbund) throws IOException {
        var asked = forbund.granska().diagnostics().stream()
                .filter(d -> d.code().equals("okand-nyckel"))
                .map(Diagnostic::hint)
                .flatMap(HandbokTest::enumerated)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).isNotEmpty();
        asked.removeAll(listed("I alla filer"));
        return asked;
    }

    private static Stream<String> enumerated(String hint) {
        assertThat(hint).contains("Här kan stå ").endsWith(".");
        var from = hint.indexOf("Här kan stå ") + "Här kan stå ".length();
        return Arrays.stream(hint.substring(from, hint.indexOf('.', from)).split(", | och "));
    }
}
