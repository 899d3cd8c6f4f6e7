package kansli.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kansli.document.DocumentId;
import kansli.document.Omfang;
import kansli.figures.Figures;
import kansli.source.Bytes;

/**
 * What the pages of one edition share while they are set.
 *
 * @param pages the documents that have a page on the web
 * @param omfang how long the printed papers are, as far as it is known
 * @param sizes bytes of the finished PDFs; empty before they are finished
 * @param logotyp the förbund's own mark, if it has one
 */
public record Setting(
        Figures figures,
        Set<DocumentId> pages,
        Omfang omfang,
        Map<DocumentId, Integer> sizes,
        Optional<Marke> logotyp) {

    /** @param name by which a page shows it */
    public record Marke(String name, Bytes bytes) {}

    public Setting with(Omfang known) {
        return new Setting(figures, pages, known, sizes, logotyp);
    }

    public Setting with(Map<DocumentId, Integer> finished) {
        return new Setting(figures, pages, omfang, finished, logotyp);
    }
}
