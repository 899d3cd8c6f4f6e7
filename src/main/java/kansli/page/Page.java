package kansli.page;

import java.util.Map;
import kansli.document.Document;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/**
 * A document set in a template.
 *
 * @param markup a whole XHTML document; a page for print carries its style sheet and its metadata in the head
 * @param visarOmfang whether it tells how long papers are, and must be set again when that is known
 * @param images the images it shows, by the address in {@code src}
 */
public record Page(Document document, String markup, boolean visarOmfang, Map<String, Bytes> images) {

    public Fingerprint fingerprint() {
        var parts = new StringBuilder(markup);
        images.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(image -> parts.append('\0')
                        .append(image.getKey())
                        .append('\0')
                        .append(image.getValue().fingerprint().sha256()));
        return Fingerprint.of(parts.toString());
    }
}
