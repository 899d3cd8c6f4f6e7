package kansli.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A PDF's structure as text: one line a tag, indented, with its role, what it says of itself, and its words. */
public final class StructureDump {

    private static final int WORDS = 60;

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private StructureDump() {}

    public static String of(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            var dump = new StructureDump();
            dump.write(pdf.getDocumentCatalog().getStructureTreeRoot(), 0);
            return dump.out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(PDStructureNode node, int depth) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                out.append("  ".repeat(depth)).append(line(element)).append('\n');
                write(element, depth + 1);
            }
        }
    }

    private String line(PDStructureElement element) {
        var line = new StringBuilder(element.getStructureType());
        add(line, "T", element.getTitle());
        add(line, "Alt", element.getAlternateDescription());
        add(line, "ActualText", element.getActualText());
        add(line, "Lang", element.getLanguage());
        if (element.getCOSObject().getDictionaryObject(COSName.ID) instanceof COSString id) {
            add(line, "ID", id.getString());
        }
        attributes(element.getCOSObject().getDictionaryObject(COSName.A), line);
        var words = words(element.getCOSObject()).replaceAll("\\s+", " ").strip();
        if (!words.isEmpty()) {
            line.append("  ").append(words.length() > WORDS ? words.substring(0, WORDS) + "…" : words);
        }
        return line.toString();
    }

    private static void add(StringBuilder line, String name, Object value) {
        if (value != null) {
            line.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }

    private static void attributes(Object attributes, StringBuilder line) {
        if (attributes instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                attributes(several.getObject(i), line);
            }
        } else if (attributes instanceof COSDictionary one) {
            for (var name : new String[] {"Scope", "ColSpan", "RowSpan", "ListNumbering"}) {
                var value = one.getDictionaryObject(COSName.getPDFName(name));
                if (value instanceof COSName word) {
                    add(line, name, word.getName());
                } else if (value instanceof COSInteger number) {
                    add(line, name, number.intValue());
                }
            }
            if (one.getDictionaryObject(COSName.getPDFName("Summary")) instanceof COSString summary) {
                add(line, "Summary", summary.getString());
            }
            if (one.getDictionaryObject(COSName.getPDFName("Headers")) instanceof COSArray headers) {
                add(
                        line,
                        "Headers",
                        String.join(
                                " ",
                                headers.toList().stream()
                                        .map(h -> ((COSString) h).getString())
                                        .toList()));
            }
        }
    }

    private String words(COSDictionary element) {
        var words = new StringBuilder();
        var kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                words.append(words(several.getObject(i), element));
            }
        } else if (kids != null) {
            words.append(words(kids, element));
        }
        return words.toString();
    }

    private String words(Object kid, COSDictionary element) {
        return switch (kid) {
            case COSInteger mark -> texts(element.getCOSDictionary(COSName.PG)).getOrDefault(mark.intValue(), "");
            case COSDictionary mark
            when mark.containsKey(COSName.MCID) ->
                texts(mark.getCOSDictionary(COSName.PG)).getOrDefault(mark.getInt(COSName.MCID), "");
            case null, default -> "";
        };
    }

    private Map<Integer, String> texts(COSDictionary page) {
        return texts.computeIfAbsent(page, p -> {
            try {
                var extractor = new PDFMarkedContentExtractor();
                extractor.processPage(new PDPage(p));
                var byMark = new HashMap<Integer, String>();
                extractor.getMarkedContents().forEach(content -> collect(content, byMark));
                return byMark;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> byMark) {
        var words = new StringBuilder();
        content.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(TextPosition.class::cast)
                .forEach(letter -> words.append(letter.getUnicode()));
        byMark.put(content.getMCID(), words.toString());
    }
}
