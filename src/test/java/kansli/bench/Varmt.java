package kansli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kansli.build.Build;
import kansli.build.FolderMemory;
import kansli.build.FolderOutput;
import kansli.build.Memory;
import kansli.build.Output;
import kansli.cli.Wiring;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.print.Bookbinder;
import kansli.print.Pdf;
import kansli.print.Printer;
import kansli.source.ContentTree;
import kansli.source.Fingerprint;
import kansli.source.FolderTree;

/** The same work over and over in one process, each kind in turn. A line for each round: {@code what nanoseconds}. */
final class Varmt {

    private static final ContentTree PROGRAM = FolderTree.of(Path.of(""), Optional.empty());
    private static final ContentTree CONTENT = FolderTree.of(Path.of("content"), Optional.empty());

    private Varmt() {}

    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        var pages = Motorn.pages(Path.of(arguments[1]));
        var report = Motorn.pages(Path.of(arguments[2])).getFirst();
        var ut = Path.of(arguments[3]);
        var bookbinder = new TimedBookbinder(build((key, make) -> make.get()).bookbinder());
        for (int round = 0; round < 2 * rounds; round++) {
            boolean told = round >= rounds; // the first half is for the compiler
            bookbinder.nanos = 0;
            var all = time(() -> with(build(new OnceOnly()), bookbinder).run(CONTENT, Output.NOWHERE));
            var bare = time(() -> pages.forEach(Motorn::print));
            var unchanged = time(() -> build(new FolderMemory(ut.resolve(".minne")))
                    .run(CONTENT, new FolderOutput(ut, ut.resolve(".minne"))));
            var kansli = time(() -> Rapport.print(report));
            var engine = time(() -> Motorn.print(report));
            if (told) {
                System.out.printf(
                        "allt %d%nmotorn %d%nbinda %d%noändrat %d%nrapport %d%nrapport-motorn %d%n",
                        all, bare, bookbinder.nanos, unchanged, kansli, engine);
            }
        }
    }

    static Build build(Memory memory) {
        return Wiring.build(PROGRAM, memory);
    }

    static Build with(Build b, Printer printer) {
        return new Build(
                b.reader(),
                b.ledger(),
                b.rules(),
                b.kinds(),
                b.templates(),
                b.intake(),
                printer,
                b.bookbinder(),
                b.parts(),
                b.links(),
                b.memory());
    }

    private static Build with(Build b, Bookbinder bookbinder) {
        return new Build(
                b.reader(),
                b.ledger(),
                b.rules(),
                b.kinds(),
                b.templates(),
                b.intake(),
                b.printer(),
                bookbinder,
                b.parts(),
                b.links(),
                b.memory());
    }

    private static long time(Runnable work) {
        var started = System.nanoTime();
        work.run();
        return System.nanoTime() - started;
    }

    /** What one build remembers while it runs, as every build does; nothing from the one before. */
    static final class OnceOnly implements Memory {
        private final Map<Fingerprint, Pdf> known = new HashMap<>();

        @Override
        public Pdf recall(Fingerprint key, Supplier<Pdf> make) {
            var pdf = known.get(key);
            if (pdf == null) {
                pdf = make.get();
                known.put(key, pdf);
            }
            return pdf;
        }
    }

    private static final class TimedBookbinder implements Bookbinder {
        private final Bookbinder bookbinder;
        private long nanos;

        TimedBookbinder(Bookbinder bookbinder) {
            this.bookbinder = bookbinder;
        }

        @Override
        public Pdf bind(Handlingar handlingar, Function<DocumentId, Pdf> printed) {
            return timed(() -> bookbinder.bind(handlingar, printed));
        }

        @Override
        public Pdf attach(DocumentId id, Pdf sheet, Pdf paper, String title) {
            return timed(() -> bookbinder.attach(id, sheet, paper, title));
        }

        @Override
        public Fingerprint recipe() {
            return bookbinder.recipe();
        }

        private Pdf timed(Supplier<Pdf> work) {
            var started = System.nanoTime();
            try {
                return work.get();
            } finally {
                nanos += System.nanoTime() - started;
            }
        }
    }
}
