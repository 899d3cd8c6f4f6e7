package kansli.build;

import java.util.List;
import java.util.Optional;
import kansli.diagnostic.Diagnostic;
import kansli.model.Content;

/**
 * What a build came to.
 *
 * @param content empty when there was no förbund to build
 * @param packages the board packages that were bound
 * @param changed the files that differ from the build before
 */
public record Outcome(
        Optional<Content> content, List<Diagnostic> diagnostics, List<Bound> packages, List<String> changed) {

    /** A package, by its path in the output, and its number of pages. */
    public record Bound(String path, int pages) {}
}
