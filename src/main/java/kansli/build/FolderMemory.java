package kansli.build;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kansli.print.Pdf;
import kansli.source.Bytes;
import kansli.source.Fingerprint;

/**
 * A folder of printed PDFs by the fingerprint of what they were made from. Each file tells its own fingerprint first,
 * so that a damaged one is made anew and never used.
 */
public final class FolderMemory implements Memory {

    private static final String ENDING = ".minne";
    private static final int HEAD = 64 + Integer.BYTES;

    private final Path folder;
    private final Map<Fingerprint, Pdf> recalled = new ConcurrentHashMap<>();

    public FolderMemory(Path folder) {
        this.folder = folder;
    }

    @Override
    public Pdf recall(Fingerprint key, Supplier<Pdf> make) {
        return recalled.computeIfAbsent(key, k -> {
            var file = folder.resolve(k.sha256() + ENDING);
            var known = read(file);
            if (known != null) {
                return known;
            }
            var made = make.get();
            write(file, made);
            return kept(file, made.bytes().fingerprint(), made.bytes().size(), made.pages());
        });
    }

    /** Forgets what this run had no use for. Nothing but what a memory has written is touched. */
    public void sweep() {
        Set<String> used = new HashSet<>();
        recalled.keySet().forEach(k -> used.add(k.sha256() + ENDING));
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(ENDING) && !used.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies there, if it is what was once laid there. It is read again each time it is asked for, and not held. */
    private static Pdf read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) < HEAD || Files.size(file) > Integer.MAX_VALUE) {
                return null;
            }
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                var fingerprint = new String(in.readNBytes(64), StandardCharsets.US_ASCII);
                int pages = in.readInt();
                var pdf = kept(file, Fingerprint.of(in), (int) Files.size(file) - HEAD, pages);
                return fingerprint(pdf).equals(fingerprint) ? pdf : null;
            }
        } catch (IOException e) {
            return null; // made anew
        }
    }

    private static Pdf kept(Path file, Fingerprint fingerprint, int size, int pages) {
        return new Pdf(Bytes.kept(size, fingerprint, () -> opened(file)), pages);
    }

    private static InputStream opened(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(HEAD);
        return in;
    }

    private static void write(Path file, Pdf pdf) {
        var head = ByteBuffer.allocate(HEAD)
                .put(fingerprint(pdf).getBytes(StandardCharsets.US_ASCII))
                .putInt(pdf.pages());
        FolderOutput.write(file, new SequenceInputStream(new ByteArrayInputStream(head.array()), pdf.bytes().stream()));
    }

    private static String fingerprint(Pdf pdf) {
        return Fingerprint.of(pdf.bytes().fingerprint(), Fingerprint.of(String.valueOf(pdf.pages())))
                .sha256();
    }
}
