package kansli.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import kansli.document.Format;
import kansli.source.Spelling;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself: its list of contents, its tables' numbers and the references to them. A template marks
 * where with {@code data-innehall} (how many levels), {@code data-numrera} and what the tables bear; no mark is left in
 * the page.
 */
final class Contents {

    private static final int FIRST_LEVEL = 2;

    /** So many rows make a table long. */
    private static final int LONG = 14;

    private final Document page;
    private final Format format;

    private Contents(Document page, Format format) {
        this.page = page;
        this.format = format;
    }

    static void complete(Document page, Format format) {
        var contents = new Contents(page, format);
        contents.list();
        contents.number();
        contents.name();
        contents.once();
        if (format == Format.PDF) {
            contents.loosen();
        }
        page.select("[data-tabell]").removeAttr("data-tabell");
        page.select("[data-numrera]").removeAttr("data-numrera");
    }

    /** Every heading in its place, with its level: chapters first. */
    private void list() {
        var list = page.selectFirst("[data-innehall]");
        if (list == null) {
            return;
        }
        int levels = Integer.parseInt(list.attr("data-innehall"));
        list.removeAttr("data-innehall");
        var ids = new HashMap<String, Integer>();
        var items = new ArrayList<Element>();
        for (var heading : page.select("h2, h3, h4")) {
            if (heading.closest("nav, .innehall") != null || heading.hasClass("dold")) {
                continue;
            }
            int level = heading.tagName().charAt(1) - '0' - FIRST_LEVEL + 1;
            var id = heading.hasAttr("id") ? heading.id() : unique(heading.text(), ids);
            heading.attr("id", id);
            if (level <= levels) {
                items.add(item(heading, level));
            }
        }
        list.appendChildren(items);
    }

    /** On paper it has room for the number of the page, which the style sheet finds by the {@code href}. */
    private Element item(Element heading, int level) {
        var item = new Element("li").addClass("niva-" + level);
        var link = item.appendElement("a").attr("href", "#" + heading.id()).text(heading.text());
        if (format == Format.PDF) {
            link.appendElement("span").addClass("sida").attr("href", "#" + heading.id());
        }
        return item;
    }

    private static String unique(String text, Map<String, Integer> ids) {
        var id = Spelling.id(text, "-");
        int times = ids.merge(id, 1, Integer::sum);
        return "h-" + id + (times > 1 ? "-" + times : "");
    }

    /** Numbers follow the order in which tables first stand on the page; a note has a number of its own. */
    private void number() {
        var shown = new LinkedHashMap<String, Element>();
        page.select("[data-tabell]").forEach(t -> shown.putIfAbsent(t.attr("data-tabell"), t));
        var numbered = page.selectFirst("[data-numrera]") != null;
        var names = new HashMap<String, String>();
        int number = 0;
        for (var table : shown.entrySet()) {
            var element = table.getValue();
            if (numbered && !element.hasAttr("id")) {
                number++;
                element.attr("id", "tabell-" + number);
                element.selectFirst("caption").prependElement("b").text("Tabell " + number + ". ");
                names.put(table.getKey(), "tabell " + number);
            }
        }
        for (var reference : page.select("a[data-se]")) {
            var to = shown.get(reference.attr("data-se"));
            var name = names.get(reference.attr("data-se"));
            reference.removeAttr("data-se").removeAttr("class");
            if (name != null) {
                reference.attr("href", "#" + to.id()).text(name);
            } else if (to != null && to.hasAttr("id")) {
                reference.attr("href", "#" + to.id());
            } else {
                reference.unwrap();
            }
        }
    }

    /**
     * A table in running text has no caption: it is named after the heading that it stands under, and numbered when
     * that has several.
     */
    private void name() {
        var times = new HashMap<String, Integer>();
        var heading = "";
        for (var e : page.select("h1, h2, h3, h4, h5, h6, table.t")) {
            if (!e.is("table")) {
                heading = e.text();
            } else if (e.selectFirst("caption") == null && !heading.isEmpty()) {
                int number = times.merge(heading, 1, Integer::sum);
                var name = "Tabell under " + heading + (number > 1 ? ", nummer " + number : "");
                e.attr("aria-label", name);
                if (e.parent().hasAttr("aria-label")) {
                    e.parent().attr("aria-label", name);
                }
            }
        }
    }

    /**
     * A table is not divided, nor parted from its notes, unless it is long. A heading stays with what follows, so a
     * table longer than what is left of a page would always begin on the next; one that is long begins where there is
     * room for its first rows instead, with its headings. So does an insats that is longer than others.
     */
    private void loosen() {
        page.select(".insatsblock:not(.samlad)")
                .forEach(block ->
                        block.before(new Element("div").addClass("plats").addClass("hog")));
        page.select(".liggande").forEach(Contents::withHeading);
        for (var frame : page.select(".ram")) {
            var turned = frame.closest(".liggande") != null;
            if (frame.select("tr").size() < LONG && frame.selectFirst(".delas") == null) {
                if (!turned) {
                    together(frame);
                }
                continue;
            }
            frame.addClass("lang");
            if (turned) {
                continue;
            }
            var first = frame;
            while (first.previousElementSibling() != null
                    && first.previousElementSibling().tagName().matches("h[2-6]")) {
                first = first.previousElementSibling();
                first.addClass("fore-lang");
            }
            if (first.previousElementSibling() == null
                    || !first.previousElementSibling().hasClass("liggande")) {
                first.before(new Element("div").addClass("plats"));
            }
        }
    }

    /** The heading of a table that turns its page turns with it, but for one that begins a page of its own. */
    private static void withHeading(Element turned) {
        for (var heading = turned.previousElementSibling();
                heading != null && heading.tagName().matches("h[2-6]");
                heading = turned.previousElementSibling()) {
            if (heading.previousElementSibling() == null && heading.closest(".ny-sida") != null) {
                return;
            }
            turned.prependChild(heading);
        }
    }

    private static void together(Element frame) {
        var whole = new Element("div").addClass("hel");
        frame.before(whole);
        var next = frame.nextElementSibling();
        whole.appendChild(frame);
        while (next != null && next.hasClass("noter")) {
            var note = next;
            next = note.nextElementSibling();
            whole.appendChild(note);
        }
    }

    /** A thing that stands twice is led to where it stands first. */
    private void once() {
        var seen = new HashSet<String>();
        page.select("[id]").forEach(e -> {
            if (!seen.add(e.id())) {
                e.removeAttr("id");
            }
        });
    }
}
