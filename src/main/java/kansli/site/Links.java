package kansli.site;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.page.Page;
import kansli.source.ContentPath;
import kansli.source.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Every link and every anchor inside an edition leads somewhere. Addresses on the net are left alone: nothing is
 * fetched.
 */
public final class Links {

    private static final String FIRST = "index.html";
    private static final Pattern URL = Pattern.compile("url\\(['\"]?([^'\")]+)");
    private static final Pattern OUTSIDE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /**
     * What no page leads to is not published, whoever could guess its address.
     *
     * @param pages the web pages
     */
    public Site reached(Site site, List<Page> pages, Findings findings) {
        if (pages.isEmpty()) {
            return site.only(Set.of());
        }
        var leads = new TreeMap<String, Set<String>>();
        pages.forEach(p -> leads.put(
                p.document().file(),
                addresses(Jsoup.parse(p.markup()))
                        .map(a -> resolve(p.document().file(), a.replaceFirst("[#?].*", "")))
                        .collect(Collectors.toSet())));
        site.files().stream()
                .filter(f -> f.path().endsWith(".css"))
                .forEach(f -> leads.put(
                        f.path(),
                        URL.matcher(f.bytes().utf8())
                                .results()
                                .map(u -> resolve(f.path(), u.group(1)))
                                .collect(Collectors.toSet())));
        var reached = new TreeSet<String>();
        reach(FIRST, leads, reached);
        var published = Set.copyOf(reached);
        var unreached = site.files().stream()
                .map(SiteFile::path)
                .filter(f -> !published.contains(f))
                .toList();
        var ledTo = unreached.stream()
                .flatMap(f -> leads.getOrDefault(f, Set.of()).stream().filter(to -> !to.equals(f)))
                .collect(Collectors.toSet());
        var templates = new TreeMap<String, String>();
        pages.forEach(p -> templates.put(p.document().file(), p.document().template()));
        // With a link to one, all that it leads to is reached: that is not told too. A ring has no first.
        Stream.concat(unreached.stream().filter(f -> !ledTo.contains(f)), unreached.stream())
                .filter(f -> !reached.contains(f))
                .forEachOrdered(f -> {
                    reach(f, leads, reached);
                    findings.fel(
                            "olankad-fil",
                            new Place(new ContentPath("templates/" + templates.getOrDefault(f, "start") + ".ftlh"), ""),
                            "Från startsidan går det inte att komma till %s, och därför är den inte på webben."
                                    .formatted(f),
                            "Länka till den i mallen för den sida där den ska hittas.");
                });
        return site.only(published);
    }

    /** Adds everything that one comes to from a file, and what has been added is not gone through again. */
    private static void reach(String first, Map<String, Set<String>> leads, Set<String> reached) {
        var next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            var at = next.poll();
            if (reached.add(at)) {
                next.addAll(leads.getOrDefault(at, Set.of()));
            }
        }
    }

    private static Stream<String> addresses(Document page) {
        return Stream.concat(
                        page.select("[href]").stream().map(e -> e.attr("href")),
                        page.select("[src]").stream().map(e -> e.attr("src")))
                .filter(a -> !OUTSIDE.matcher(a).lookingAt());
    }

    /** @param pages all pages of the edition, those for print included */
    public void check(Site site, List<Page> pages, Findings findings) {
        var files = site.files().stream().map(SiteFile::path).collect(Collectors.toSet());
        var trees = new TreeMap<String, Document>();
        pages.forEach(p -> trees.put(p.document().file(), Jsoup.parse(p.markup())));
        var anchors = new TreeMap<String, Set<String>>();
        trees.forEach((file, tree) ->
                anchors.put(file, tree.select("[id]").stream().map(Element::id).collect(Collectors.toSet())));
        for (var page : pages) {
            for (var link : trees.get(page.document().file()).select("a[href], link[href]")) {
                check(page, link, files, anchors, findings);
            }
        }
    }

    /**
     * Where a relative address leads, seen from the edition's top; what leads out of it is kept as it stands and found
     * nowhere.
     */
    private static String resolve(String from, String address) {
        if (address.isEmpty()) {
            return from;
        }
        var way = new ArrayDeque<>(List.of(from.split("/")));
        way.removeLast();
        for (var step : address.split("/")) {
            if (!step.equals("..")) {
                way.addLast(step);
            } else if (way.pollLast() == null) {
                return address;
            }
        }
        return String.join("/", way);
    }

    private static void check(
            Page page, Element link, Set<String> files, Map<String, Set<String>> anchors, Findings findings) {
        var href = link.attr("href");
        if (OUTSIDE.matcher(href).lookingAt()) {
            return;
        }
        int hash = href.indexOf('#');
        var fragment = hash < 0 ? "" : href.substring(hash + 1);
        var path = resolve(page.document().file(), hash < 0 ? href : href.substring(0, hash));
        if (ContentPath.isInside(path) && findings.doubts(Place.of(new ContentPath(path)))) {
            return; // it could not be made, and why has been told
        }
        var template = new Place(new ContentPath("templates/" + page.document().template() + ".ftlh"), "");
        if (!files.contains(path)) {
            findings.fel(
                    "dod-lank",
                    template,
                    "På sidan %s leder länken «%s» till %s, som inte finns."
                            .formatted(page.document().file(), link.text(), path),
                    "Rätta länken i mallen, eller det dokument som den leder till.");
        } else if (!fragment.isEmpty()
                && anchors.containsKey(path)
                && !anchors.get(path).contains(fragment)) {
            findings.fel(
                    "dott-ankare",
                    template,
                    "På sidan %s leder länken «%s» till ankaret #%s, som inte finns."
                            .formatted(page.document().file(), link.text(), fragment),
                    "Rätta länken i mallen, eller ge målet ett id.");
        }
    }
}
