package kansli.print;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The tables of a structure tree: from numbers in pages and annotations to tags, and from names to tags. */
final class ParentTree {

    private static final COSName ID_TREE = COSName.getPDFName("IDTree");

    /** What a page ({@code StructParents}) or an annotation ({@code StructParent}) with this number belongs to. */
    record Entry(int key, COSBase owner) {}

    private ParentTree() {}

    static void write(PDStructureTreeRoot root, List<Entry> entries) {
        var numbers = new COSArray();
        entries.stream().sorted(Comparator.comparingInt(Entry::key)).forEach(entry -> {
            numbers.add(COSInteger.get(entry.key()));
            numbers.add(entry.owner());
        });
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(
                entries.stream().mapToInt(e -> e.key() + 1).max().orElse(0));
    }

    static void writeIds(PDStructureTreeRoot root, SortedMap<String, COSDictionary> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var names = new COSArray();
        ids.forEach((id, element) -> {
            names.add(new COSString(id));
            names.add(element);
        });
        var leaf = new COSDictionary();
        leaf.setItem(COSName.NAMES, names);
        leaf.setItem(
                COSName.LIMITS, new COSArray(List.of(new COSString(ids.firstKey()), new COSString(ids.lastKey()))));
        var tree = new COSDictionary();
        tree.setItem(COSName.KIDS, new COSArray(List.of(leaf)));
        root.getCOSObject().setItem(ID_TREE, tree);
    }
}
