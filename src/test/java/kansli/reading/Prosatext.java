package kansli.reading;

import kansli.Provforbund;
import kansli.diagnostic.Findings;
import kansli.model.Text;
import kansli.source.ContentPath;

/** Running text for tests of what is made of it. */
public final class Prosatext {

    private Prosatext() {}

    public static Text av(String markdown) {
        var findings = new Findings(Provforbund.forbund("minimalt").tree());
        return new MarkdownReader(findings).block(new ContentPath("a.md"), markdown, 1);
    }
}
