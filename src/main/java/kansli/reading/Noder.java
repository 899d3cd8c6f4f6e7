package kansli.reading;

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
}
