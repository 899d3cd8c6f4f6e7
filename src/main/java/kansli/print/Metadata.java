package kansli.print;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a PDF says about itself. */
record Metadata(String title, String author, Optional<String> description, String language, LocalDate date) {

    static Metadata of(Document xhtml) {
        var html = xhtml.getDocumentElement();
        var head = Dom.child(html, "head").orElseThrow(() -> new PrintFault("the page has no <head>"));
        return new Metadata(
                Dom.child(head, "title")
                        .map(Dom::words)
                        .filter(t -> !t.isEmpty())
                        .orElseThrow(() -> new PrintFault("the page has no <title>")),
                meta(head, "author").orElseThrow(() -> new PrintFault("the page has no <meta name=\"author\">")),
                meta(head, "description"),
                Dom.language(html).orElseThrow(() -> new PrintFault("<html> has no lang")),
                date(head));
    }

    /** What a paper that we printed says of itself. */
    static Metadata of(PDDocument printed) {
        var said = printed.getDocumentInformation();
        return new Metadata(
                said.getTitle(),
                said.getAuthor(),
                Optional.ofNullable(said.getSubject()),
                printed.getDocumentCatalog().getLanguage(),
                said.getCreationDate().toInstant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** Midnight in UTC: a document has a day, and no clock has been asked. */
    Calendar moment() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return calendar;
    }

    private static LocalDate date(Element head) {
        var written = meta(head, "date").orElseThrow(() -> new PrintFault("the page has no <meta name=\"date\">"));
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new PrintFault("<meta name=\"date\"> is no date: " + written, e);
        }
    }

    private static Optional<String> meta(Element head, String name) {
        return Dom.elements(head)
                .filter(e -> Dom.is(e, "meta") && e.getAttribute("name").equals(name))
                .map(e -> e.getAttribute("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }
}
