package kansli.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to write in a folder, for one build at a time. The operating system holds it, so a process that dies leaves
 * none behind.
 */
public final class FolderLock implements AutoCloseable {

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    /** Empty when another build has it. */
    public static Optional<FolderLock> take(Path folder) {
        try {
            Files.createDirectories(folder);
            var file = FileChannel.open(folder.resolve(".las"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(file) == null) {
                file.close();
                return Optional.empty();
            }
            return Optional.of(new FolderLock(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock locked(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // in this process
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
