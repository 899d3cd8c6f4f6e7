package kansli.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.diagnostic.Severity;
import kansli.model.Text;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.CsvText;
import kansli.source.FrontMatter;
import kansli.source.Place;
import kansli.source.Position;
import kansli.source.SourceText;
import kansli.source.Span;
import kansli.source.YamlNode;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlNode.Scalar;
import kansli.source.YamlText;

/** Opens files, and tells what is wrong with them as text and as YAML before anyone asks what they mean. */
final class Filer {

    private static final Pattern COMMENT = Pattern.compile("(?:^|(?<=\\s))(?<hela>#+\\s*(?<ord>[^#]*))");

    private static final Pattern RUBRIK = Pattern.compile("(?im)^[\\h-]*+rubrik\\h*+[:;=]\\h*+[\"'”]?(\\S.*)$");

    private final ContentTree tree;
    private final Findings findings;

    Filer(ContentTree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    /** A file of facts. */
    Uppgifter uppgifter(ContentPath file) {
        var source = open(file);
        return source.readable() ? uppgifter(file, source.text(), 0) : unread(file);
    }

    /** A file of facts that has said enough when it is there. */
    Uppgifter uppgifterOmNagra(ContentPath file) {
        var source = open(file);
        if (!source.readable()) {
            return unread(file);
        }
        var parsed = YamlText.parse(source.text(), 0);
        if (!parsed.faults().isEmpty() || parsed.root().isPresent()) {
            return uppgifter(file, source.text(), 0);
        }
        var tomt = new Mapping(List.of(), new Span(Position.START, 1));
        var uppgifter = new Uppgifter(file, "", tomt, findings);
        uppgifter.utanfor().addAll(iKommentarer(tomt, source.text(), 0));
        return uppgifter;
    }

    /** Facts that come with the program. */
    Uppgifter gemensamma(String name) {
        try (var in = Filer.class.getResourceAsStream(name)) {
            var yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Uppgifter(
                    new ContentPath(name),
                    "",
                    (Mapping) YamlText.parse(yaml, 0).root().orElseThrow(),
                    findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of every message there is. */
    List<String> koder() {
        return gemensamma("koder.yaml").texter("koder").stream()
                .map(Scalar::text)
                .toList();
    }

    /** A file with facts above and running text below. */
    MedText medText(ContentPath file) {
        var source = open(file);
        var halves = FrontMatter.split(source.text());
        if (!source.readable()) {
            return MedText.unread(unread(file), source.text());
        }
        return switch (halves.form()) {
            case WHOLE -> {
                var uppgifter = uppgifter(file, halves.yaml(), halves.yamlLines());
                uppgifter.utanfor().addAll(iText(halves.body(), halves.bodyLines()));
                yield uppgifter.olaslig()
                        ? MedText.unread(uppgifter, source.text())
                        : new MedText(uppgifter, halves.body(), halves.bodyLines(), Optional.empty());
            }
            case DIVIDED -> {
                findings.add(
                        Severity.FEL,
                        "yaml-form",
                        Place.of(file),
                        Optional.of(new Span(new Position(halves.bodyLines(), 1), 3)),
                        "Uppgifterna slutar vid de tre strecken, men under dem ser det ut att stå fler." + inne(file),
                        "Flytta strecken till raden efter den sista uppgiften. Är det löpande text, börja den med stor"
                                + " bokstav.");
                yield MedText.unread(unread(file), source.text());
            }
            case OPEN -> {
                tellHead(
                        file,
                        "Uppgifterna börjar med tre streck men slutar aldrig.",
                        "Skriv --- på en egen rad mellan uppgifterna och texten.");
                yield MedText.unread(unread(file), source.text());
            }
            case NONE -> {
                tellHead(
                        file,
                        "Filen börjar inte med en rad med tre streck, så det går inte att se vilka rader som är"
                                + " uppgifter.",
                        "Skriv --- på första raden, sedan uppgifterna på var sin rad (%s), och --- igen innan texten börjar."
                                .formatted(maste(file)));
                yield MedText.unread(unread(file), source.text());
            }
        };
    }

    /**
     * A file of rows and columns; empty when it is no text. What stands in it above a fault is there. A Swedish Excel
     * writes semicolons in the encoding of Windows.
     */
    Optional<CsvText> csv(ContentPath file) {
        var source = SourceText.decode(tree.read(file));
        var csv = CsvText.parse(source.text());
        source.faults().stream()
                .filter(f -> f.kind() != SourceText.Kind.SURELY_WINDOWS || csv.separator() != ';')
                .forEach(f -> tell(file, f));
        if (!source.readable()) {
            return Optional.empty();
        }
        csv.fault().ifPresent(f -> tell(file, f));
        return Optional.of(csv);
    }

    /** A file of running text alone. */
    Text text(ContentPath file, MarkdownReader markdown) {
        var source = open(file);
        if (!source.readable()) {
            return Text.TOM;
        }
        var halves = FrontMatter.split(source.text());
        if (halves.form() != FrontMatter.Form.WHOLE && halves.form() != FrontMatter.Form.DIVIDED) {
            return markdown.block(file, source.text(), 0);
        }
        uppgifter(file, halves.yaml(), halves.yamlLines()).avsluta(); // it has none, and each that it has is told
        return markdown.block(file, halves.body(), halves.bodyLines());
    }

    /** A file of running text alone, as lines that look like facts about secrecy. */
    List<Sekretess.Rad> iText(ContentPath file) {
        var source = SourceText.decode(tree.read(file));
        return source.readable() ? iText(source.text(), 0) : List.of();
    }

    private static List<Sekretess.Rad> iText(String text, int lineOffset) {
        var lines = text.split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(i -> Hemligord.textrad(lines[i]))
                .mapToObj(i -> new Sekretess.Rad(
                        lines[i].strip(), Span.of(new Position(lineOffset + i + 1, 1), lines[i].stripTrailing())))
                .toList();
    }

    /** What stands after the sign for a comment is read by nobody, which not everybody knows. */
    private static List<Sekretess.Rad> iKommentarer(Mapping facts, String yaml, int lineOffset) {
        var written = texts(facts).collect(Collectors.joining("\n"));
        var lines = yaml.split("\n", -1);
        return IntStream.range(0, lines.length)
                .boxed()
                .flatMap(i -> COMMENT.matcher(lines[i])
                        .results()
                        .filter(c -> Hemligord.kommentar(c.group("ord"))
                                && !written.contains(c.group("hela").strip()))
                        .map(c -> new Sekretess.Rad(
                                c.group("hela").strip(),
                                Span.of(
                                        new Position(
                                                lineOffset + i + 1, lines[i].codePointCount(0, c.start("hela")) + 1),
                                        c.group("hela").stripTrailing()))))
                .toList();
    }

    private static Stream<String> texts(YamlNode node) {
        return switch (node) {
            case Scalar s -> Stream.of(s.text());
            case YamlNode.Sequence list -> list.items().stream().flatMap(Filer::texts);
            case Mapping m -> m.entries().stream().flatMap(e -> texts(e.value()));
        };
    }

    /** The facts that such a file must have. */
    static String maste(ContentPath file) {
        return file.folder().endsWith("/arenden")
                ? "minst rubrik: och typ:"
                : file.value().startsWith("styrdokument/")
                        ? "minst rubrik: och version:"
                        : file.name().equals(InsatsReader.END) ? "minst datum:" : "minst rubrik:";
    }

    /**
     * @param bodyLines how many lines stand above the running text
     * @param olast the heading in facts that could not be read
     */
    record MedText(Uppgifter uppgifter, String body, int bodyLines, Optional<String> olast) {

        static MedText unread(Uppgifter uppgifter, String text) {
            return new MedText(
                    uppgifter,
                    "",
                    0,
                    RUBRIK.matcher(text)
                            .results()
                            .map(r -> r.group(1).strip().replaceFirst("[\"'”]$", ""))
                            .findFirst());
        }
    }

    private void tellHead(ContentPath file, String message, String hint) {
        findings.add(Severity.FEL, "huvud-saknas", Place.of(file), Position.START, message + inne(file), hint);
    }

    private Uppgifter uppgifter(ContentPath file, String yaml, int lineOffset) {
        var parsed = YamlText.parse(yaml, lineOffset);
        if (!parsed.faults().isEmpty()) {
            tell(file, parsed.faults().getFirst(), inne(file));
            parsed.faults().stream().skip(1).forEach(f -> tell(file, f));
            return unread(file);
        }
        if (parsed.root().isEmpty()) {
            findings.fel(
                    "inga-uppgifter",
                    Place.of(file),
                    "Här finns inga uppgifter.",
                    "Skriv en uppgift på varje rad: nyckel, kolon, mellanslag och värde. Enklast är att kopiera en"
                            + " annan fil och ändra.");
            return unread(file);
        }
        if (parsed.root().get() instanceof Mapping mapping) {
            var uppgifter = new Uppgifter(file, "", mapping, findings);
            uppgifter.utanfor().addAll(iKommentarer(mapping, yaml, lineOffset));
            godkannanden(uppgifter);
            return uppgifter;
        }
        findings.add(
                Severity.FEL,
                "fel-slag",
                Place.of(file),
                Optional.of(parsed.root().get().span()),
                "Här ska stå uppgifter med nycklar, men det står %s."
                        .formatted(parsed.root().get() instanceof YamlNode.Sequence ? "en lista" : "en text"),
                "Skriv en uppgift på varje rad: nyckel, kolon, mellanslag och värde.");
        return unread(file);
    }

    /** Any file may let findings in it stand. */
    private void godkannanden(Uppgifter u) {
        u.poster("godkänt").forEach(g -> {
            var kod = g.text("kod", "");
            var skal = g.text("skäl", "");
            var text = g.valfri("text").orElse("");
            if (!kod.isEmpty() && !skal.isEmpty()) {
                findings.accept(new Godkannande(g.place("kod"), kod, text, skal));
            }
            g.avsluta();
        });
    }

    /** Facts that nobody could read. That has been told, so what is missing in them is not. */
    private Uppgifter unread(ContentPath file) {
        findings.lost(Place.of(file));
        return Uppgifter.olasliga(file, new Findings(tree));
    }

    private SourceText open(ContentPath file) {
        var text = SourceText.decode(tree.read(file));
        text.faults().forEach(f -> tell(file, f, text.readable() ? "" : inne(file)));
        return text;
    }

    private void tell(ContentPath file, SourceText.Fault fault) {
        tell(file, fault, "");
    }

    /** What cannot be read may be secret. */
    private static String inne(ContentPath file) {
        return file.folder().isEmpty() ? "" : " Därför är inget av filen på webben.";
    }

    private void tell(ContentPath file, SourceText.Fault fault, String inne) {
        var severity = fault.kind() == SourceText.Kind.DECOMPOSED ? Severity.UPPLYSNING : Severity.FEL;
        var span = switch (fault.kind()) {
            case TOO_LARGE, NOT_TEXT -> Optional.<Span>empty();
            default -> Optional.of(fault.span());
        };
        findings.add(severity, code(fault.kind()), Place.of(file), span, fault.message() + inne, cure(file, fault));
    }

    /** The one who saves a spreadsheet does it in another program than the one who writes. */
    private static String cure(ContentPath file, SourceText.Fault fault) {
        return file.name().endsWith(".csv")
                ? fault.cure().replace("I Anteckningar: Spara som, Kodning: UTF-8.", "I Excel: Spara som, CSV UTF-8.")
                : fault.cure();
    }

    private static String code(SourceText.Kind kind) {
        return switch (kind) {
            case TOO_LARGE -> "fil-for-stor";
            case NOT_TEXT -> "ingen-text";
            case NOT_UTF8 -> "teckenkodning";
            case SURELY_WINDOWS -> "teckenkodning";
            case HIDDEN_CHARACTER -> "osynligt-tecken";
            case DECOMPOSED -> "delad-bokstav";
            case YAML -> "yaml-form";
            case CSV -> "csv-form";
        };
    }
}
