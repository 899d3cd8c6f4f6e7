package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kansli.document.DocumentId;
import kansli.source.Bytes;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Papers with faults in any of their parts, drawn at random: whatever is taken in conforms. {@code -Dskador=400} draws
 * more of them, {@code -Dskador.start=2} others.
 */
class SkadadePdferTest {

    private static final int MANY = Integer.getInteger("skador", 40);
    private static final long START = Long.getLong("skador.start", 1);
    private static final List<String> SOUND = List.of(
            "inbaddade.pdf",
            "ghostscript.pdf",
            "ghostscript-type1.pdf",
            "libreoffice-ua-a2.pdf",
            "chromium.pdf",
            "wkhtmltopdf.pdf",
            "mjuk-mask.pdf",
            "monster.pdf",
            "toning.pdf",
            "lab.pdf",
            "genomskinlig.pdf",
            "stampel.pdf",
            "utan-typsnitt.pdf",
            "type3.pdf",
            "skannad-g4.pdf");

    /** Without these it is no longer a paper, and that is another test's matter. */
    private static final Set<String> LEFT = Set.of("Length", "Kids", "Pages", "Root", "Type", "Parent", "Count");

    @Test
    void whatever_is_damaged_what_is_taken_in_conforms() throws IOException {
        var sound = UddaPdfer.alla().stream()
                .filter(udda -> SOUND.contains(udda.fil()))
                .toList();
        assertThat(sound).hasSameSizeAs(SOUND);
        var papers = new LinkedHashMap<DocumentId, Pdf>();
        for (int i = 0; i < MANY; i++) {
            long seed = START * 1_000_000 + i;
            var udda = sound.get(i % sound.size());
            var damaged = damaged(udda.bytes().toArray(), new Random(seed));
            if (new PdfBoxIntake().inspect(damaged) instanceof Intake.Usable usable) {
                var paper = new PdfBoxIntake().take(damaged, usable.found(), "1.1 Prov");
                assertThat(paper.pages()).isEqualTo(usable.found().sidor());
                papers.put(new DocumentId("mote/bilagor/%d-%s".formatted(seed, udda.fil())), paper);
            }
        }
        assertThat(papers).hasSizeGreaterThan(MANY / 2);
        assertThat(UddaPdferTest.bind(papers)).satisfies(bound -> {
            if (!conforms(bound)) {
                assertThat(guilty(papers)).as("those that do not conform").isEmpty();
            }
        });
    }

    private static boolean conforms(byte[] bound) {
        return VeraPdf.faults(bound, PDFAFlavour.PDFUA_1).isEmpty()
                && VeraPdf.faults(bound, PDFAFlavour.PDFA_2_A).isEmpty();
    }

    private static List<String> guilty(Map<DocumentId, Pdf> papers) throws IOException {
        var guilty = new ArrayList<String>();
        for (var paper : papers.entrySet()) {
            var alone = UddaPdferTest.bind(Map.of(paper.getKey(), paper.getValue()));
            var faults = new ArrayList<>(VeraPdf.faults(alone, PDFAFlavour.PDFUA_1));
            faults.addAll(VeraPdf.faults(alone, PDFAFlavour.PDFA_2_A));
            if (!faults.isEmpty()) {
                guilty.add(paper.getKey() + " " + faults);
            }
        }
        return guilty;
    }

    /** One to three faults: in what a stream holds, or in what a dictionary says. */
    private static Bytes damaged(byte[] sound, Random random) throws IOException {
        try (var pdf = Loader.loadPDF(sound)) {
            pdf.setAllSecurityToBeRemoved(true);
            var objects = new ArrayList<COSDictionary>();
            for (var key :
                    pdf.getDocument().getXrefTable().keySet().stream().sorted().toList()) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary object) {
                    objects.add(object);
                }
            }
            for (int i = random.nextInt(3); i >= 0; i--) {
                var object = objects.get(random.nextInt(objects.size()));
                if (object instanceof COSStream stream && random.nextInt(4) > 0) {
                    damageContent(stream, random);
                } else {
                    damageKeys(object, random);
                }
            }
            pdf.setDocumentId(7L);
            var out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return Bytes.of(out.toByteArray());
        }
    }

    private static void damageContent(COSStream stream, Random random) throws IOException {
        byte[] bytes;
        var filters = stream.getFilters();
        var packed = !COSName.FLATE_DECODE.equals(filters) && filters != null;
        try (var in = packed ? stream.createRawInputStream() : stream.createInputStream()) {
            bytes = in.readAllBytes();
        }
        if (bytes.length == 0) {
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> random.nextBytes(bytes);
            default -> {
                for (int i = random.nextInt(8); i >= 0; i--) {
                    bytes[random.nextInt(Math.min(bytes.length, 400 + random.nextInt(bytes.length)))] =
                            (byte) random.nextInt(256);
                }
            }
        }
        try (var out = packed ? stream.createRawOutputStream() : stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }

    private static void damageKeys(COSDictionary object, Random random) {
        var keys = object.keySet().stream()
                .filter(key -> !LEFT.contains(key.getName()))
                .sorted()
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        var key = keys.get(random.nextInt(keys.size()));
        switch (object.getDictionaryObject(key)) {
            case COSNumber number -> object.setItem(key, odd(random));
            case COSArray several when several.size() > 0 -> several.set(random.nextInt(several.size()), odd(random));
            case null, default -> {
                if (random.nextBoolean()) {
                    object.removeItem(key);
                } else {
                    object.setItem(key, odd(random));
                }
            }
        }
    }

    private static COSBase odd(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> COSInteger.get(random.nextInt());
            case 1 -> new COSFloat(random.nextFloat() * 1000 - 500);
            case 2 -> COSName.getPDFName("X" + random.nextInt(10));
            case 3 -> new COSArray();
            case 4 -> new COSDictionary();
            default -> COSInteger.get(random.nextInt(10) - 1);
        };
    }
}
