package kansli.build;

import java.util.List;
import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.page.Page;
import kansli.print.Typefaces;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Lines;
import kansli.source.Place;
import kansli.source.SourceText;
import kansli.source.Span;

/**
 * Characters that the typeface cannot draw: told where they were written, and shown on paper as a sign that something
 * is there.
 */
final class Glyphs {

    private static final String STAND_IN = "?";
    private static final List<String> TEXTS = List.of(".md", ".yaml");

    private final ContentTree tree;
    private final Findings findings;

    Glyphs(ContentTree tree, Findings findings) {
        this.tree = tree;
        this.findings = findings;
    }

    /** The same page with nothing on it that cannot be printed. */
    Page printable(Page page) {
        var lacking = Typefaces.lacks(page.markup());
        if (lacking.isEmpty()) {
            return page;
        }
        var markup = page.markup();
        for (int c : lacking) {
            tell(Character.toString(c), page.document().template());
            markup = markup.replace(Character.toString(c), STAND_IN);
        }
        return new Page(page.document(), markup, page.visarOmfang(), page.images());
    }

    /** Where the character was written; in the template when no text has it as it stands. */
    private void tell(String character, String template) {
        var files = tree.files()
                .filter(f -> TEXTS.stream().anyMatch(f.name()::endsWith))
                .filter(f -> text(f).contains(character))
                .toList();
        for (var file : files) {
            var text = text(file);
            tell(
                    character,
                    Place.words(file, character),
                    Optional.of(Span.of(new Lines(text).at(text.indexOf(character)), character)));
        }
        if (files.isEmpty()) {
            tell(character, Place.of(new ContentPath("templates/" + template + ".ftlh")), Optional.empty());
        }
    }

    private void tell(String character, Place place, Optional<Span> span) {
        findings.add(
                Severity.FEL,
                "tecken-saknas",
                place,
                span,
                "Tecknet «%s» (U+%04X) finns inte i typsnittet och kan inte tryckas. Ett frågetecken står på dess plats."
                        .formatted(character, character.codePointAt(0)),
                "Skriv det med andra tecken eller med ord.");
    }

    private String text(ContentPath file) {
        return SourceText.decode(tree.read(file)).text();
    }
}
