package kansli.print;

import java.io.Serializable;
import java.util.List;
import kansli.document.Hinder;
import kansli.document.Inkommen;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/** Takes in papers that others made. Nothing that such a file says about itself is trusted. */
public interface Intake {

    /** What the file is. Bounded by the work it takes, whatever it is; only a fault in a library is thrown. */
    Inspection inspect(Bytes file);

    /** The same paper as a PDF that can be bound into one that conforms. Slow and pure. */
    Pdf take(Bytes file, Inkommen found, String title);

    /** All that the bytes of {@link #take} depend on besides its arguments. */
    Fingerprint recipe();

    sealed interface Inspection extends Serializable {}

    record Usable(Inkommen found, List<Repair> repairs) implements Inspection {}

    /** @param detail what was found, for those who want to know more */
    record Unusable(Hinder hinder, String detail) implements Inspection {}

    /** What is amiss in the file, so that someone must check that nothing is lost, or shown that should not be. */
    sealed interface Repair extends Serializable {}

    /** The file's own list of where its parts lie was wrong or missing, as in a file that was cut off. */
    record Rebuilt() implements Repair {}

    /** The file tells another number of pages than it has. */
    record Miscounted(int found, long claimed) implements Repair {}

    /** Pages that should show more than the file has, or than we can draw, or that do not look as they did. */
    record Incomplete(List<Integer> pages) implements Repair {}

    /** Pages that are omitted because what they are drawn with is broken, and not because it is too heavy. */
    record Broken(List<Integer> pages) implements Repair {}

    /** Pages where someone has marked what is to be blacked out, and not done it. */
    record Unredacted(List<Integer> pages) implements Repair {}
}
