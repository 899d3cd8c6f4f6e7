package kansli.page;

import freemarker.core.TemplateObject;
import freemarker.template.Template;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.swing.tree.TreeNode;

/**
 * What of FreeMarker a template may be written in: what shows a view, and nothing that reaches the clock, makes a
 * program out of text, or can work for ever without writing anything. It is read in the tree that FreeMarker has made
 * of the template, so no way of writing it gets past.
 */
@SuppressWarnings("deprecation") // FreeMarker would rather not show its tree, but nothing else tells as much
final class TemplateLanguage {

    /** What may stand after a question mark. Each takes time only for what it is given, and what that holds is told. */
    static final Set<String> BUILT_INS = Set.of(
            "c",
            "cap_first",
            "chunk",
            "contains",
            "counter",
            "ends_with",
            "filter",
            "first",
            "has_content",
            "has_next",
            "index",
            "is_first",
            "is_last",
            "join",
            "last",
            "length",
            "lower_case",
            "markup_string",
            "size",
            "starts_with",
            "string",
            "substring",
            "then",
            "trim",
            "upper_case");

    private static final Set<String> NUMBERS = Set.of("?counter", "?index", "?length", "?size");
    private static final Set<String> RANGES = Set.of("..", "..<", "..*");
    private static final Set<String> LOOPS = Set.of("#list", "#items", "#foreach");
    private static final Pattern VARIABLE = Pattern.compile("\\.\\w+");
    private static final Pattern BUILT_IN = Pattern.compile("\\?\\w+");
    private static final Pattern LITERAL = Pattern.compile("[\"\\d]|dynamic \"");

    private static final Method SYMBOL = method("getNodeTypeSymbol");
    private static final Method COUNT = method("getParameterCount");
    private static final Method VALUE = method("getParameterValue", int.class);

    private TemplateLanguage() {}

    /** Something that a template may not do, where it stands. */
    static final class Forbidden extends IOException {
        private static final long serialVersionUID = 1L;
        private final String template;
        private final int line;
        private final int column;

        private Forbidden(TemplateObject where, String message) {
            super(message);
            template = where.getTemplate().getSourceName();
            line = where.getBeginLine();
            column = where.getBeginColumn();
        }

        String template() {
            return template;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    static void check(Template template) throws Forbidden {
        check(template.getRootTreeNode(), "", false);
    }

    /** @param conditional whether it stands in a condition that is tried for each of a list */
    private static void check(TemplateObject node, String parent, boolean conditional) throws Forbidden {
        var symbol = symbol(node);
        if (VARIABLE.matcher(symbol).matches()
                || BUILT_IN.matcher(symbol).matches() && !BUILT_INS.contains(symbol.substring(1))) {
            throw new Forbidden(node, "Mallen använder «%s», som inte finns här.".formatted(symbol));
        }
        if (RANGES.contains(symbol) && !parent.equals("...[...]")) {
            throw new Forbidden(
                    node,
                    "Mallen räknar upp «%s». Det går bara när en del av en lista tas ut, som i rader[1..]."
                            .formatted(node.getSource()));
        }
        if (symbol.equals("->") && conditional) {
            throw new Forbidden(node, "Mallen prövar ett villkor i ett annat villkor.");
        }
        if (symbol.equals("+") && !plain(node)) {
            throw new Forbidden(
                    node,
                    "Mallen lägger ihop «%s», och där måste en text eller ett tal stå utskrivet."
                            .formatted(node.getSource()));
        }
        for (var part : parts(node)) {
            check(part, symbol, conditional || symbol.equals("->"));
        }
        if (node instanceof TreeNode tree) {
            if (LOOPS.contains(symbol) && tree.getChildCount() == 0) {
                throw new Forbidden(node, "Mallen går igenom en lista utan att göra något.");
            }
            for (int i = 0; i < tree.getChildCount(); i++) {
                check((TemplateObject) tree.getChildAt(i), symbol, conditional);
            }
        }
    }

    /**
     * Whether a sum is one of texts or numbers, which can be seen in one of its terms. Lists that are added to
     * themselves soon have no end.
     */
    private static boolean plain(TemplateObject node) {
        var symbol = symbol(node);
        return switch (symbol) {
            case "+", "(...)" -> parts(node).stream().anyMatch(TemplateLanguage::plain);
            case "-", "*", "/", "%" -> true;
            default -> LITERAL.matcher(symbol).lookingAt() || NUMBERS.contains(symbol);
        };
    }

    private static List<TemplateObject> parts(TemplateObject node) {
        var parts = new ArrayList<TemplateObject>();
        int count = (int) call(COUNT, node);
        for (int i = 0; i < count; i++) {
            if (call(VALUE, node, i) instanceof TemplateObject part) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String symbol(TemplateObject node) {
        return (String) call(SYMBOL, node);
    }

    private static Method method(String name, Class<?>... parameters) {
        try {
            var method = TemplateObject.class.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Method method, Object on, Object... arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
