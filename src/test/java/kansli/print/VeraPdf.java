package kansli.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file is what it claims to be. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /** Both PDF/UA-1 and PDF/A-2a. */
    public static void assertConforms(byte[] pdf) {
        assertThat(Stream.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A).flatMap(f -> faults(pdf, f).stream()))
                .as("what veraPDF finds")
                .isEmpty();
    }

    /** One line for each rule that is broken: {@code ua1 7.3-1 x2 Figure … at …}. */
    public static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var failed = validator.validate(parser).getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .toList();
            return failed.stream()
                    .map(VeraPdf::rule)
                    .distinct()
                    .map(rule -> line(
                            flavour,
                            rule,
                            failed.stream().filter(a -> rule(a).equals(rule)).toList()))
                    .toList();
        } catch (Exception e) {
            throw new AssertionError("veraPDF could not read the file", e);
        }
    }

    private static String line(PDFAFlavour flavour, String rule, List<TestAssertion> failed) {
        var first = failed.getFirst();
        return "%s %s x%d  %s at %s"
                .formatted(
                        flavour.getId(),
                        rule,
                        failed.size(),
                        first.getMessage().replaceAll("\\s+", " "),
                        first.getLocation().getContext());
    }

    private static String rule(TestAssertion assertion) {
        return assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
    }
}
