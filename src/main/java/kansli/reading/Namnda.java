package kansli.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.FrontMatter;
import kansli.source.SourceText;
import kansli.source.Spelling;
import kansli.source.YamlNode;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;

/**
 * The papers and documents that something closed names: they are closed with it, wherever else they stand. What is
 * closed may be what nobody can read, and a name that leads nowhere as it is written still tells a person what is
 * meant, so it is read as she would.
 */
final class Namnda {

    private static final Pattern RAD = Pattern.compile("[\\s-]*(?:(?<nyckel>[\\p{L} ]+?)\\s*[:;=])?\\s*(?<varde>.*)");
    private static final Pattern TOKEN = Pattern.compile("[^\\s\"'`“”<>()\\[\\]{},;]+");
    private static final Pattern ENDING = Pattern.compile("(?i)(?:\\.(?:pdf|md|yaml|yml|docx?|txt))+[.:]?$");
    private static final Pattern PERCENT = Pattern.compile("%([0-7][0-9A-Fa-f])");
    private static final List<String> NYCKLAR = List.of("fil", "dokument", "bilagor");

    /** In a name of so many letters one may be wrong, but never a figure. */
    private static final int LETTERS = 5;

    private final ContentTree tree;
    private final Collection<ContentPath> dokument;
    private final List<ContentPath> papers;
    private final Map<ContentPath, String> grunder = new TreeMap<>();

    /** @param dokument the names of those that Kansli makes */
    Namnda(ContentTree tree, Collection<ContentPath> dokument) {
        this.tree = tree;
        this.dokument = dokument;
        this.papers = tree.files()
                .filter(f -> f.name().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                .toList();
    }

    /** What is closed, and why. */
    Map<ContentPath, String> grunder() {
        return grunder;
    }

    /** All that a closed matter names in its facts, or anywhere when it is not known where they end. */
    void arende(ContentPath file, String grund) {
        var bytes = tree.read(file);
        var source = SourceText.decode(bytes);
        var text = source.readable()
                ? source.text()
                : new String(bytes.toArray(), StandardCharsets.ISO_8859_1).replace("\0", "");
        var halves = FrontMatter.split(text);
        var facts = halves.form() == FrontMatter.Form.WHOLE ? halves.yaml() : text;
        facts.lines().forEach(l -> rad(l, file, grund));
    }

    /** All that a closed annex names. */
    void bilaga(Uppgifter bilaga, String grund) {
        rader("", bilaga.mapping()).forEach(l -> rad(l, bilaga.file(), grund));
    }

    private static Stream<String> rader(String key, YamlNode node) {
        return switch (node) {
            case Scalar s -> s.text().lines().map(l -> key + ": " + l);
            case Sequence list -> list.items().stream().flatMap(i -> rader(key, i));
            case Mapping m -> m.entries().stream().flatMap(e -> rader(e.key().text(), e.value()));
        };
    }

    private void rad(String line, ContentPath file, String grund) {
        var parts = RAD.matcher(line);
        if (!parts.matches()) {
            return;
        }
        boolean named = parts.group("nyckel") != null
                && Ord.narmast(parts.group("nyckel"), NYCKLAR).isPresent();
        Stream.concat(
                        Stream.of(parts.group("varde")),
                        TOKEN.matcher(parts.group("varde")).results().map(r -> r.group()))
                .distinct()
                .filter(n -> named
                        || n.contains("/")
                        || n.contains("\\")
                        || ENDING.matcher(n).find())
                .map(Namnda::segments)
                .filter(s -> !s.isEmpty())
                .flatMap(s -> Stream.concat(papers(s, file).stream(), dokument(s, named).stream()))
                .forEach(p -> grunder.putIfAbsent(p, grund));
    }

    /** The folders of a name and what it ends with, without what says where a disc or a web site begins. */
    private static List<String> segments(String name) {
        var path = PERCENT.matcher(name.replaceFirst("[#?].*", "").replace('\\', '/'))
                .replaceAll(r -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(r.group(1), 16))));
        return Arrays.stream(path.split("/"))
                .map(s -> key(ENDING.matcher(s.strip()).replaceFirst("")))
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String key(String name) {
        return Spelling.id(name, "");
    }

    /** Papers lie in the folder of their meeting, and are known by the last of their name. */
    private List<ContentPath> papers(List<String> name, ContentPath file) {
        var meeting = file.value().split("/")[1];
        var near = papers.stream()
                .filter(p -> p.isUnder("sammantraden/" + meeting)
                        || name.contains(key(p.value().split("/")[1])))
                .toList();
        return first(near, List.of(p -> key(stem(p)).equals(name.getLast()), p -> near(key(stem(p)), name.getLast())));
    }

    private static String stem(ContentPath paper) {
        return ENDING.matcher(paper.name()).replaceFirst("");
    }

    /** @param named whether it stands where a document is named, so that the last of its name is enough */
    private List<ContentPath> dokument(List<String> name, boolean named) {
        return first(
                dokument,
                List.of(
                        d -> parts(d).equals(name),
                        d -> Collections.indexOfSubList(name, parts(d)) >= 0,
                        d -> part(name, parts(d), named),
                        d -> near(parts(d), name)));
    }

    private static boolean near(List<String> a, List<String> b) {
        return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> near(a.get(i), b.get(i)));
    }

    private static List<String> parts(ContentPath dokument) {
        return Arrays.stream(dokument.value().split("/")).map(Namnda::key).toList();
    }

    private static boolean part(List<String> name, List<String> whole, boolean named) {
        int at = Collections.indexOfSubList(whole, name);
        return at == 0 && name.size() > 1
                || named
                        && at >= 0
                        && at + name.size() == whole.size()
                        && name.stream().anyMatch(s -> s.matches(".*\\p{L}.*"));
    }

    private static boolean near(String a, String b) {
        return a.equals(b)
                || Math.max(a.length(), b.length()) >= LETTERS
                        && a.replaceAll("\\D", "").equals(b.replaceAll("\\D", ""))
                        && Spelling.distance(a, b) <= 1;
    }

    /** Those that the first of some meanings of a name leads to. */
    private static List<ContentPath> first(Collection<ContentPath> among, List<Predicate<ContentPath>> meanings) {
        return meanings.stream()
                .map(m -> among.stream().filter(m).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
