package kansli.site;

import java.util.stream.Stream;
import kansli.document.Audience;
import kansli.model.Content;

/**
 * Something that belongs to an edition besides its documents. All parts are listed where the program is put together.
 */
public interface SitePart {

    Stream<SiteFile> files(Audience audience, Content content);
}
