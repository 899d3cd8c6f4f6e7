package kansli.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kansli.diagnostic.Diagnostic;
import kansli.diagnostic.Severity;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/**
 * What the build before had to say. What is the same now has been read, and hides what is new; a fel is told until it
 * is mended.
 */
public final class ForraGangen {

    private final Path list;
    private final String content;
    private final Set<String> told;

    /** @param content where the content lies: what was said of another is not the same */
    public ForraGangen(Path memory, Path content) {
        this.list = memory.resolve("sagt.lista");
        this.content = content.toString();
        this.told = read(list);
    }

    /** Findings that are new, or that cannot wait. */
    public List<Diagnostic> nytt(List<Diagnostic> findings) {
        return findings.stream()
                .filter(d -> d.severity() == Severity.FEL || !told.contains(key(d)))
                .toList();
    }

    /** This is what is said now. */
    public void minns(List<Diagnostic> findings) {
        var now = findings.stream().map(this::key).collect(Collectors.toCollection(TreeSet::new));
        if (!now.equals(told)) {
            FolderOutput.write(list, Bytes.ofUtf8(String.join("\n", now)).stream());
        }
    }

    /** Lines move when something is written above, and then the finding is the same. */
    private String key(Diagnostic d) {
        return Fingerprint.of(String.join(
                        "\0",
                        content,
                        d.severity().word(),
                        d.code(),
                        d.place().file().value(),
                        d.message(),
                        d.hint()))
                .sha256();
    }

    /** A list that is damaged or gone only makes more be told. */
    private static Set<String> read(Path list) {
        try {
            return Files.isRegularFile(list)
                    ? new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                            .lines()
                            .collect(Collectors.toCollection(TreeSet::new))
                    : Set.of();
        } catch (IOException e) {
            return Set.of();
        }
    }
}
