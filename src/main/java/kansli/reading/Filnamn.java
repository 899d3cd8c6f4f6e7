package kansli.reading;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.source.ContentPath;
import kansli.source.Spelling;

/** What a file was probably meant to be called, and how it came to be called otherwise. */
final class Filnamn {

    private static final String YAML = ".yaml";
    private static final String MARKDOWN = ".md";
    private static final List<String> LIKE_YAML = List.of(".yml", ".yaml.txt", ".yml.txt", ".yaml.yaml", ".yaml.yml");
    private static final List<String> LIKE_MARKDOWN = List.of(".md.txt", ".markdown", ".mdown", ".md.md");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})(?!\\d)[. _-]*(.+)\\.md");

    /** How the names of texts without facts end, and of documents that are not read. */
    static final List<String> TEXT = List.of("text", "txt");

    static final List<String> DOCUMENTS = List.of("docx", "doc", "odt", "rtf", "pages");

    private static final List<String> FOLDERS = List.of("arenden", "tabeller");

    private Filnamn() {}

    /** Advice about a file that is no Markdown, where such files lie. */
    static Optional<String> somMarkdown(ContentPath file) {
        return rad(file, MARKDOWN, LIKE_MARKDOWN);
    }

    /** The same where files of facts lie. */
    static Optional<String> somYaml(ContentPath file) {
        return rad(file, YAML, LIKE_YAML);
    }

    /** Advice when one of the files that are there should have had this name. */
    static Optional<String> saknad(String name, Collection<String> there) {
        return there.stream()
                .filter(t -> liknar(t, name))
                .findFirst()
                .map(t -> document(t).isPresent() ? copied(name) : "Ska %s heta %s?".formatted(t, name) + visible(t));
    }

    /** Advice about a file that may have been meant to have one of these names. */
    static Optional<String> nagonAv(ContentPath file, Collection<String> names) {
        return names.stream()
                .filter(n -> liknar(file.name(), n))
                .findFirst()
                .map(n -> document(file.name()).isPresent()
                        ? copied(n) + huvud(file, n)
                        : "Ska den heta %s?".formatted(n)
                                + visible(file.name())
                                + (TEXT.stream()
                                                .anyMatch(
                                                        e -> lower(file.name()).equals(n.replaceFirst("md$", e)))
                                        ? huvud(file, n)
                                        : ""));
    }

    /** The last part of a path, and for a file the parts above it too, as addresses. */
    static String adress(ContentPath path) {
        var name = path.name();
        return name.endsWith(MARKDOWN)
                ? Stream.of(path.folder().split("/")).map(Filnamn::id).collect(Collectors.joining("/", "", "/"))
                        + stem(name, MARKDOWN)
                        + MARKDOWN
                : id(name);
    }

    /**
     * Advice about a matter or a chapter whose name begins with too few figures, or has other letters than small ones.
     */
    static Optional<String> numrerad(ContentPath file) {
        var parts = NUMBERED.matcher(file.name());
        return parts.matches() && !Spelling.id(parts.group(2), "-").isEmpty()
                ? Optional.of("Ska den heta %02d-%s.md?"
                        .formatted(Integer.valueOf(parts.group(1)), Spelling.id(parts.group(2), "-")))
                : Optional.empty();
    }

    private static Optional<String> rad(ContentPath file, String ending, List<String> alike) {
        var parts = file.folder().split("/");
        var last = parts[parts.length - 1];
        if (!FOLDERS.contains(last) && Ord.narmast(last, FOLDERS).isPresent()) {
            return Ord.narmast(last, FOLDERS).map(n -> "Ska mappen %s heta %s?".formatted(last, n));
        }
        var name = file.name();
        var wrong = Stream.concat(alike.stream(), Stream.of(ending))
                .filter(e -> lower(name).endsWith(e) && !name.endsWith(ending) || name.endsWith(ending + ending))
                .findFirst();
        return wrong.map(e -> "Ska den heta %s?".formatted(stem(name, e) + ending) + visible(name));
    }

    /** What a text that was written elsewhere lacks above it here. */
    static String huvud(ContentPath file, String name) {
        return name.endsWith(MARKDOWN) && !name.equals(InsatsReader.STORY)
                ? " Överst i den, mellan två rader med ---, skrivs uppgifterna: %s."
                        .formatted(Filer.maste(new ContentPath(file.folder() + "/" + name)))
                : "";
    }

    private static boolean liknar(String name, String meant) {
        int dot = meant.lastIndexOf('.');
        var start = meant.substring(0, dot + 1);
        var alike = meant.endsWith(MARKDOWN) ? LIKE_MARKDOWN : LIKE_YAML;
        return Ord.narmast(name, List.of(meant)).isPresent()
                || lower(name).startsWith(start)
                        && Stream.concat(
                                        alike.stream(),
                                        Stream.concat(TEXT.stream(), DOCUMENTS.stream())
                                                .map("."::concat))
                                .anyMatch(e -> lower(name).equals(meant.substring(0, dot) + e));
    }

    private static Optional<String> document(String name) {
        return DOCUMENTS.stream().filter(e -> lower(name).endsWith("." + e)).findFirst();
    }

    private static String copied(String name) {
        return "Ett dokument från Word eller liknande läses inte. %s i en textfil som heter %s."
                .formatted(name.endsWith(YAML) ? "Skriv uppgifterna, en på varje rad," : "Lägg texten", name);
    }

    private static String visible(String name) {
        return lower(name).matches(".*\\.(?:ya?ml|md)\\.[a-z]+")
                ? " Windows döljer slutet av namnet. I Utforskaren: Visa, Filnamnstillägg."
                : "";
    }

    private static String stem(String name, String ending) {
        return id(name.substring(0, name.length() - ending.length()));
    }

    /** A name as it can be an address; an example when it has no letter that can stand in one. */
    static String id(String name) {
        var id = Spelling.id(name, "-");
        return id.isEmpty() ? "namn" : id;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
