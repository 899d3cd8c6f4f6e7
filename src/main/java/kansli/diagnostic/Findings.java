package kansli.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kansli.source.ContentTree;
import kansli.source.Place;
import kansli.source.Position;
import kansli.source.Span;

/** What a build finds out about the content; the only thing in a build that grows. */
public final class Findings {

    private final ContentTree tree;
    private final Set<Diagnostic> found = new LinkedHashSet<>();
    private final Set<Place> lost = new LinkedHashSet<>();

    public Findings(ContentTree tree) {
        this.tree = tree;
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
        add(severity, code, place, tree.find(place), message, hint);
    }

    /** For one who knows only where it begins. */
    public void add(Severity severity, String code, Place place, Position position, String message, String hint) {
        add(severity, code, place, Optional.of(Span.rest(position)), message, hint);
    }

    /** For a reader, who stands at the place and knows what to mark. */
    public void add(Severity severity, String code, Place place, Optional<Span> span, String message, String hint) {
        found.add(new Diagnostic(severity, code, place, span, message, hint));
    }

    /** What is written here could not be taken in, and that has been told. */
    public void lost(Place place) {
        lost.add(place);
    }

    /**
     * Whether something at the place, in it or around it has been lost. What only follows from that is not told: one fault
     * gives one message.
     */
    public boolean doubts(Place place) {
        return lost.stream().anyMatch(l -> l.file().equals(place.file()) && (within(l.key(), place.key()) || within(place.key(), l.key())));
    }

    private static boolean within(String key, String whole) {
        return whole.isEmpty() || key.equals(whole) || key.startsWith(whole + ".") || key.startsWith(whole + "[");
    }

    public List<Diagnostic> all() {
        return found.stream().sorted(Diagnostic.ORDER).toList();
    }
}
