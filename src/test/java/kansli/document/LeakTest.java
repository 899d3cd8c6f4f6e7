package kansli.document;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.Provforbund;
import kansli.Provforbund.Byggt;
import kansli.Provforbund.Uppslag;
import kansli.print.PdfReading;
import kansli.source.ContentPath;
import kansli.source.FolderTree;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is not public is nowhere in the public edition: not in a word, a name, a bookmark or a stream. */
class LeakTest {

    private static final List<String> SECRETS = List.of("Kastanjen", "Lönnbladet", "Björkrapporten");
    private static final String MOTE = "sammantraden/2024-05-16-styrelsen/";
    private static final String GRUND = "Skäl som prövas";
    private static final Set<String> BOARD =
            words(edition(forbund("litet").uppslagUtanTryck().get(Audience.STYRELSEN)));
    private static final Set<String> PROGRAM = programWords();

    @Test
    void det_offentliga_rojer_inget() {
        var byggt = forbund("litet").bygg();
        for (var path : byggt.paths(Audience.WEBB)) {
            var all = folded(path + "\n" + everything(byggt, Audience.WEBB, path));
            for (var secret : SECRETS) {
                assertThat(all.contains(folded(secret)))
                        .as("%s in webb/%s".formatted(secret, path))
                        .isFalse();
            }
        }
    }

    @Test
    void styrelsen_far_veta_allt() {
        var byggt = forbund("litet").bygg();
        var all = folded(byggt.paths(Audience.STYRELSEN).stream()
                .map(p -> everything(byggt, Audience.STYRELSEN, p))
                .collect(Collectors.joining("\n")));
        assertThat(SECRETS)
                .allSatisfy(secret ->
                        assertThat(all.contains(folded(secret))).as(secret).isTrue());
        var handlingar = folded(everything(byggt, Audience.STYRELSEN, MOTE + "handlingar.pdf"));
        assertThat(SECRETS)
                .allSatisfy(secret -> assertThat(handlingar.contains(folded(secret)))
                        .as(secret)
                        .isTrue());
    }

    @Test
    void att_nagot_ar_borttaget_och_varfor_star_kvar() {
        var byggt = forbund("litet").bygg();
        var lista = PdfReading.text(byggt.file(Audience.WEBB, MOTE + "foredragningslista.pdf")
                        .toArray())
                .replaceAll("[\\s\u00a0]+", " ");
        assertThat(lista).contains("Ärendet är inte offentligt", "19 kap. 3 §", "3.2 är ej offentlig", "26 kap. 1 §");
        assertThat(byggt.paths(Audience.WEBB)).doesNotContain(MOTE + "bilaga-3-2.pdf");
        assertThat(byggt.paths(Audience.STYRELSEN)).contains(MOTE + "bilaga-3-2.pdf");
        assertThat(Jsoup.parse(byggt.file(Audience.WEBB, MOTE + "index.html").utf8())
                        .text()
                        .replace('\u00a0', ' '))
                .contains("Ärendet är inte offentligt", "19 kap. 3 §", "ej offentlig: ", "26 kap. 1 §");
        assertThat(PdfReading.bookmarks(
                        byggt.file(Audience.WEBB, MOTE + "handlingar.pdf").toArray()))
                .contains("5. Ärendet är inte offentligt", "3.2 Bilagan är inte offentlig");
    }

    /** Whatever matter is closed: the words that only it has are gone from the public edition, and only from there. */
    @TestFactory
    Stream<DynamicTest> varje_arende_kan_stangas() {
        return forbund("litet").files().stream()
                .filter(f -> f.contains("/arenden/"))
                .map(file -> dynamicTest(file, () -> {
                    var litet = forbund("litet");
                    var closed = text(litet, file).contains("\noffentlig: nej")
                            ? litet
                            : litet.change(file, "\ntyp: ", "\noffentlig: nej\ngrund: " + GRUND + "\ntyp: ");
                    assertGone(closed, words(text(litet, file)), file);
                }));
    }

    @TestFactory
    Stream<DynamicTest> varje_bilaga_kan_stangas() {
        return forbund("litet").files().stream()
                .filter(f -> f.contains("/arenden/"))
                .flatMap(file -> {
                    var text = text(forbund("litet"), file);
                    return Pattern.compile("  - rubrik: (.*)\n")
                            .matcher(text)
                            .results()
                            .map(r -> r.group(1))
                            .map(title -> dynamicTest(file + ": " + title, () -> {
                                var litet = forbund("litet");
                                var entry = text.substring(text.indexOf("  - rubrik: " + title + "\n"));
                                entry = entry.substring(0, Math.min(end(entry, "\n  - "), end(entry, "\n---")));
                                var closed = entry.contains("offentlig: nej")
                                        ? litet
                                        : litet.change(
                                                file,
                                                "  - rubrik: " + title + "\n",
                                                "  - rubrik: " + title + "\n    offentlig: nej\n    grund: " + GRUND
                                                        + "\n");
                                assertGone(closed, words(entry), file);
                            }));
                });
    }

    /** Our own document has an address of its own, and would be there even if no list led to it. */
    @Test
    void ett_eget_dokument_som_stangs_som_bilaga_finns_inte_heller_for_sig() {
        var file = MOTE + "arenden/03-riktlinjer-for-uppfoljning.md";
        var open = forbund("litet")
                .add(
                        "styrdokument/rutin/2024.md",
                        "---\nrubrik: Murgrönerutinen\nversion: Första\n---\n\nMurgrönan växer.\n")
                .change(file, "    dokument: rapporter/uppfoljning-2023\n", "    dokument: styrdokument/rutin/2024\n");
        var closed = open.change(
                file,
                "styrdokument/rutin/2024\n",
                "styrdokument/rutin/2024\n    offentlig: nej\n    grund: " + GRUND + "\n");
        assertThat(folded(edition(open.uppslagUtanTryck().get(Audience.WEBB))))
                .contains("murgron", "styrdokument/rutin");
        assertThat(folded(edition(closed.uppslagUtanTryck().get(Audience.WEBB))))
                .doesNotContain("murgron", "styrdokument/rutin");
        assertThat(folded(edition(closed.uppslagUtanTryck().get(Audience.STYRELSEN))))
                .contains("murgron", "styrdokument/rutin");
        assertThat(folded(edition(open.change(file, "\ntyp: ", "\noffentlig: nej\ngrund: " + GRUND + "\ntyp: ")
                        .uppslagUtanTryck()
                        .get(Audience.WEBB))))
                .doesNotContain("murgron", "styrdokument/rutin");
    }

    /**
     * Places and spellings are drawn; {@code -Dsekretess=seed} draws the same again, and {@code -Dsekretess.antal=n} so
     * many.
     */
    @TestFactory
    Stream<DynamicTest> hur_och_var_det_an_skrivs_ar_det_stangt() {
        return SekretessTest.dragna();
    }

    @Test
    void tar_man_inte_bort_nagot_syns_det() {
        var litet = forbund("litet");
        var file = MOTE + "arenden/04-stegvis-vidare.md";
        var own = words(text(litet, file));
        own.removeAll(
                commonWords(litet.change(file, "\ntyp: ", "\noffentlig: nej\ngrund: " + GRUND + "\ntyp: "), file));
        assertThat(own).contains("stegvis");
        assertThat(words(edition(litet.uppslagUtanTryck().get(Audience.WEBB)))).containsAll(own);
    }

    private static void assertGone(Provforbund closed, Set<String> words, String file) {
        var own = new TreeSet<>(words);
        own.removeAll(commonWords(closed, file));
        var uppslag = closed.uppslagUtanTryck();
        var leaked = words(edition(uppslag.get(Audience.WEBB)));
        leaked.retainAll(own);
        assertThat(leaked).as("words of what is not public").isEmpty();
        assertThat(words(edition(uppslag.get(Audience.STYRELSEN))))
                .as("nothing is taken from the board")
                .containsAll(BOARD);
    }

    /** Words that stand elsewhere too, in the förbund or in the program, prove nothing. */
    private static Set<String> commonWords(Provforbund forbund, String file) {
        var others = new StringBuilder();
        for (var other : forbund.files()) {
            if (!other.equals(file)) {
                others.append(text(forbund, other)).append('\n');
            }
        }
        // Of an ärende that stays open when only one of its annexes is closed, the rest is not secret.
        var own = text(forbund, file);
        if (!own.contains("\noffentlig: nej")) {
            others.append(Pattern.compile("    offentlig: nej(?s:.*?)(?=\n"
                            + "  - |\n"
                            + "---|\n"
                            + "[^ ])|  - rubrik: .*\n"
                            + "    offentlig: nej(?s:.*?)(?=\n"
                            + "  - |\n"
                            + "---|\n"
                            + "[^ ])")
                    .matcher(own)
                    .replaceAll(""));
        }
        var common = words(others.append(GRUND).toString());
        common.addAll(PROGRAM);
        return common;
    }

    private static Set<String> programWords() {
        var program = FolderTree.of(Path.of(""), Optional.empty());
        return words(program.files()
                .filter(f -> f.isUnder("templates") || f.isUnder("styles") || f.isUnder("src/main/java"))
                .map(f -> program.read(f).utf8())
                .collect(Collectors.joining("\n")));
    }

    /** Everything of an edition but the bytes of its PDFs. */
    private static String edition(Uppslag uppslag) {
        var all = new ArrayList<String>();
        uppslag.papers()
                .values()
                .forEach(p -> all.add(p.document().id() + "\n" + p.document().title() + "\n" + p.markup()));
        uppslag.packages().forEach(p -> all.add(p.toString()));
        uppslag.site()
                .files()
                .forEach(f -> all.add(f.path() + "\n"
                        + (f.path().endsWith(".woff2") ? "" : f.bytes().utf8())));
        return String.join("\n", all);
    }

    private static String everything(Byggt byggt, Audience audience, String path) {
        var bytes = byggt.file(audience, path);
        return path.endsWith(".pdf")
                ? PdfReading.everything(bytes.toArray())
                : path.endsWith(".woff2") ? "" : bytes.utf8();
    }

    private static String text(Provforbund forbund, String file) {
        return forbund.read(new ContentPath(file)).utf8().replaceAll("\n *grund: .*", "");
    }

    private static int end(String text, String mark) {
        int at = text.indexOf(mark, 1);
        return at < 0 ? text.length() : at;
    }

    private static Set<String> words(String text) {
        return Pattern.compile("[a-z]{5,}")
                .matcher(folded(text))
                .results()
                .map(r -> r.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Small letters without dots and rings; words that were divided at the end of a line are whole again. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("\u00ad", "")
                .replaceAll("-\\s*\n\\s*", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A slip on another line must not open what was closed. */
    @Test
    void ett_arende_som_inte_gar_att_lasa_ar_inte_pa_webben() {
        var built = forbund("litet")
                .change("sammantraden/2024-05-16-styrelsen/arenden/05-avtal-om-kastanjen.md", "typ: ", "typ ")
                .bygg();
        assertThat(built.paths(Audience.WEBB))
                .contains(
                        "sammantraden/2024-05-16-styrelsen/index.html",
                        "sammantraden/2024-05-16-styrelsen/kallelse.pdf")
                .allSatisfy(file -> {
                    assertThat(file).doesNotContainIgnoringCase("kastanjen");
                    assertThat(everything(built, Audience.WEBB, file))
                            .as(file)
                            .doesNotContainIgnoringCase("kastanjen")
                            .doesNotContainIgnoringCase("lönnbladet");
                });
    }

    /** What is closed in one matter is not open in another. */
    @Test
    void ett_dokument_som_ar_stangt_pa_ett_stalle_ar_stangt_pa_alla() {
        var arenden = "sammantraden/2024-01-15-styrelsen/arenden/";
        var built = forbund("minimalt")
                .add("styrdokument/riktlinjer/2024.md", "---\nrubrik: Hemtitel\nversion: Gällande\n---\n\nText.\n")
                .add(
                        arenden + "02-ett.md",
                        "---\n"
                                + "rubrik: Ett\n"
                                + "typ: information\n"
                                + "bilagor:\n"
                                + "  - dokument: styrdokument/riktlinjer/2024\n"
                                + "    offentlig: nej\n"
                                + "    grund: 19 kap. 3 § OSL\n"
                                + "---\n\n"
                                + "Text.\n")
                .add(
                        arenden + "03-tva.md",
                        "---\n"
                                + "rubrik: Två\n"
                                + "typ: information\n"
                                + "bilagor:\n"
                                + "  - dokument: styrdokument/riktlinjer/2024\n"
                                + "---\n\n"
                                + "Text.\n")
                .bygg();
        assertThat(built.paths(Audience.WEBB))
                .contains("sammantraden/2024-01-15-styrelsen/index.html", "sammantraden/2024-01-15-styrelsen/tva.pdf")
                .allSatisfy(file -> assertThat(everything(built, Audience.WEBB, file))
                        .as(file)
                        .doesNotContainIgnoringCase("hemtitel"));
        assertThat(built.outcome().diagnostics()).extracting(d -> d.code()).doesNotContain("dod-lank");
    }
}
