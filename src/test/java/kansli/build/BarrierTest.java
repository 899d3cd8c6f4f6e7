package kansli.build;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kansli.Provforbund;
import kansli.Trasigt;
import kansli.diagnostic.Diagnostic;
import kansli.document.Audience;
import kansli.print.UddaPdfer;
import kansli.source.Barrier;
import kansli.source.ContentTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a library throws while one paper is read, printed or bound is about that paper; all else is made. */
class BarrierTest {

    private static final String MEETING = "sammantraden/2024-05-16-styrelsen/";

    static Stream<Supplier<Throwable>> faults() {
        return Stream.of(
                StackOverflowError::new,
                OutOfMemoryError::new,
                () -> new NoClassDefFoundError("org/bouncycastle/cms/CMSException"),
                ExceptionInInitializerError::new,
                InternalError::new,
                () -> new AssertionError("a library's own"),
                () -> new IllegalStateException("a library's own"),
                () -> new Throwable("of no kind"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_paper_that_cannot_be_printed_is_left_out(Supplier<Throwable> fault) {
        var built = litet().bygg(b -> Trasigt.printer(b, "foredragningslista", fault));
        assertThat(codes(built)).contains("ej-tryckt").doesNotContain("dod-lank");
        assertThat(built.paths(Audience.STYRELSEN))
                .contains(MEETING + "kallelse.pdf", MEETING + "handlingar.pdf")
                .doesNotContain(MEETING + "foredragningslista.pdf");
        assertThat(built.paths(Audience.WEBB)).contains("index.html");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void an_annex_that_cannot_be_looked_at_has_a_sheet_in_its_place(Supplier<Throwable> fault) {
        assertSheet(litet().bygg(b -> Trasigt.intake(b, true, fault)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void an_annex_that_cannot_be_made_over_has_a_sheet_in_its_place(Supplier<Throwable> fault) {
        assertSheet(litet().bygg(b -> Trasigt.intake(b, false, fault)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_package_that_cannot_be_bound_is_left_out(Supplier<Throwable> fault) {
        var built = litet().bygg(b -> Trasigt.bookbinder(b, fault));
        assertThat(codes(built)).contains("ej-tryckt").doesNotContain("dod-lank");
        assertThat(built.paths(Audience.STYRELSEN))
                .contains(MEETING + "foredragningslista.pdf")
                .doesNotContain(MEETING + "handlingar.pdf");
    }

    @Test
    void an_annex_after_one_that_could_not_be_read_keeps_its_place() {
        var granskat = forbund("litet")
                .change(
                        MEETING + "arenden/03-riktlinjer-for-uppfoljning.md",
                        "bilagor:\n",
                        "bilagor:\n  - rubrik: Utan fil\n")
                .change(MEETING + "arenden/03-riktlinjer-for-uppfoljning.md", "sidor: 2", "sidor: 9")
                .granska();
        assertThat(granskat.diagnostics())
                .filteredOn(d -> d.code().equals("bilaga-sidor"))
                .extracting(d -> d.place().key())
                .containsExactly("bilagor[1].sidor");
    }

    @Test
    void an_annex_that_is_a_link_is_told_as_one_and_not_as_missing() {
        var link = new ContentTree.Refused(
                MEETING + "bilagor/04-1-ansokan.pdf", "Det här är en länk till en annan plats.", "Lägg filen här.");
        var built = forbund("litet").refusing(List.of(link)).bygg();
        assertThat(built.outcome().diagnostics())
                .filteredOn(d -> d.code().equals("fil-utanfor"))
                .hasSize(1);
        assertThat(built.outcome().diagnostics())
                .noneMatch(d -> d.code().equals("bilaga-saknas")
                        && d.place().file().value().contains("/04-"));
        assertThat(built.paths(Audience.STYRELSEN)).contains(MEETING + "bilaga-4-1.pdf");
    }

    /** A fault of the program is not told as the template's, and those who tend it can see what it was. */
    @Test
    void what_is_our_fault_is_told_as_ours_and_its_cause_is_in_the_log() {
        var logged = new ArrayList<LogRecord>();
        var log = Logger.getLogger(Barrier.class.getName());
        var handler = new Handler() {
            @Override
            public void publish(LogRecord said) {
                logged.add(said);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.setLevel(Level.FINE);
        log.addHandler(handler);
        try {
            var reviewed = forbund("minimalt").granska(b -> Trasigt.kind(b, "trasigt"));
            assertThat(reviewed.diagnostics())
                    .filteredOn(d -> d.code().equals("ej-tryckt"))
                    .singleElement()
                    .satisfies(d -> assertThat(d.message() + d.hint())
                            .contains("«trasigt» gick inte att göra", "fel i Kansli och inte i din text"));
            assertThat(reviewed.diagnostics()).noneMatch(d -> d.code().equals("mall"));
        } finally {
            log.removeHandler(handler);
            log.setLevel(null);
        }
        assertThat(logged).singleElement().satisfies(said -> {
            assertThat(said.getMessage()).contains("trasigt");
            assertThat(said.getThrown()).isInstanceOf(NullPointerException.class);
        });
    }

    @Test
    void the_mark_is_made_once() {
        var tree = forbund("litet").tree();
        var read = new AtomicInteger();
        var counting = (ContentTree) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ContentTree.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("read")
                            && arguments[0].toString().endsWith("logotyp.svg")) {
                        read.incrementAndGet();
                    }
                    return method.invoke(tree, arguments);
                });
        forbund("litet").granska(b -> {
            b.run(counting, Output.NOWHERE);
            return b;
        });
        assertThat(read).hasValue(1);
    }

    private static Provforbund litet() {
        return forbund("litet").add(MEETING + "bilagor/04-1-ansokan.pdf", UddaPdfer.fil("stampel.pdf"));
    }

    private static void assertSheet(Provforbund.Byggt built) {
        assertThat(codes(built)).containsAnyOf("bilaga-skadad", "bilaga-for-stor");
        assertThat(built.paths(Audience.STYRELSEN)).contains(MEETING + "bilaga-4-1.pdf", MEETING + "handlingar.pdf");
    }

    private static List<String> codes(Provforbund.Byggt built) {
        return built.outcome().diagnostics().stream().map(Diagnostic::code).toList();
    }
}
