package kansli.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.approvaltests.core.ApprovalFailureReporter;
import org.approvaltests.core.Options;
import org.approvaltests.namer.ApprovalNamer;
import org.approvaltests.reporters.AutoApproveReporter;
import org.approvaltests.writers.ApprovalTextWriter;

/**
 * What each message should be, in {@code src/test/facit/fel}; compared by Approval Tests. What it became is left in
 * {@code target/facit/fel}.
 */
final class Facit {

    static final Path FACIT = Path.of("src/test/facit/fel");
    static final boolean SKRIV = "skriv".equals(System.getProperty("facit"));
    private static final Path BLEV = Path.of("target/facit/fel");

    private Facit() {}

    static void verify(String file, String became) {
        Approvals.verify(
                new ApprovalTextWriter(became, new Options()),
                new Namer(file),
                new Options(SKRIV ? new AutoApproveReporter() : reporter()));
    }

    /** Shows both texts, as a failed comparison of two strings does. */
    private static ApprovalFailureReporter reporter() {
        return (received, approved) -> {
            assertThat(Path.of(approved))
                    .as("no such facit; see MeddelandenTest for how to write it")
                    .exists();
            assertThat(Path.of(received)).hasSameTextualContentAs(Path.of(approved));
            return false;
        };
    }

    /** The one place that says where the facit of a message lies. */
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
