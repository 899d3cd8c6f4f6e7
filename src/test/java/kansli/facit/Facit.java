package kansli.facit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;
import org.approvaltests.Approvals;
import org.approvaltests.core.ApprovalFailureReporter;
import org.approvaltests.core.ApprovalWriter;
import org.approvaltests.core.Options;
import org.approvaltests.core.VerifyResult;
import org.approvaltests.namer.ApprovalNamer;
import org.approvaltests.reporters.ReporterWithApprovalPower;
import org.approvaltests.writers.ApprovalBinaryFileWriter;
import org.approvaltests.writers.ApprovalTextWriter;

/**
 * What a document should be, file by file under {@code src/test/facit}; compared by Approval Tests. What it became lies
 * beside it in {@code target/facit}, and {@code target/facit.html} shows both.
 *
 * <p>When a change is meant: {@code mvn test -Dtest=FacitTest -Dfacit=skriv}, and then read what git says has changed.
 */
public final class Facit {

    static final Path FACIT = Path.of("src/test/facit");
    private static final Path BLEV = Path.of("target/facit");
    static final boolean SKRIV = "skriv".equals(System.getProperty("facit"));

    private final String folder;

    private Facit(String folder) {
        this.folder = folder;
    }

    /** @param folder under the facit, {@code litet/sammantraden/2024-05-16-styrelsen/kallelse} */
    public static Facit of(String folder) {
        return new Facit(folder);
    }

    /** @param file the file's whole name, {@code text.txt} */
    public void text(String file, String became) {
        var text = became.strip() + "\n";
        verify(file, new ApprovalTextWriter(text, new Options().forFile().withExtension(ending(file))), new Options());
    }

    /** Pictures are compared with a small tolerance: the edges of letters differ a little between versions of Java. */
    public void image(String file, BufferedImage became) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(became, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        verify(
                file,
                new ApprovalBinaryFileWriter((InputStream) new ByteArrayInputStream(png.toByteArray()), ending(file)),
                new Options().withComparator(Facit::alike));
    }

    private void verify(String file, ApprovalWriter writer, Options options) {
        Approvals.verify(
                writer, new Namer(folder + "/" + file), options.withReporter(SKRIV ? new Writing() : Facit::report));
    }

    private static boolean report(String received, String approved) {
        FacitReport.add(Path.of(approved), Path.of(received));
        return false;
    }

    /** Alike when hardly any dot differs by more than an eye would see. */
    private static VerifyResult alike(File received, File approved) {
        try {
            if (!approved.exists()) {
                return VerifyResult.FAILURE;
            }
            var a = ImageIO.read(received);
            var b = ImageIO.read(approved);
            if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
                return VerifyResult.FAILURE;
            }
            int different = 0;
            for (int y = 0; y < a.getHeight(); y++) {
                for (int x = 0; x < a.getWidth(); x++) {
                    if (distance(a.getRGB(x, y), b.getRGB(x, y)) > 48) {
                        different++;
                    }
                }
            }
            return VerifyResult.from(different <= a.getWidth() * a.getHeight() / 2000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int distance(int a, int b) {
        return Math.max(
                Math.abs((a >> 16 & 255) - (b >> 16 & 255)),
                Math.max(Math.abs((a >> 8 & 255) - (b >> 8 & 255)), Math.abs((a & 255) - (b & 255))));
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.'));
    }

    /** Lets what it became be the facit. Somebody has asked for it, and reads it in git before it is kept. */
    private static final class Writing implements ApprovalFailureReporter, ReporterWithApprovalPower {

        private Path received;
        private Path approved;

        @Override
        public boolean report(String received, String approved) {
            this.received = Path.of(received);
            this.approved = Path.of(approved);
            return true;
        }

        @Override
        public VerifyResult approveWhenReported() {
            try {
                Files.createDirectories(approved.getParent());
                Files.move(received, approved, StandardCopyOption.REPLACE_EXISTING);
                return VerifyResult.SUCCESS;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The one place that says where a facit lies. */
    private record Namer(String file) implements ApprovalNamer {

        @Override
        public File getApprovedFile(String extensionWithDot) {
            return FACIT.resolve(file).toFile();
        }

        @Override
        public File getReceivedFile(String extensionWithDot) {
            return BLEV.resolve(file).toFile();
        }

        @Override
        public String getApprovalName() {
            return file;
        }

        @Override
        public String getSourceFilePath() {
            return FACIT + "/";
        }

        @Override
        public ApprovalNamer addAdditionalInformation(String info) {
            return this;
        }

        @Override
        public String getAdditionalInformation() {
            return "";
        }
    }
}
