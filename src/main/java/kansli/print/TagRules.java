package kansli.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kansli.print.ForeignTags.Tag;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Which tags may stand where, and what they must say, in PDF/UA-1; stricter than the standard where we know too little.
 */
final class TagRules {

    private static final Set<String> KNOWN = Set.of(
            "Document",
            "Part",
            "Art",
            "Sect",
            "Div",
            "BlockQuote",
            "Caption",
            "TOC",
            "TOCI",
            "P",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "TR",
            "TH",
            "TD",
            "THead",
            "TBody",
            "TFoot",
            "Span",
            "Quote",
            "Note",
            "Reference",
            "Code",
            "Link",
            "Figure",
            "Formula",
            "NonStruct");

    /** Kinds that hold only certain others. */
    private static final Map<String, Set<String>> HOLDS = Map.of(
            "L", Set.of("LI", "L", "Caption"),
            "LI", Set.of("Lbl", "LBody"),
            "TOC", Set.of("TOCI", "TOC", "Caption"),
            "TOCI", Set.of("Lbl", "Reference", "P", "TOC", "NonStruct"),
            "Table", Set.of("TR", "THead", "TBody", "TFoot", "Caption"),
            "THead", Set.of("TR"),
            "TBody", Set.of("TR"),
            "TFoot", Set.of("TR"),
            "TR", Set.of("TH", "TD"));

    /** Kinds that stand only in certain others. */
    private static final Map<String, Set<String>> STANDS_IN = Map.of(
            "LI", Set.of("L"),
            "LBody", Set.of("LI"),
            "TOCI", Set.of("TOC"),
            "THead", Set.of("Table"),
            "TBody", Set.of("Table"),
            "TFoot", Set.of("Table"),
            "TR", Set.of("Table", "THead", "TBody", "TFoot"),
            "TH", Set.of("TR"),
            "TD", Set.of("TR"),
            "Caption", Set.of("L", "TOC", "Table", "Figure"));

    private final Set<String> ids = new HashSet<>();

    /** The front sheet before it has a title. */
    private int level = 1;

    private TagRules() {}

    static boolean isKnown(String role) {
        return KNOWN.contains(role);
    }

    static void check(List<Tag> top) throws Unsuited {
        var rules = new TagRules();
        for (var tag : top) {
            Unsuited.unless(!STANDS_IN.containsKey(tag.role()), tag.role() + " outside its place");
            rules.check(tag);
        }
    }

    private void check(Tag tag) throws Unsuited {
        if (tag.role().matches("H[1-6]")) {
            int found = tag.role().charAt(1) - '0';
            Unsuited.unless(found <= level + 1, "headings that skip a level");
            level = found;
        }
        switch (tag.role()) {
            case "Figure", "Formula" ->
                Unsuited.unless(says(tag, "Alt") || says(tag, "ActualText"), "a picture without words");
            case "Table" -> table(tag);
            case "Note" ->
                Unsuited.unless(
                        !(tag.element().getDictionaryObject(COSName.ID) instanceof COSString id)
                                || ids.add(id.getString()),
                        "two notes with one name");
            case "Document" -> throw new Unsuited("a document in a document");
            default -> {}
        }
        if (HOLDS.containsKey(tag.role())) {
            Unsuited.unless(
                    !tag.leads() && HOLDS.get(tag.role()).containsAll(tag.roles()),
                    tag.role() + " with something else in it");
        }
        for (var kid : tag.kids()) {
            var in = STANDS_IN.get(kid.role());
            Unsuited.unless(in == null || in.contains(tag.role()), kid.role() + " outside its place");
            check(kid);
        }
    }

    static void checkWhole(List<Tag> top) throws Unsuited {
        check(
                top.size() == 1 && top.getFirst().role().equals("Document")
                        ? top.getFirst().kids()
                        : top);
    }

    private static boolean says(Tag tag, String key) {
        return !tag.element().getString(COSName.getPDFName(key), "").isBlank();
    }

    /**
     * Every row has as many cells, none covers another, and every cell of facts has a heading above it or beside it.
     */
    private static void table(Tag table) throws Unsuited {
        Unsuited.unless(table.roles().stream().filter("THead"::equals).count() <= 1, "two table heads");
        Unsuited.unless(table.roles().stream().filter("TFoot"::equals).count() <= 1, "two table feet");
        var captions = table.roles().stream().filter("Caption"::equals).count();
        Unsuited.unless(
                captions == 0 || captions == 1 && table.roles().getFirst().equals("Caption"),
                "a caption in the middle");
        var rows = new ArrayList<Tag>();
        for (var kid : table.kids()) {
            rows.addAll(kid.role().equals("TR") ? List.of(kid) : kid.role().equals("Caption") ? List.of() : kid.kids());
        }
        var headed = new HashSet<Integer>();
        int columns = -1;
        for (var row : rows) {
            var headedRow = false;
            int column = 0;
            for (var cell : row.kids()) {
                Unsuited.unless(
                        attribute(cell, "RowSpan") == null && attribute(cell, "Headers") == null,
                        "a table that is more than rows and columns");
                int span = attribute(cell, "ColSpan") instanceof org.apache.pdfbox.cos.COSNumber n ? n.intValue() : 1;
                Unsuited.unless(span >= 1 && span <= 100, "a cell without width");
                if (cell.role().equals("TH")) {
                    var scope = attribute(cell, "Scope") instanceof COSName name ? name.getName() : "";
                    Unsuited.unless(
                            Set.of("Row", "Column", "Both").contains(scope),
                            "a table heading that does not say of what");
                    headedRow |= !scope.equals("Column");
                    for (int i = column; i < column + span && !scope.equals("Row"); i++) {
                        headed.add(i);
                    }
                } else {
                    for (int i = column; i < column + span; i++) {
                        Unsuited.unless(headedRow || headed.contains(i), "a table cell without a heading");
                    }
                }
                column += span;
            }
            Unsuited.unless(columns < 0 || columns == column, "a table with rows of different length");
            columns = column;
        }
        Unsuited.unless(columns > 0, "a table without cells");
    }

    private static COSBase attribute(Tag cell, String key) {
        var attributes = cell.element().getDictionaryObject(COSName.A);
        if (attributes instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary one && one.containsKey(key)) {
                    return one.getDictionaryObject(key);
                }
            }
            return null;
        }
        return attributes instanceof COSDictionary one ? one.getDictionaryObject(key) : null;
    }
}
