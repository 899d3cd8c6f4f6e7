package kansli.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A board package: papers bound in the order of the agenda.
 *
 * @param author whose package it is, for the PDF's metadata
 * @param date the package's own date, which is the kallelse's
 * @param accent the colour of its stamps, as {@code #RRGGBB}
 * @param agenda the paper to which the bookmark of a matter without papers leads
 * @param parts the bookmarks and what they hold, in order
 */
public record Handlingar(
        DocumentId id,
        String title,
        String author,
        LocalDate date,
        String accent,
        DocumentId agenda,
        List<Part> parts) {

    /**
     * A bookmark, with the paper it leads to and the parts under it.
     *
     * @param bookmark its words
     * @param paper what is bound in here; empty for a matter without papers
     * @param mark which bilaga the pages belong to, {@code 3.1}; empty for the kallelse and the föredragningslista
     */
    public record Part(String bookmark, Optional<DocumentId> paper, Optional<String> mark, List<Part> parts) {}

    /** The same package with only those papers; a bookmark whose paper is not among them leads to the agenda. */
    public Handlingar only(Set<DocumentId> papers) {
        return new Handlingar(id, title, author, date, accent, agenda, only(parts, papers));
    }

    private static List<Part> only(List<Part> parts, Set<DocumentId> papers) {
        return parts.stream()
                .map(p -> new Part(p.bookmark(), p.paper().filter(papers::contains), p.mark(), only(p.parts(), papers)))
                .toList();
    }

    /** All parts with a paper, in the order in which they are bound. */
    public Stream<Part> bound() {
        return flatten(parts).filter(p -> p.paper().isPresent());
    }

    private static Stream<Part> flatten(List<Part> parts) {
        return parts.stream().flatMap(p -> Stream.concat(Stream.of(p), flatten(p.parts())));
    }
}
