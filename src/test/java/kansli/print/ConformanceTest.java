package kansli.print;

import static kansli.Provforbund.forbund;
import static kansli.Provforbund.innehallet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import kansli.Provforbund.Byggt;
import kansli.document.Audience;
import kansli.source.Bytes;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every PDF that is published is PDF/UA-1 and PDF/A-2a: papers and packages, the board's and the public's. */
class ConformanceTest {

    @Test
    void det_lilla_forbundets_pdf_er_haller_mattet() {
        conforms("litet", forbund("litet").bygg());
    }

    @Test
    void justeringsunderlaget_haller_mattet() {
        conforms("justering", forbund("justering").bygg());
    }

    @Test
    void det_minsta_forbundets_pdf_er_haller_mattet() {
        conforms("minimalt", forbund("minimalt").bygg());
    }

    @Test
    void det_stora_forbundets_pdf_er_haller_mattet() {
        conforms("storalven", forbund("storalven").bygg());
    }

    @Test
    void ett_helt_ars_pdf_er_haller_mattet() {
        conforms("lovmarken", forbund("lovmarken").bygg());
    }

    @Test
    void innehallets_pdf_er_haller_mattet() {
        conforms("content", innehallet().bygg());
    }

    /** So that silence means something. */
    @Test
    void en_pdf_utan_taggar_haller_inte_mattet() {
        var blank = PdfReading.blank();
        assertThat(VeraPdf.faults(blank, PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(VeraPdf.faults(blank, PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    /** A paper that is the same in both editions is asked about once. */
    private static void conforms(String name, Byggt byggt) {
        var papers = new TreeMap<String, Bytes>();
        var seen = new TreeSet<String>();
        for (var audience : Audience.values()) {
            for (var path : byggt.paths(audience)) {
                if (path.endsWith(".pdf")
                        && seen.add(byggt.file(audience, path).fingerprint().sha256())) {
                    papers.put(audience.folder() + "/" + path, byggt.file(audience, path));
                }
            }
        }
        assertThat(papers).isNotEmpty();
        var faults = new ArrayList<String>();
        int pages = 0;
        for (var paper : papers.entrySet()) {
            for (var flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A}) {
                VeraPdf.faults(paper.getValue().toArray(), flavour)
                        .forEach(fault -> faults.add(paper.getKey() + ": " + fault));
            }
            pages += PdfReading.pages(paper.getValue().toArray());
        }
        System.out.printf(
                "veraPDF, %s: %d PDF, %d pages, PDF/UA-1 and PDF/A-2a: %d faults%n",
                name, papers.size(), pages, faults.size());
        assertThat(faults).isEmpty();
    }
}
