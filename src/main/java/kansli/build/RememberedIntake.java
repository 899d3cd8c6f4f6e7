package kansli.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import kansli.document.Inkommen;
import kansli.print.Intake;
import kansli.print.Intake.Inspection;
import kansli.print.Pdf;
import kansli.source.Barrier;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/** Takes in papers behind a barrier, and remembers what each was found to be: to find it every page is drawn twice. */
final class RememberedIntake {

    /** Nothing else has been written, so nothing else is read. */
    private static final ObjectInputFilter KNOWN =
            ObjectInputFilter.Config.createFilter("kansli.print.*;kansli.document.*;java.util.*;java.lang.*;!*");

    private final Intake intake;
    private final Memory memory;

    RememberedIntake(Intake intake, Memory memory) {
        this.intake = intake;
        this.memory = memory;
    }

    /** @throws Barrier.Broken whatever happens in the libraries while the paper is looked at */
    Inspection inspect(Bytes file) {
        var key = Fingerprint.of(Fingerprint.of("fynd"), file.fingerprint(), intake.recipe());
        return read(memory.recallNote(key, () -> written(inspectNow(file))), file);
    }

    /** @throws Barrier.Broken whatever happens in the libraries while the paper is made over */
    Pdf take(Bytes file, Inkommen found, String title) {
        var key = Fingerprint.of(file.fingerprint(), Fingerprint.of(found + title), intake.recipe());
        return memory.recall(key, () -> Barrier.around(title, () -> intake.take(file, found, title)));
    }

    private Inspection inspectNow(Bytes file) {
        return Barrier.around("a paper from others", () -> intake.inspect(file));
    }

    private static Bytes written(Inspection found) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(bytes.toByteArray());
    }

    /** What another version of the program wrote is found anew. */
    private Inspection read(Bytes note, Bytes file) {
        try (var in = new ObjectInputStream(note.stream())) {
            in.setObjectInputFilter(KNOWN);
            return (Inspection) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            return inspectNow(file);
        }
    }
}
