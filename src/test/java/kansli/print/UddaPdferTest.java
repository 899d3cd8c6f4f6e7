package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.document.Handlingar.Part;
import kansli.document.Inkommen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every odd file gives a package that conforms, or a finding; and the table in docs says which. */
class UddaPdferTest {

    private static final Path DOCS = Path.of("docs/bilagor-fran-andra.md");
    private static final DocumentId SHEET = new DocumentId("mote/bilagor/1-1");

    /** Seconds; the machine that tests may be slow and busy. */
    private static final int LONGEST = 30;

    private static List<UddaPdfer.Udda> alla;

    @BeforeAll
    static void make() throws IOException {
        alla = UddaPdfer.alla();
    }

    @Test
    void each_conforms_in_a_package_or_is_refused_in_bounded_time() throws IOException {
        var rows = new ArrayList<String>();
        var faults = new ArrayList<String>();
        var only = System.getProperty("udda", "");
        for (var udda : alla) {
            if (!udda.fil().contains(only)) {
                continue;
            }
            var start = System.nanoTime();
            var found = new PdfBoxIntake().inspect(udda.bytes());
            long inspected = (System.nanoTime() - start) / 1_000_000;
            long taken = 0;
            int size = 0;
            if (found instanceof Intake.Usable usable) {
                start = System.nanoTime();
                var paper = new PdfBoxIntake().take(udda.bytes(), usable.found(), "1.1 Prov");
                taken = (System.nanoTime() - start) / 1_000_000;
                size = paper.bytes().size();
                assertThat(paper.pages()).isEqualTo(usable.found().sidor());
                var bound = bind(paper);
                if (System.getProperty("spara") != null) {
                    Files.write(Path.of(System.getProperty("spara"), udda.fil()), bound);
                    Files.write(Path.of(System.getProperty("spara"), "original-" + udda.fil()), udda.bytes().toArray());
                }
                for (var flavour : List.of(org.verapdf.pdfa.flavours.PDFAFlavour.PDFUA_1, org.verapdf.pdfa.flavours.PDFAFlavour.PDFA_2_A)) {
                    VeraPdf.faults(bound, flavour).forEach(fault -> faults.add(udda.fil() + ": " + fault));
                }
            }
            System.out.printf("%-34s %5d ms %5d ms %7d → %7d  %s%n", udda.fil(), inspected, taken, udda.bytes().size(), size, said(found));
            assertThat(inspected + taken).as(udda.fil()).isLessThan(LONGEST * 1000L);
            rows.add("| %s | %s | %s |".formatted(udda.fil(), udda.udda(), said(found)));
        }
        assertThat(faults).isEmpty();
        if (only.isEmpty()) {
            assertTable(rows);
        }
    }

    private static void assertTable(List<String> rows) throws IOException {
        var table = "| Fil | Vad som är udda | Vad Kansli gör |\n|---|---|---|\n" + String.join("\n", rows) + "\n";
        var page = Files.exists(DOCS) ? Files.readString(DOCS) : "";
        if ("skriv".equals(System.getProperty("facit"))) {
            Files.writeString(DOCS, page.substring(0, page.indexOf("| Fil |")) + table);
        } else {
            assertThat(page).endsWith(table);
        }
    }

    private static byte[] bind(Pdf paper) {
        var binder = new PdfBoxBookbinder();
        var sheet = Sample.PRINTER.print(Sample.page("blad", "<h1>Försättsblad</h1><h2>Vad handlingen innehåller</h2><p>Prov.</p>"));
        var both = binder.attach(SHEET, sheet, paper, "1.1 Prov");
        var handlingar = new Handlingar(
                new DocumentId("mote/handlingar"), "Handlingar", "Prov", LocalDate.of(2021, 3, 11), "#0F5257", SHEET,
                List.of(new Part("1.1 Prov", Optional.of(SHEET), Optional.of("1.1"), List.of())));
        return binder.bind(handlingar, id -> both).bytes().toArray();
    }

    private static String said(Intake.Inspection found) {
        return switch (found) {
            case Intake.Unusable no -> "Tar inte in den: " + switch (no.hinder()) {
                case INGEN_PDF -> "`bilaga-ingen-pdf`";
                case LOSENORD -> "`bilaga-losenord`";
                case SPARRAD -> "`bilaga-begransad`";
                case SKADAD -> "`bilaga-skadad`";
                case RITAS_AV_PROGRAM -> "`bilaga-xfa`";
                case INGA_SIDOR -> "`bilaga-utan-sidor`";
                case FOR_STOR -> "`bilaga-for-stor`";
            };
            case Intake.Usable yes -> said(yes.found()) + yes.repairs().stream().map(UddaPdferTest::said).collect(Collectors.joining());
        };
    }

    private static String said(Inkommen found) {
        var how = switch (found.atergivning()) {
            case MED_TAGGAR -> "Med sina taggar";
            case SOM_SIDOR -> "Som den är ritad";
            case SOM_BILDER -> "Som bilder av sidorna";
        };
        return how + ", %d %s, %s".formatted(found.sidor(), found.sidor() == 1 ? "sida" : "sidor", found.text() ? "med text" : "utan text: `bilaga-utan-text`")
                + (found.procent() == 94 ? "" : found.procent() == 0 ? ", i olika storlek" : ", i %d procents storlek".formatted(found.procent()))
                + (found.somBilder().isEmpty() ? "" : ", några som bilder")
                + (found.utelamnade().isEmpty() ? "" : ", sida %s går inte att visa: `bilaga-sida-utelamnad`".formatted(found.utelamnade().toString().replaceAll("[\\[\\]]", "")))
                + (found.undertecknad() ? "; `bilaga-undertecknad`" : "")
                + (found.innesluten() ? "; `bilaga-skript`" : "");
    }

    private static String said(Intake.Repair repair) {
        return switch (repair) {
            case Intake.Rebuilt r -> "; `bilaga-reparerad`";
            case Intake.Miscounted m -> "; `bilaga-reparerad` (%d sidor, filen säger %d)".formatted(m.found(), m.claimed());
        };
    }
}
