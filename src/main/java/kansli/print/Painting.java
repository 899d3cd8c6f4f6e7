package kansli.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What was painted of a document, and where, remembered while its pages are made. */
final class Painting {

    /** A marked piece of a page's content stream. */
    record Mark(int page, int id) {}

    /** A rectangle on a page, in points from its lower left corner. */
    record Area(int page, float left, float bottom, float right, float top) {

        boolean isOnLineOf(Area other) {
            return page == other.page && Math.abs(bottom - other.bottom) < 2 && Math.abs(top - other.top) < 2;
        }

        Area with(Area other) {
            return new Area(
                    page,
                    Math.min(left, other.left),
                    Math.min(bottom, other.bottom),
                    Math.max(right, other.right),
                    Math.max(top, other.top));
        }
    }

    /** A height on a page, where a link or a bookmark may lead. */
    record Spot(int page, float top) {}

    /** Which part of an element was painted; its own text belongs to the text nodes. */
    enum Part {
        MARKER,
        BEFORE,
        CONTENT,
        AFTER
    }

    private final Map<Node, Map<Part, List<Mark>>> marks = new IdentityHashMap<>();
    private final Map<Element, List<Area>> links = new IdentityHashMap<>();
    private final Map<Element, Area> images = new IdentityHashMap<>();
    private final Map<Element, Spot> spots = new IdentityHashMap<>();
    private final Map<String, Spot> ids = new HashMap<>();

    void mark(Node node, Part part, Mark mark) {
        marks.computeIfAbsent(node, n -> new TreeMap<>())
                .computeIfAbsent(part, p -> new ArrayList<>())
                .add(mark);
    }

    List<Mark> marks(Node node, Part part) {
        return marks.getOrDefault(node, Map.of()).getOrDefault(part, List.of());
    }

    /** Pieces of a link on one line become one area. */
    void link(Element link, Area area) {
        var areas = links.computeIfAbsent(link, l -> new ArrayList<>());
        if (!areas.isEmpty() && areas.getLast().isOnLineOf(area)) {
            areas.set(areas.size() - 1, areas.getLast().with(area));
        } else {
            areas.add(area);
        }
    }

    List<Area> areas(Element link) {
        return links.getOrDefault(link, List.of());
    }

    void image(Element image, Area area) {
        images.putIfAbsent(image, area);
    }

    Area image(Element image) {
        return images.get(image);
    }

    void spot(Element element, Spot spot) {
        spots.putIfAbsent(element, spot);
    }

    Spot spot(Element element) {
        return spots.get(element);
    }

    void id(String id, Spot spot) {
        ids.put(id, spot);
    }

    /** Where an element with an id begins, or null when there is none on paper. */
    Spot id(String id) {
        return ids.get(id);
    }
}
