package kansli.print;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/** Whether all that a foreign page draws is marked, as content that a tag owns or as decoration, and never as both. */
final class TaggedContent {

    private static final Set<String> PAINTS =
            Set.of("b", "B", "b*", "B*", "f", "F", "f*", "s", "S", "sh", "BI", "Do", "Tj", "TJ", "'", "\"");
    private static final Set<String> WITH_PROPERTIES = Set.of("BDC", "DP");
    private static final List<String> SAID = List.of("MCID", "ActualText", "Alt", "E");
    private static final Set<String> MARKS = Set.of("BMC", "BDC", "EMC", "MP", "DP");

    /** What the innermost mark says of what is drawn. */
    private enum Said {
        NOTHING,
        CONTENT,
        DECORATION
    }

    private TaggedContent() {}

    /**
     * @param owned the numbers that tags on this page own
     * @return the same, with what its marks say written where they are
     */
    static List<Object> of(List<Object> tokens, COSDictionary resources, Set<Integer> owned)
            throws Unsuited, IOException {
        check(tokens, resources, owned);
        var written = new ArrayList<Object>();
        for (int i = 0; i < tokens.size(); i++) {
            var says = i > 0
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1) instanceof Operator operator
                    && WITH_PROPERTIES.contains(operator.getName());
            written.add(says ? said(properties(tokens.subList(i - 1, i + 1), resources)) : tokens.get(i));
        }
        return written;
    }

    private static COSDictionary said(COSDictionary properties) {
        var said = new COSDictionary();
        if (properties != null) {
            SAID.stream()
                    .map(COSName::getPDFName)
                    .filter(properties::containsKey)
                    .forEach(key -> said.setItem(key, properties.getDictionaryObject(key)));
        }
        said.setDirect(true);
        return said;
    }

    private static void check(List<Object> tokens, COSDictionary resources, Set<Integer> owned)
            throws Unsuited, IOException {
        var open = new ArrayDeque<Said>();
        var used = new HashSet<Integer>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Operator operator)) {
                continue;
            }
            var operands = tokens.subList(from, i);
            from = i + 1;
            var around = open.isEmpty() ? Said.NOTHING : open.peek();
            switch (operator.getName()) {
                case "BMC", "BDC" -> open.push(said(operands, resources, around, owned, used));
                case "EMC" -> {
                    Unsuited.unless(!open.isEmpty(), "a mark that ends and never began");
                    open.pop();
                }
                case "BT" -> {}
                default ->
                    Unsuited.unless(
                            !PAINTS.contains(operator.getName()) || around != Said.NOTHING, "content without a tag");
            }
            if (operator.getName().equals("Do")) {
                unmarked(UsedResources.found(resources, COSName.XOBJECT, operands.getFirst()), 8);
            }
        }
        Unsuited.unless(open.isEmpty(), "a mark that never ends");
        Unsuited.unless(used.equals(owned), "a tag that leads nowhere");
    }

    private static Said said(
            List<Object> operands, COSDictionary resources, Said around, Set<Integer> owned, Set<Integer> used)
            throws Unsuited {
        var role = operands.getFirst() instanceof COSName name ? name.getName() : "";
        Unsuited.unless(!role.equals("OC"), "layers");
        if (role.equals("Artifact")) {
            Unsuited.unless(around == Said.NOTHING, "decoration in content");
            return Said.DECORATION;
        }
        var properties = properties(operands, resources);
        if (properties == null || !properties.containsKey(COSName.MCID)) {
            return around;
        }
        var mark = properties.getInt(COSName.MCID);
        Unsuited.unless(around != Said.DECORATION && owned.contains(mark) && used.add(mark), "content without a tag");
        Unsuited.unless(!properties.containsKey(COSName.LANG), "content with a language of its own");
        return Said.CONTENT;
    }

    private static COSDictionary properties(List<Object> operands, COSDictionary resources) throws Unsuited {
        return switch (operands.getLast()) {
            case COSDictionary written -> written;
            case COSName name when operands.size() > 1 -> UsedResources.found(resources, COSName.PROPERTIES, name);
            default -> null;
        };
    }

    /** Marks inside an object lead to tags through a table of its own, which we do not read. */
    private static void unmarked(COSDictionary object, int depth) throws Unsuited, IOException {
        if (!(object instanceof COSStream form) || !COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
            return;
        }
        Unsuited.unless(depth > 0, "content in content without end");
        try (var in = form.createInputStream()) {
            for (var token : new PDFStreamParser(in.readAllBytes()).parse()) {
                Unsuited.unless(
                        !(token instanceof Operator operator && MARKS.contains(operator.getName())),
                        "marks inside objects");
            }
        }
        var resources = form.getCOSDictionary(COSName.RESOURCES);
        var objects = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (objects != null) {
            for (var name : objects.keySet()) {
                if (objects.getDictionaryObject(name) instanceof COSDictionary inner) {
                    unmarked(inner, depth - 1);
                }
            }
        }
    }
}
