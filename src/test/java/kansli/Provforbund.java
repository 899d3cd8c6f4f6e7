package kansli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.build.Build;
import kansli.build.Granskningsblad;
import kansli.build.Memory;
import kansli.build.Outcome;
import kansli.build.Output;
import kansli.cli.Wiring;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Severity;
import kansli.diagnostic.Telling;
import kansli.document.Audience;
import kansli.document.DocumentId;
import kansli.document.Handlingar;
import kansli.page.Page;
import kansli.print.Bookbinder;
import kansli.print.Pdf;
import kansli.print.Printer;
import kansli.print.Unprinted;
import kansli.rules.Skede;
import kansli.site.Site;
import kansli.site.SitePart;
import kansli.source.Bytes;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Fingerprint;
import kansli.source.FolderTree;

/**
 * A förbund under {@code src/test/forbund}, or a changed copy of one, held in memory. A test reads as a sentence:
 * {@code forbund("litet").change(file, "justerare: Bo Ek", "justerare: Eva Ny").granska().says("…")}.
 */
public final class Provforbund {

    private static final Path FORBUND = Path.of("src/test/forbund");
    private static final ContentTree PROGRAM = programTree();
    private static final Map<Fingerprint, Pdf> PRINTED = new java.util.concurrent.ConcurrentHashMap<>();

    private final SortedMap<ContentPath, Bytes> files;
    private final Optional<LocalDate> today;
    private List<ContentTree.Refused> refused = List.of();
    private ContentTree program = PROGRAM;

    private Provforbund(SortedMap<ContentPath, Bytes> files, Optional<LocalDate> today) {
        this.files = files;
        this.today = today;
    }

    private Provforbund copy(SortedMap<ContentPath, Bytes> changed, Optional<LocalDate> day) {
        var copy = new Provforbund(changed, day);
        copy.refused = refused;
        copy.program = program;
        return copy;
    }

    public static Provforbund forbund(String name) {
        return of(FORBUND.resolve(name));
    }

    /** The förbund that the repository holds. */
    public static Provforbund innehallet() {
        return of(Path.of("content"));
    }

    public static Provforbund of(Path folder) {
        var tree = FolderTree.of(folder, Optional.empty());
        var files = new TreeMap<ContentPath, Bytes>();
        tree.files().forEach(f -> files.put(f, tree.read(f)));
        return new Provforbund(files, Optional.empty()).refusing(tree.refused().toList());
    }

    /** The same förbund with other words in one file. The words must be there, or the test would prove nothing. */
    public Provforbund change(String file, String from, String to) {
        var text = files.get(new ContentPath(file)).utf8();
        assertThat(text).as(file).contains(from);
        return add(file, text.replace(from, to));
    }

    public Provforbund add(String file, String text) {
        return add(file, Bytes.ofUtf8(text));
    }

    public Provforbund add(String file, Bytes bytes) {
        var changed = new TreeMap<>(files);
        changed.put(new ContentPath(file), bytes);
        return copy(changed, today);
    }

    public Provforbund remove(String file) {
        var changed = new TreeMap<>(files);
        assertThat(changed.remove(new ContentPath(file))).as(file).isNotNull();
        return copy(changed, today);
    }

    public Provforbund today(String day) {
        return copy(files, Optional.of(LocalDate.parse(day)));
    }

    /** The same förbund, in a folder where some things were refused. */
    public Provforbund refusing(List<ContentTree.Refused> more) {
        var copy = copy(files, today);
        copy.refused = more;
        return copy;
    }

    /** The same förbund with other words in a template or a style sheet. */
    public Provforbund program(String file, Bytes bytes) {
        var copy = copy(files, today);
        copy.program = new Changed(program, new ContentPath(file), bytes);
        return copy;
    }

    public Bytes read(ContentPath file) {
        return files.get(file);
    }

    public List<String> files() {
        return files.keySet().stream().map(ContentPath::value).toList();
    }

    public Bytes bytes(String file) {
        return files.get(new ContentPath(file));
    }

    public List<ContentTree.Refused> refused() {
        return refused;
    }

    /** The förbund as the program sees it. */
    public ContentTree tree() {
        return new Tree();
    }

    public Granskat granska() {
        return granska(Skede.ARBETE);
    }

    public Granskat granska(Skede skede) {
        var tree = new Tree();
        return granska(tree, Wiring.granskning(program, skede));
    }

    /** With something in the build that is not what it is. */
    public Granskat granska(UnaryOperator<Build> change) {
        var tree = new Tree();
        return granska(tree, change.apply(Wiring.granskning(program, Skede.ARBETE)));
    }

    private static Granskat granska(ContentTree tree, Build build) {
        return new Granskat(tree, build.run(tree, Output.NOWHERE).diagnostics());
    }

    /** Builds all of it, remembering between tests what has been printed before. */
    public Byggt bygg() {
        return bygg((key, make) -> PRINTED.computeIfAbsent(key, k -> make.get()));
    }

    public Byggt bygg(Memory memory) {
        return bygg(memory, b -> b);
    }

    /** Builds with something that is not what it is. */
    public Byggt bygg(UnaryOperator<Build> change) {
        return bygg((key, make) -> PRINTED.computeIfAbsent(key, k -> make.get()), change);
    }

    private Byggt bygg(Memory memory, UnaryOperator<Build> change) {
        var tree = new Tree();
        var sites = new EnumMap<Audience, Site>(Audience.class);
        Output output = site -> {
            sites.put(site.audience(), site);
            return List.of();
        };
        return new Byggt(change.apply(Wiring.build(program, memory)).run(tree, output), sites);
    }

    /** The same in a moment: papers are there, with nothing on them. */
    public Byggt byggUtanTryck() {
        var tree = new Tree();
        var sites = new EnumMap<Audience, Site>(Audience.class);
        var outcome = Wiring.granskning(program, Skede.ARBETE).run(tree, site -> {
            sites.put(site.audience(), site);
            return List.of();
        });
        return new Byggt(outcome, sites);
    }

    /** Builds the site with one part in the place of the program's own. */
    public void byggMed(SitePart part) {
        var tree = new Tree();
        var b = Wiring.granskning(program, Skede.ARBETE);
        new Build(
                        b.reader(),
                        b.ledger(),
                        b.rules(),
                        b.kinds(),
                        b.templates(),
                        b.intake(),
                        b.printer(),
                        b.bookbinder(),
                        List.of(part),
                        b.links(),
                        b.memory())
                .run(tree, Output.NOWHERE);
    }

    /** What each audience gets, before it is print. */
    public Map<Audience, Uppslag> uppslag() {
        var real = Wiring.build(PROGRAM, (key, make) -> make.get());
        return uppslag(
                real,
                page -> PRINTED.computeIfAbsent(
                        Fingerprint.of(page.fingerprint(), real.printer().recipe()),
                        k -> real.printer().print(page)));
    }

    /** The same in a moment, when page numbers do not matter: every paper has one page. */
    public Map<Audience, Uppslag> uppslagUtanTryck() {
        return uppslag(Wiring.granskning(PROGRAM, Skede.ARBETE), new Unprinted()::print);
    }

    /** The same of a förbund that has faults. */
    public Map<Audience, Uppslag> uppslagTrotsFel() {
        return uppslag(Wiring.granskning(PROGRAM, Skede.ARBETE), new Unprinted()::print, false);
    }

    /** @param program templates and styles that are not those of the repository */
    public Map<Audience, Uppslag> uppslagUtanTryck(Map<String, String> program) {
        var own = programOf(program);
        return uppslag(Wiring.granskning(own, Skede.ARBETE), new Unprinted()::print);
    }

    /**
     * The page of what was found.
     *
     * @param program templates and styles that are not those of the repository
     * @param toContent the way from the page to the content, if there is one
     */
    public String granskningsblad(Map<String, String> program, Optional<Path> toContent) {
        var tree = new Tree();
        var build = Wiring.granskning(programOf(program), Skede.ARBETE);
        return new Granskningsblad(build.templates(), new Telling(tree, ""))
                .files(build.run(tree, Output.NOWHERE), tree, toContent)
                .getFirst()
                .bytes()
                .utf8();
    }

    private static ContentTree programOf(Map<String, String> program) {
        var files = new TreeMap<ContentPath, Bytes>();
        program.forEach((path, text) -> files.put(new ContentPath(path), Bytes.ofUtf8(text)));
        return new Provforbund(files, Optional.empty()).new Tree();
    }

    /** Read once: every build asks for all of them. */
    private static ContentTree programTree() {
        var tree = FolderTree.of(Path.of(""), Optional.empty());
        var files = new TreeMap<ContentPath, Bytes>();
        tree.files()
                .filter(f -> f.isUnder("templates") || f.isUnder("styles"))
                .forEach(f -> files.put(f, tree.read(f)));
        return new Provforbund(files, Optional.empty()).new Tree();
    }

    /** The templates and styles of the repository. */
    public static Map<String, String> program() {
        return PROGRAM.files()
                .collect(Collectors.toMap(
                        ContentPath::value, f -> PROGRAM.read(f).utf8()));
    }

    private Map<Audience, Uppslag> uppslag(Build b, Function<Page, Pdf> print) {
        return uppslag(b, print, true);
    }

    private Map<Audience, Uppslag> uppslag(Build b, Function<Page, Pdf> print, boolean faultless) {
        var tree = new Tree();
        var uppslag = new EnumMap<Audience, Uppslag>(Audience.class);
        var papers = new TreeMap<DocumentId, Page>();
        var packages = new ArrayList<Handlingar>();
        var printer = new Printer() {
            @Override
            public Pdf print(Page page) {
                papers.put(page.document().id(), page);
                return print.apply(page);
            }

            @Override
            public Fingerprint recipe() {
                return b.printer().recipe();
            }
        };
        var bookbinder = new Bookbinder() {
            @Override
            public Pdf bind(Handlingar handlingar, Function<DocumentId, Pdf> printed) {
                packages.add(handlingar);
                return new Pdf(Bytes.of(new byte[0]), 1);
            }

            @Override
            public Pdf attach(DocumentId id, Pdf sheet, Pdf paper, String title) {
                return new Pdf(Bytes.of(new byte[0]), sheet.pages() + paper.pages());
            }

            @Override
            public Fingerprint recipe() {
                return b.bookbinder().recipe();
            }
        };
        var outcome = new Build(
                        b.reader(),
                        b.ledger(),
                        b.rules(),
                        b.kinds(),
                        b.templates(),
                        b.intake(),
                        printer,
                        bookbinder,
                        b.parts(),
                        b.links(),
                        b.memory())
                .run(tree, site -> {
                    uppslag.put(site.audience(), new Uppslag(new TreeMap<>(papers), List.copyOf(packages), site));
                    papers.clear();
                    packages.clear();
                    return List.of();
                });
        assertThat(outcome.diagnostics())
                .as(() -> new Telling(tree, "").tell(outcome.diagnostics(), Integer.MAX_VALUE))
                .noneMatch(d -> faultless && d.severity() == Severity.FEL);
        return uppslag;
    }

    /**
     * An edition before it is print.
     *
     * @param papers as they are set
     * @param packages with the words of their bookmarks
     */
    public record Uppslag(Map<DocumentId, Page> papers, List<Handlingar> packages, Site site) {}

    /** A memory that remembers nothing and counts what it is asked to print. */
    public static final class Counting implements Memory {
        public final List<Fingerprint> printed = new ArrayList<>();
        private final Map<Fingerprint, Pdf> known = new TreeMap<>(java.util.Comparator.comparing(Fingerprint::sha256));

        @Override
        public Pdf recall(Fingerprint key, Supplier<Pdf> make) {
            return known.computeIfAbsent(key, k -> {
                printed.add(k);
                return make.get();
            });
        }
    }

    /** What granska found. */
    public record Granskat(ContentTree tree, List<Diagnostic> diagnostics) {

        public String told() {
            return new Telling(tree, "").tell(diagnostics, Integer.MAX_VALUE);
        }

        public Granskat says(String expected) {
            assertThat(told()).isEqualTo(expected);
            return this;
        }

        public Granskat saysCode(String code) {
            assertThat(diagnostics).extracting(Diagnostic::code).as(told()).contains(code);
            return this;
        }

        /** These codes in this order, and no others but one that its förbund always has. */
        public Granskat saysOnly(String always, String... codes) {
            assertThat(diagnostics)
                    .filteredOn(d -> !d.code().equals(always))
                    .as(told())
                    .extracting(Diagnostic::code)
                    .containsExactly(codes);
            return this;
        }

        public Granskat saysNothing() {
            assertThat(told()).isEmpty();
            return this;
        }
    }

    /** What was built. */
    public record Byggt(Outcome outcome, Map<Audience, Site> sites) {

        public Bytes file(Audience audience, String path) {
            return sites.get(audience)
                    .file(path)
                    .orElseThrow(() -> new AssertionError(path + " is not among "
                            + sites.get(audience).files().stream()
                                    .map(f -> f.path())
                                    .toList()))
                    .bytes();
        }

        public List<String> paths(Audience audience) {
            return sites.get(audience).files().stream().map(f -> f.path()).toList();
        }
    }

    private final class Tree implements ContentTree {

        @Override
        public Stream<ContentPath> files() {
            return files.keySet().stream();
        }

        @Override
        public boolean has(ContentPath path) {
            return files.containsKey(path);
        }

        @Override
        public Bytes read(ContentPath path) {
            return files.get(path);
        }

        @Override
        public Stream<Refused> refused() {
            return refused.stream();
        }

        @Override
        public Optional<LocalDate> today() {
            return today;
        }
    }

    /** The program with one file changed or added. */
    private record Changed(ContentTree program, ContentPath file, Bytes bytes) implements ContentTree {

        @Override
        public Stream<ContentPath> files() {
            return Stream.concat(program.files(), Stream.of(file)).distinct().sorted();
        }

        @Override
        public boolean has(ContentPath path) {
            return path.equals(file) || program.has(path);
        }

        @Override
        public Bytes read(ContentPath path) {
            return path.equals(file) ? bytes : program.read(path);
        }

        @Override
        public Stream<Refused> refused() {
            return Stream.empty();
        }

        @Override
        public Optional<LocalDate> today() {
            return Optional.empty();
        }
    }
}
