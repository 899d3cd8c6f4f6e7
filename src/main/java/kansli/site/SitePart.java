package kansli.site;

import java.util.stream.Stream;
import kansli.document.Edition;

/**
 * Something that belongs to an edition besides its documents. All parts are listed where the program is put together.
 */
public interface SitePart {

    /** @param edition what its audience may know, and what is made of that */
    Stream<SiteFile> files(Edition edition);
}
