package kansli.build;

import java.util.List;
import kansli.site.Site;

/** Where finished editions go. */
public interface Output {

    /** Makes the edition there the same as this one, touching only what differs. Returns the paths that were. */
    List<String> replaceWith(Site site);

    /** For those who only want to know what would be found. */
    Output NOWHERE = site -> List.of();
}
