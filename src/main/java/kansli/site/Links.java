package kansli.site;

import java.net.URI;
import java.util.Map;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kansli.diagnostic.Findings;
import kansli.page.Page;
import kansli.source.ContentPath;
import kansli.source.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Every link and every anchor inside an edition leads somewhere. Addresses on the net are left alone: nothing is fetched. */
public final class Links {

    /** @param pages all pages of the edition, those for print included */
    public void check(Site site, List<Page> pages, Findings findings) {
        var files = site.files().stream().map(SiteFile::path).collect(Collectors.toSet());
        var trees = new TreeMap<String, Document>();
        pages.forEach(p -> trees.put(p.document().file(), Jsoup.parse(p.markup())));
        var anchors = new TreeMap<String, Set<String>>();
        trees.forEach((file, tree) -> anchors.put(file, tree.select("[id]").stream().map(Element::id).collect(Collectors.toSet())));
        for (var page : pages) {
            for (var link : trees.get(page.document().file()).select("a[href], link[href]")) {
                check(page, link, files, anchors, findings);
            }
        }
    }

    private static void check(Page page, Element link, Set<String> files, Map<String, Set<String>> anchors, Findings findings) {
        var target = URI.create("site:/" + page.document().file()).resolve(URI.create(link.attr("href").replace(" ", "%20")));
        if (!"site".equals(target.getScheme())) {
            return;
        }
        var path = target.getPath().substring(1);
        if (ContentPath.isInside(path) && findings.doubts(Place.of(new ContentPath(path)))) {
            return;                                                  // it could not be made, and why has been told
        }
        var template = new Place(new ContentPath("templates/" + page.document().template() + ".ftlh"), "");
        if (!files.contains(path)) {
            findings.fel("dod-lank", template, "På sidan %s leder länken «%s» till %s, som inte finns.".formatted(page.document().file(), link.text(), path),
                    "Rätta länken i mallen, eller det dokument som den leder till.");
        } else if (target.getFragment() != null && anchors.containsKey(path) && !anchors.get(path).contains(target.getFragment())) {
            findings.fel("dott-ankare", template, "På sidan %s leder länken «%s» till ankaret #%s, som inte finns.".formatted(page.document().file(), link.text(), target.getFragment()),
                    "Rätta länken i mallen, eller ge målet ett id.");
        }
    }
}
