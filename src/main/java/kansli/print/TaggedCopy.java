package kansli.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** The pages of a foreign PDF on sheets, with the tags and the links that they have: only if all of it holds. */
final class TaggedCopy {

    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:|tel:)\\S+");
    private static final List<String> KEPT =
            List.of("Type", "Subtype", "Rect", "QuadPoints", "Contents", "A", "Border", "BS", "H");

    private final ForeignPdf file;
    private final ForeignTags tags;
    private final Drawn drawn;
    private final List<List<Object>> contents = new ArrayList<>();

    private TaggedCopy(ForeignPdf file, Budget budget) throws Unsuited {
        this.file = file;
        tags = ForeignTags.of(file);
        drawn = new Drawn(file.pdf(), budget);
        int links = 0;
        for (int i = 0; i < file.size(); i++) {
            contents.add(content(i));
            links += links(i).size();
        }
        Unsuited.unless(links == tags.links().size(), "a link that is not on a page");
    }

    /** @throws Unsuited when anything at all is wrong or unknown */
    static TaggedCopy of(ForeignPdf file, Budget budget) throws Unsuited {
        return new TaggedCopy(file, budget);
    }

    Pdf made() throws IOException {
        drawn.complete();
        var root = tags.root();
        var owners = new ArrayList<ParentTree.Entry>();
        for (int i = 0; i < file.size(); i++) {
            owners.add(new ParentTree.Entry(i, marks(i)));
        }
        for (int i = 0; i < file.size(); i++) {
            write(i, owners);
        }
        ParentTree.write(root, owners);
        return Sheet.finished(file.pdf(), root, Optional.of(tags.language()));
    }

    private List<Object> content(int index) throws Unsuited {
        var page = file.page(index);
        var resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
        var tokens = drawn.check(page);
        try {
            return TaggedContent.of(tokens, resources, tags.owners(index).keySet());
        } catch (IOException | RuntimeException e) {
            throw new Unsuited("content that cannot be read");
        }
    }

    private List<COSDictionary> links(int index) throws Unsuited {
        var links = new ArrayList<COSDictionary>();
        if (file.page(index).getCOSObject().getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (int i = 0; i < annotations.size(); i++) {
                Unsuited.unless(annotations.getObject(i) instanceof COSDictionary, "a broken note");
                var annotation = (COSDictionary) annotations.getObject(i);
                check(annotation);
                links.add(annotation);
            }
        }
        return links;
    }

    /** Only links to the web: where another link leads may have moved. */
    private void check(COSDictionary annotation) throws Unsuited {
        Unsuited.unless("Link".equals(annotation.getNameAsString(COSName.SUBTYPE)), "a note");
        Unsuited.unless(tags.links().containsKey(annotation), "a link without a tag");
        var name = tags.links().get(annotation).getNameAsString(COSName.S);
        Unsuited.unless("Link".equals(name), "a link with another tag");
        Unsuited.unless(!annotation.getString(COSName.CONTENTS, "").isBlank(), "a link without words");
        Unsuited.unless((annotation.getInt(COSName.F, 0) & ~4) == 0, "a hidden link");
        var action = annotation.getCOSDictionary(COSName.A);
        Unsuited.unless(
                action != null
                        && "URI".equals(action.getNameAsString(COSName.S))
                        && !action.containsKey("Next")
                        && ADDRESS.matcher(action.getString(COSName.URI, "")).matches(),
                "a link that does not lead to the web");
        Unsuited.unless(
                annotation.getDictionaryObject(COSName.RECT) instanceof COSArray box && numbers(box, 4),
                "a link without a place");
    }

    private void write(int index, List<ParentTree.Entry> owners) throws IOException {
        var box = file.box(index);
        var page = file.page(index).getCOSObject();
        var annotations = page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray found ? found : new COSArray();
        var above = page.getItem(COSName.PARENT);
        var resources = page.getItem(COSName.RESOURCES);
        var group = page.getItem(COSName.GROUP);
        page.clear();
        page.setItem(COSName.TYPE, COSName.PAGE);
        page.setItem(COSName.PARENT, above);
        page.setItem(COSName.RESOURCES, resources);
        page.setItem(COSName.MEDIA_BOX, box.sheet());
        page.setName(COSName.getPDFName("Tabs"), "S");
        if (group != null) {
            page.setItem(COSName.GROUP, group);
        }
        page.setInt(COSName.STRUCT_PARENTS, index);
        Sheet.write(file.pdf(), new PDPage(page), box, contents.get(index));
        if (annotations.size() > 0) {
            page.setItem(COSName.ANNOTS, annotations);
        }
        for (int i = 0; i < annotations.size(); i++) {
            var link = (COSDictionary) annotations.getObject(i);
            move(link, box);
            link.setItem(COSName.P, page);
            link.setInt(COSName.F, 4);
            link.setInt(COSName.STRUCT_PARENT, owners.size());
            owners.add(new ParentTree.Entry(owners.size(), tags.links().get(link)));
        }
    }

    private static void move(COSDictionary link, PageBox box) {
        List.copyOf(link.keySet()).stream()
                .filter(key -> !KEPT.contains(key.getName()))
                .forEach(link::removeItem);
        var moved = new PDRectangle((COSArray) link.getDictionaryObject(COSName.RECT))
                .transform(new Matrix(box.toSheet()))
                .getBounds2D();
        link.setItem(
                COSName.RECT,
                new PDRectangle((float) moved.getX(), (float) moved.getY(), (float) moved.getWidth(), (float)
                        moved.getHeight()));
        if (link.getDictionaryObject(COSName.QUADPOINTS) instanceof COSArray corners
                && corners.size() % 8 == 0
                && numbers(corners, corners.size())) {
            var points = corners.toFloatArray();
            box.toSheet().transform(points, 0, points, 0, points.length / 2);
            corners.setFloatArray(points);
        } else {
            link.removeItem(COSName.QUADPOINTS);
        }
    }

    private static boolean numbers(COSArray list, int size) {
        return list.size() == size && list.toList().stream().allMatch(COSNumber.class::isInstance);
    }

    private COSArray marks(int index) {
        var marks = new COSArray();
        tags.owners(index).forEach((mark, owner) -> {
            marks.growToSize(mark + 1, COSNull.NULL);
            marks.set(mark, owner);
        });
        return marks;
    }
}
