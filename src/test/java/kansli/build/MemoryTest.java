package kansli.build;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kansli.Provforbund;
import kansli.Provforbund.Byggt;
import kansli.document.Audience;
import kansli.source.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been printed is not printed again, and the memory never shows in the result. */
class MemoryTest {

    private static final String MOTE = "sammantraden/2024-05-16-styrelsen/";
    private static final Memory NONE = (key, make) -> make.get();

    @Test
    void samma_byte_med_och_utan_minne(@TempDir Path folder) {
        var without = files(forbund("litet").bygg(NONE));
        assertThat(files(forbund("litet").bygg(new FolderMemory(folder))))
                .as("a memory that is empty")
                .isEqualTo(without);
        assertThat(files(forbund("litet").bygg(new FolderMemory(folder))))
                .as("a memory that knows all")
                .isEqualTo(without);
    }

    @Test
    void ett_skadat_minne_gors_om(@TempDir Path folder) throws IOException {
        var good = files(forbund("minimalt").bygg(new FolderMemory(folder)));
        var kinds = List.of("", "skräp", "lång rad skräp som är mer än ett huvud, " + "x".repeat(200));
        for (var kind : kinds) {
            for (var file : remembered(folder)) {
                Files.writeString(file, kind);
            }
            assertThat(files(forbund("minimalt").bygg(new FolderMemory(folder))))
                    .isEqualTo(good);
        }
        for (var file : remembered(folder)) {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length - 100] ^= 1;
            Files.write(file, bytes);
        }
        assertThat(files(forbund("minimalt").bygg(new FolderMemory(folder))))
                .as("one bit turned")
                .isEqualTo(good);
        for (var file : remembered(folder)) {
            Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 5000));
        }
        assertThat(files(forbund("minimalt").bygg(new FolderMemory(folder))))
                .as("cut off")
                .isEqualTo(good);
        for (var file : remembered(folder)) {
            var bytes = Files.readAllBytes(file);
            bytes[67] ^= 1;
            Files.write(file, bytes);
        }
        assertThat(files(forbund("minimalt").bygg(new FolderMemory(folder))))
                .as("another number of pages")
                .isEqualTo(good);
    }

    /** Two hundred papers of a megabyte or two would otherwise all lie in memory at once. */
    @Test
    void det_som_har_gjorts_halls_inte_kvar(@TempDir Path folder) throws InterruptedException {
        var memory = new FolderMemory(folder);
        var made = new java.util.ArrayList<java.lang.ref.WeakReference<kansli.source.Bytes>>();
        var key = Fingerprint.of("ett papper");
        var pdf = memory.recall(key, () -> {
            var bytes = kansli.source.Bytes.ofUtf8("papper".repeat(1000));
            made.add(new java.lang.ref.WeakReference<>(bytes));
            return new kansli.print.Pdf(bytes, 3);
        });
        for (int i = 0; i < 100 && made.getFirst().get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(made.getFirst().get()).isNull();
        assertThat(pdf.bytes().utf8()).startsWith("papperpapper").hasSize(6000);
        assertThat(memory.recall(key, () -> {
                    throw new AssertionError("made again");
                }))
                .isEqualTo(pdf);
    }

    @Test
    void minnet_glommer_det_som_inte_behovs(@TempDir Path folder) throws IOException {
        var memory = new FolderMemory(folder);
        forbund("minimalt").bygg(memory);
        memory.sweep();
        Files.writeString(folder.resolve("anteckning.txt"), "min egen");
        var before = remembered(folder);
        var next = new FolderMemory(folder);
        forbund("minimalt")
                .change("sammantraden/2024-01-15-styrelsen/kallelse.yaml", "plats: Kansliet", "plats: Torget")
                .bygg(next);
        next.sweep();
        assertThat(remembered(folder))
                .as("as many as before, and others")
                .hasSameSizeAs(before)
                .isNotEqualTo(before);
        assertThat(folder.resolve("anteckning.txt")).exists();
    }

    @Test
    void ingen_andring_ingen_tryckning() {
        var memory = new Story();
        forbund("litet").bygg(memory);
        assertThat(memory.printed).isNotEmpty();
        memory.printed.clear();
        forbund("litet").bygg(memory);
        assertThat(memory.printed).isEmpty();
    }

    @Test
    void ett_ord_i_ett_arende_trycker_om_det_arendet() {
        assertThat(changed(
                        "litet", f -> f.change(MOTE + "arenden/06-ekonomisk-information.md", "Utfallet", "Resultatet")))
                .containsExactlyInAnyOrder("ekonomisk-information.pdf", "handlingar.pdf");
    }

    @Test
    void ett_arende_som_blir_en_sida_langre_trycker_om_dem_som_visar_sidnummer() {
        var longer = "Utfallet till och med april\n\n"
                + "Ett stycke till som gör handlingen längre än en sida.\n\n".repeat(40);
        assertThat(changed(
                        "litet",
                        f -> f.change(
                                MOTE + "arenden/06-ekonomisk-information.md", "Utfallet till och med april", longer)))
                .contains("ekonomisk-information.pdf", "foredragningslista.pdf", "handlingar.pdf")
                .doesNotContain(
                        "riktlinjer-for-uppfoljning.pdf",
                        "skrivelse-om-natverk.pdf",
                        "stegvis-vidare.pdf",
                        "avtal-om-kastanjen.pdf",
                        "bilaga-3-1.pdf");
    }

    @Test
    void ett_nytt_sammantrade_trycker_inte_om_nagot_gammalt() {
        var memory = new Story();
        var before = forbund("litet").bygg(memory);
        memory.printed.clear();
        memory.made.clear();
        var after = withAnotherMeeting(forbund("litet")).bygg(memory);
        for (var audience : Audience.values()) {
            for (var path : before.paths(audience)) {
                if (path.endsWith(".pdf") && !path.equals("klockan.pdf")) { // which has the days of all meetings
                    assertThat(after.file(audience, path)).as(path).isEqualTo(before.file(audience, path));
                }
            }
        }
        var fresh = after.paths(Audience.STYRELSEN).stream()
                .filter(p -> p.startsWith("sammantraden/2024-06-20"))
                .toList();
        assertThat(fresh).isNotEmpty();
        var known = new TreeSet<String>();
        before.sites()
                .values()
                .forEach(s ->
                        s.files().forEach(f -> known.add(f.bytes().fingerprint().sha256())));
        assertThat(memory.made).as("nothing that was there is made again").doesNotContainAnyElementsOf(known);
    }

    /** A meeting more, with one matter. */
    static Provforbund withAnotherMeeting(Provforbund forbund) {
        return forbund.add(
                        "sammantraden/2024-06-20-styrelsen/kallelse.yaml",
                        "datum: 2024-06-12\ntid: 9.00\nplats: Kansliet\n")
                .add(
                        "sammantraden/2024-06-20-styrelsen/arenden/01-ovriga-fragor.md",
                        "---\nrubrik: Övriga frågor\ntyp: övrigt\n---\n");
    }

    /** The board's papers that are made anew when the förbund is changed so. */
    private static Set<String> changed(String name, java.util.function.UnaryOperator<Provforbund> change) {
        var memory = new Story();
        var before = forbund(name).bygg(memory);
        memory.printed.clear();
        memory.made.clear();
        var after = change.apply(forbund(name)).bygg(memory);
        var changed = after.paths(Audience.STYRELSEN).stream()
                .filter(p -> !after.file(Audience.STYRELSEN, p).equals(before.file(Audience.STYRELSEN, p)))
                .collect(Collectors.toCollection(TreeSet::new));
        var same = after.paths(Audience.STYRELSEN).stream()
                .filter(p -> !changed.contains(p))
                .map(p -> after.file(Audience.STYRELSEN, p).fingerprint().sha256())
                .toList();
        assertThat(memory.made).as("no paper that is the same is made again").doesNotContainAnyElementsOf(same);
        return changed.stream()
                .map(p -> p.substring(p.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Remembers, and tells what it had to make. */
    private static final class Story implements Memory {
        final Set<String> printed = new TreeSet<>();
        final Set<String> made = new TreeSet<>();
        private final Map<String, kansli.print.Pdf> known = new TreeMap<>();

        @Override
        public kansli.print.Pdf recall(Fingerprint key, java.util.function.Supplier<kansli.print.Pdf> make) {
            if (!known.containsKey(key.sha256())) {
                var pdf = make.get();
                printed.add(key.sha256());
                made.add(pdf.bytes().fingerprint().sha256());
                known.put(key.sha256(), pdf);
            }
            return known.get(key.sha256());
        }
    }

    private static Map<String, String> files(Byggt byggt) {
        var files = new TreeMap<String, String>();
        byggt.sites()
                .forEach((audience, site) -> site.files()
                        .forEach(f -> files.put(
                                audience.folder() + "/" + f.path(),
                                f.bytes().fingerprint().sha256())));
        return files;
    }

    private static List<Path> remembered(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".minne")).sorted().toList();
        }
    }
}
