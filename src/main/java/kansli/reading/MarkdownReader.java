package kansli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.model.Insatsurval;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.source.ContentPath;
import kansli.source.Lines;
import kansli.source.Place;
import kansli.source.Position;
import kansli.source.YamlNode.Scalar;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown becomes a {@link Text}. What Markdown could do and a paper must not (HTML, scripts, images from elsewhere)
 * is shown as text and told.
 */
final class MarkdownReader {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    HtmlBlock.class,
                    ThematicBreak.class,
                    IndentedCodeBlock.class))
            .customBlockParserFactory(new Punktlista.Factory())
            .customBlockParserFactory(new Rubrikrad())
            .customInlineContentParserFactory(new Ganger())
            .customInlineContentParserFactory(new Maskerad.Finder())
            .linkProcessor(new Hanvisad.Finder())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(24)
            .maxInlineNesting(24)
            .build();
    private static final Pattern FETCHED = Pattern.compile("\\$\\{\\s*+([a-zåäö]++)\\(([^()]*+)\\)\\s*+}");
    private static final String ASTERISK = "*";

    /** What may be an amount below nought. */
    private static final Pattern AMOUNT =
            Pattern.compile("[-–−] \\d[\\d\\h.,]*\\h?(?:kr|kronor|tkr|mkr|mnkr|%|procent|personer)\\b.*");

    /** A line that is shorter was not cut because it was full. */
    private static final int WRAPPED = 60;

    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern ARGUMENT = Pattern.compile("[\"”]([^\"”]*)[\"”]|(\\d+)");

    private final Findings findings;

    MarkdownReader(Findings findings) {
        this.findings = findings;
    }

    /** The running text of a Markdown file. */
    Text block(ContentPath file, String markdown, int linesAbove) {
        return block(file, markdown, linesAbove, 0);
    }

    /** @param notesBefore how many notes the document has before this file */
    Text block(ContentPath file, String markdown, int linesAbove, int notesBefore) {
        var lines = new Lines(markdown);
        return read(
                new Place(file, ""),
                markdown,
                index -> {
                    var position = lines.at(index);
                    return new Position(position.line() + linesAbove, position.column());
                },
                notesBefore);
    }

    /** Running text that stands as a value in YAML. */
    Text block(ContentPath file, String key, Scalar markdown) {
        return read(new Place(file, key), markdown.text(), markdown.positions(), 0);
    }

    private Text read(Place place, String markdown, IntFunction<Position> positions, int notesBefore) {
        var document = PARSER.parse(Tecken.signed(markdown));
        Tecken.unsign(document);
        var here = new MarkdownPlace(findings, place, markdown, positions);
        return new Reading(document, here, new Noter(document, here, notesBefore)).text();
    }

    /** One reading of one text. */
    private static final class Reading {

        private final MarkdownPlace place;
        private final Noter noter;
        private final Radtext words;
        private final Rader lines;
        private final Node document;
        private final Set<Node> defined;
        private int lastHeading = 1;

        /** The headings that the next one may be under, each as it was written and as it is set. */
        private final List<Map.Entry<Integer, Integer>> headings = new ArrayList<>();

        Reading(Node document, MarkdownPlace place, Noter noter) {
            this.document = document;
            this.defined = Noder.within(document).stream()
                    .filter(Hanvisad.class::isInstance)
                    .map(l -> ((Hanvisad) l).definition())
                    .collect(Collectors.toSet());
            this.place = place;
            this.noter = noter;
            this.words = new Radtext(noter, place);
            this.lines = new Rader(place, words);
        }

        Text text() {
            var blocks = new ArrayList<>(blocks(document));
            blocks.addAll(noter.texts(this::blocks));
            return new Text(List.copyOf(blocks), Optional.of(place.file()));
        }

        private List<Text.Block> blocks(Node parent) {
            var blocks = new ArrayList<Text.Block>();
            for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
                if (words.oppen()) {
                    blocks.add(new Text.Stycke(
                            List.of(new Text.Maskat(String.join(" ", place.sources(node)), Sekretess.UTAN_GRUND))));
                    continue;
                }
                if (node instanceof Paragraph p) {
                    Stycken.cutRows(p, place);
                } else if (node instanceof BlockQuote) {
                    Stycken.cutAnswer(node, place);
                }
                if (node instanceof Punktlista l && !blocks.isEmpty() && notes(blocks.getLast(), l)) {
                    blocks.addAll(note(l));
                } else {
                    block(node).ifPresent(blocks::add);
                }
            }
            return blocks;
        }

        private Optional<Text.Block> block(Node node) {
            return switch (node) {
                case Heading h -> Optional.of(heading(h));
                case Paragraph p -> Optional.of(fetched(p).orElseGet(() -> lines.read(p)));
                case Punktlista l -> Optional.of(list(l));
                case BlockQuote q -> Optional.of(new Text.Citat(blocks(q)));
                case TableBlock t -> table(t);
                case ThematicBreak t -> Optional.of(new Text.Linje());
                case FencedCodeBlock c -> Optional.of(verbatim(c, c.getLiteral()));
                case IndentedCodeBlock c -> Optional.of(verbatim(c, c.getLiteral()));
                case HtmlBlock h -> {
                    words.html(h, h.getLiteral());
                    yield Optional.of(new Text.Stycke(words.of(h, h.getLiteral())));
                }
                case LinkReferenceDefinition d
                when !defined.contains(d) || d.getParent() instanceof Punktlista.Punkt ->
                    Optional.of(new Text.Stycke(words.of(
                            d, place.sources(d).stream().map(String::strip).collect(Collectors.joining(" ")))));
                default -> Optional.empty(); // what defines notes and links that there are is read elsewhere
            };
        }

        /** Whether what was read as a point is the note to an asterisk in the table above. */
        private boolean notes(Text.Block above, Punktlista list) {
            return above instanceof Text.Tabell t
                    && list.getFirstChild() == list.getLastChild()
                    && place.source(list).stripLeading().startsWith(ASTERISK)
                    && Stream.concat(Stream.of(t.huvud()), t.rader().stream())
                            .flatMap(List::stream)
                            .flatMap(c -> c.inline().stream())
                            .anyMatch(w -> w instanceof Text.Ord o && o.text().contains(ASTERISK));
        }

        private List<Text.Block> note(Punktlista list) {
            var blocks = blocks(list.getFirstChild());
            if (blocks.isEmpty() || !(blocks.getFirst() instanceof Text.Stycke first)) {
                return List.of(list(list));
            }
            var words = Stream.concat(Stream.of(new Text.Ord(ASTERISK + " ")), first.inline().stream());
            return Stream.concat(Stream.of(new Text.Stycke(words.toList())), blocks.subList(1, blocks.size()).stream())
                    .toList();
        }

        private Text.Lista list(Punktlista list) {
            var points = Noder.under(list);
            if (points.size() == 1 && AMOUNT.matcher(place.source(list).strip()).matches()) {
                tell(
                        list,
                        "Strecket först på raden gör den till en punkt i en lista, så det syns inte.",
                        "Är det ett minustecken, skriv det tätt intill talet: -5 000 kr.");
            }
            if (points.getLast().getLastChild() instanceof Paragraph last
                    && tail(points.getLast())
                    && points.stream().filter(this::tail).count() == 1
                    && place.source(last).strip().length() < WRAPPED) {
                tell(
                        last,
                        "Raden under punkten läses som en del av den.",
                        "Skriv en tom rad före den om den är ett eget stycke. Hör den till punkten, dra in den två"
                                + " mellanslag.");
            }
            return new Text.Lista(Noder.under(list).stream()
                    .map(Punktlista.Punkt.class::cast)
                    .map(p -> new Text.Punkt(p.marke(), blocks(p)))
                    .toList());
        }

        /** Whether lines stand below a point, not drawn in, and yet belong to it. */
        private boolean tail(Node point) {
            return point.getLastChild() instanceof Paragraph p
                    && p.getSourceSpans().size() > 1
                    && place.before(p).getLast().isEmpty()
                    && !Character.isWhitespace(place.sources(p).getLast().charAt(0));
        }

        private void tell(Node node, String message, String hint) {
            place.tell(Severity.VARNING, "trycks-som-det-star", node, message, hint);
        }

        private Text.Ordagrant verbatim(Node node, String literal) {
            Ord.HAMTNING
                    .matcher(literal)
                    .results()
                    .map(MatchResult::group)
                    .forEach(c -> place.tell(
                            Severity.FEL,
                            "inget-hamtas-har",
                            node,
                            c,
                            "Här hämtas inget, så «%s» skulle tryckas som det står.".formatted(Ord.kort(c)),
                            "Ta bort indraget eller tecknen omkring, så hämtas det. Är det meningen att tecknen ska"
                                    + " synas, skriv ett mellanslag efter dollartecknet."));
            return new Text.Ordagrant(literal.stripTrailing());
        }

        /** What is fetched from elsewhere stands alone in its paragraph. */
        private Optional<Text.Block> fetched(Paragraph paragraph) {
            if (!(paragraph.getFirstChild() instanceof org.commonmark.node.Text t) || t.getNext() != null) {
                return Optional.empty();
            }
            var call = FETCHED.matcher(t.getLiteral().strip());
            if (!call.matches()) {
                return Optional.empty();
            }
            var arguments = ARGUMENT.matcher(call.group(2))
                    .results()
                    .map(a -> a.group(1) != null ? a.group(1).strip() : a.group(2))
                    .toList();
            return Stream.of(Text.Slag.values())
                    .filter(s -> Ord.lika(s.ord(), call.group(1)) && s.argument() == arguments.size())
                    .findFirst()
                    .map(s -> new Text.Visning(s, arguments, urval(s, arguments, paragraph), call.group()));
        }

        private Optional<Insatsurval> urval(Text.Slag slag, List<String> arguments, Node near) {
            if (slag != Text.Slag.INSATSBLAD && slag != Text.Slag.INSATSMAL) {
                return Optional.empty();
            }
            var urval = Tid.urval(arguments.getFirst());
            if (urval.isEmpty()) {
                place.tell(
                        Severity.FEL,
                        "urval-form",
                        near,
                        arguments.getFirst(),
                        "«%s» är inget urval av insatser.".formatted(Ord.kort(arguments.getFirst())),
                        "Skriv alla, pågående 2020-12-31, under 2020 eller avslutade 2020.");
            }
            return urval;
        }

        private Text.Rubrik heading(Heading heading) {
            if (heading.getLevel() == 1) {
                place.tell(
                        Severity.VARNING,
                        "rubrik-niva",
                        heading,
                        "En rubrik med ett nummertecken är dokumentets titel, och den står redan i uppgiften «rubrik».",
                        "Skriv två nummertecken framför rubriker i texten: ##.");
            } else if (heading.getLevel() > lastHeading + 1) {
                place.tell(
                        Severity.VARNING,
                        "rubrik-niva",
                        heading,
                        "Rubriken hoppar över en nivå, och då blir det svårt att följa för den som lyssnar på texten."
                                + " Den är satt som om den inte gjorde det.",
                        "Skriv %s framför den.".formatted("#".repeat(lastHeading + 1)));
            }
            lastHeading = Math.max(heading.getLevel(), 2);
            if (heading.getFirstChild() == null) {
                place.tell(
                        Severity.VARNING,
                        "tom-rubrik",
                        heading,
                        "Här är en rubrik utan ord.",
                        "Skriv rubriken efter nummertecknen, eller ta bort raden.");
            }
            return new Text.Rubrik(level(heading.getLevel()), words.under(heading));
        }

        /** One deeper than the heading that it is under, however many levels it skips: a page must not. */
        private int level(int written) {
            while (!headings.isEmpty() && headings.getLast().getKey() >= written) {
                headings.removeLast();
            }
            int above = headings.isEmpty() ? 1 : headings.getLast().getValue();
            headings.add(Map.entry(written, Math.min(Math.max(2, written), above + 1)));
            return headings.getLast().getValue();
        }

        private Optional<Text.Block> table(TableBlock table) {
            var rows = Noder.under(table).stream()
                    .flatMap(part -> Noder.under(part).stream())
                    .filter(TableRow.class::isInstance)
                    .toList();
            var head = rows.stream()
                    .filter(r -> r.getParent() instanceof TableHead)
                    .findFirst();
            int columns = head.map(h -> Noder.under(h).size()).orElse(0);
            if (Storlek.forStor(rows.size(), columns)) {
                place.tell(
                        Severity.FEL, "tabell-for-stor", table, Storlek.meddelande(rows.size(), columns), Storlek.RAD);
                return Optional.empty();
            }
            rows.forEach(r -> tellBeyond(r, columns));
            return Optional.of(new Text.Tabell(
                    head.map(this::cells).orElse(List.of()),
                    rows.stream()
                            .filter(r -> !(r.getParent() instanceof TableHead))
                            .map(this::cells)
                            .toList(),
                    place.line(table)));
        }

        /** Cells that no head stands over; the parser leaves them out. */
        private void tellBeyond(Node row, int heads) {
            var cells = CELLS.split(place.source(row).strip().replaceAll("^\\||(?<!\\\\)\\|$", ""), -1);
            if (cells.length > heads) {
                var first = cells[heads].strip();
                place.tell(
                        Severity.FEL,
                        "kommer-inte-med",
                        row,
                        first,
                        "Raden har %s celler, men tabellen har %s, så «%s» kommer inte med."
                                .formatted(
                                        Svenska.antal(cells.length),
                                        Svenska.antal(heads, "en rubrik", "rubriker"),
                                        Ord.kort(first)),
                        "Lägg till en rubrik, eller ta bort cellen. Är det lodräta strecket en del av texten, skriv ett"
                                + " omvänt snedstreck före det.");
            }
        }

        private List<Text.Cell> cells(Node row) {
            return Noder.under(row).stream()
                    .map(TableCell.class::cast)
                    .map(c -> new Text.Cell(
                            c.getAlignment() == null
                                    ? Text.Justering.VANSTER
                                    : switch (c.getAlignment()) {
                                        case LEFT -> Text.Justering.VANSTER;
                                        case CENTER -> Text.Justering.MITTEN;
                                        case RIGHT -> Text.Justering.HOGER;
                                    },
                            words.under(c)))
                    .toList();
        }
    }
}
