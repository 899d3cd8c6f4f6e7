package kansli.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** The tree that the Markdown parser makes. */
final class Noder {

    private Noder() {}

    static List<Node> under(Node parent) {
        var nodes = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(node);
        }
        return nodes;
    }

    /** All nodes below one, as they were written. */
    static List<Node> within(Node parent) {
        var nodes = new ArrayList<Node>();
        var left = new ArrayDeque<>(under(parent));
        while (!left.isEmpty()) {
            var node = left.pop();
            nodes.add(node);
            under(node).reversed().forEach(left::push);
        }
        return nodes;
    }
}
