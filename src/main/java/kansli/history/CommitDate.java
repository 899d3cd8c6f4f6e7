package kansli.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The day of the commit that is checked out, where it was made. */
public final class CommitDate {

    private CommitDate() {}

    /** Empty when the folder is in no git repository, or in one without commits. */
    public static Optional<LocalDate> of(Path folder) {
        var builder = new FileRepositoryBuilder()
                .findGitDir(folder.toAbsolutePath().normalize().toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (var repository = builder.build();
                var walk = new RevWalk(repository)) {
            var head = repository.resolve(Constants.HEAD);
            if (head == null) {
                return Optional.empty();
            }
            var committer = walk.parseCommit(head).getCommitterIdent();
            return Optional.of(
                    committer.getWhenAsInstant().atZone(committer.getZoneId()).toLocalDate());
        } catch (IOException | RuntimeException e) { // JGit throws what it likes at a damaged repository
            return Optional.empty();
        }
    }
}
