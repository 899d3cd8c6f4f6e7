package kansli.site;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Findings;
import kansli.document.Audience;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Format;
import kansli.page.Page;
import kansli.source.Bytes;
import org.junit.jupiter.api.Test;

/** What no page leads to is told once for all that one link would mend. */
class LinksTest {

    private final List<Page> pages = new ArrayList<>();

    private LinksTest sida(String name, String... leads) {
        var links = Stream.of(leads).map(to -> "<a href='../" + to + "/index.html'>x</a>");
        pages.add(new Page(
                new Document(
                        name.isEmpty() ? DocumentId.START : new DocumentId(name),
                        name,
                        LocalDate.EPOCH,
                        "start",
                        null,
                        Set.of(Audience.WEBB),
                        Format.WEBB),
                "<body>" + String.join("", links.toList()) + "</body>",
                false,
                Map.of()));
        return this;
    }

    private void assertTold(String... names) {
        var findings = new Findings(forbund("minimalt").tree());
        var files = pages.stream().map(p -> new SiteFile(p.document().file(), Bytes.ofUtf8(p.markup())));
        var site = new Links().reached(Site.of(Audience.WEBB, List.of(files)), pages, findings);
        assertThat(site.files()).extracting(SiteFile::path).containsExactly("index.html");
        assertThat(findings.all())
                .extracting(Diagnostic::message)
                .containsExactlyElementsOf(Stream.of(names)
                        .map(n -> "Från startsidan går det inte att komma till " + n
                                + "/index.html, och därför är den inte på webben.")
                        .toList());
    }

    @Test
    void det_som_nas_genom_en_annan_sags_inte_till_om() {
        sida("").sida("a").sida("b", "a").sida("c", "b").assertTold("c");
    }

    /** They leave the web together, so one of them is told. */
    @Test
    void sidor_som_bara_leder_till_varandra_sags_till_om_en_gang() {
        sida("").sida("a", "b").sida("b", "c").sida("c", "a").assertTold("a");
        sida("d", "d").sida("e").assertTold("a", "d", "e");
    }
}
