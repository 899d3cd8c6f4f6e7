package kansli.print;

import kansli.page.Page;
import kansli.source.Fingerprint;

/** Makes an accessible, archivable PDF of a page. Slow and pure: the same page always gives the same bytes. */
public interface Printer {

    Pdf print(Page page);

    /**
     * All that the bytes depend on besides the page: engine, fonts, profile. A remembered PDF is good only for its
     * recipe.
     */
    Fingerprint recipe();
}
