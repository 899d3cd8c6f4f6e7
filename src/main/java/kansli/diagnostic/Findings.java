package kansli.diagnostic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Lines;
import kansli.source.Place;
import kansli.source.Places;
import kansli.source.Position;
import kansli.source.Span;

/** What a build finds out about the content; the only thing in a build that grows. */
public final class Findings {

    private final ContentTree tree;
    private final Places places;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Map<String, List<Diagnostic>> byCode = new HashMap<>();
    private final Set<Place> lost = new LinkedHashSet<>();
    private final List<Godkannande> accepted = new ArrayList<>();
    private final Map<String, Severity> severities = new HashMap<>();
    private final Set<String> silenced = new HashSet<>();
    private final Set<Diagnostic> firm = new HashSet<>();

    public Findings(ContentTree tree) {
        this.tree = tree;
        places = new Places(tree);
    }

    public void fel(String code, Place place, String message, String hint) {
        add(Severity.FEL, code, place, message, hint);
    }

    public void varning(String code, Place place, String message, String hint) {
        add(Severity.VARNING, code, place, message, hint);
    }

    public void upplysning(String code, Place place, String message, String hint) {
        add(Severity.UPPLYSNING, code, place, message, hint);
    }

    public void add(Severity severity, String code, Place place, String message, String hint) {
        add(severity, code, place, places.find(place), message, hint);
    }

    /** A fault that no förbund can let stand: what it is about is kept from the public until it is mended. */
    public void fast(String code, Place place, String message, String hint) {
        var fault = new Diagnostic(Severity.FEL, code, place, places.find(place), message, hint);
        add(fault);
        firm.add(fault);
    }

    /** For one who knows only where it begins. */
    public void add(Severity severity, String code, Place place, Position position, String message, String hint) {
        add(severity, code, place, Optional.of(Span.rest(position)), message, hint);
    }

    /** For a reader, who stands at the place and knows what to mark. */
    public void add(Severity severity, String code, Place place, Optional<Span> span, String message, String hint) {
        add(new Diagnostic(severity, code, place, span, message, hint));
    }

    private void add(Diagnostic diagnostic) {
        if (found.add(diagnostic)) {
            byCode.computeIfAbsent(diagnostic.code(), c -> new ArrayList<>()).add(diagnostic);
        }
    }

    /** Where something stands, as a message about something else says it: {@code insatser/bryggan/insats.yaml:12}. */
    public String at(Place place) {
        return place.file()
                + places.find(place).map(s -> ":" + s.start().line()).orElse("");
    }

    /** What is written here could not be taken in, and that has been told. */
    public void lost(Place place) {
        lost.add(place);
    }

    /**
     * Whether something at the place, in it or around it has been lost. What only follows from that is not told: one
     * fault gives one message.
     */
    public boolean doubts(Place place) {
        return lost.stream()
                .anyMatch(l -> l.file().equals(place.file())
                        && (within(l.key(), place.key()) || within(place.key(), l.key())));
    }

    /** Whether these words, or some of them, have been told of with a code. */
    public boolean told(String code, Place place) {
        return places.find(place)
                .filter(words -> told(code, place.file(), words))
                .isPresent();
    }

    public boolean told(String code, ContentPath file, Span words) {
        return byCode.getOrDefault(code, List.of()).stream()
                .anyMatch(d -> d.place().file().equals(file)
                        && d.span().filter(words::meets).isPresent());
    }

    private static boolean within(String key, String whole) {
        return whole.isEmpty() || key.equals(whole) || key.startsWith(whole + ".") || key.startsWith(whole + "[");
    }

    /**
     * What is wrong so far is what could not be taken in. Some of the content is not there because of it, so no förbund
     * can let it stand: only what rules find can be switched off, have another level or be accepted.
     */
    public void settle() {
        found.stream().filter(d -> d.severity() == Severity.FEL).forEach(firm::add);
    }

    /** Somebody has looked at a finding and let it stand. */
    public void accept(Godkannande godkannande) {
        accepted.add(godkannande);
    }

    /** A code is as serious as this to the förbund, whatever the rule says. */
    public void level(String code, Severity severity) {
        severities.put(code, severity);
    }

    /** A code is not told at all. */
    public void silence(String code) {
        silenced.add(code);
    }

    /** Everything found, at the levels that the förbund has chosen; what has been accepted is told with its reason. */
    public List<Diagnostic> all() {
        var unused = new LinkedHashSet<>(accepted);
        var told = new ArrayList<Diagnostic>();
        for (var d : found) {
            var by = accepted.stream().filter(g -> covers(g, d)).findFirst();
            if (firm.contains(d)) {
                by.ifPresent(unused::remove);
                told.add(firm(d, by));
                continue;
            }
            if (silenced.contains(d.code())) {
                continue;
            }
            by.ifPresent(unused::remove);
            told.add(by.map(g -> d.with(Severity.UPPLYSNING, "Godkänt: " + g.skal()))
                    .orElseGet(() -> d.with(severities.getOrDefault(d.code(), d.severity()), d.hint())));
        }
        unused.forEach(g -> told.add(new Diagnostic(
                Severity.UPPLYSNING,
                "godkannande-utan-fynd",
                g.place(),
                places.find(g.place()),
                "Här godkänns «%s»%s, men inget sådant fynd finns i filen."
                        .formatted(g.kod(), g.text().isEmpty() ? "" : " om «%s»".formatted(g.text())),
                "Ta bort godkännandet, eller skriv om det så att det stämmer med texten som den är nu.")));
        return told.stream().sorted(Diagnostic.ORDER).toList();
    }

    /** A fault that cannot stand, with a word to the one who has tried to let it. */
    private Diagnostic firm(Diagnostic d, Optional<Godkannande> by) {
        if (by.isPresent()) {
            return d.with(
                    d.severity(),
                    d.hint()
                            + " Det kan inte godkännas (%s), bara rättas."
                                    .formatted(at(by.get().place())));
        }
        boolean lowered =
                silenced.contains(d.code()) || severities.getOrDefault(d.code(), d.severity()) != d.severity();
        return lowered
                ? d.with(d.severity(), d.hint() + " Det kan inte få en annan nivå i regler.yaml, bara rättas.")
                : d;
    }

    private boolean covers(Godkannande g, Diagnostic d) {
        return g.place().file().equals(d.place().file())
                && g.kod().equals(d.code())
                && (g.text().isEmpty() || marks(d, g.text()));
    }

    /** Whether a finding marks the words, or some of them. It is not enough that they stand on the same line. */
    private boolean marks(Diagnostic d, String words) {
        if (d.span().isEmpty() || !tree.has(d.place().file())) {
            return false;
        }
        var text = places.text(d.place().file());
        var lines = new Lines(text);
        var span = d.span().get();
        if (span.start().line() > lines.count()) {
            return false;
        }
        int line = span.start().line();
        int start = lines.index(span.start());
        int end = lines.index(new Position(line, (int) Math.min(
                (long) span.start().column() + span.width(), lines.line(line).length() + 1L)));
        return asWritten(words).matcher(text).results().anyMatch(m -> m.start() < end && start < m.end());
    }

    /** The words wherever they stand, however they are broken into lines. */
    private static Pattern asWritten(String words) {
        return Pattern.compile(Stream.of(words.strip().split("(?U)\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("(?U:\\s+)")));
    }
}
