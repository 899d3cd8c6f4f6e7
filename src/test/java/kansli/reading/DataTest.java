package kansli.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static kansli.Provforbund.forbund;
import static kansli.reading.Arbetsbok.bok;
import static kansli.reading.Arbetsbok.dag;
import static kansli.reading.Arbetsbok.dold;
import static kansli.reading.Arbetsbok.formel;
import static kansli.reading.Arbetsbok.kronor;
import static kansli.reading.Arbetsbok.procent;
import static kansli.reading.Arbetsbok.rad;
import static kansli.reading.Arbetsbok.raknefel;
import static kansli.reading.Arbetsbok.tal;
import static kansli.reading.Arbetsbok.textformel;
import static kansli.reading.Arbetsbok.tusental;
import static kansli.reading.Arbetsbok.visat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kansli.Provforbund;
import kansli.Provforbund.Granskat;
import kansli.diagnostic.Diagnostic;
import kansli.document.Audience;
import kansli.figures.Ledger;
import kansli.source.Bytes;
import kansli.source.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are kept in a spreadsheet are as good as those that are typed. */
class DataTest {

    private static final String FOLDER = "sammantraden/2024-01-15-styrelsen/";
    private static final String TABLE = FOLDER + "tabeller/utfall.yaml";
    private static final String CSV = FOLDER + "tabeller/siffror.csv";
    private static final String XLSX = FOLDER + "tabeller/bok.xlsx";

    private static final String HEAD = """
        titel: Utfall
        enhet: tkr
        decimaler: 1
        kolumner: [Budget, Utfall, Kvar = budget - utfall]
        rader:
        """;
    private static final String SUM = """
          - rad: Summa
            slag: summa
            formel: summa()
            angivet: ["1 150", "1 053,5"]
        """;
    private static final String TYPED = HEAD + """
          - rad: Lokaler
            värden: [100, "−6,5"]
          - rad: Resor och möten
            värden: [1 050, 1 060]
        """ + SUM;
    private static final String FETCHED = HEAD + "  - data: siffror.csv\n" + SUM;

    private static Provforbund table(String yaml) {
        return forbund("minimalt")
                .add(TABLE, yaml)
                .add(
                        FOLDER + "arenden/02-ekonomi.md",
                        "---\n"
                                + "rubrik: Ekonomi\n"
                                + "typ: information\n"
                                + "---\n\n"
                                + "Kvar blir ${tal(\"utfall.summa.kvar\")}, för lokaler"
                                + " ${tal(\"utfall.lokaler.utfall\")}.\n\n"
                                + "${tabell(\"utfall\")}\n");
    }

    private static Provforbund csv(String text) {
        return table(FETCHED).add(CSV, text);
    }

    private static Provforbund xlsx(Bytes book) {
        return table(FETCHED.replace("siffror.csv", "bok.xlsx")).add(XLSX, book);
    }

    private static String page(Provforbund forbund) {
        return forbund.bygg().file(Audience.WEBB, FOLDER + "ekonomi/index.html").utf8();
    }

    private static void same(Provforbund forbund) {
        assertThat(told(forbund)).isEmpty();
        assertThat(page(forbund)).isEqualTo(page(table(TYPED)));
    }

    /** What is said of these files alone. */
    private static String told(Provforbund forbund) {
        var granskat = forbund.granska();
        return new Granskat(
                        granskat.tree(),
                        granskat.diagnostics().stream()
                                .filter(d -> !d.code().equals("ordforande-saknas"))
                                .toList())
                .told();
    }

    // What is read

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rad;Budget;Utfall\nLokaler;100;-6,5\nResor och möten;1 050;1 060\n",
                "Rad,Budget,Utfall\nLokaler,100,-6.5\nResor och möten,1050,1060\n",
                "Rad\tBudget\tUtfall\nLokaler\t100\t−6,5\nResor och möten\t1\u00A0050\t1\u202F060\n",
                "Rad,Utfall,Budget\r\nLokaler,\"–6,5\",100\r\n\r\nResor och möten,1060,1050",
                "\uFEFF;utfall;budget\n\"Lokaler\";-6,5; 100 \n\"Resor\noch möten\";1 060,0;1 050\n",
                "sep=;\nRad;BUDGET;Utfall\nLokaler;100;-6,50\nResor och möten;1050;1060\n;;\n",
                ",,Budget,Utfall\n,Lokaler,100,-6.5\n,Resor och möten,1050,1060\n",
                "Rad;Budget;Utfall;Kommentar\nLokaler;100 tkr;-6,5 TKR;\nResor och möten;1050;1060\n"
            })
    void values_in_a_file_are_as_good_as_typed_ones(String text) {
        var forbund = csv(text);
        assertThat(told(forbund).lines().filter(l -> l.startsWith("fel"))).isEmpty();
        assertThat(page(forbund)).isEqualTo(page(table(TYPED)));
    }

    @Test
    void a_workbook_is_read_as_it_is_shown() {
        same(xlsx(bok().blad(
                        "Blad1",
                        rad("", "Utfall", "Budget"),
                        rad("Lokaler", formel("SUM(D2:D9)", "-6.5"), 100),
                        rad("", "", ""),
                        rad("Resor och möten", "1 060", tal("1049.9999999999999")))
                .bytes()));
    }

    @Test
    void the_sheet_is_chosen_by_its_name() {
        var book = bok().blad("Om", rad("Skrivet av", "Maja"))
                .blad(
                        "Utfall",
                        rad("", "Budget", "Utfall"),
                        rad("Lokaler", 100, tal("-6.5")),
                        rad("Resor och möten", 1050, 1060))
                .bytes();
        same(table(HEAD + "  - data: bok.xlsx\n    blad: utfall\n" + SUM).add(XLSX, book));
        assertThat(told(xlsx(book)))
                .contains("«bok.xlsx» har flera blad.\nSkriv vilket: blad: Om. De är Om och Utfall.   [okant-blad]");
        assertThat(told(table(HEAD + "  - data: bok.xlsx\n    blad: Utfal\n" + SUM)
                        .add(XLSX, book)))
                .contains("«bok.xlsx» har inget blad som heter «Utfal».\nMenade du «Utfall»?");
        assertThat(told(table(HEAD + "  - data: bok.xlsx\n    blad: Prognos 2\n" + SUM)
                        .add(XLSX, book)))
                .contains("Bladen är Om och Utfall.");
    }

    @Test
    void empty_and_hidden_sheets_are_not_chosen_unless_they_are_named() {
        var rows = new Arbetsbok.Rad[] {
            rad("", "Budget", "Utfall"), rad("Lokaler", 100, tal("-6.5")), rad("Resor och möten", 1050, 1060)
        };
        same(xlsx(bok().blad("Blad1")
                .blad("Gömt", "hidden", "", "", rad("x"))
                .blad("Blad2", rows)
                .bytes()));
        assertThat(told(table(HEAD + "  - data: bok.xlsx\n    blad: Gömt\n" + SUM)
                        .add(
                                XLSX,
                                bok().blad("Blad1")
                                        .blad("Gömt", "veryHidden", "", "", rows)
                                        .bytes())))
                .contains(
                        "upplysning  ",
                        "utfall.yaml:6:11",
                        "I bok.xlsx, bladet «Gömt»: bladet är dolt i kalkylarket, men läses.");
    }

    @Test
    void hidden_rows_and_columns_are_read_and_told() {
        var told = told(xlsx(bok().blad(
                        "Blad1",
                        "visible",
                        "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>",
                        "",
                        rad("", "Utfall", "Budget"),
                        dold("Lokaler", tal("-6.5"), 100),
                        rad("Resor och möten", 1060, 1050))
                .bytes()));
        assertThat(told)
                .contains(
                        "I bok.xlsx, bladet «Blad1»: rad 2 är dold i kalkylarket, men läses.",
                        "kolumn C, «Budget», är dold i kalkylarket, men läses.")
                .doesNotContain("fel  ");
    }

    @Test
    void percentages_are_read_as_they_are_shown() {
        var yaml = "titel: Andel\nenhet: procent\nkolumner: [Andel]\nrader:\n  - data: bok.xlsx\n";
        var forbund = forbund("minimalt")
                .add(TABLE, yaml)
                .add(
                        XLSX,
                        bok().blad(
                                        "A",
                                        rad("", "Andel"),
                                        rad("Kvinnor", procent("0.53")),
                                        rad("Män", 47),
                                        rad("Alla", "100 %"))
                                .bytes());
        assertThat(told(forbund)).isEmpty();
        assertThat(figures(forbund))
                .containsEntry("utfall.kvinnor.andel", "53\u00A0%")
                .containsEntry("utfall.man.andel", "47\u00A0%")
                .containsEntry("utfall.alla.andel", "100\u00A0%");
        assertThat(told(xlsx(bok().blad("A", rad("", "Budget", "Utfall"), rad("Lokaler", 100, procent("0.5")))
                        .bytes())))
                .contains("I bok.xlsx, bladet «A», rad 2, kolumn C: «50 %» är i procent, men kolumnen «Utfall» räknas i"
                        + " tkr.");
    }

    @Test
    void words_may_be_kept_in_a_file_too() {
        var yaml = "titel: Läget\n"
                + "kolumner:\n"
                + "  - rubrik: Start\n"
                + "    innehåll: ord\n"
                + "  - rubrik: I fas\n"
                + "    innehåll: läge\n"
                + "rader:\n"
                + "  - data: bok.xlsx\n";
        var forbund = table(yaml.replace("rader:", "enhet: antal\nrader:"))
                .change(
                        FOLDER + "arenden/02-ekonomi.md",
                        "Kvar blir ${tal(\"utfall.summa.kvar\")}, för lokaler ${tal(\"utfall.lokaler.utfall\")}.",
                        "Se nedan.")
                .add(
                        XLSX,
                        bok().blad(
                                        "A",
                                        rad("", "Start", "I fas"),
                                        rad("Bryggan", dag("2020-02-29"), "Ja"),
                                        rad("Kedjan", dag("1900-03-01"), textformel("IF(1,2)", "Nej")),
                                        rad("Lotsen", 2021, "–"))
                                .bytes());
        assertThat(told(forbund)).isEmpty();
        assertThat(page(forbund)).contains("2020-02-29", "1900-03-01", ">2021<");
    }

    private static final String WORDS = """
        titel: Tider
        enhet: antal
        kolumner:
          - rubrik: Start
            innehåll: ord
        rader:
          - data: bok.xlsx
        """;

    private static Provforbund words(Object... cells) {
        var rows = new ArrayList<Arbetsbok.Rad>(List.of(rad("", "Start")));
        for (int i = 0; i < cells.length; i++) {
            rows.add(rad("Rad " + (i + 1), cells[i]));
        }
        return table(WORDS)
                .change(
                        FOLDER + "arenden/02-ekonomi.md",
                        "Kvar blir ${tal(\"utfall.summa.kvar\")}, för lokaler ${tal(\"utfall.lokaler.utfall\")}.",
                        "Se nedan.")
                .add(XLSX, bok().blad("A", rows.toArray(Arbetsbok.Rad[]::new)).bytes());
    }

    @Test
    void words_are_those_that_the_sheet_shows() {
        var forbund = words(
                visat("0.3958333333333333", "hh:mm:ss"),
                visat("44260.55208333334", "yyyy-mm-dd h:mm:ss"),
                visat("7", "000"),
                visat("0.125", "0.0%"),
                visat("44260", "d-mmm"),
                visat("1.5625", "[h]:mm"),
                "007");
        assertThat(told(forbund)).isEmpty();
        assertThat(page(forbund))
                .contains(">09.30<", ">2021-03-05 13.15<", ">12,5&#xa0;%<", ">5&#xa0;mars<", ">37:30<")
                .containsPattern("(?s)>007<.*>007<");
    }

    @Test
    void decimals_that_the_sheet_shows_and_the_table_does_not_are_told_once() {
        var yaml = "titel: Tal\nenhet: kr\nkolumner: [Antal]\nrader:\n  - data: bok.xlsx\n";
        var book = bok().blad(
                        "A",
                        rad("", "Antal"),
                        rad("Ett", visat("2.75", "000")),
                        rad("Två", tal("1234.56")),
                        rad("Tre", tal("1.5")));
        assertThat(told(forbund("minimalt").add(TABLE, yaml).add(XLSX, book.bytes())))
                .containsOnlyOnce("decimaler-form")
                .contains("rad 3, kolumn B: 1234,56 visas utan decimaler")
                .contains("decimaler: 2");
        assertThat(told(table(yaml.replace("bok.xlsx", "siffror.csv")).add(CSV, ";Antal\nEtt;1234,56\n")))
                .contains("siffror.csv:2:5", "1234,56 visas utan decimaler");
        var share = yaml.replace("enhet: kr", "enhet: procent\ndecimaler: 1");
        assertThat(figures(forbund("minimalt")
                        .add(TABLE, share)
                        .add(
                                XLSX,
                                bok().blad("A", rad("", "Antal"), rad("Ett", visat("0.005", "0.0%")))
                                        .bytes())))
                .containsEntry("utfall.ett.antal", "0,5\u00A0%");
    }

    @Test
    void a_number_is_not_cut_to_what_the_sheet_shows() {
        var yaml = "titel: Tal\nenhet: antal\ndecimaler: 2\nkolumner: [Antal]\nrader:\n  - data: bok.xlsx\n";
        var book = bok().blad("A", rad("", "Antal"), rad("Ett", visat("2.75", "000")))
                .bytes();
        assertThat(figures(forbund("minimalt").add(TABLE, yaml).add(XLSX, book)))
                .containsEntry("utfall.ett.antal", "2,75");
    }

    @Test
    void what_a_reader_cannot_see_is_taken_away_and_told_once_at_its_cell() {
        var told = told(words("vanlig_x000D_", "_x001B_[31mröd \u202Ebak", "\u202Eigen"));
        assertThat(told)
                .contains(
                        "I bok.xlsx, bladet «A», rad 3, kolumn B: här står osynliga tecken, U+001B (ett styrtecken) och"
                                + " U+202E (det vänder skrivriktningen), och sådana står i en cell till.")
                .containsOnlyOnce("fel  ");
        var page = page(words("_x001B_[31mröd \u202Ebak"));
        assertThat(page).contains("[31mröd bak").doesNotContain("\u001B", "\u202E", "_x001B_");
    }

    @Test
    void a_group_of_age_that_became_a_day_is_told() {
        var yaml = "titel: Ålder\nenhet: antal\nkolumner: [Antal]\nrader:\n  - data: bok.xlsx\n";
        var book = bok().blad(
                        "A", rad("", "Antal"), rad(visat("45577", "d-mmm"), 1), rad("16–24", 2), rad("25-34 år", 3))
                .bytes();
        assertThat(told(table(yaml).add(XLSX, book)))
                .contains("I bok.xlsx, bladet «A», rad 2, kolumn A: här står ett datum, 12 oktober, bland spann som"
                        + " «16–24».");
        assertThat(told(table(yaml.replace("bok.xlsx", "siffror.csv")).add(CSV, ";Antal\n10-dec;1\n13-15;2\n")))
                .contains("siffror.csv:2:1", "Här står ett datum, 10-dec, bland spann som «13-15».");
    }

    @Test
    void days_may_be_counted_from_1904() {
        var yaml = "titel: Dagar\nenhet: antal\nkolumner: [Antal]\nrader:\n  - data: bok.xlsx\n";
        var book = bok().fran1904()
                .blad("A", rad("", "Antal"), rad(dag("2016-02-28"), 3))
                .bytes();
        assertThat(figures(forbund("minimalt").add(TABLE, yaml).add(XLSX, book)))
                .containsEntry("utfall.2020_02_29.antal", "3");
    }

    private static Map<String, String> figures(Provforbund forbund) {
        var findings = new kansli.diagnostic.Findings(forbund.tree());
        var all = new java.util.TreeMap<String, String>();
        new Ledger()
                .compute(new ContentReader().read(forbund.tree(), findings).orElseThrow(), findings)
                .alla()
                .forEach(t -> all.put(t.address().value().replaceAll(".*/", ""), t.text()));
        return all;
    }

    @Test
    void typed_rows_and_those_of_several_files_stand_together() {
        var forbund = table(HEAD + """
              - grupp: Löpande
              - data: siffror.csv
              - rad: Resor och möten
                värden: [1 050, 1 060]
              - grupp: Annat
              - data: bok.xlsx
              - rad: Summa
                slag: summa
                formel: summa(lopande) + summa(annat)
                angivet: ["1 157", "1 046,5"]
            """)
                .add(CSV, "Rad;Budget;Utfall\nLokaler;100;-6,5\n")
                .add(
                        XLSX,
                        bok().blad("A", rad("", "Budget", "Utfall"), rad("Övrigt", 7, tal("-7")))
                                .bytes());
        assertThat(told(forbund)).isEmpty();
    }

    @Test
    void a_figure_tells_the_file_and_the_row_it_stands_in() {
        var forbund = csv("Rad;Budget;Utfall\n\"Lokaler\";100;-6,5\n\n\"Resor\noch möten\";1 050;1 060\n");
        var findings = new kansli.diagnostic.Findings(forbund.tree());
        var figures = new Ledger()
                .compute(new ContentReader().read(forbund.tree(), findings).orElseThrow(), findings);
        var source =
                figures.tal("", "utfall.resor_och_moten.budget").orElseThrow().source();
        assertThat(source.file().value()).isEqualTo(CSV);
        assertThat(new Places(forbund.tree()).find(source))
                .hasValueSatisfying(s -> assertThat(s.start().line()).isEqualTo(4));
    }

    // What is told

    @Test
    void every_cell_that_holds_no_number_is_told_where_it_stands() {
        assertThat(told(csv("Rad;Budget;Utfall\nLokaler;1 973 00;1 150-\nResor;#REF!;####\nLån;(150);=A1\n")))
                .isEqualTo("""
                    fel  sammantraden/2024-01-15-styrelsen/tabeller/siffror.csv:2:9

                      2 │ Lokaler;1 973 00;1 150-
                        │         ^^^^^^^^
                    «1 973 00» går inte att läsa som ett tal.
                    Skriv med mellanslag mellan tusental, komma före decimaler och minus först: 1 973 000 eller −1 060,5.   [tal-form]

                    fel  sammantraden/2024-01-15-styrelsen/tabeller/siffror.csv:2:18

                      2 │ Lokaler;1 973 00;1 150-
                        │                  ^^^^^^
                    «1 150-» går inte att läsa som ett tal.
                    Skriv med mellanslag mellan tusental, komma före decimaler och minus först: 1 973 000 eller −1 060,5.   [tal-form]

                    fel  sammantraden/2024-01-15-styrelsen/tabeller/siffror.csv:3:7

                      3 │ Resor;#REF!;####
                        │       ^^^^^
                    «#REF!» är ett fel i kalkylarkets uträkning.
                    Rätta formeln i kalkylarket och spara om filen.   [data-raknefel]

                    fel  sammantraden/2024-01-15-styrelsen/tabeller/siffror.csv:3:13

                      3 │ Resor;#REF!;####
                        │             ^^^^
                    «####» står för ett tal som inte fick plats i kolumnen när filen sparades.
                    Gör kolumnen bredare i kalkylarket och spara om filen.   [data-raknefel]

                    fel  sammantraden/2024-01-15-styrelsen/tabeller/siffror.csv:4:5

                      4 │ Lån;(150);=A1
                        │     ^^^^^
                    «(150)» går inte att läsa som ett tal.
                    Skriv med mellanslag mellan tusental, komma före decimaler och minus först: 1 973 000 eller −1 060,5.   [tal-form]

                    fel  sammantraden/2024-01-15-styrelsen/tabeller/siffror.csv:4:11

                      4 │ Lån;(150);=A1
                        │           ^^^
                    Här står en formel och inte dess värde.
                    Spara om filen från kalkylprogrammet, så att värdena följer med.   [data-raknefel]
                    """);
    }

    @Test
    void every_cell_of_a_workbook_is_told_by_its_row_and_column() {
        assertThat(told(xlsx(bok().blad(
                                "Utfall",
                                rad("Rad", "Budget", "Utfall"),
                                rad("Lokaler", "1 973 00", raknefel("#DIV/0!")),
                                rad("Resor", formel("B2+1", ""), dag("2024-03-01")),
                                rad("Lån", true, raknefel("#N/A")))
                        .bytes())))
                .contains(
                        """
                        fel  sammantraden/2024-01-15-styrelsen/tabeller/utfall.yaml:6:11

                          6 │   - data: bok.xlsx
                            │           ^^^^^^^^
                        I bok.xlsx, bladet «Utfall», rad 2, kolumn C: «#DIVISION/0!» är ett fel i kalkylarkets uträkning.
                        Rätta formeln i kalkylarket och spara om filen.   [data-raknefel]
                        """,
                        "rad 2, kolumn B: «1 973 00» går inte att läsa som ett tal.",
                        "rad 3, kolumn B: här står en formel som inte har räknats ut.",
                        "rad 3, kolumn C: «2024-03-01, ett datum,» går inte att läsa som ett tal.",
                        "rad 4, kolumn B: «SANT» går inte att läsa som ett tal.",
                        "rad 4, kolumn C: «#SAKNAS!» är ett fel i kalkylarkets uträkning.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.973;80       | «1.973» kan vara både 1 973 och 1,973.",
                "1.973;0,5      | «1.973» kan vara både 1 973 och 1,973.",
                "1.973;0.5      |",
                "1,973;80       |",
                "1,973;12.5     | «1,973» kan vara både 1 973 och 1,973.",
                "-1.973;80      | «-1.973» kan vara både −1 973 och −1,973.",
                "0.125;80       |",
                "1973.125;80    |",
                "1.973.000;80   | «1.973.000» går inte att läsa som ett tal.",
                "100 kr;80      | «100 kr» är i kr, men kolumnen «Budget» räknas i tkr.",
                "1e5;80         | «1e5» går inte att läsa som ett tal.",
                "9999999999999999999;80 | «9999999999999999999» går inte att läsa som ett tal.",
                "#VÄRDEFEL!;80  | «#VÄRDEFEL!» är ett fel i kalkylarkets uträkning."
            })
    void what_a_number_can_mean_is_settled_by_the_others(String cells, String message) {
        var told = told(csv("Rad;Budget;Utfall\nLokaler;" + cells + "\n")
                .change(TABLE, "    angivet: [\"1 150\", \"1 053,5\"]\n", ""));
        if (message == null) {
            assertThat(told).isEmpty();
        } else {
            assertThat(told).contains(message);
        }
    }

    @Test
    void columns_may_be_moved_but_not_renamed_or_left_out() {
        assertThat(told(csv("Rad;Utfal;Prognos\nLokaler;80;90\n")))
                .contains(
                        """
                        siffror.csv:1:5

                          1 │ Rad;Utfal;Prognos
                            │     ^^^^^
                        Tabellens kolumn «Utfall» finns inte i filen.
                        Är det «Utfal» som menas? Skriv samma rubrik i filen och i tabellen.   [data-kolumn-saknas]
                        """,
                        "Tabellens kolumn «Budget» finns inte i filen.",
                        "varning  ",
                        "Kolumnen «Prognos» finns inte i tabellen, så den används inte.")
                .doesNotContain("Kolumnen «Utfal»", "angivet-stammer-inte", "okant-tal");
        assertThat(told(csv("Rad;Budget;Utfall;Kvar\nLokaler;100;80;20\n")))
                .contains("upplysning  ", "Kolumnen «Kvar» räknas ut i tabellen, så filens tal i den används inte.");
        assertThat(told(csv("Rad;Budget;Utfall;Budget\nLokaler;100;80;20\n")))
                .contains("Kolumnen «Budget» finns två gånger, också i kolumn B.");
    }

    @Test
    void columns_under_the_same_heading_are_told_apart_by_what_stands_above_or_by_id() {
        var yaml = """
            titel: Utfall
            enhet: tkr
            kolumner:
              - rubrik: Budget
                över: Kvartal 1
              - rubrik: Budget
                id: budget_halvar
                över: Kvartal 2
            rader:
              - data: siffror.csv
            """;
        var forbund = forbund("minimalt").add(TABLE, yaml);
        assertThat(told(forbund.add(CSV, "Rad;Budget;budget_halvar\nLokaler;1;2\n")))
                .contains(
                        "Flera av tabellens kolumner heter «Budget».",
                        "Skriv i stället kolumnens id som rubrik i filen: budget eller budget_halvar.")
                .doesNotContain("data-kolumn-saknas");
        assertThat(told(forbund.add(CSV, "Rad;kvartal 1 budget;Kvartal 2 Budget\nLokaler;1;2\n")))
                .isEmpty();
        assertThat(figures(forbund.add(CSV, "Rad;budget_halvar;budget\nLokaler;1;2\n")))
                .containsEntry("utfall.lokaler.budget_halvar", "1\u00A0tkr");
    }

    @Test
    void words_above_the_headings_are_told() {
        assertThat(told(csv("Utfall 2023;;\n;;\nRad;Budget;Utfall\nLokaler;1;2\n")))
                .contains(
                        "siffror.csv:1:1",
                        "Ingen av tabellens kolumner står som rubrik på den första raden.",
                        "Rubrikerna ser ut att stå på rad 3. Ta bort det som står ovanför dem.")
                .doesNotContain("okant-tal", "angivet");
        assertThat(told(csv("a;b;c\nLokaler;1;2\n"))).contains("Tabellens kolumner är Budget, Utfall och Kvar.");
        assertThat(told(csv("Lokaler\nResor\n"))).contains("Ingen av tabellens kolumner");
    }

    @Test
    void headings_must_be_there() {
        assertThat(told(csv("Rad;;Budget;Utfall\nLokaler;5;1;2\n;;3;4\n")))
                .contains(
                        "siffror.csv:2:9",
                        "Cellen har ett värde, men kolumnen har ingen rubrik på rad 1.",
                        "siffror.csv:3:3",
                        "Raden har värden men ingen rubrik i kolumn A.");
        assertThat(told(xlsx(bok().blad("A", rad("", "Budget", "Utfall"), rad("Lokaler", 1, 2, 3))
                        .bytes())))
                .contains("rad 2, kolumn D: cellen har ett värde, men kolumnen har ingen rubrik på rad 1.");
    }

    @Test
    void rows_that_are_sums_or_empty_or_alike_are_told() {
        var told = told(csv("Rad;Budget;Utfall\nKostnader;;\nLokaler;1;2\nLokaler;3;4\nTotalt;4;6\nSummarum;–;-\n"));
        assertThat(told)
                .contains(
                        "Raden «Kostnader» har inga värden, så den visas med streck.",
                        "siffror.csv:4:1",
                        "Två rader i tabellen får namnet «lokaler» i formler och hänvisningar.",
                        "Raden «Totalt» ser ut att vara en summa, men räknas som en vanlig rad.")
                .doesNotContain("Summarum");
        assertThat(told(table(FETCHED + "  - rad: Lokaler\n    värden: [1, 2]\n")
                        .add(CSV, "Rad;Budget;Utfall\nLokaler;1;2\n")))
                .contains("utfall.yaml:11:10", "dubbel-rad");
    }

    @Test
    void merged_cells_are_told() {
        var told = told(xlsx(bok().blad(
                        "A",
                        "visible",
                        "",
                        "<mergeCells count=\"2\"><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A20:C20\"/></mergeCells>",
                        rad("", "Utfall", ""),
                        rad("Lokaler", 1, 2))
                .bytes()));
        assertThat(told)
                .contains(
                        "I bok.xlsx, bladet «A»: cellerna B1:C1 är sammanslagna, och då har bara den första ett värde.")
                .doesNotContain("A20", "data-kolumn", "data-rubrik");
        assertThat(told(xlsx(bok().blad(
                                "A",
                                "visible",
                                "",
                                "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>",
                                rad("", "Budget", "Utfall"),
                                rad("Lokaler", 1, 2),
                                rad("", 3, 4))
                        .bytes())))
                .contains("cellerna A2:A3 är sammanslagna")
                .doesNotContain("data-rubrik");
    }

    @Test
    void thousands_that_are_not_shown_are_told_once() {
        var told = told(xlsx(bok().blad(
                        "A",
                        rad("", "Budget", "Utfall"),
                        rad("Lokaler", tusental("100000"), kronor("5")),
                        rad("Resor", tusental("1050000"), 6))
                .bytes()));
        assertThat(told)
                .containsOnlyOnce("[data-tusental]")
                .contains("rad 2, kolumn B: talen i kolumnen «Budget» visas i tusental eller miljoner, men här står"
                        + " 100000, och det är det som används.");
    }

    @Test
    void rows_of_uneven_width_are_told_because_their_values_may_be_misplaced() {
        assertThat(told(csv("Rad,Budget,Utfall\nLokaler,1,5,2,5\nResor,3,4\nLån,1\n")))
                .contains("siffror.csv:2:1", "Raden har 5 celler, men rubrikraden har 3.")
                .contains("siffror.csv:4:1", "Raden har 2 celler, men rubrikraden har 3.");
        assertThat(told(csv("Rad,Budget,Utfall\nLokaler\n")))
                .contains("siffror.csv:2:1", "Raden har 1 cell, men rubrikraden har 3.")
                .containsOnlyOnce("fel  ");
    }

    @Test
    void quotation_marks_must_come_in_pairs() {
        assertThat(told(csv("Rad;Budget;Utfall\nLokaler;1;2\n\"Resor;3;4\nLån;5;6\n")))
                .contains("siffror.csv:3:1", "Citattecknet som börjar här slutar aldrig.");
        assertThat(told(csv("Rad;Budget;Utfall\nLokaler;1;\"2\"5;6\n")))
                .contains("siffror.csv:2:14", "Här står något efter citattecknet som avslutar cellen.");
        assertThat(told(csv("Rad;Budget;Utfall\n\"\"\"Lokaler\"\" och mer\";1;2\n")
                        .change(TABLE, "    angivet: [\"1 150\", \"1 053,5\"]\n", "")
                        .change(
                                FOLDER + "arenden/02-ekonomi.md",
                                "utfall.lokaler.utfall",
                                "utfall.lokaler_och_mer.utfall")))
                .isEmpty();
    }

    @Test
    void what_a_swedish_excel_writes_is_read() {
        for (var encoding : List.of("windows-1252", "UTF-8")) {
            same(table(FETCHED)
                    .add(
                            CSV,
                            Bytes.of(
                                    "Rad;Budget;Utfall\r\nLokaler;100;-6,5\r\nResor och möten;1\u00A0050;1\u00A0060\r\n"
                                            .getBytes(Charset.forName(encoding)))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM850", "x-MacRoman", "ISO-8859-4"})
    void bytes_that_may_be_something_else_are_not_taken_for_windows(String encoding) {
        assertThat(told(table(FETCHED)
                        .add(
                                CSV,
                                Bytes.of("Rad;Budget;Utfall\nLokaler;100;-6,5\nResor och möten šķ;1050;1060\n"
                                        .getBytes(Charset.forName(encoding))))))
                .contains("Filen är inte sparad som UTF-8.");
    }

    @Test
    void an_old_windows_file_with_commas_is_read_and_told() {
        var told = told(table(FETCHED)
                .add(
                        CSV,
                        Bytes.of("Rad,Budget,Utfall\r\nResor och möten,1 050,1 060\r\nLokaler,100,-6.5\r\n"
                                .getBytes(ISO_8859_1))));
        assertThat(told)
                .contains(
                        "siffror.csv:2:12",
                        "Filen är inte sparad som UTF-8.",
                        "Spara om filen som UTF-8. I Excel: Spara som, CSV UTF-8.")
                .containsOnlyOnce("fel  ");
        assertThat(told(table(FETCHED)
                        .add(
                                CSV,
                                Bytes.of("Rad\tBudget\tUtfall\nResor och möten\t1 050\t1 060\nLokaler\t100\t-6,5\n"
                                        .getBytes(UTF_16)))))
                .contains("UTF-16")
                .containsOnlyOnce("fel  ");
    }

    // Files

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sifror.csv       | Menade du «siffror.csv»?",
                "annan.xlsx       | Filen «annan.xlsx» finns inte bredvid tabellen.",
                "../siffror.csv   | «../siffror.csv» leder ut ur tabellens mapp.",
                "/etc/passwd      | «/etc/passwd» leder ut ur tabellens mapp.",
                "C:\\siffror.csv  | «C:\\siffror.csv» leder ut ur tabellens mapp.",
                "gammal.xls       | «gammal.xls» är varken CSV eller XLSX, och annat går inte att läsa.",
                "calc.ods         | Spara den som Excel-arbetsbok i LibreOffice",
                "apple.numbers    | Exportera den i Numbers",
                "tabbar.txt       | Byt filens ändelse till .csv.",
                "makro.xlsm       | «makro.xlsm» är varken CSV eller XLSX"
            })
    void a_file_that_cannot_be_taken_is_told_and_nothing_that_follows_from_it(String name, String message) {
        var forbund =
                table(FETCHED.replace("siffror.csv", "'" + name + "'")).add(CSV, "Rad;Budget;Utfall\nLokaler;1;2\n");
        for (var other : java.util.List.of("gammal.xls", "calc.ods", "apple.numbers", "tabbar.txt", "makro.xlsm")) {
            forbund = name.equals(other) ? forbund.add(FOLDER + "tabeller/" + other, "x") : forbund;
        }
        var told = told(forbund);
        assertThat(told).contains("utfall.yaml:6:11").contains(message).containsOnlyOnce("fel  ");
        assertThat(forbund.bygg()
                        .file(Audience.WEBB, FOLDER + "ekonomi/index.html")
                        .utf8())
                .contains("Utfall");
    }

    @Test
    void a_file_that_no_table_takes_is_told() {
        assertThat(told(table(TYPED).add(CSV, "Rad;Budget\n")))
                .contains("varning  " + CSV, "Filen används inte.", "skriv bland tabellens rader: - data: siffror.csv")
                .containsOnlyOnce("[okand-fil]");
    }

    @Test
    void a_file_with_another_content_than_its_name_says_is_told() {
        var book = bok().blad("A", rad("", "Budget", "Utfall"), rad("Lokaler", 1, 2))
                .bytes();
        assertThat(told(table(FETCHED).add(CSV, book)))
                .contains("Filen är ingen textfil, även om namnet säger det.")
                .containsOnlyOnce("fel  ");
        for (var other : java.util.List.of(
                Bytes.ofUtf8("Rad;Budget\n"),
                Bytes.ofUtf8(""),
                Bytes.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}),
                Arbetsbok.zip(
                        Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>")),
                Arbetsbok.zip(Map.of("word/document.xml", "<x/>")))) {
            assertThat(told(xlsx(other)))
                    .contains("«bok.xlsx» är ingen Excel-arbetsbok, även om namnet säger det.")
                    .containsOnlyOnce("fel  ");
        }
    }

    @Test
    void a_locked_workbook_is_told() {
        var locked = new byte[2048];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, locked, 0, 4);
        System.arraycopy("EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE), 0, locked, 1024, 32);
        assertThat(told(xlsx(Bytes.of(locked))))
                .contains("«bok.xlsx» är låst med lösenord.")
                .containsOnlyOnce("fel  ");
        var zip = bok().blad("A", rad("", "Budget")).bytes().toArray();
        zip[6] |= 1;
        assertThat(told(xlsx(Bytes.of(zip)))).contains("«bok.xlsx» är låst med lösenord.");
    }

    @Test
    void a_damaged_workbook_is_told() {
        var whole = bok().blad("A", rad("", "Budget", "Utfall"), rad("Lokaler", 1, 2))
                .bytes()
                .toArray();
        assertThat(told(xlsx(Bytes.of(Arrays.copyOf(whole, whole.length / 2)))))
                .contains("«bok.xlsx» är skadad eller avhuggen och går inte att läsa.")
                .containsOnlyOnce("fel  ");
        assertThat(told(xlsx(bok().sheet("A", "visible", "<sheetData><row").bytes())))
                .contains("skadad");
        assertThat(told(xlsx(bok().sheet("A", "visible", "<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>")
                        .bytes())))
                .contains("skadad");
    }

    @Test
    void an_empty_sheet_is_told() {
        assertThat(told(csv(""))).contains("Här står ingenting.").containsOnlyOnce("fel  ");
        assertThat(told(csv("Rad;Budget;Utfall\n")))
                .contains("Här står rubriker men inga rader under dem.")
                .containsOnlyOnce("fel  ");
        assertThat(told(xlsx(bok().blad("A").bytes()))).contains("I bok.xlsx, bladet «A»: här står ingenting.");
    }

    @Test
    void a_sheet_of_a_text_file_is_a_misunderstanding() {
        assertThat(told(table(HEAD + "  - data: siffror.csv\n    blad: Utfall\n" + SUM)
                        .add(CSV, "Rad;Budget;Utfall\nLokaler;100;-6,5\nResor och möten;1 050;1 060\n")))
                .contains("utfall.yaml:7:11", "En CSV-fil har inga blad.")
                .containsOnlyOnce("fel  ");
        assertThat(told(table(HEAD + "  - data:\n")))
                .contains("Uppgiften «data» har inget värde.")
                .containsOnlyOnce("fel  ");
        assertThat(told(table(HEAD + "  - data: siffror.csv\n    värden: [1]\n")
                        .add(CSV, "Rad;Budget;Utfall\nLokaler;1;2\n")))
                .contains("[okand-nyckel]", "Här kan stå data och blad.");
    }

    @Test
    void faults_are_told_by_diagnostics_in_the_order_of_the_file() {
        assertThat(csv("Rad;Budget;Utfall\nA;x;1\nB;y;2\nC;z;3\n").granska().diagnostics())
                .extracting(Diagnostic::code)
                .filteredOn("tal-form"::equals)
                .hasSize(3);
    }

    // What is told of it later

    @Test
    void what_is_said_of_a_row_is_told_where_it_stands() {
        var told = told(table(HEAD + """
              - data: siffror.csv
              - grupp: Avviksele
              - rad: Avvikelse
                värden: [1, 2]
            """).add(CSV, "Rad;Budget;Utfall\nLokaler;1;2\nVerksamhetsutveklare 1);3;4\n"));
        assertThat(told)
                .contains(
                        """
                        fel  %s:3:1

                          3 │ Verksamhetsutveklare 1);3;4
                            │ ^^^^^^^^^^^^^^^^^^^^^^^
                        Märket 1) har ingen not under tabellen.
                        """.formatted(CSV),
                        """
                        varning  %s:3:1

                          3 │ Verksamhetsutveklare 1);3;4
                            │ ^^^^^^^^^^^^^^^^^^^^
                        «Verksamhetsutveklare» ser ut att vara felstavat.\
                        """.formatted(CSV),
                        "7 │   - grupp: Avviksele\n    │            ^^^^^^^^^\n");
    }

    @Test
    void words_on_a_row_are_told_where_they_stand_on_it() {
        var told = told(table(HEAD.replace("Budget,", "{rubrik: Budget, innehåll: ord},")
                                .replace(", Kvar = budget - utfall", "")
                        + "  - data: siffror.csv\n")
                .add(CSV, "Rad;Budget;Utfall\nAvvikelse;En;1\nResor;En avviksele;2\n"));
        assertThat(told).contains("%s:3:10".formatted(CSV), "3 │ Resor;En avviksele;2\n    │          ^^^^^^^^^\n");
    }

    @Test
    void a_row_of_a_workbook_is_told_without_its_line() {
        var told = told(xlsx(bok().blad("A", rad("", "Budget", "Utfall"), rad("Lokaler 1)", 1, 2))
                .bytes()));
        assertThat(told)
                .contains("fel  %s:2:1\nMärket 1) har ingen not under tabellen.\nTabellen står i %s."
                        .formatted(XLSX, TABLE));
    }
}
