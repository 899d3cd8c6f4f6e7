package kansli.site;

import java.util.Map;
import java.util.stream.Stream;
import kansli.document.DocumentId;
import kansli.document.Edition;
import kansli.print.Pdf;

/**
 * Something that belongs to an edition besides its documents. All parts are listed where the program is put together.
 */
public interface SitePart {

    /**
     * @param edition what its audience may know, and what is made of that
     * @param printed its papers
     */
    Stream<SiteFile> files(Edition edition, Map<DocumentId, Pdf> printed);
}
