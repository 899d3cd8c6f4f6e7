package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kansli.print.Painting.Area;
import kansli.print.Painting.Spot;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.w3c.dom.Element;

/** Makes links live: one annotation a page, with a shape a line. */
final class LinkWriter {

    private final PDDocument pdf;
    private final Painting painting;

    LinkWriter(PDDocument pdf, Painting painting) {
        this.pdf = pdf;
        this.painting = painting;
    }

    List<PDAnnotationLink> annotations(Element link) {
        var byPage = painting.areas(link).stream()
                .collect(Collectors.groupingBy(Area::page, TreeMap::new, Collectors.toList()));
        return byPage.entrySet().stream()
                .map(entry -> annotation(link, entry.getKey(), entry.getValue()))
                .toList();
    }

    static PDPageXYZDestination destination(PDDocument pdf, Spot spot) {
        var destination = new PDPageXYZDestination();
        destination.setPage(pdf.getPage(spot.page()));
        destination.setLeft(0);
        destination.setTop((int) Math.ceil(spot.top()));
        return destination;
    }

    private PDAnnotationLink annotation(Element link, int page, List<Area> areas) {
        var annotation = new PDAnnotationLink();
        annotation.setRectangle(
                StructureWriter.rectangle(areas.stream().reduce(Area::with).orElseThrow()));
        annotation.setQuadPoints(corners(areas));
        annotation.setPrinted(true);
        annotation.setBorderStyle(invisible());
        annotation.setContents(Dom.attribute(link, "title").orElseGet(() -> Dom.words(link)));
        annotation.setAction(action(link.getAttribute("href")));
        attach(annotation, page);
        return annotation;
    }

    private void attach(PDAnnotationLink annotation, int page) {
        try {
            annotation.setPage(pdf.getPage(page));
            var annotations = pdf.getPage(page).getAnnotations();
            annotations.add(annotation);
            pdf.getPage(page).setAnnotations(annotations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDAction action(String address) {
        if (!address.startsWith("#")) {
            var elsewhere = new PDActionURI();
            elsewhere.setURI(address);
            return elsewhere;
        }
        var spot = painting.id(address.substring(1));
        if (spot == null) {
            throw new PrintFault("a link leads to %s, which is not on the page".formatted(address));
        }
        var here = new PDActionGoTo();
        here.setDestination(destination(pdf, spot));
        return here;
    }

    private static float[] corners(List<Area> areas) {
        var corners = new float[areas.size() * 8];
        int i = 0;
        for (var a : areas) {
            for (var value :
                    new float[] {a.left(), a.top(), a.right(), a.top(), a.left(), a.bottom(), a.right(), a.bottom()}) {
                corners[i++] = value;
            }
        }
        return corners;
    }

    private static PDBorderStyleDictionary invisible() {
        var style = new PDBorderStyleDictionary();
        style.setWidth(0);
        return style;
    }
}
