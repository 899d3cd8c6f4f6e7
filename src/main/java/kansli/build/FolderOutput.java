package kansli.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import kansli.site.Site;
import kansli.site.SiteFile;
import kansli.source.Bytes;
import kansli.source.ContentPath;

/**
 * Editions as folders. A file is written whole or not at all, and only when it differs. What an earlier build made and
 * this one does not is removed; a file that Kansli never wrote is never touched.
 */
public final class FolderOutput implements Output {

    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final Path lists;

    /** @param lists where the lists of what was written are kept */
    public FolderOutput(Path folder, Path lists) {
        this.folder = folder;
        this.lists = lists;
    }

    @Override
    public List<String> replaceWith(Site site) {
        return replace(site.audience().folder(), site.files());
    }

    /** The same for a folder that is no edition. */
    public List<String> replace(String name, List<SiteFile> files) {
        var top = folder.resolve(name);
        var list = lists.resolve(name + ".lista");
        var earlier = new TreeSet<>(read(list));
        var now = new TreeSet<>(files.stream().map(SiteFile::path).toList());
        // The list is made longer before anything is written, so that a build which is cut off leaves nothing unknown
        // behind.
        var both = new TreeSet<>(earlier);
        both.addAll(now);
        refuseToTouch(top, name, files, earlier);
        write(list, Bytes.ofUtf8(String.join("\n", both)).stream());

        var changed = new ArrayList<String>();
        earlier.forEach(path -> discardUnfinished(top, path));
        earlier.removeAll(now);
        var inTheWay = earlier.stream()
                .filter(gone -> now.stream()
                        .anyMatch(path -> (path + "/").startsWith(gone + "/") || gone.startsWith(path + "/")))
                .toList();
        for (var gone : inTheWay) {
            remove(top, gone);
        }
        for (var file : files) {
            var path = top.resolve(file.path());
            if (!same(path, file.bytes())) {
                write(path, file.bytes().stream());
                changed.add(file.path());
            }
        }
        for (var gone : earlier) {
            if (remove(top, gone)) {
                changed.add(gone);
            }
        }
        write(list, Bytes.ofUtf8(String.join("\n", now)).stream());
        return changed;
    }

    /** Another's file under one of our names, or a link out of the folder: then nothing at all is written. */
    private void refuseToTouch(Path top, String name, List<SiteFile> files, TreeSet<String> earlier) {
        try {
            Files.createDirectories(folder);
            var real = folder.toRealPath().resolve(name);
            var all = new TreeSet<>(earlier);
            files.forEach(f -> all.add(f.path()));
            for (var one : all) {
                var existing = top.resolve(one);
                while (!Files.exists(existing)) {
                    existing = existing.getParent();
                }
                var where = existing.toRealPath();
                if (!where.startsWith(real) && !real.startsWith(where)) {
                    throw new IOException("%s leder ut ur mappen %s".formatted(existing, folder));
                }
            }
            for (var file : files) {
                var path = top.resolve(file.path());
                if (!earlier.contains(file.path()) && Files.isRegularFile(path) && !same(path, file.bytes())) {
                    throw new IOException(
                            Files.exists(lists.resolve(name + ".lista"))
                                    ? ("%s har inte gjorts av Kansli och skrivs inte över. Flytta filen, eller välj en"
                                                    + " annan mapp med --ut")
                                            .formatted(path)
                                    : ("%s skrivs inte över, för listan på vad Kansli har gjort är borta. Flytta det"
                                                    + " som är ditt eget ur %s, töm mappen och bygg igen")
                                            .formatted(path, folder));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list that is damaged names what can be read of it. */
    private static List<String> read(Path list) {
        try {
            return Files.exists(list)
                    ? new String(Files.readAllBytes(list), StandardCharsets.UTF_8)
                            .lines()
                            .filter(ContentPath::isInside)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean same(Path path, Bytes bytes) {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) != bytes.size()) {
                return false;
            }
            try (var there = Files.newInputStream(path);
                    var here = bytes.stream()) {
                var some = here.readNBytes(PIECE);
                while (some.length > 0 && Arrays.equals(some, there.readNBytes(PIECE))) {
                    some = here.readNBytes(PIECE);
                }
                return some.length == 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path path, InputStream bytes) {
        try (bytes) {
            Files.createDirectories(path.getParent());
            var unfinished = unfinished(path);
            try {
                Files.copy(bytes, unfinished, StandardCopyOption.REPLACE_EXISTING);
                Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unfinished(Path path) {
        return path.resolveSibling("." + path.getFileName() + ".ny");
    }

    /** What a build that was cut off had begun to write. */
    private static void discardUnfinished(Path top, String file) {
        try {
            var path = top.resolve(file).normalize();
            if (path.startsWith(top.normalize()) && !path.equals(top.normalize())) {
                Files.deleteIfExists(unfinished(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list that somebody has changed can make nothing disappear but files under the edition's own top. */
    private static boolean remove(Path top, String gone) {
        try {
            var path = top.resolve(gone).normalize();
            if (!path.startsWith(top.normalize()) || !Files.isRegularFile(path)) {
                return false;
            }
            Files.delete(path);
            for (var parent = path.getParent(); !parent.equals(top.normalize()); parent = parent.getParent()) {
                try (var left = Files.list(parent)) {
                    if (left.findAny().isPresent()) {
                        break;
                    }
                }
                Files.delete(parent);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
