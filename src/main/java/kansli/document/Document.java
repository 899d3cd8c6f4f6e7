package kansli.document;

import java.time.LocalDate;
import java.util.Set;

/**
 * Something to be published: one template filled with one view.
 *
 * @param date the document's own date, which its PDF bears
 * @param template the template's name without its ending; also the name of its view, in small letters
 */
public record Document(
        DocumentId id,
        String title,
        LocalDate date,
        String template,
        View view,
        Set<Audience> audiences,
        Format format) {

    /** Where it lies, seen from the top of its edition. */
    public String file() {
        return format == Format.PDF ? pdf(id) : page(id);
    }

    public static String pdf(DocumentId id) {
        return id + ".pdf";
    }

    public static String page(DocumentId id) {
        return id.equals(DocumentId.START) ? "index.html" : id + "/index.html";
    }
}
