package kansli.model;

import java.time.LocalDate;
import java.util.Optional;
import kansli.model.Tjansteskrivelse.Undertecknare;
import kansli.source.ContentPath;

/**
 * One version of a governing document.
 *
 * @param version what tells it from the other versions, {@code Gällande, 2017}
 * @param antaget the day it was decided, when that is known
 * @param notis a sentence on what the text is, for instance that a part of it is condensed
 */
public record Styrdokument(
        ContentPath path,
        String rubrik,
        String version,
        Optional<LocalDate> antaget,
        Optional<String> notis,
        Optional<Undertecknare> undertecknare,
        Text text,
        Insyn insyn) {

    /** Its name: the path without the file's ending. */
    public ContentPath namn() {
        return new ContentPath(path.folder() + "/" + path.stem());
    }

    /** {@code Riktlinjer för finansiering av samverkansinsatser. Gällande, 2017}. */
    public String titel() {
        return rubrik + ". " + version;
    }
}
