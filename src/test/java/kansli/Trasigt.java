package kansli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kansli.build.Build;
import kansli.document.Audience;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Format;
import kansli.document.Handlingar;
import kansli.document.Inkommen;
import kansli.page.Page;
import kansli.print.Bookbinder;
import kansli.print.Intake;
import kansli.print.Pdf;
import kansli.print.Printer;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/** A build with a library that breaks while it reads, prints or binds one thing. */
public final class Trasigt {

    private Trasigt() {}

    /** @param paper part of the name of the paper that cannot be printed */
    public static Build printer(Build b, String paper, Supplier<? extends Throwable> fault) {
        var printer = new Printer() {
            @Override
            public Pdf print(Page page) {
                if (page.document().id().value().contains(paper)) {
                    throw Trasigt.<RuntimeException>thrown(fault.get());
                }
                return b.printer().print(page);
            }

            @Override
            public Fingerprint recipe() {
                return Fingerprint.of("broken " + paper + b.printer().recipe());
            }
        };
        return with(b, b.intake(), printer, b.bookbinder());
    }

    /** Every annex breaks, when it is looked at or when it is made over. */
    public static Build intake(Build b, boolean inspecting, Supplier<? extends Throwable> fault) {
        var intake = new Intake() {
            @Override
            public Inspection inspect(Bytes file) {
                if (inspecting) {
                    throw Trasigt.<RuntimeException>thrown(fault.get());
                }
                return b.intake().inspect(file);
            }

            @Override
            public Pdf take(Bytes file, Inkommen found, String title) {
                throw Trasigt.<RuntimeException>thrown(fault.get());
            }

            @Override
            public Fingerprint recipe() {
                return Fingerprint.of("broken");
            }
        };
        return with(b, intake, b.printer(), b.bookbinder());
    }

    public static Build bookbinder(Build b, Supplier<? extends Throwable> fault) {
        var bookbinder = new Bookbinder() {
            @Override
            public Pdf bind(Handlingar handlingar, Function<DocumentId, Pdf> printed) {
                throw Trasigt.<RuntimeException>thrown(fault.get());
            }

            @Override
            public Pdf attach(DocumentId id, Pdf sheet, Pdf paper, String title) {
                return b.bookbinder().attach(id, sheet, paper, title);
            }

            @Override
            public Fingerprint recipe() {
                return Fingerprint.of("broken");
            }
        };
        return with(b, b.intake(), b.printer(), bookbinder);
    }

    /** One more page on the web, that we cannot set: it has no view. */
    public static Build kind(Build b, String title) {
        var page = new Document(
                new DocumentId(title), title, LocalDate.EPOCH, "om", null, Set.of(Audience.WEBB), Format.WEBB);
        return new Build(
                b.reader(),
                b.ledger(),
                b.rules(),
                List.of(underlag -> Stream.of(page)),
                b.templates(),
                b.intake(),
                b.printer(),
                b.bookbinder(),
                b.parts(),
                b.links(),
                b.memory());
    }

    private static Build with(Build b, Intake intake, Printer printer, Bookbinder bookbinder) {
        return new Build(
                b.reader(),
                b.ledger(),
                b.rules(),
                b.kinds(),
                b.templates(),
                intake,
                printer,
                bookbinder,
                b.parts(),
                b.links(),
                b.memory());
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T thrown(Throwable fault) throws T {
        throw (T) fault;
    }
}
