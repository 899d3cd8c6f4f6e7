package kansli.print;

import java.util.regex.Pattern;
import org.w3c.dom.Node;

/**
 * What in a drawing would reach out of it, or run. It is asked of a drawing when it is taken in and when it is drawn.
 */
final class Foreign {

    private static final Pattern OUTSIDE =
            Pattern.compile("(?i)\\\\|@(?!media\\b)|url\\(\\s*+['\"]?+\\s*+(?!#)|image-set|expression|javascript:");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Foreign() {}

    /** A style as it is read, without what is said in it: where a comment stood, two words are still two. */
    static String withoutComments(String style) {
        return COMMENT.matcher(style).replaceAll(" ");
    }

    static boolean isIn(String style) {
        return OUTSIDE.matcher(style).find();
    }

    static boolean isIn(Node attribute) {
        var name = Dom.name(attribute);
        var value = attribute.getNodeValue();
        return name.startsWith("on")
                || name.equals("href") && !value.startsWith("#")
                || name.equals("src")
                || name.equals("base")
                || isRead(attribute) && isIn(value);
    }

    /** Programs leave notes in namespaces of their own, and what is only said aloud fetches nothing. */
    private static boolean isRead(Node attribute) {
        return attribute.getNamespaceURI() == null
                && !attribute.getNodeName().startsWith("xmlns")
                && !attribute.getNodeName().startsWith("aria-")
                && !attribute.getNodeName().startsWith("data-");
    }
}
