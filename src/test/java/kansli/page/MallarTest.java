package kansli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.document.DocumentId;
import kansli.document.View;
import kansli.model.Klockslag;
import kansli.model.Text;
import kansli.source.ContentPath;
import org.junit.jupiter.api.Test;

/**
 * docs/mallar.md says what a template may see: written from the views, the functions and each template's first comment,
 * with a line for each from mallar.properties. {@code mvn verify -Dfacit=skriv} writes it anew.
 */
class MallarTest {

    private static final Path PAGE = Path.of("docs/mallar.md");
    private static final Path TEMPLATES = Path.of("templates");

    /** Plain values, and how they are called. */
    private static final Map<Type, String> VALUES = Map.of(
            String.class,
            "text",
            int.class,
            "tal",
            long.class,
            "tal",
            boolean.class,
            "ja eller nej",
            LocalDate.class,
            "dag",
            Klockslag.class,
            "tid",
            Text.class,
            "löptext",
            DocumentId.class,
            "dokument",
            ContentPath.class,
            "text");

    private final Properties words = read();
    private final Set<String> used = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();
    private final Set<Class<?>> records = new LinkedHashSet<>();

    @Test
    void what_a_template_may_see_is_written_down() throws IOException {
        page(); // finds the records, so that those of one name are told apart
        used.clear();
        missing.clear();
        var page = page();
        assertThat(missing).as("words that mallar.properties lacks").isEmpty();
        assertThat(words.stringPropertyNames())
                .as("words that describe nothing")
                .isEqualTo(used);
        if ("skriv".equals(System.getProperty("facit"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private String page() {
        var views = Arrays.stream(View.class.getPermittedSubclasses())
                .sorted(Comparator.comparing(MallarTest::template))
                .toList();
        var ownTables = views.stream().map(this::view).toList();
        return """
            # Mallar

            Vad en mall kan använda. En mall är en fil i `templates/` och skrivs i FreeMarker. Den ser sin vy, funktionerna här nedanför och ingenting annat: inga filer, inget nät, ingen Java. Sidan skrivs av ett prov, så den stämmer med programmet.

            Ett värde som kan saknas prövas med `<#if namn??>`. Poster har också `typ`, postens namn. Det finns alltid tre värden till: `titel`, dokumentets titel, `datum_iso`, dess dag som 2021-03-18, och `sprak`, `sv`.

            Efter ett frågetecken går det att skriva %s, och inget annat ur FreeMarker. En mall når ingen klocka och gör ingen mall av en text. Den går igenom listor, men räknar inte upp tal: `1..3` står bara när en del av en lista tas ut, som i `rader[1..]`. Med `+` läggs texter och tal ihop, och ett av dem är utskrivet. Ett villkor i `?filter` innehåller inget annat sådant villkor. En mall som aldrig tar slut stoppas.

            ## Mallarna

            %s
            ## Ramar och delar

            Det som flera mallar delar hämtas med `<#import "/layout/tryck.ftlh" as tryck>` och används som `<@tryck.blad>`.

            %s
            ## Funktioner

            | Skriv | Ger |
            |---|---|
            %s
            ## Det som återkommer

            %s\
            """.formatted(builtIns(), String.join("\n", ownTables), parts(), functions(), shared());
    }

    private String view(Class<?> view) {
        return "### " + template(view) + "\n\n" + purpose(TEMPLATES.resolve(template(view) + ".ftlh")) + "\n\n"
                + table(view, template(view));
    }

    private static String builtIns() {
        var all = TemplateLanguage.BUILT_INS.stream()
                .sorted()
                .map("`?%s`"::formatted)
                .toList();
        return String.join(", ", all.subList(0, all.size() - 1)) + " och " + all.getLast();
    }

    private String parts() {
        return Stream.of("layout", "delar")
                .flatMap(folder -> files(TEMPLATES.resolve(folder)))
                .map(f -> "- `%s`: %s\n".formatted(TEMPLATES.relativize(f), purpose(f)))
                .collect(Collectors.joining());
    }

    private String functions() {
        return new TreeMap<>(new TemplateFunctions(null, null, null, "").all())
                .keySet().stream()
                        .map(name -> word(name + "()").split(" \\| ", 2))
                        .map(usageAndWords ->
                                "| %s | %s |\n".formatted(usageAndWords[0], usageAndWords[usageAndWords.length - 1]))
                        .collect(Collectors.joining());
    }

    /** The records that views hold, and those that they hold in turn. */
    private String shared() {
        var tables = new TreeMap<String, String>();
        while (tables.size() < records.size()) {
            List.copyOf(records)
                    .forEach(r -> tables.computeIfAbsent(
                            r.getName(),
                            name -> "### %s\n\n%s\n\n%s".formatted(name(r), word(name(r)), table(r, name(r)))));
        }
        return tables.values().stream()
                .sorted(Comparator.comparing(t -> t.lines().findFirst().orElseThrow()))
                .collect(Collectors.joining("\n"));
    }

    /** Of two records with one name, the one inside another record is called after both: {@code Insats.Mal}. */
    private String name(Class<?> record) {
        var own = record.getSimpleName();
        var outer = record.getEnclosingClass();
        var shared = records.stream().filter(r -> r.getSimpleName().equals(own)).count() > 1;
        return shared && outer != null && outer != View.class ? outer.getSimpleName() + "." + own : own;
    }

    private String table(Class<?> record, String owner) {
        return "| Fält | Slag | Vad |\n|---|---|---|\n"
                + Arrays.stream(record.getRecordComponents())
                        .filter(c -> !Map.class.isAssignableFrom(c.getType()))
                        .map(c ->
                                "| `%s` | %s | %s |\n".formatted(c.getName(), kind(c.getGenericType()), word(c, owner)))
                        .collect(Collectors.joining());
    }

    private String kind(Type type) {
        if (type instanceof ParameterizedType p) {
            var of = kind(p.getActualTypeArguments()[0]);
            return p.getRawType() == Optional.class ? of + ", kan saknas" : "lista av " + of;
        }
        var plain = VALUES.get(
                type instanceof Class<?> c ? MethodType.methodType(c).unwrap().returnType() : type);
        if (plain != null) {
            return plain;
        }
        if (type instanceof Class<?> c && c.isEnum()) {
            return "ett av "
                    + Arrays.stream(c.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        var record = (Class<?>) type;
        if (record.isEnum()) {
            return Arrays.stream(record.getEnumConstants())
                    .map("`%s`"::formatted)
                    .collect(Collectors.joining(", ", "ett av ", ""));
        }
        assertThat(record.isRecord())
                .as("%s is something a template can show", record)
                .isTrue();
        records.add(record);
        return "[%s](#%s)".formatted(name(record), anchor(record));
    }

    /** A view with the same name comes first on the page and takes the plain anchor. */
    private String anchor(Class<?> record) {
        var name = name(record).toLowerCase(Locale.ROOT).replace(".", "");
        var taken = Arrays.stream(View.class.getPermittedSubclasses())
                .map(MallarTest::template)
                .anyMatch(name::equals);
        return taken ? name + "-1" : name;
    }

    private String word(RecordComponent component, String owner) {
        var own = owner + "." + component.getName();
        return word(words.containsKey(own) ? own : component.getName());
    }

    private String word(String key) {
        var found = words.getProperty(key);
        (found == null ? missing : used).add(key);
        return found == null ? "" : found;
    }

    private static String template(Class<?> view) {
        return view.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String purpose(Path template) {
        try {
            var first = Files.readAllLines(template).getFirst();
            assertThat(first)
                    .as("the first line of %s tells what it is", template)
                    .startsWith("<#-- ")
                    .endsWith(" -->");
            return first.substring(5, first.length() - 4).replaceAll("<@[^>]+>", "`$0`");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read() {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/test/resources/kansli/page/mallar.properties"))) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
