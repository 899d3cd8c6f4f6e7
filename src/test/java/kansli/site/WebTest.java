package kansli.site;

import static kansli.Provforbund.forbund;
import static kansli.Provforbund.innehallet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import kansli.Provforbund.Byggt;
import kansli.document.Audience;
import kansli.document.Format;
import kansli.page.Markt;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page of the web site: valid, readable by all, whole and light. */
class WebTest {

    /** As much as a page and what gives it its looks may weigh when a server has packed them, which every one does. */
    private static final int LIGHT = 40 * 1024;

    private static final Set<String> VAGUE = Set.of("här", "läs mer", "klicka här", "mer", "länk", "pdf", "webbplats");

    @TestFactory
    Stream<DynamicTest> sidorna_ar_riktig_html() {
        return pages((site, path, html) -> assertThat(invalid(html)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> sidorna_kan_lasas_av_alla() {
        return pages(
                (site, path, html) -> assertThat(unreadable(Jsoup.parse(html))).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> sidorna_fragar_ingen_annan() {
        return pages((site, path, html) -> {
            var page = Jsoup.parse(html);
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe", "http", "*");
            assertThat(page.select("script, style, [style], iframe, object, embed, form, base"))
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(e -> e.attributes().asList().stream())
                            .filter(a -> a.getKey().startsWith("on")))
                    .isEmpty();
            assertThat(page.select("[src], link[href], [srcset], [poster]").stream()
                            .map(e -> e.attr("src") + e.attr("href")))
                    .allSatisfy(address -> assertThat(address).doesNotContain("//"));
        });
    }

    @TestFactory
    Stream<DynamicTest> lankar_och_ankare_leder_nagonstans() {
        return pages((site, path, html) -> {
            for (var link : Jsoup.parse(html).select("[href], [src]")) {
                var address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                var target = URI.create("site:/" + path).resolve(URI.create(address));
                if ("site".equals(target.getScheme())) {
                    var file = target.getPath().substring(1);
                    assertThat(site).as(address).containsKey(file);
                    if (target.getFragment() != null) {
                        assertThat(Jsoup.parse(site.get(file).text()).getElementById(target.getFragment()))
                                .as(address)
                                .isNotNull();
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> sidorna_ar_latta() {
        return pages((site, path, html) -> assertThat(packed(html)
                        + Jsoup.parse(html).select("link[rel=stylesheet], img").stream()
                                .map(e -> URI.create("site:/" + path)
                                        .resolve(e.attr("href") + e.attr("src"))
                                        .getPath()
                                        .substring(1))
                                .mapToInt(file -> packed(site.get(file).text()))
                                .sum())
                .isLessThan(LIGHT));
    }

    private static int packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.size();
    }

    @Test
    void stilmallarna_fragar_ingen_annan() {
        var byggt = forbund("litet").bygg();
        for (var path : byggt.paths(Audience.WEBB)) {
            if (path.endsWith(".css")) {
                var css = byggt.file(Audience.WEBB, path).utf8();
                assertThat(css).as(path).doesNotContain("@import", "http:", "https:");
                Pattern.compile("url\\([\"']?([^\"')]+)")
                        .matcher(css)
                        .results()
                        .map(m -> m.group(1))
                        .filter(u -> !u.startsWith("data:"))
                        .forEach(u -> assertThat(byggt.paths(Audience.WEBB))
                                .as(path)
                                .contains(URI.create("site:/" + path)
                                        .resolve(u)
                                        .getPath()
                                        .substring(1)));
            }
        }
    }

    @Test
    void tillagt_och_struket_ar_riktig_html() {
        assertThat(invalid(
                        "<!doctype html><html lang=\"sv\"><title>Prov</title>" + Markt.xhtml(Format.WEBB) + "</html>"))
                .isEmpty();
    }

    @Test
    void granskaren_ser_det_som_ar_fel() {
        assertThat(invalid("<!doctype html><html lang=sv><title>x</title><p><div></p><img src=x>"))
                .isNotEmpty();
        assertThat(unreadable(Jsoup.parse("<html><body><h1>a</h1><h3>b</h3><h1>c</h1><img src=x><a"
                        + " href=y>här</a><table><tr><td>1</td></tr></table><input>")))
                .contains(
                        "no language",
                        "no title",
                        "2 h1",
                        "h3 after h1",
                        "no alt: x",
                        "vague link: här",
                        "table without caption",
                        "table without headers",
                        "field without label");
    }

    /** What a person who does not see, or does not use a mouse, would stumble on. */
    private static List<String> unreadable(Document page) {
        var faults = new ArrayList<String>();
        check(faults, page.select("html").attr("lang").equals("sv"), "no language");
        check(faults, !page.title().isBlank(), "no title");
        check(faults, page.select("h1").size() == 1, page.select("h1").size() + " h1");
        int level = 0;
        for (var heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int now = heading.tagName().charAt(1) - '0';
            check(faults, now <= level + 1, heading.tagName() + " after h" + level);
            check(faults, !heading.text().isBlank(), "empty heading");
            level = now;
        }
        page.select("img:not([alt])").forEach(i -> faults.add("no alt: " + i.attr("src")));
        for (var link : page.select("a")) {
            var name = name(link);
            check(faults, !name.isBlank(), "link without words: " + link.attr("href"));
            check(
                    faults,
                    !VAGUE.contains(name.toLowerCase(java.util.Locale.ROOT).strip()),
                    "vague link: " + name);
            check(faults, link.hasAttr("href"), "link to nowhere: " + name);
        }
        sameWordsSameTarget(page, faults);
        for (var table : page.select("table")) {
            check(
                    faults,
                    table.selectFirst("caption") != null || table.parent().is("[role=region][aria-label]"),
                    "table without caption");
            check(faults, table.selectFirst("th") != null, "table without headers");
            table.select("th:not([scope])").forEach(th -> faults.add("header without scope: " + th.text()));
        }
        for (var field : page.select("input, select, textarea, button")) {
            check(
                    faults,
                    field.hasAttr("aria-label")
                            || !field.id().isEmpty() && page.selectFirst("label[for=" + field.id() + "]") != null,
                    "field without label");
        }
        var ids = new HashSet<String>();
        page.select("[id]").forEach(e -> check(faults, ids.add(e.id()), "id twice: " + e.id()));
        page.select("[aria-labelledby], [aria-describedby]")
                .forEach(e -> List.of((e.attr("aria-labelledby") + " " + e.attr("aria-describedby"))
                                .strip()
                                .split("\\s+"))
                        .forEach(id -> check(faults, ids.contains(id), "names what is not there: " + id)));
        page.select("nav, aside")
                .forEach(n -> check(
                        faults,
                        n.hasAttr("aria-label") || n.hasAttr("aria-labelledby"),
                        n.tagName() + " without a name"));
        if (page.body().select("header, footer").first() != null) {
            check(faults, page.select("main").size() == 1, "not one main");
            check(
                    faults,
                    page.body()
                            .firstElementChild()
                            .attr("href")
                            .equals("#" + page.select("main").attr("id")),
                    "does not begin with a way past the menu");
        }
        page.select("ul, ol").stream()
                .flatMap(l -> l.children().stream())
                .forEach(li -> check(faults, li.tagName().equals("li"), li.tagName() + " in a list"));
        // What scrolls sideways must be reached with the keyboard, and then say what it is. Nothing else.
        page.select("[tabindex]:not([tabindex=0][role=region][aria-label])").forEach(e -> faults.add("tabindex"));
        return faults;
    }

    /**
     * Two links with the same words that lead to different places cannot be told apart. Notes are told apart by where
     * they stand.
     */
    private static void sameWordsSameTarget(Document page, List<String> faults) {
        var targets = new TreeMap<String, String>();
        for (var link : page.select("main a[href]:not([href^=#])")) {
            var before = targets.putIfAbsent(name(link), link.attr("href"));
            check(faults, before == null || before.equals(link.attr("href")), "two targets: " + name(link));
        }
    }

    private static String name(Element link) {
        return link.hasAttr("aria-label")
                ? link.attr("aria-label")
                : link.text() + String.join(" ", link.select("img").eachAttr("alt"));
    }

    private static void check(List<String> faults, boolean holds, String fault) {
        if (!holds && !faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /**
     * Errors and warnings of the W3C's checker. Two kinds are put aside: a slash in a void element is an XHTML habit
     * that changes nothing, and a page that is given as a stream has no address, so that the checker takes nothing for
     * its own.
     */
    private static List<String> invalid(String html) {
        try {
            var validator = new EmbeddedValidator();
            validator.setOutputFormat(OutputFormat.GNU);
            var said = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return said.lines()
                    .filter(l -> !l.isBlank())
                    .filter(l -> !l.contains("Trailing slash on void elements has no effect"))
                    .filter(l -> !l.matches(
                            ".*Resource violates Content Security Policy.* “(\\.\\./)*(stil|bild)/.* blocked by .*"))
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private interface Check {
        void page(Map<String, File> site, String path, String html);
    }

    private record File(kansli.source.Bytes bytes) {
        String text() {
            return bytes.utf8();
        }
    }

    private static Stream<DynamicTest> pages(Check check) {
        return Stream.of("litet", "minimalt", "tomt", "content").flatMap(name -> {
            var site = SITES.computeIfAbsent(
                    name,
                    n -> site(
                            n.equals("content")
                                    ? innehallet().bygg()
                                    : forbund(n).bygg()));
            return site.keySet().stream()
                    .filter(path -> path.endsWith(".html"))
                    .map(path -> dynamicTest(
                            name + "/" + path,
                            () -> check.page(site, path, site.get(path).text())));
        });
    }

    private static final Map<String, Map<String, File>> SITES = new TreeMap<>();

    private static Map<String, File> site(Byggt byggt) {
        var site = new TreeMap<String, File>();
        byggt.paths(Audience.WEBB).forEach(path -> site.put(path, new File(byggt.file(Audience.WEBB, path))));
        return site;
    }
}
