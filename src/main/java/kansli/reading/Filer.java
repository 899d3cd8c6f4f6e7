package kansli.reading;

import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.FrontMatter;
import kansli.source.Place;
import kansli.source.SourceText;
import kansli.source.YamlNode.Mapping;
import kansli.source.YamlText;
import java.util.List;

/** Opens files, and tells what is wrong with them as text and as YAML before anyone asks what they mean. */
final class Filer {

    private final ContentTree tree;
    private final Findings findings;

    Filer(ContentTree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    /** A file of facts. A file without any is read as one where every fact is missing. */
    Uppgifter uppgifter(ContentPath file) {
        return uppgifter(file, text(file), 0);
    }

    /** A file with facts above and running text below. */
    MedText medText(ContentPath file) {
        var text = text(file);
        var halves = FrontMatter.split(text);
        if (halves.yamlLines() == 0) {
            findings.add(Severity.FEL, "huvud-saknas", Place.of(file), kansli.source.Position.START,
                    "Filen börjar inte med uppgifter mellan två rader med tre streck.",
                    "Skriv --- på första raden, uppgifterna under, och --- igen innan texten börjar.");
        } else if (halves.bodyLines() > text.split("\n", -1).length - 1 && !text.stripTrailing().endsWith("---")) {
            findings.add(Severity.FEL, "huvud-saknas", Place.of(file), kansli.source.Position.START,
                    "Uppgifterna börjar med tre streck men slutar aldrig.",
                    "Skriv --- på en egen rad mellan uppgifterna och texten.");
        }
        return new MedText(uppgifter(file, halves.yaml(), halves.yamlLines()), halves.body(), halves.bodyLines());
    }

    /** @param bodyLines how many lines stand above the running text */
    record MedText(Uppgifter uppgifter, String body, int bodyLines) {}

    private Uppgifter uppgifter(ContentPath file, String yaml, int lineOffset) {
        var parsed = YamlText.parse(yaml, lineOffset);
        parsed.faults().forEach(f -> tell(file, f));
        var start = new kansli.source.Position(lineOffset + 1, 1);
        var mapping = parsed.root().flatMap(root -> {
            if (root instanceof Mapping m) {
                return Optional.of(m);
            }
            findings.add(Severity.FEL, "fel-slag", Place.of(file), root.position(),
                    "Filen ska innehålla uppgifter med nycklar.", "Skriv en uppgift på varje rad: nyckel, kolon, mellanslag och värde.");
            return Optional.empty();
        });
        var quiet = parsed.faults().isEmpty() ? findings : new Findings(tree);
        return new Uppgifter(file, "", mapping.orElse(new Mapping(List.of(), start)), quiet);
    }

    private String text(ContentPath file) {
        var text = SourceText.decode(tree.read(file));
        text.faults().forEach(f -> tell(file, f));
        return text.text();
    }

    private void tell(ContentPath file, SourceText.Fault fault) {
        var severity = fault.kind() == SourceText.Kind.DECOMPOSED ? Severity.UPPLYSNING : Severity.FEL;
        findings.add(severity, code(fault.kind()), Place.of(file), fault.position(), fault.message(), fault.cure());
    }

    private static String code(SourceText.Kind kind) {
        return switch (kind) {
            case TOO_LARGE -> "fil-for-stor";
            case NOT_UTF8 -> "teckenkodning";
            case HIDDEN_CHARACTER -> "osynligt-tecken";
            case DECOMPOSED -> "delad-bokstav";
            case YAML -> "yaml-form";
        };
    }
}
