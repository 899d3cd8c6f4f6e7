package kansli.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A content folder on disk. Only plain files inside it are read: links and pipes are refused with a reason. */
public final class FolderTree implements ContentTree {

    /** Larger than any scanned paper that can be sent by mail. */
    private static final long MOST_BYTES = 100_000_000;

    /** What systems, Office and editors put beside the files of people, and what no person sees. */
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("(?i)(?:eh)?thumbs\\.db|desktop\\.ini|icon\\r|~\\$.*|~wrl\\d*\\.tmp|.*~|#.*#"
                    + "|__macosx|@eadir|\\$recycle\\.bin|system volume information|lost\\+found");

    /** Signs and names that Windows keeps for itself, so that the folder could not be copied to it. */
    private static final Pattern NOT_ON_WINDOWS = Pattern.compile(
            "[<>\"|?*]|[. ](?:/|$)|(?:^|/)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\.[^/]*)?(?:/|$)",
            Pattern.CASE_INSENSITIVE);

    private final SortedMap<ContentPath, Path> files = new TreeMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Optional<LocalDate> today;

    private FolderTree(Optional<LocalDate> today) {
        this.today = today;
    }

    /** @throws UncheckedIOException when the folder itself cannot be read */
    public static FolderTree of(Path folder, Optional<LocalDate> today) {
        var tree = new FolderTree(today);
        try {
            var real =
                    folder.toRealPath(); // the folder that somebody points out may be a link; what lies in it may not
            Files.walkFileTree(real, tree.new Collector(real));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }

    @Override
    public Stream<ContentPath> files() {
        return files.keySet().stream();
    }

    @Override
    public boolean has(ContentPath path) {
        return files.containsKey(path);
    }

    @Override
    public Bytes read(ContentPath path) {
        try {
            if (!has(path)) {
                throw new NoSuchFileException(path.value());
            }
            return Bytes.of(Files.readAllBytes(files.get(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Stream<Refused> refused() {
        return refused.stream();
    }

    @Override
    public Optional<LocalDate> today() {
        return today;
    }

    private final class Collector extends SimpleFileVisitor<Path> {

        private final Path root;

        Collector(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (hidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            var name = name(file);
            if (attributes.isSymbolicLink()) {
                refuse(
                        name,
                        "Det här är en länk till en annan plats, och sådana följs inte.",
                        "Lägg själva filen här i stället.");
            } else if (!attributes.isRegularFile()) {
                refuse(name, "Det här är ingen vanlig fil, så den läses inte.", "Ta bort den ur innehållet.");
            } else if (name.indexOf('\\') >= 0) {
                refuse(
                        name,
                        "Namnet har omvända snedstreck i sig, så filen ligger inte i den mapp som det ser ut.",
                        "Lägg filen %s i mappen %s. Packa upp zip-filen i Utforskaren, om den kom i en."
                                .formatted(
                                        name.substring(name.lastIndexOf('\\') + 1),
                                        name.substring(0, name.lastIndexOf('\\'))
                                                .replace('\\', '/')));
            } else if (!ContentPath.isInside(name)) {
                refuse(
                        name,
                        "Namnet innehåller ett tecken som inte går att använda i en adress, så filen läses inte.",
                        "Döp om filen. Använd bokstäver, siffror, punkt och bindestreck.");
            } else if (NOT_ON_WINDOWS.matcher(name).find()) {
                refuse(
                        name,
                        "En fil eller mapp kan inte heta så i Windows, så filen läses inte.",
                        "Döp om den. Använd bokstäver, siffror och bindestreck, ingen punkt eller blank sist, och inte"
                                + " con, prn, aux, nul, com1 eller lpt1.");
            } else if (attributes.size() > MOST_BYTES) {
                refuse(
                        name,
                        "Filen är %d MB, och större filer än %d MB läses inte."
                                .formatted(attributes.size() / 1_000_000, MOST_BYTES / 1_000_000),
                        "Kontrollera att det är rätt fil. En PDF blir mindre om bilderna i den minskas.");
            } else if (!Files.isReadable(file)) {
                refuse(
                        name,
                        "Filen går inte att läsa.",
                        "Kontrollera vem som äger filen, och om den är öppen i ett annat program.");
            } else if (files.putIfAbsent(new ContentPath(name), file) != null) {
                refuse(name, "Två filer heter likadant, skrivna med olika slags å, ä eller ö.", "Döp om den ena.");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
                throw e;
            }
            if (!hidden(file)) {
                refuse(name(file), "Det som ligger här går inte att läsa.", "Kontrollera vem som äger det.");
            }
            return FileVisitResult.CONTINUE;
        }

        private String name(Path file) {
            return Normalizer.normalize(
                    root.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/"),
                    Normalizer.Form.NFC);
        }

        private void refuse(String name, String reason, String cure) {
            refused.add(new Refused(name, reason, cure));
        }

        private boolean hidden(Path path) {
            var name = path.getFileName().toString();
            return name.startsWith(".") || LEFT_BEHIND.matcher(name).matches();
        }
    }
}
