package kansli.rules;

import java.util.regex.Pattern;
import kansli.source.ContentPath;
import kansli.source.Place;

/** Something said in words: running text, or a short text such as a heading, the name of a row or a note. */
interface Utsaga {

    /** Words that somebody else has said. */
    Pattern CITAT = Pattern.compile("[”\"«][^”\"«»]*[”\"»]");

    /** What is said, on one line. */
    String text();

    ContentPath fil();

    /** Whether all of it, from one character to another, was typed and not fetched. */
    boolean skrivet(int start, int end);

    /** Whether no mark, such as where bold words end or a line is broken, parts some typed words. */
    default boolean lopande(int start, int end) {
        return true;
    }

    /** Where some typed words stand in their file. */
    Place plats(int start, int end);

    /** Whether some words stand within marks of quotation, and so are somebody else's. */
    default boolean citerat(int start, int end) {
        return CITAT.matcher(text()).results().anyMatch(m -> m.start() < start && end < m.end());
    }

    /** Typed by the author and the author's own. */
    default boolean eget(int start, int end) {
        return skrivet(start, end) && !citerat(start, end);
    }
}
