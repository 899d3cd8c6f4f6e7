package kansli.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kansli.source.ContentTree;
import kansli.source.Place;
import kansli.source.Position;

/** What a build finds out about the content; the only thing in a build that grows. */
public final class Findings {

    private final ContentTree tree;
    private final Set<Diagnostic> found = new LinkedHashSet<>();

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
        found.add(new Diagnostic(severity, code, place, tree.find(place), message, hint));
    }

    /** For a reader, who stands at the place and knows its line. */
    public void add(Severity severity, String code, Place place, Position position, String message, String hint) {
        found.add(new Diagnostic(severity, code, place, Optional.of(position), message, hint));
    }

    public List<Diagnostic> all() {
        return found.stream().sorted(Diagnostic.ORDER).toList();
    }
}
