package kansli.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.model.Enhet;
import kansli.model.Text;
import kansli.source.ContentPath;
import kansli.source.Place;
import kansli.source.Position;
import kansli.source.YamlNode.Scalar;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown becomes a {@link Text}. What Markdown could do and a paper must not (HTML, scripts, images from elsewhere) is shown as text and told. */
final class MarkdownReader {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(24)
            .maxInlineNesting(24)
            .build();
    private static final Pattern SAFE_ADDRESS = Pattern.compile("(https?://|mailto:|tel:)[^\\s\"<>]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURE = Pattern.compile(
            "\\$\\{\\s*tal\\(\\s*[\"”]([^\"”]+)[\"”]\\s*(?:,\\s*[\"”]([^\"”]+)[\"”]\\s*)?\\)\\s*}|\\$\\{[^}]*}?");
    private static final Pattern TABLE = Pattern.compile("\\$\\{\\s*tabell\\(\\s*[\"”]([^\"”]+)[\"”]\\s*\\)\\s*}");
    private static final Pattern LOST_NOTE = Pattern.compile("\\[\\^[^]\\s]+]");

    private final Findings findings;

    MarkdownReader(Findings findings) {
        this.findings = findings;
    }

    /** The running text of a Markdown file. */
    Text block(ContentPath file, String markdown, int linesAbove) {
        return new Reading(new Place(file, ""), new Position(linesAbove + 1, 1)).text(markdown);
    }

    /** Running text that stands as a value in YAML. */
    Text block(ContentPath file, String key, Scalar markdown) {
        return new Reading(new Place(file, key), markdown.textStart()).text(markdown.text());
    }

    /** One reading of one text: it knows where the text begins and numbers its notes. */
    private final class Reading {

        private final Place place;
        private final Position start;
        private final Map<String, Integer> notes = new LinkedHashMap<>();
        private final Map<String, FootnoteDefinition> definitions = new LinkedHashMap<>();
        private int lastHeading = 1;

        Reading(Place place, Position start) {
            this.place = place;
            this.start = start;
        }

        Text text(String markdown) {
            var document = PARSER.parse(markdown);
            children(document).forEach(n -> {
                if (n instanceof FootnoteDefinition d) {
                    definitions.put(d.getLabel(), d);
                }
            });
            var blocks = new ArrayList<>(blocks(document));
            blocks.addAll(notes());
            return new Text(List.copyOf(blocks));
        }

        private List<Text.Block> notes() {
            var texts = new ArrayList<Text.Block>();
            for (int i = 0; i < notes.size(); i++) {                // a note may refer to a further note
                var label = notes.keySet().stream().skip(i).findFirst().orElseThrow();
                texts.add(new Text.Not(i + 1, blocks(definitions.get(label))));
            }
            definitions.forEach((label, definition) -> {
                if (!notes.containsKey(label)) {
                    tell(Severity.VARNING, "not-utan-hanvisning", definition, "Noten [^%s] hänvisas det aldrig till.".formatted(label),
                            "Sätt [^%s] i texten där noten hör hemma, eller ta bort den.".formatted(label));
                }
            });
            return texts;
        }

        private List<Text.Block> blocks(Node parent) {
            return children(parent).flatMap(n -> block(n).stream()).toList();
        }

        private Optional<Text.Block> block(Node node) {
            return switch (node) {
                case Heading h -> Optional.of(heading(h));
                case Paragraph p -> Optional.of(tableOf(p).orElseGet(() -> new Text.Stycke(inline(p))));
                case ListBlock l -> Optional.of(new Text.Lista(
                        l instanceof OrderedList o ? Optional.ofNullable(o.getMarkerStartNumber()) : Optional.empty(),
                        children(l).map(this::blocks).toList()));
                case BlockQuote q -> Optional.of(new Text.Citat(blocks(q)));
                case TableBlock t -> Optional.of(table(t));
                case ThematicBreak t -> Optional.of(new Text.Linje());
                case FencedCodeBlock c -> Optional.of(new Text.Ordagrant(c.getLiteral().stripTrailing()));
                case IndentedCodeBlock c -> Optional.of(new Text.Ordagrant(c.getLiteral().stripTrailing()));
                case HtmlBlock h -> {
                    tellHtml(h);
                    yield Optional.of(new Text.Stycke(List.of(new Text.Ord(h.getLiteral()))));
                }
                default -> Optional.empty();                          // definitions of notes and links are read elsewhere
            };
        }

        /** A table of numbers stands alone in its paragraph. */
        private Optional<Text.Block> tableOf(Paragraph paragraph) {
            if (!(paragraph.getFirstChild() instanceof org.commonmark.node.Text t) || t.getNext() != null) {
                return Optional.empty();
            }
            var table = TABLE.matcher(t.getLiteral().strip());
            return table.matches() ? Optional.of(new Text.Tabellvisning(table.group(1).strip())) : Optional.empty();
        }

        private Optional<Enhet> unit(String word, Node near) {
            if (word == null) {
                return Optional.empty();
            }
            var unit = Enhet.av(word.strip());
            if (unit.isEmpty()) {
                tell(Severity.FEL, "okand-enhet", near, "«%s» är ingen enhet.".formatted(word),
                        "Välj mellan %s.".formatted(Ord.upprakning(java.util.Arrays.stream(Enhet.values()).map(Enhet::ord).toList())));
            }
            return unit;
        }

        private Text.Rubrik heading(Heading heading) {
            if (heading.getLevel() == 1) {
                tell(Severity.VARNING, "rubrik-niva", heading, "En rubrik med ett nummertecken är dokumentets titel, och den står redan i «rubrik».",
                        "Skriv ## framför rubriker i texten.");
            } else if (heading.getLevel() > lastHeading + 1) {
                tell(Severity.VARNING, "rubrik-niva", heading, "Rubriken hoppar över en nivå.",
                        "Skriv %s framför den.".formatted("#".repeat(lastHeading + 1)));
            }
            lastHeading = Math.max(heading.getLevel(), 2);
            if (heading.getFirstChild() == null) {
                tell(Severity.VARNING, "tom-rubrik", heading, "Rubriken är tom.", "Skriv rubriken efter nummertecknen, eller ta bort raden.");
            }
            return new Text.Rubrik(Math.max(2, heading.getLevel()), inline(heading));
        }

        private Text.Tabell table(TableBlock table) {
            var head = children(table).filter(TableHead.class::isInstance).flatMap(MarkdownReader::children).findFirst();
            var rows = children(table).filter(n -> !(n instanceof TableHead)).flatMap(MarkdownReader::children)
                    .filter(TableRow.class::isInstance).map(this::cells).toList();
            return new Text.Tabell(head.map(this::cells).orElse(List.of()), rows);
        }

        private List<Text.Cell> cells(Node row) {
            return children(row).map(TableCell.class::cast).map(c -> new Text.Cell(
                    c.getAlignment() == null ? Text.Justering.VANSTER : switch (c.getAlignment()) {
                        case LEFT -> Text.Justering.VANSTER;
                        case CENTER -> Text.Justering.MITTEN;
                        case RIGHT -> Text.Justering.HOGER;
                    },
                    inline(c))).toList();
        }

        private List<Text.Inline> inline(Node parent) {
            var words = new ArrayList<Text.Inline>();
            children(parent).flatMap(this::inlineOf).forEach(next -> {
                if (next instanceof Text.Ord b && !words.isEmpty() && words.getLast() instanceof Text.Ord a) {
                    words.set(words.size() - 1, new Text.Ord(a.text() + b.text()));
                } else {
                    words.add(next);
                }
            });
            return words.stream().flatMap(w -> w instanceof Text.Ord o ? references(o, parent) : Stream.of(w)).toList();
        }

        private Stream<Text.Inline> inlineOf(Node node) {
            return switch (node) {
                case org.commonmark.node.Text t -> Stream.of(new Text.Ord(t.getLiteral()));
                case SoftLineBreak b -> Stream.of(new Text.Ord(" "));
                case HardLineBreak b -> Stream.of(new Text.Radbrytning());
                case Emphasis e -> Stream.of(new Text.Betoning(inline(e)));
                case StrongEmphasis s -> Stream.of(new Text.Stark(inline(s)));
                case Code c -> Stream.of(new Text.Ord(c.getLiteral()));
                case Link l -> link(l);
                case Image i -> {
                    tell(Severity.FEL, "bild-i-text", i, "Bilder i löpande text kan inte visas.", "Ta bort bilden, eller lägg den som en bilaga.");
                    yield inline(i).stream();
                }
                case HtmlInline h -> {
                    tellHtml(h);
                    yield Stream.of(new Text.Ord(h.getLiteral()));
                }
                case FootnoteReference f -> Stream.of(new Text.Notreferens(notes.computeIfAbsent(f.getLabel(), k -> notes.size() + 1)));
                default -> inline(node).stream();
            };
        }

        private Stream<Text.Inline> link(Link link) {
            var words = inline(link);
            if (words.isEmpty()) {
                tell(Severity.FEL, "tom-lank", link, "Länken har ingen text.", "Skriv mellan klamrarna vad länken leder till.");
                return Stream.empty();
            }
            if (!SAFE_ADDRESS.matcher(link.getDestination()).matches()) {
                tell(Severity.FEL, "osaker-lank", link, "Länken leder till «%s», och dit går det inte att länka.".formatted(link.getDestination()),
                        "Använd en adress som börjar med https:// eller mailto:.");
                return words.stream();
            }
            return Stream.of(new Text.Lank(link.getDestination(), words));
        }

        /** Figures by address, and marks that look like a reference but lead nowhere. */
        private Stream<Text.Inline> references(Text.Ord ord, Node near) {
            var lost = LOST_NOTE.matcher(ord.text());
            while (lost.find()) {
                tell(Severity.FEL, "not-saknas", near, "Noten %s finns inte.".formatted(lost.group()),
                        "Skriv noten sist i texten, på en egen rad: %s: och sedan det som ska stå.".formatted(lost.group()));
            }
            var parts = new ArrayList<Text.Inline>();
            var figure = FIGURE.matcher(ord.text());
            int from = 0;
            while (figure.find()) {
                if (figure.group(1) == null) {
                    tell(Severity.FEL, "okand-hanvisning", near, "«%s» går inte att förstå.".formatted(figure.group()),
                            "En uppgift hämtas med ${tal(\"belopp\")}.");
                    continue;
                }
                if (figure.start() > from) {
                    parts.add(new Text.Ord(ord.text().substring(from, figure.start())));
                }
                parts.add(new Text.Tal(figure.group(1).strip(), unit(figure.group(2), near)));
                from = figure.end();
            }
            if (from < ord.text().length()) {
                parts.add(new Text.Ord(ord.text().substring(from)));
            }
            return parts.stream();
        }

        private void tellHtml(Node node) {
            tell(Severity.VARNING, "html-i-text", node, "HTML tolkas inte, utan visas som det står.",
                    "Använd Markdown: **fet**, *kursiv*, listor med streck. Är det meningen att det ska stå så, sätt ett omvänt snedstreck före <.");
        }

        private void tell(Severity severity, String code, Node node, String message, String hint) {
            findings.add(severity, code, place, position(node), message, hint);
        }

        private Position position(Node node) {
            return node.getSourceSpans().stream().findFirst()
                    .map(s -> new Position(start.line() + s.getLineIndex(), s.getLineIndex() == 0 || start.column() > 1
                            ? start.column() + s.getColumnIndex() : s.getColumnIndex() + 1))
                    .orElse(start);
        }
    }

    private static Stream<Node> children(Node parent) {
        Iterable<Node> siblings = () -> new java.util.Iterator<>() {
            private Node next = parent.getFirstChild();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Node next() {
                var node = next;
                next = node.getNext();
                return node;
            }
        };
        return StreamSupport.stream(siblings.spliterator(), false);
    }
}
