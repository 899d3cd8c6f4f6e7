package kansli.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Format;
import kansli.figures.Figures;
import kansli.model.Text;
import kansli.model.Text.Ord;

/** A text in which something is struck and something put in, as a template shows it. */
public final class Markt {

    private static final Text CHANGED = new Text(
            List.of(new Text.Stycke(List.of(
                    new Ord("bevilja "),
                    new Text.Struket(List.of(new Ord("150 000"), new Text.Notreferens(1)), Optional.empty()),
                    new Ord(" "),
                    new Text.Tillagt(List.of(new Ord("200 000"), new Text.Stark(List.of(new Ord(" kronor")))))))),
            Optional.empty());

    private Markt() {}

    public static String xhtml(Format format) {
        var document =
                new Document(new DocumentId("prov"), "Prov", LocalDate.of(2027, 3, 11), "prov", null, Set.of(), format);
        return new TextXhtml(document, Figures.INGA, null, 0).blocks(CHANGED);
    }
}
