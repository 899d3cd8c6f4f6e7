package kansli.reading;

import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.model.Styrdokument;
import kansli.reading.Sekretess.Sak;

/** Reads one version of a governing document: a Markdown file under {@code styrdokument/}. */
final class StyrdokumentReader {

    private final Forbund forbund;
    private final MarkdownReader markdown;

    StyrdokumentReader(Forbund forbund, Findings findings) {
        this.forbund = forbund;
        this.markdown = new MarkdownReader(findings);
    }

    Styrdokument read(Filer.MedText file) {
        var u = file.uppgifter();
        var insyn = Sekretess.insyn(u, Sak.STYRDOKUMENT);
        var styrdokument = new Styrdokument(
                u.file(),
                u.text("rubrik", "Rubrik saknas"),
                u.text("version", "(version saknas)"),
                u.dag("antaget"),
                u.valfri("notis"),
                Personer.undertecknare(u, forbund),
                markdown.block(u.file(), file.body(), file.bodyLines()),
                insyn);
        u.avsluta();
        return styrdokument;
    }
}
