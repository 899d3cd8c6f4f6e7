package kansli.reading;

import java.util.OptionalInt;
import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.model.Insyn;
import kansli.model.Styrdokument;
import kansli.reading.Sekretess.Sak;
import kansli.source.YamlNode.Scalar;

/** Reads one version of a governing document: a Markdown file under {@code styrdokument/}. */
final class StyrdokumentReader {

    /** It is public from the day when it was adopted. */
    private static final String UTAN_DAG = "Dagen då det antogs går inte att läsa";

    private final Forbund forbund;
    private final MarkdownReader markdown;

    StyrdokumentReader(Forbund forbund, Findings findings) {
        this.forbund = forbund;
        this.markdown = new MarkdownReader(findings);
    }

    Styrdokument read(Filer.MedText file) {
        var u = file.uppgifter();
        var insyn = Sekretess.insyn(u, Sak.STYRDOKUMENT);
        var rubrik = u.text("rubrik", "Rubrik saknas");
        var version = u.text("version", "(version saknas)");
        var antaget = u.dag("antaget");
        var notis = u.valfri("notis");
        var undertecknare = Personer.undertecknare(u, forbund);
        u.avsluta();
        return new Styrdokument(
                u.file(),
                rubrik,
                version,
                antaget,
                notis,
                undertecknare,
                markdown.block(u.file(), file.body(), file.bodyLines()),
                antaget.isEmpty() && !insyn.stangd() && kanVaraDaterat(u) ? Insyn.stangd(UTAN_DAG) : insyn);
    }

    /** Whether a day of its adoption may be written in a way that is not understood. */
    private static boolean kanVaraDaterat(Uppgifter u) {
        return u.osaker("antaget")
                || u.mapping().entries().stream()
                        .anyMatch(e -> u.findings()
                                        .told("okand-nyckel", u.file(), e.key().span())
                                && e.value() instanceof Scalar s
                                && Tolkning.dag(s.text().strip())
                                        .or(() -> MenadDag.av(s.text(), OptionalInt.empty())
                                                .flatMap(MenadDag::finns))
                                        .isPresent());
    }
}
