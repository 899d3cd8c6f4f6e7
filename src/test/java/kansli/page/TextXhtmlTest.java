package kansli.page;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

class TextXhtmlTest {

    private static final Text CHANGED = new Text(
            List.of(new Text.Stycke(List.of(
                    new Ord("bevilja "),
                    new Text.Struket(List.of(new Ord("150 000"), new Text.Notreferens(1)), Optional.empty()),
                    new Ord(" "),
                    new Text.Tillagt(List.of(new Ord("200 000"), new Text.Stark(List.of(new Ord(" kronor")))))))),
            Optional.empty());

    /** On the web the signs are for the eye and the words for the ear. */
    @Test
    void what_is_struck_and_put_in_is_seen_and_heard_on_the_web() {
        assertThat(xhtml(Format.WEBB))
                .isEqualTo("<p>bevilja <del><span class=\"tecken\" aria-hidden=\"true\">[</span><span"
                        + " class=\"dold\">struket: </span><span class=\"streck\">150"
                        + " 000<sup>1</sup></span><span class=\"tecken\" aria-hidden=\"true\">]</span><span"
                        + " class=\"dold\">, slut på struket</span></del> <ins><span class=\"tecken\""
                        + " aria-hidden=\"true\">‹</span><span class=\"dold\">tillagt: </span><span"
                        + " class=\"streck\">200 000<strong> kronor</strong></span><span class=\"tecken\""
                        + " aria-hidden=\"true\">›</span><span class=\"dold\">, slut på"
                        + " tillägg</span></ins></p>");
    }

    /** On paper nothing can be hidden, so the signs say what they mean. */
    @Test
    void what_is_struck_and_put_in_is_seen_and_heard_on_paper() {
        assertThat(xhtml(Format.PDF))
                .isEqualTo("<p>bevilja <del><span class=\"tecken\" aria-label=\"struket: \">[</span><span"
                        + " class=\"streck\">150 000<sup>1</sup></span><span class=\"tecken\" aria-label=\","
                        + " slut på struket\">]</span></del> <ins><span class=\"tecken\" aria-label=\"tillagt:"
                        + " \">‹</span><span class=\"streck\">200 000<strong> kronor</strong></span><span"
                        + " class=\"tecken\" aria-label=\", slut på tillägg\">›</span></ins></p>");
    }

    private static String xhtml(Format format) {
        var document =
                new Document(new DocumentId("prov"), "Prov", LocalDate.of(2027, 3, 11), "prov", null, Set.of(), format);
        return new TextXhtml(document, Figures.INGA, null, 0).blocks(CHANGED);
    }
}
