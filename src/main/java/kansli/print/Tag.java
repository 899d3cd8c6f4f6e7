package kansli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kansli.print.Painting.Mark;
import org.w3c.dom.Element;

/** An element of a PDF's structure, before it is written: a role, and in reading order what it holds. */
final class Tag {

    /** Roles that hold blocks and no words of their own. */
    private static final Set<String> GROUPS =
            Set.of("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Note", "TOC", "TOCI", "L");

    /** Roles that stand even when they are empty, for a table must be regular. */
    private static final Set<String> CELLS = Set.of("TR", "TH", "TD");

    final String role;

    /** What in the page it stands for; null for a paragraph that the page does not spell out. */
    final Element element;

    /** How a list is numbered, in PDF's words. */
    String numbering = "None";

    /** Tags and marks. */
    private final List<Object> kids = new ArrayList<>();

    private Tag paragraph;

    Tag(String role, Element element) {
        this.role = role;
        this.element = element;
    }

    Tag add(String role, Element element) {
        var kid = new Tag(role, element);
        kids.add(kid);
        return kid;
    }

    void add(List<Mark> marks) {
        kids.addAll(marks);
    }

    List<Object> kids() {
        return kids;
    }

    boolean isGroup() {
        return GROUPS.contains(role);
    }

    /** Where words that stand directly in this tag belong: in a paragraph of their own, if this tag holds blocks. */
    Tag paragraph() {
        if (paragraph == null) {
            paragraph = add("P", null);
        }
        return paragraph;
    }

    void endParagraph() {
        paragraph = null;
    }

    /** Takes away what holds nothing, and paragraphs that only wrap one figure or reference. */
    void prune() {
        kids.replaceAll(kid -> {
            if (kid instanceof Tag tag) {
                tag.prune();
                return tag.isNeedlessParagraph() ? tag.kids.getFirst() : tag;
            }
            return kid;
        });
        kids.removeIf(kid -> kid instanceof Tag tag && tag.isEmpty());
    }

    private boolean isNeedlessParagraph() {
        return role.equals("P")
                && element == null
                && kids.size() == 1
                && kids.getFirst() instanceof Tag only
                && Set.of("Figure", "Reference").contains(only.role);
    }

    private boolean isEmpty() {
        return CELLS.contains(role) ? false : kids.stream().noneMatch(Tag::saysSomething);
    }

    private static boolean saysSomething(Object kid) {
        return !(kid instanceof Tag tag) || tag.kids.stream().anyMatch(Tag::saysSomething);
    }
}
