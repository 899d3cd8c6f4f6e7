package kansli.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.model.Svenska;
import kansli.page.Page;
import kansli.print.Typefaces;
import kansli.source.Antal;
import kansli.source.Barrier;
import kansli.source.Barrier.Broken;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Grid;
import kansli.source.Lines;
import kansli.source.Place;
import kansli.source.SourceText;
import kansli.source.Span;
import kansli.source.Workbook;

/**
 * Words that the typeface cannot draw: told once each, where they were written, and shown on paper with a sign where
 * something is.
 */
final class Glyphs {

    private static final String STAND_IN = "?";
    private static final List<String> TEXTS = List.of(".md", ".yaml", ".csv");
    private static final Pattern WORD = Pattern.compile("[^\\s\\u00A0<>&;\"'=()\\[\\]{},.:!?«»“”„/|*_]+");
    private static final int LONGEST = 60;

    private final ContentTree tree;
    private final Findings findings;
    private final Set<String> told = new HashSet<>();
    private Optional<List<Written>> written = Optional.empty();

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
        words(page.markup())
                .filter(told::add)
                .forEach(w -> tell(w, page.document().template()));
        var markup = page.markup();
        for (int c : lacking) {
            markup = markup.replace(Character.toString(c), STAND_IN);
        }
        return new Page(page.document(), markup, page.visarOmfang(), page.images());
    }

    /** Words that cannot be printed, and names of several such. */
    private static Stream<String> words(String markup) {
        var words = new ArrayList<String>();
        int last = -1;
        var word = WORD.matcher(markup);
        while (word.find()) {
            if (Typefaces.lacks(word.group()).isEmpty()) {
                continue;
            }
            boolean goesOn = last >= 0 && markup.substring(last, word.start()).isBlank();
            words.add(goesOn ? words.removeLast() + " " + word.group() : word.group());
            last = word.end();
        }
        return words.stream().distinct();
    }

    /**
     * A text or a cell in which something stands that cannot be printed.
     *
     * @param where the cell in words; empty for a text
     */
    private record Written(ContentPath file, String text, String where) {

        Stream<Stalle> finds(String words) {
            var pattern = Stream.of(words.split(" ")).map(Pattern::quote).collect(Collectors.joining("[\\s\u00A0]+"));
            return Pattern.compile(pattern)
                    .matcher(text)
                    .results()
                    .filter(r -> !note(r.start()))
                    .map(r -> where.isEmpty()
                            ? new Stalle(
                                    Place.words(file, words),
                                    Optional.of(Span.of(new Lines(text).at(r.start()), r.group())),
                                    where)
                            : new Stalle(Place.of(file), Optional.empty(), where));
        }

        private boolean note(int at) {
            return file.name().endsWith(".yaml")
                    && text.substring(text.lastIndexOf('\n', at) + 1, at)
                            .strip()
                            .startsWith("#");
        }
    }

    private record Stalle(Place place, Optional<Span> span, String where) {}

    /** Where the words were written, or each sign in them; in the template when nobody has written those. */
    private void tell(String words, String template) {
        var places = places(words);
        if (!places.isEmpty()) {
            tell(words, places.getFirst(), places.size() - 1);
            return;
        }
        for (int c : Typefaces.lacks(words)) {
            var sign = Character.toString(c);
            var signs = places(sign);
            if (told.add(sign)) {
                tell(
                        sign,
                        signs.isEmpty()
                                ? new Stalle(
                                        Place.of(new ContentPath("templates/" + template + ".ftlh")),
                                        Optional.empty(),
                                        "")
                                : signs.getFirst(),
                        Math.max(0, signs.size() - 1));
            }
        }
    }

    private List<Stalle> places(String words) {
        return written().stream().flatMap(w -> w.finds(words)).toList();
    }

    private void tell(String words, Stalle at, int more) {
        var lacking = Typefaces.lacks(words);
        var sign = Character.toString(lacking.getFirst());
        var what = words.equals(sign)
                ? "Tecknet «%s» (U+%04X) finns inte i typsnittet och kan inte tryckas. Ett frågetecken står på dess plats."
                        .formatted(sign, sign.codePointAt(0))
                : lacking.size() == 1
                        ? "«%s» kan inte tryckas, för tecknet «%s» (U+%04X) finns inte i typsnittet. Ett frågetecken står på dess plats."
                                .formatted(shortened(words), sign, sign.codePointAt(0))
                        : "«%s» kan inte tryckas, för %d av tecknen finns inte i typsnittet. Frågetecken står på deras plats."
                                .formatted(shortened(words), lacking.size());
        findings.add(
                Severity.FEL,
                "tecken-saknas",
                at.place(),
                at.span(),
                (at.where().isEmpty() ? what : at.where() + Svenska.inne(what))
                        + (more == 0 ? "" : " Det står på %s till.".formatted(Antal.av(more, "ställe", "ställen"))),
                "Skriv det med andra tecken eller med ord.");
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    /** Everything written that some face cannot draw, gathered when it is first asked for. */
    private List<Written> written() {
        if (written.isEmpty()) {
            written = Optional.of(tree.files()
                    .flatMap(this::tried)
                    .filter(w -> !Typefaces.lacks(w.text()).isEmpty())
                    .toList());
        }
        return written.get();
    }

    /** Whatever a file does to what reads it, the others are read. What refers to it has told so. */
    private Stream<Written> tried(ContentPath file) {
        try {
            return Barrier.around(file.value(), () -> texts(file)).stream();
        } catch (Broken e) {
            return Stream.of();
        }
    }

    private List<Written> texts(ContentPath file) throws Workbook.Unreadable {
        var name = file.name().toLowerCase(Locale.ROOT);
        if (TEXTS.stream().anyMatch(name::endsWith)) {
            return List.of(new Written(file, SourceText.decode(tree.read(file)).text(), ""));
        }
        return name.endsWith(".xlsx") ? cells(file, Workbook.open(tree.read(file))) : List.of();
    }

    private static List<Written> cells(ContentPath file, Workbook book) throws Workbook.Unreadable {
        var cells = new ArrayList<Written>();
        for (var sheet : book.sheets()) {
            for (var row : book.grid(sheet).rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    if (row.cell(i).value() instanceof Grid.Words w) {
                        cells.add(new Written(
                                file,
                                w.text(),
                                "På bladet «%s», rad %d, kolumn %s: "
                                        .formatted(sheet.name(), row.number(), Grid.letters(i))));
                    }
                }
            }
        }
        return cells;
    }
}
