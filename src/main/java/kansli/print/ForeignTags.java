package kansli.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.util.Matrix;

/**
 * The tags of a foreign file, read whole and found consistent: every tag is of a known kind and in a place where it may
 * stand, and leads to content that is there. What we do not know is a reason to leave the tags behind.
 */
final class ForeignTags {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final List<String> KEPT =
            List.of("Type", "S", "P", "Pg", "K", "A", "T", "Lang", "Alt", "E", "ActualText", "ID");
    private static final Set<String> ATTRIBUTES = Set.of("Layout", "List", "Table");
    private static final int DEEPEST = 64;
    private static final int MOST = 50_000;

    /** @param role as the standard has it, whatever the file calls it */
    record Tag(String role, COSDictionary element, List<Tag> kids, boolean leads) {

        List<String> roles() {
            return kids.stream().map(Tag::role).toList();
        }
    }

    private final ForeignPdf file;
    private final COSDictionary roleMap;
    private final String language;
    private final Map<COSBase, Integer> pages = new IdentityHashMap<>();
    private final Map<Integer, Map<Integer, COSDictionary>> owners = new TreeMap<>();
    private final Map<COSBase, COSDictionary> links = new IdentityHashMap<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Tag> top;

    private ForeignTags(ForeignPdf file) throws Unsuited {
        this.file = file;
        var catalog = file.pdf().getDocumentCatalog().getCOSObject();
        var root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        var marked = catalog.getCOSDictionary(COSName.getPDFName("MarkInfo"));
        Unsuited.unless(
                root != null
                        && marked != null
                        && marked.getBoolean("Marked", false)
                        && !marked.getBoolean("Suspects", false),
                "no tags");
        Unsuited.unless(
                !root.containsKey("ClassMap") && !root.containsKey("Namespaces"), "tags with classes or namespaces");
        language = catalog.getString(COSName.LANG, "");
        checkLanguage(language);
        roleMap = root.getCOSDictionary(COSName.getPDFName("RoleMap"));
        for (int i = 0; i < file.size(); i++) {
            pages.put(file.page(i).getCOSObject(), i);
        }
        top = kids(root, null, DEEPEST).kids();
        Unsuited.unless(
                !top.isEmpty() && owners.values().stream().mapToInt(Map::size).sum() > 0, "no tags");
        TagRules.checkWhole(top);
    }

    static ForeignTags of(ForeignPdf file) throws Unsuited {
        try {
            return new ForeignTags(file);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unsuited("tags that cannot be read");
        }
    }

    String language() {
        return language;
    }

    /** Which tag each marked content on a page belongs to, by its number. */
    Map<Integer, COSDictionary> owners(int page) {
        return owners.getOrDefault(page, Map.of());
    }

    /** Which tag each annotation belongs to. */
    Map<COSBase, COSDictionary> links() {
        return links;
    }

    private record Kids(List<Tag> kids, boolean leads) {}

    private Kids kids(COSDictionary element, COSBase page, int depth) throws Unsuited {
        Unsuited.unless(depth > 0 && seen.add(element) && seen.size() < MOST, "tags without end");
        var kids = new ArrayList<Tag>();
        var leads = false;
        for (var kid : list(element.getDictionaryObject(COSName.K))) {
            switch (kid) {
                case COSInteger mark -> {
                    own(page, mark.intValue(), element);
                    leads = true;
                }
                case COSDictionary below
                when "MCR".equals(below.getNameAsString(COSName.TYPE)) -> {
                    Unsuited.unless(!below.containsKey("Stm"), "marks inside objects");
                    own(
                            below.containsKey(COSName.PG) ? below.getDictionaryObject(COSName.PG) : page,
                            below.getInt(COSName.MCID),
                            element);
                    leads = true;
                }
                case COSDictionary below
                when "OBJR".equals(below.getNameAsString(COSName.TYPE)) -> {
                    var object = below.getDictionaryObject(COSName.OBJ);
                    Unsuited.unless(
                            object instanceof COSDictionary && links.put(object, element) == null,
                            "a tag that leads nowhere");
                    leads = true;
                }
                case COSDictionary below -> kids.add(tag(below, page, depth));
                default -> throw new Unsuited("a tag of an unknown kind");
            }
        }
        return new Kids(kids, leads);
    }

    private Tag tag(COSDictionary element, COSBase around, int depth) throws Unsuited {
        Unsuited.unless(
                !element.containsKey("NS") && !element.containsKey(COSName.C), "tags with classes or namespaces");
        if (element.containsKey(COSName.LANG)) {
            checkLanguage(element.getString(COSName.LANG));
        }
        var page = element.containsKey(COSName.PG) ? element.getDictionaryObject(COSName.PG) : around;
        var below = kids(element, page, depth - 1);
        return new Tag(role(element.getNameAsString(COSName.S)), element, below.kids(), below.leads());
    }

    /** Through the file's own list of names, which must end in the standard's. */
    private String role(String named) throws Unsuited {
        var role = named;
        for (int i = 0; i < 8 && role != null; i++) {
            if (TagRules.isKnown(role)) {
                Unsuited.unless(
                        roleMap == null || !roleMap.containsKey(role) || role.equals(roleMap.getNameAsString(role)),
                        "a standard tag with another meaning");
                return role;
            }
            role = roleMap == null ? null : roleMap.getNameAsString(role);
        }
        throw new Unsuited("a tag of an unknown kind: " + named);
    }

    private void own(COSBase page, int mark, COSDictionary element) throws Unsuited {
        Unsuited.unless(page != null && pages.containsKey(page) && mark >= 0, "a tag that leads nowhere");
        var before =
                owners.computeIfAbsent(pages.get(page), p -> new TreeMap<>()).put(mark, element);
        Unsuited.unless(before == null, "content with two tags");
    }

    private static List<COSBase> list(COSBase kids) {
        return switch (kids) {
            case null -> List.of();
            case COSArray several -> {
                var all = new ArrayList<COSBase>();
                for (int i = 0; i < several.size(); i++) {
                    all.add(several.getObject(i));
                }
                yield all;
            }
            default -> List.of(kids);
        };
    }

    private static void checkLanguage(String language) throws Unsuited {
        Unsuited.unless(language != null && LANGUAGE.matcher(language).matches(), "no language");
    }

    /** The same tags as a tree of their own, with what they say about places moved to where the sheets have them. */
    PDStructureTreeRoot root() {
        var root = new PDStructureTreeRoot();
        var document = new PDStructureElement("Document", root);
        root.appendKid(document);
        var whole = top.size() == 1 && top.getFirst().role().equals("Document");
        var parts = new COSArray();
        for (var tag : whole ? top.getFirst().kids() : top) {
            parts.add(tag.element());
        }
        if (whole && top.getFirst().element().containsKey(COSName.LANG)) {
            document.setLanguage(top.getFirst().element().getString(COSName.LANG));
        }
        document.getCOSObject().setItem(COSName.K, parts);
        var ids = new TreeMap<String, COSDictionary>();
        for (var tag : whole ? top.getFirst().kids() : top) {
            write(tag, document.getCOSObject(), null, ids);
        }
        ParentTree.writeIds(root, ids);
        return root;
    }

    private void write(Tag tag, COSDictionary parent, COSBase around, TreeMap<String, COSDictionary> ids) {
        var element = tag.element();
        List.copyOf(element.keySet()).stream()
                .filter(key -> !KEPT.contains(key.getName()))
                .forEach(element::removeItem);
        element.setName(COSName.S, tag.role());
        element.setItem(COSName.P, parent);
        var page = element.containsKey(COSName.PG) ? element.getDictionaryObject(COSName.PG) : around;
        if (page != null) {
            element.setItem(COSName.PG, page);
        }
        attributes(element, page);
        if (tag.role().equals("Note") && !(element.getDictionaryObject(COSName.ID) instanceof COSString)) {
            element.setItem(COSName.ID, new COSString("not-" + (ids.size() + 1)));
        }
        if (element.getDictionaryObject(COSName.ID) instanceof COSString id) {
            ids.put(id.getString(), element);
        }
        tag.kids().forEach(kid -> write(kid, element, page, ids));
    }

    private void attributes(COSDictionary element, COSBase page) {
        var kept = new COSArray();
        for (var attributes : list(element.getDictionaryObject(COSName.A))) {
            if (attributes instanceof COSDictionary known
                    && ATTRIBUTES.contains(String.valueOf(known.getNameAsString(COSName.O)))) {
                move(known, page);
                kept.add(known);
            }
        }
        element.removeItem(COSName.A);
        if (kept.size() > 0) {
            element.setItem(COSName.A, kept);
        }
    }

    private void move(COSDictionary attributes, COSBase page) {
        if (attributes.getDictionaryObject(COSName.BBOX) instanceof COSArray box
                && isBox(box)
                && pages.containsKey(page)
                && seen.add(attributes)) {
            var moved = new PDRectangle(box)
                    .transform(new Matrix(file.box(pages.get(page)).toSheet()))
                    .getBounds2D();
            attributes.setItem(
                    COSName.BBOX,
                    new PDRectangle((float) moved.getX(), (float) moved.getY(), (float) moved.getWidth(), (float)
                            moved.getHeight()));
        } else {
            attributes.removeItem(COSName.BBOX);
        }
    }

    private static boolean isBox(COSArray box) {
        return box.size() == 4 && box.toList().stream().allMatch(COSNumber.class::isInstance);
    }
}
