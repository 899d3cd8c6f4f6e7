package kansli.build;

import java.time.LocalDate;
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
 * @param antagen the day that the web site was made for, when nobody had said which it is
 */
public record Outcome(
        Optional<Content> content,
        List<Diagnostic> diagnostics,
        List<Bound> packages,
        List<String> changed,
        Optional<LocalDate> antagen) {

    /** A package, by its path in the output, and its number of pages. */
    public record Bound(String path, int pages) {}
}
