package kansli.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.model.Slutet;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.FrontMatter;
import kansli.source.Place;
import kansli.source.SourceText;
import kansli.source.Spelling;
import kansli.source.YamlNode;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlNode.Sequence;
import kansli.source.YamlText;

/**
 * The papers and documents that something closed names: they are closed with it, wherever else they stand. What is
 * closed may be what nobody can read, and a name that leads nowhere as it is written still tells a person what is
 * meant, so it is read as she would.
 */
final class Namnda {

    private static final String MEETINGS = "sammantraden";

    private static final Pattern RAD =
            Pattern.compile("(?s)[\\h-]*+(?:(?<nyckel>[\\p{L} ]{1,40}?)\\s*[:;=])?\\s*(?<varde>.*)");

    /** Where facts part that stand on one line. */
    private static final Pattern DEL = Pattern.compile("[,\\[\\]{}]|(?=\\b(?i:fil|dokument)\\h*[:=])");

    private static final String TECKEN = "[\\s\"'`“”<>()\\[\\]{},;]";
    private static final Pattern OMKRING = Pattern.compile("^%1$s++|(?<!%1$s)%1$s++$".formatted(TECKEN));
    private static final Pattern TOKEN = Pattern.compile("(?U)[^\\s\"'`“”<>()\\[\\]{},;]+");

    /** What can be the name of a file or a document, and nothing else. */
    private static final Pattern STIG =
            Pattern.compile("(?s)\\S+|(?:[^\\s/\\\\]*[/\\\\].*|[^/\\\\]*)(?i:\\.(?:pdf|md|yaml|yml|docx?|txt))");

    /** A key in a file where running text may stand: a sentence begins with a capital. */
    private static final Pattern NYCKEL = Pattern.compile("\\p{Ll}+(?: \\p{Ll}+)?");

    private static final Pattern ENDING = Pattern.compile("(?i)(?:\\.(?:pdf|md|yaml|yml|docx?|txt))+[.:]?$");
    private static final Pattern PERCENT = Pattern.compile("%([0-7][0-9A-Fa-f])");
    private static final List<String> NYCKLAR = List.of("fil", "dokument", "bilagor");

    /** So much of a line is enough to find it by. */
    private static final int LONGEST = 100;

    private static final int LONGEST_NAME = 1000;

    /** In a name of so many letters one may be wrong, but never a figure. */
    private static final int LETTERS = 5;

    /** A file that may be an annex, with the name of its meeting's folder and its own, without what differs little. */
    private record Papper(ContentPath path, String meeting, String name) {}

    private final ContentTree tree;
    private final List<Papper> papers;

    /** The folders of each document's name, and the last of it. */
    private final Map<ContentPath, List<String>> dokument;

    private final Map<ContentPath, Slutet> slutna = new TreeMap<>();

    /** @param dokument the names of those that Kansli makes */
    Namnda(ContentTree tree, Collection<ContentPath> dokument) {
        this.tree = tree;
        this.dokument = dokument.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        d -> Arrays.stream(d.value().split("/"))
                                .map(Namnda::key)
                                .toList(),
                        (a, b) -> a,
                        TreeMap::new));
        this.papers = tree.files()
                .filter(f ->
                        f.isUnder(MEETINGS) && f.name().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                .map(f -> new Papper(
                        f,
                        key(f.value().split("/")[1]),
                        key(ENDING.matcher(f.name()).replaceFirst(""))))
                .toList();
    }

    /** What is closed, and why. */
    Map<ContentPath, Slutet> slutna() {
        return slutna;
    }

    /** All that a closed matter names in its facts, or in what looks like facts when it is not known where they end. */
    void arende(ContentPath file, String grund) {
        var bytes = tree.read(file);
        var source = SourceText.decode(bytes);
        var text = source.readable()
                ? source.text()
                : new String(bytes.toArray(), StandardCharsets.ISO_8859_1).replace("\0", "");
        var halves = FrontMatter.split(text);
        boolean whole = halves.form() == FrontMatter.Form.WHOLE;
        var facts = YamlText.parse(whole ? halves.yaml() : "", halves.yamlLines());
        if (facts.faults().isEmpty() && facts.root().isPresent()) {
            uppgifter("", "", facts.root().get(), file, grund);
        } else {
            (whole ? halves.yaml() : text)
                    .lines()
                    .forEach(l ->
                            rad(l, !whole, source.readable() ? Place.words(file, kort(l)) : Place.of(file), grund));
        }
    }

    /** All that a closed annex names. */
    void bilaga(Uppgifter bilaga, String grund) {
        uppgifter("", bilaga.place("").key(), bilaga.mapping(), bilaga.file(), grund);
    }

    /** @param way the way to what stands under the key */
    private void uppgifter(String key, String way, YamlNode node, ContentPath file, String grund) {
        switch (node) {
            case Scalar s -> {
                var place = new Place(file, way);
                s.text().lines().forEach(l -> varde(l, namner(key), place, grund));
                sammansatta(s.text(), place, grund);
            }
            case Sequence list ->
                IntStream.range(0, list.items().size())
                        .forEach(i ->
                                uppgifter(key, way + "[" + i + "]", list.items().get(i), file, grund));
            case Mapping m ->
                m.entries().forEach(e -> {
                    var name = e.key().text();
                    uppgifter(name, way.isEmpty() ? name : way + "." + name, e.value(), file, grund);
                });
        }
    }

    private static boolean namner(String key) {
        return Ord.narmast(key, NYCKLAR).isPresent();
    }

    private static String kort(String line) {
        return line.strip().substring(0, Math.min(line.strip().length(), LONGEST));
    }

    /**
     * A line that nobody could read as a fact.
     *
     * @param text whether it may be running text: there, what is only mentioned is not closed
     */
    private void rad(String line, boolean text, Place place, String grund) {
        boolean named = false;
        boolean facts = !text;
        for (var del : DEL.split(line)) {
            var parts = RAD.matcher(del);
            if (!parts.matches()) {
                continue;
            }
            var key = Optional.ofNullable(parts.group("nyckel"));
            named = key.map(Namnda::namner).orElse(named);
            facts |= named;
            var value = OMKRING.matcher(parts.group("varde")).replaceAll("");
            if (named || !text) {
                varde(value, named, place, grund);
            } else if (STIG.matcher(value).matches()
                    && key.filter(k -> !NYCKEL.matcher(k).matches()).isEmpty()) {
                namn(value, false, place, grund);
            }
        }
        if (facts) {
            sammansatta(line, place, grund);
        }
    }

    /** @param named whether it stands where a file or a document is named, so that the last of its name is enough */
    private void varde(String value, boolean named, Place place, String grund) {
        Stream.concat(Stream.of(value), TOKEN.matcher(value).results().map(r -> r.group()))
                .distinct()
                .forEach(name -> namn(name, named, place, grund));
    }

    /** Names that have blanks or other signs in them, and so do not end where words do. */
    private void sammansatta(String text, Place place, String grund) {
        var folded = Spelling.folded(text);
        papers.stream()
                .map(p -> p.path().name())
                .filter(n -> !TOKEN.matcher(n).matches() && folded.contains(Spelling.folded(n)))
                .forEach(n -> namn(n, true, place, grund));
    }

    private void namn(String name, boolean named, Place place, String grund) {
        if (name.length() > LONGEST_NAME
                || !named
                        && !name.contains("/")
                        && !name.contains("\\")
                        && !ENDING.matcher(name).find()) {
            return;
        }
        var segments = segments(name);
        if (!segments.isEmpty()) {
            Stream.concat(papers(segments, place.file()), dokument(segments, named))
                    .forEach(p -> slutna.putIfAbsent(p, new Slutet(grund, place)));
        }
    }

    /** The folders of a name and what it ends with, without what says where a disc or a web site begins. */
    private static List<String> segments(String name) {
        var path = PERCENT.matcher(name.replaceFirst("(?s)[#?].*", "").replace('\\', '/'))
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
    private Stream<ContentPath> papers(List<String> name, ContentPath file) {
        var meeting = MEETINGS + "/" + file.value().split("/")[1];
        var near = papers.stream()
                .filter(p -> p.path().isUnder(meeting) || name.contains(p.meeting()))
                .toList();
        return first(near, List.of(p -> p.name().equals(name.getLast()), p -> near(p.name(), name.getLast())))
                .map(Papper::path);
    }

    private Stream<ContentPath> dokument(List<String> name, boolean named) {
        return first(
                        dokument.entrySet(),
                        List.of(
                                d -> d.getValue().equals(name),
                                d -> Collections.indexOfSubList(name, d.getValue()) >= 0,
                                d -> part(name, d.getValue(), named),
                                d -> near(d.getValue(), name)))
                .map(Map.Entry::getKey);
    }

    private static boolean near(List<String> a, List<String> b) {
        return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> near(a.get(i), b.get(i)));
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
                        && Math.abs(a.length() - b.length()) <= 1
                        && a.replaceAll("\\D", "").equals(b.replaceAll("\\D", ""))
                        && Spelling.distance(a, b) <= 1;
    }

    /** Those that the first of some meanings of a name leads to. */
    private static <T> Stream<T> first(Collection<T> among, List<Predicate<T>> meanings) {
        return meanings.stream()
                .map(m -> among.stream().filter(m).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }
}
