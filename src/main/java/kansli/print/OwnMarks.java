package kansli.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/**
 * Marks what a foreign page draws: each text is text, each picture is a picture, and lines and surfaces are decoration.
 * Its own marks, if it has any, are taken away.
 */
final class OwnMarks {

    private static final Set<String> MARKS = Set.of("BMC", "BDC", "EMC", "MP", "DP");
    private static final Set<String> PATH = Set.of("m", "re", "l", "c", "v", "y", "h", "W", "W*");
    private static final Set<String> PAINT = Set.of("b", "B", "b*", "B*", "f", "F", "f*", "s", "S");
    private static final Set<String> OBJECTS = Set.of("BT", "Do");
    private static final COSName FIGURE = COSName.getPDFName("Figure");

    private final List<Object> marked = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private final List<List<Integer>> paragraphs = new ArrayList<>();
    private final Set<COSDictionary> stripped;
    private final COSDictionary resources;
    private final List<TextObjects.Words> words;
    private final boolean silent;
    private TextObjects.Words before;
    private int marks;

    /** @param stripped the forms that have lost their marks already, for they are drawn on many pages */
    private OwnMarks(COSDictionary resources, List<TextObjects.Words> words, Set<COSDictionary> stripped) {
        this.resources = resources;
        this.words = words;
        this.stripped = stripped;
        silent = words.stream().noneMatch(TextObjects.Words::any);
    }

    static OwnMarks of(
            List<Object> tokens, COSDictionary resources, List<TextObjects.Words> words, Set<COSDictionary> stripped)
            throws IOException {
        var marks = new OwnMarks(resources, words, stripped);
        marks.mark(tokens);
        return marks;
    }

    static Set<COSDictionary> noneStripped() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    static boolean isObject(String operator) {
        return OBJECTS.contains(operator);
    }

    List<Object> tokens() {
        return marked;
    }

    /** The numbers of what is seen and not read. */
    List<Integer> pictures() {
        return pictures;
    }

    /** The numbers of what is read, paragraph by paragraph. */
    List<List<Integer>> paragraphs() {
        return paragraphs;
    }

    int count() {
        return marks;
    }

    private void mark(List<Object> tokens) throws IOException {
        int from = 0;
        int path = -1;
        int object = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!(tokens.get(i) instanceof Operator operator)) {
                continue;
            }
            var whole = tokens.subList(from, i + 1);
            from = i + 1;
            var name = operator.getName();
            if (MARKS.contains(name)) {
                continue;
            }
            if (PATH.contains(name)) {
                path = path < 0 ? marked.size() : path;
                marked.addAll(whole);
            } else if (PAINT.contains(name)) {
                path = path < 0 ? marked.size() : path;
                marked.addAll(whole);
                decorate(path);
            } else if (name.equals("sh") || name.equals("BI")) {
                int start = marked.size();
                marked.addAll(whole);
                decorate(start);
            } else if (name.equals("BT")) {
                begin(words.get(object++));
                marked.addAll(whole);
            } else if (name.equals("ET")) {
                marked.addAll(whole);
                marked.add(Operator.getOperator("EMC"));
            } else if (name.equals("Do")) {
                draw(whole, words.get(object++));
            } else {
                marked.addAll(whole);
            }
            path = PATH.contains(name) ? path : -1;
        }
    }

    /** On a page without words, lines and surfaces are all there is: a map, a drawing. */
    private void decorate(int start) {
        if (silent) {
            marked.addAll(start, opening(FIGURE, marks));
            pictures.add(marks++);
        } else {
            marked.addAll(start, List.of(COSName.ARTIFACT, Operator.getOperator("BMC")));
        }
        marked.add(Operator.getOperator("EMC"));
    }

    private void begin(TextObjects.Words words) {
        if (!words.any()) {
            marked.addAll(List.of(COSName.ARTIFACT, Operator.getOperator("BMC")));
            return;
        }
        marked.addAll(opening(COSName.P, marks));
        if (before == null || !words.continues(before)) {
            paragraphs.add(new ArrayList<>());
        }
        paragraphs.getLast().add(marks++);
        before = words;
    }

    private void draw(List<Object> whole, TextObjects.Words words) throws IOException {
        var object = resources.getCOSDictionary(COSName.XOBJECT).getCOSDictionary((COSName) whole.getFirst());
        if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
            strip((COSStream) object);
        }
        if (words.any()) {
            begin(words);
        } else {
            marked.addAll(opening(FIGURE, marks));
            pictures.add(marks++);
        }
        marked.addAll(whole);
        marked.add(Operator.getOperator("EMC"));
    }

    private static List<Object> opening(COSName role, int mark) {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, mark);
        properties.setDirect(true);
        return List.of(role, properties, Operator.getOperator("BDC"));
    }

    private void strip(COSStream form) throws IOException {
        if (!stripped.add(form)) {
            return;
        }
        var kept = new ArrayList<Object>();
        int from = 0;
        List<Object> tokens;
        try (var in = form.createInputStream()) {
            tokens = new PDFStreamParser(in.readAllBytes()).parse();
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof Operator operator) {
                if (!MARKS.contains(operator.getName())) {
                    kept.addAll(tokens.subList(from, i + 1));
                }
                from = i + 1;
            }
        }
        try (var out = form.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(kept);
        }
        var inside = form.getCOSDictionary(COSName.RESOURCES);
        var objects = inside == null ? null : inside.getCOSDictionary(COSName.XOBJECT);
        if (objects != null) {
            for (COSBase object : objects.getValues()) {
                if (object instanceof org.apache.pdfbox.cos.COSObject reference
                        && reference.getObject() instanceof COSStream inner
                        && COSName.FORM.equals(inner.getCOSName(COSName.SUBTYPE))) {
                    strip(inner);
                }
            }
        }
    }
}
