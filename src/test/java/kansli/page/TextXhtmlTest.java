package kansli.page;

import static org.assertj.core.api.Assertions.assertThat;

import kansli.document.Format;
import org.junit.jupiter.api.Test;

class TextXhtmlTest {

    /** On the web the signs are for the eye and the words for the ear. */
    @Test
    void what_is_struck_and_put_in_is_seen_and_heard_on_the_web() {
        assertThat(Markt.xhtml(Format.WEBB))
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
        assertThat(Markt.xhtml(Format.PDF))
                .isEqualTo("<p>bevilja <del><span class=\"tecken\" aria-label=\"struket: \">[</span><span"
                        + " class=\"streck\">150 000<sup>1</sup></span><span class=\"tecken\" aria-label=\","
                        + " slut på struket\">]</span></del> <ins><span class=\"tecken\" aria-label=\"tillagt:"
                        + " \">‹</span><span class=\"streck\">200 000<strong> kronor</strong></span><span"
                        + " class=\"tecken\" aria-label=\", slut på tillägg\">›</span></ins></p>");
    }
}
