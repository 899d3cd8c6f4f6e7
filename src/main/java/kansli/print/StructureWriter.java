package kansli.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kansli.print.Painting.Area;
import kansli.print.Painting.Mark;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.w3c.dom.Element;

/** Writes the tags into a painted PDF, with their attributes and the tables that lead from content back to tags. */
final class StructureWriter {

    /** Roles of our own, and what they are to those who do not know them. */
    private static final Map<String, String> OWN = Map.of("Ins", "Span", "Del", "Span");

    private final PDDocument pdf;
    private final Painting painting;
    private final LinkWriter links;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Map<Integer, Map<Integer, COSDictionary>> owners = new TreeMap<>();
    private final Map<Integer, COSDictionary> annotationOwners = new TreeMap<>();
    private final TreeMap<String, COSDictionary> ids = new TreeMap<>();
    private final Map<String, String> own = new TreeMap<>();

    private StructureWriter(PDDocument pdf, Painting painting, LinkWriter links) {
        this.pdf = pdf;
        this.painting = painting;
        this.links = links;
    }

    static void write(PDDocument pdf, Tag document, Painting painting, LinkWriter links) {
        var writer = new StructureWriter(pdf, painting, links);
        writer.write(document, writer.root);
        writer.parentTree();
        ParentTree.writeIds(writer.root, writer.ids);
        if (!writer.own.isEmpty()) {
            writer.root.setRoleMap(writer.own);
        }
        pdf.getDocumentCatalog().setStructureTreeRoot(writer.root);
    }

    private void write(Tag tag, PDStructureNode parent) {
        var element = new PDStructureElement(tag.role, parent);
        parent.appendKid(element);
        if (OWN.containsKey(tag.role)) {
            own.put(tag.role, OWN.get(tag.role));
        }
        attributes(tag, element);
        tag.kids().forEach(kid -> {
            if (kid instanceof Tag inner) {
                write(inner, element);
            } else if (kid instanceof Mark mark) {
                mark(mark, element.getCOSObject());
            }
        });
        if (tag.role.equals("Link")) {
            annotations(tag.element, element.getCOSObject());
        }
    }

    private void mark(Mark mark, COSDictionary element) {
        var page = pdf.getPage(mark.page()).getCOSObject();
        if (!element.containsKey(COSName.PG)) {
            element.setItem(COSName.PG, page);
        }
        if (element.getCOSDictionary(COSName.PG) == page) {
            kids(element).add(COSInteger.get(mark.id()));
        } else {
            var reference = new COSDictionary();
            reference.setName(COSName.TYPE, "MCR");
            reference.setItem(COSName.PG, page);
            reference.setInt(COSName.MCID, mark.id());
            kids(element).add(reference);
        }
        owners.computeIfAbsent(mark.page(), p -> new TreeMap<>()).put(mark.id(), element);
    }

    private void annotations(Element link, COSDictionary element) {
        links.annotations(link).forEach(annotation -> {
            var key = pdf.getNumberOfPages() + annotationOwners.size();
            annotation.setStructParent(key);
            annotationOwners.put(key, element);
            var reference = new COSDictionary();
            reference.setName(COSName.TYPE, "OBJR");
            reference.setItem(COSName.PG, annotation.getPage());
            reference.setItem(COSName.OBJ, annotation);
            kids(element).add(reference);
        });
    }

    static COSArray kids(COSDictionary element) {
        return switch (element.getDictionaryObject(COSName.K)) {
            case COSArray several -> several;
            case null -> {
                var none = new COSArray();
                element.setItem(COSName.K, none);
                yield none;
            }
            default -> {
                var one = new COSArray(List.of(element.getItem(COSName.K)));
                element.setItem(COSName.K, one);
                yield one;
            }
        };
    }

    private void parentTree() {
        var entries = new ArrayList<ParentTree.Entry>();
        for (int page = 0; page < pdf.getNumberOfPages(); page++) {
            pdf.getPage(page).setStructParents(page);
            entries.add(new ParentTree.Entry(page, marks(owners.getOrDefault(page, Map.of()))));
        }
        annotationOwners.forEach((key, owner) -> entries.add(new ParentTree.Entry(key, owner)));
        ParentTree.write(root, entries);
    }

    /** Every mark that was made has an owner, so the numbers have no gaps; null would stand in one. */
    private static COSArray marks(Map<Integer, COSDictionary> owners) {
        var array = new COSArray();
        owners.forEach((id, owner) -> {
            while (array.size() < id) {
                array.add(COSNull.NULL);
            }
            array.add(owner);
        });
        return array;
    }

    private void attributes(Tag tag, PDStructureElement element) {
        if (tag.element == null) {
            return;
        }
        if (!tag.role.equals("Document")) {
            Dom.language(tag.element).ifPresent(element::setLanguage);
        }
        switch (tag.role) {
            case "Figure" -> figure(tag.element, element);
            case "TH", "TD" -> cell(tag, element);
            case "L" -> list(tag, element);
            case "Span" -> Dom.attribute(tag.element, "aria-label").ifPresent(element::setActualText);
            case "Table" -> Dom.attribute(tag.element, "aria-label").ifPresent(name -> summary(name, element));
            case "Note" -> identify(element, Dom.attribute(tag.element, "id").orElse("not-" + (ids.size() + 1)));
            default -> {}
        }
    }

    private void figure(Element image, PDStructureElement element) {
        element.setAlternateDescription(image.getAttribute("alt"));
        var layout = new PDLayoutAttributeObject();
        layout.setBBox(rectangle(painting.image(image)));
        element.addAttribute(layout);
    }

    static PDRectangle rectangle(Area area) {
        return new PDRectangle(area.left(), area.bottom(), area.right() - area.left(), area.top() - area.bottom());
    }

    private void cell(Tag tag, PDStructureElement element) {
        var attributes = new PDTableAttributeObject();
        if (span(tag.element, "colspan") > 1) {
            attributes.setColSpan(span(tag.element, "colspan"));
        }
        if (span(tag.element, "rowspan") > 1) {
            attributes.setRowSpan(span(tag.element, "rowspan"));
        }
        Dom.attribute(tag.element, "headers")
                .ifPresent(headers -> attributes.setHeaders(headers.strip().split("\\s+")));
        if (tag.role.equals("TH")) {
            attributes.setScope(scope(tag.element));
            Dom.attribute(tag.element, "id").ifPresent(id -> identify(element, id));
        }
        if (attributes.getCOSObject().size() > 1) {
            element.addAttribute(attributes);
        }
    }

    /** What a table that has no caption is called. */
    private static void summary(String name, PDStructureElement element) {
        var attributes = new PDTableAttributeObject();
        attributes.setSummary(name);
        element.addAttribute(attributes);
    }

    private static int span(Element cell, String direction) {
        return Dom.attribute(cell, direction)
                .map(n -> Integer.parseInt(n.strip()))
                .orElse(1);
    }

    private static String scope(Element header) {
        var inHead = Dom.upwards(header).anyMatch(e -> Dom.is(e, "thead"));
        var scope = Dom.attribute(header, "scope").orElse(inHead ? "col" : "row");
        return scope.startsWith("col") ? "Column" : "Row";
    }

    private static void list(Tag tag, PDStructureElement element) {
        var attributes = new PDListAttributeObject();
        attributes.setListNumbering(tag.numbering);
        element.addAttribute(attributes);
    }

    private void identify(PDStructureElement element, String id) {
        element.getCOSObject().setItem(COSName.ID, new COSString(id));
        ids.put(id, element.getCOSObject());
    }
}
