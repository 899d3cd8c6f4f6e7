package kansli.print;

import java.util.Map;
import java.util.Optional;
import kansli.print.Painting.Part;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Makes the structure of a PDF out of the page's elements and of what was painted of them. Reading order is the order
 * of the page's markup, whatever order it was painted in.
 */
final class TagTree {

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("section", "Sect"),
            Map.entry("nav", "Sect"),
            Map.entry("aside", "Sect"),
            Map.entry("article", "Art"),
            Map.entry("h1", "H1"),
            Map.entry("h2", "H2"),
            Map.entry("h3", "H3"),
            Map.entry("h4", "H4"),
            Map.entry("h5", "H5"),
            Map.entry("h6", "H6"),
            Map.entry("p", "P"),
            Map.entry("address", "P"),
            Map.entry("pre", "P"),
            Map.entry("blockquote", "BlockQuote"),
            Map.entry("figure", "Div"),
            Map.entry("figcaption", "Caption"),
            Map.entry("ul", "L"),
            Map.entry("ol", "L"),
            Map.entry("dl", "L"),
            Map.entry("li", "LI"),
            Map.entry("table", "Table"),
            Map.entry("caption", "Caption"),
            Map.entry("thead", "THead"),
            Map.entry("tbody", "TBody"),
            Map.entry("tfoot", "TFoot"),
            Map.entry("tr", "TR"),
            Map.entry("th", "TH"),
            Map.entry("td", "TD"),
            Map.entry("img", "Figure"),
            Map.entry("q", "Quote"),
            Map.entry("ins", "Ins"),
            Map.entry("del", "Del"),
            Map.entry("code", "Code"),
            Map.entry("kbd", "Code"),
            Map.entry("samp", "Code"));

    private static final Map<String, String> NUMBERINGS = Map.of(
            "disc", "Disc",
            "circle", "Circle",
            "square", "Square",
            "decimal", "Decimal",
            "lower-alpha", "LowerAlpha",
            "upper-alpha", "UpperAlpha",
            "lower-roman", "LowerRoman",
            "upper-roman", "UpperRoman");

    /** A list whose marks stand in its text, so that no style tells them. */
    private static final Map<String, String> TYPES =
            Map.of("1", "Decimal", "a", "LowerAlpha", "A", "UpperAlpha", "i", "LowerRoman", "I", "UpperRoman");

    private final Painting painting;
    private final Styles styles;

    /** What the style sheet makes of an element, as far as structure depends on it. */
    interface Styles {

        boolean isBlock(Element element);

        /** As in CSS: {@code disc}, {@code lower-alpha}. */
        String listStyle(Element list);
    }

    private TagTree(Painting painting, Styles styles) {
        this.painting = painting;
        this.styles = styles;
    }

    static Tag of(Document page, Painting painting, Styles styles) {
        var body = Dom.child(page.getDocumentElement(), "body")
                .orElseThrow(() -> new PrintFault("the page has no <body>"));
        var document = new Tag("Document", body);
        new TagTree(painting, styles).contents(body, document, true);
        document.prune();
        return document;
    }

    /**
     * @param into where the contents go
     * @param paragraphs whether words that stand directly there are to be paragraphs
     */
    private void contents(Element element, Tag into, boolean paragraphs) {
        words(element, Part.BEFORE, into, paragraphs);
        Dom.children(element).forEach(child -> {
            if (child instanceof Text) {
                words(child, Part.CONTENT, into, paragraphs);
            } else if (child instanceof Element inner) {
                element(inner, into, paragraphs);
            }
        });
        words(element, Part.AFTER, into, paragraphs);
    }

    private void words(Node node, Part part, Tag into, boolean paragraphs) {
        var marks = painting.marks(node, part);
        if (!marks.isEmpty()) {
            home(into, paragraphs).add(marks);
        }
    }

    private static Tag home(Tag into, boolean paragraphs) {
        return paragraphs ? into.paragraph() : into;
    }

    private void element(Element element, Tag into, boolean paragraphs) {
        if (element.getAttribute("aria-hidden").equals("true")) {
            return;
        }
        if (!styles.isBlock(element)) {
            inline(element, into, paragraphs);
            return;
        }
        into.endParagraph();
        block(element, into);
        into.endParagraph();
    }

    private void inline(Element element, Tag into, boolean paragraphs) {
        if ((isNoteNumber(element) || isItemMark(element)) && !into.role.equals("Lbl")) {
            return;
        }
        var role = inlineRole(element);
        if (role.isEmpty()) {
            contents(element, into, paragraphs);
            return;
        }
        var home = home(into, paragraphs);
        if (role.get().equals("Link") && (isInContents(element) || isNoteMark(element))) {
            home = home.add("Reference", null);
        }
        var tag = home.add(role.get(), element);
        tag.add(painting.marks(element, Part.CONTENT));
        contents(element, tag, false);
    }

    private static Optional<String> inlineRole(Element element) {
        if (Dom.is(element, "a") && element.hasAttribute("href")) {
            return Optional.of("Link");
        }
        return Optional.ofNullable(ROLES.get(Dom.name(element)))
                .or(() -> Dom.hasClass(element, "not") ? Optional.of("Note") : Optional.empty())
                .or(() -> Dom.language(element).map(lang -> "Span"))
                .or(() -> Dom.attribute(element, "aria-label").map(said -> "Span"));
    }

    private void block(Element element, Tag around) {
        var isNote = Dom.hasClass(element, "not") && !Dom.is(element, "li");
        var into = isNote ? around.add("Note", element) : around;
        if (isNote) {
            Dom.tree(element)
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .filter(TagTree::isNoteNumber)
                    .findFirst()
                    .ifPresent(number -> inline(number, into.add("Lbl", null), false));
        }
        if (isForLayout(element)) {
            layout(element, into);
            return;
        }
        switch (Dom.name(element)) {
            case "dl" -> terms(element, into.add("L", element));
            case "ul", "ol" -> list(element, into.add(isInContents(element) ? "TOC" : "L", element));
            case "li" -> item(element, into);
            case "a", "img", "span", "b", "strong", "em", "i" -> displayedAsBlock(element, into);
            default -> {
                var role = ROLES.get(Dom.name(element));
                if (role == null) {
                    layout(element, into);
                } else {
                    var tag = into.add(role, element);
                    contents(element, tag, tag.isGroup());
                }
            }
        }
    }

    /** Blocks that mean nothing in themselves: what is in them belongs to what is around them. */
    private void layout(Element element, Tag into) {
        var tag = Dom.language(element).isPresent() && !Dom.is(element, "body") ? into.add("Div", element) : into;
        contents(element, tag, holdsParagraphs(tag));
        tag.endParagraph();
    }

    /** An inline element that the style sheet puts on a line of its own. */
    private void displayedAsBlock(Element element, Tag into) {
        inline(element, into, holdsParagraphs(into));
    }

    private static boolean holdsParagraphs(Tag tag) {
        return tag.isGroup() || tag.role.equals("TD") || tag.role.equals("TH") || tag.role.equals("LBody");
    }

    private void list(Element list, Tag tag) {
        tag.numbering = Dom.attribute(list, "type")
                .map(TYPES::get)
                .orElseGet(() -> NUMBERINGS.getOrDefault(styles.listStyle(list), "None"));
        contents(list, tag, true);
    }

    private void item(Element item, Tag list) {
        if (list.role.equals("TOC")) {
            contents(item, list.add("TOCI", item), true);
            return;
        }
        var tag = list.add("LI", item);
        var label = tag.add("Lbl", null);
        label.add(painting.marks(item, Part.MARKER));
        Dom.tree(item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(mark -> isItemMark(mark) && isOf(item, mark))
                .findFirst()
                .ifPresent(mark -> contents(mark, label, false));
        var body = tag.add("LBody", null);
        if (Dom.hasClass(item, "not")) {
            contents(item, body.add("Note", item), true);
        } else {
            contents(item, body, false);
        }
    }

    /** Each term begins an item, which holds what is said of it. */
    private void terms(Element element, Tag list) {
        Dom.elements(element).forEach(child -> {
            switch (Dom.name(child)) {
                case "dt" -> contents(child, list.add("LI", null).add("Lbl", child), false);
                case "dd" -> contents(child, lastItem(list).add("LBody", child), false);
                default -> terms(child, list);
            }
        });
    }

    private static Tag lastItem(Tag list) {
        return list.kids().isEmpty() ? list.add("LI", null) : (Tag) list.kids().getLast();
    }

    private static boolean isForLayout(Element element) {
        return Dom.is(element, "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                && Dom.upwards(element)
                        .filter(e -> Dom.is(e, "table"))
                        .findFirst()
                        .filter(table -> table.getAttribute("role").matches("presentation|none"))
                        .isPresent();
    }

    /** What stands first in a note and leads back to its mark: it labels the note. */
    private static boolean isNoteNumber(Element element) {
        return Dom.hasClass(element, "notnr")
                && Dom.upwards(element).anyMatch(e -> Dom.hasClass(e, "not") && !Dom.is(e, "li"));
    }

    /** The letter of a point, where the engine has no marker like it. */
    private static boolean isItemMark(Element element) {
        return Dom.hasClass(element, "marke");
    }

    private static boolean isOf(Element item, Element mark) {
        return Dom.upwards(mark).filter(e -> Dom.is(e, "li")).findFirst().orElse(null) == item;
    }

    /** A raised mark that leads to its note. */
    private static boolean isNoteMark(Element element) {
        return element.getAttribute("href").startsWith("#not-")
                && Dom.upwards(element).anyMatch(e -> Dom.is(e, "sup"));
    }

    private static boolean isInContents(Element element) {
        return Dom.upwards(element).anyMatch(e -> Dom.hasClass(e, "toc"));
    }
}
