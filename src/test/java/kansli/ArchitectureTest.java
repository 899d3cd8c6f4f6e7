package kansli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The house: which room may know which. The table stands in docs/arkitektur.md. */
@AnalyzeClasses(packages = "kansli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("source")
            .definedBy("kansli.source..")
            .layer("diagnostic")
            .definedBy("kansli.diagnostic..")
            .layer("model")
            .definedBy("kansli.model..")
            .layer("klocka")
            .definedBy("kansli.klocka..")
            .layer("reading")
            .definedBy("kansli.reading..")
            .layer("figures")
            .definedBy("kansli.figures..")
            .layer("rules")
            .definedBy("kansli.rules..")
            .layer("publicity")
            .definedBy("kansli.publicity..")
            .layer("redline")
            .definedBy("kansli.redline..")
            .layer("document")
            .definedBy("kansli.document..")
            .layer("page")
            .definedBy("kansli.page..")
            .layer("print")
            .definedBy("kansli.print..")
            .layer("site")
            .definedBy("kansli.site..")
            .layer("history")
            .definedBy("kansli.history..")
            .layer("build")
            .definedBy("kansli.build..")
            .layer("cli")
            .definedBy("kansli.cli..")
            .whereLayer("source")
            .mayNotAccessAnyLayer()
            .whereLayer("diagnostic")
            .mayOnlyAccessLayers("source")
            .whereLayer("model")
            .mayOnlyAccessLayers("source")
            .whereLayer("klocka")
            .mayOnlyAccessLayers("source", "model")
            .whereLayer("reading")
            .mayOnlyAccessLayers("source", "diagnostic", "model")
            .whereLayer("figures")
            .mayOnlyAccessLayers("source", "diagnostic", "model")
            .whereLayer("rules")
            .mayOnlyAccessLayers("source", "diagnostic", "model", "klocka", "figures")
            .whereLayer("publicity")
            .mayOnlyAccessLayers("source", "diagnostic", "model", "figures")
            .whereLayer("redline")
            .mayOnlyAccessLayers("source", "model")
            .whereLayer("document")
            .mayOnlyAccessLayers("source", "model", "klocka", "figures", "redline")
            .whereLayer("page")
            .mayOnlyAccessLayers("source", "diagnostic", "model", "figures", "document")
            .whereLayer("print")
            .mayOnlyAccessLayers("source", "model", "document", "page")
            .whereLayer("site")
            .mayOnlyAccessLayers("source", "diagnostic", "model", "document", "page", "print")
            .whereLayer("history")
            .mayOnlyAccessLayers("source", "model", "document", "page")
            .whereLayer("build")
            .mayOnlyAccessLayers(
                    "source",
                    "diagnostic",
                    "model",
                    "reading",
                    "figures",
                    "rules",
                    "publicity",
                    "document",
                    "page",
                    "print",
                    "site",
                    "history")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .ensureAllClassesAreContainedInArchitecture();

    @ArchTest
    ArchRule noCycles = slices().matching("kansli.(*)..").should().beFreeOfCycles();

    @ArchTest
    ArchRule yamlStaysInSource = onlyIn("kansli.source..", "org.yaml..");

    @ArchTest
    ArchRule spreadsheetsStayInSource = onlyIn("kansli.source..", "de.siegmar..", "javax.xml.stream..");

    @ArchTest
    ArchRule markdownStaysInReading = onlyIn("kansli.reading..", "org.commonmark..");

    @ArchTest
    ArchRule formulasStayInFigures = onlyIn("kansli.figures..", "com.ezylang..");

    @ArchTest
    ArchRule differencesStayInRedline = onlyIn("kansli.redline..", "com.github.difflib..");

    @ArchTest
    ArchRule freeMarkerStaysInPage = onlyIn("kansli.page..", "freemarker..");

    @ArchTest
    ArchRule pdfStaysInPrint = onlyIn(
            "kansli.print..", "org.apache.pdfbox..", "org.xhtmlrenderer..", "org.openpdf..", "org.apache.batik..");

    @ArchTest
    ArchRule gitStaysInHistory = onlyIn("kansli.history..", "org.eclipse.jgit..");

    @ArchTest
    ArchRule commandLineStaysInCli = onlyIn("kansli.cli..", "picocli..");

    @ArchTest
    ArchRule noClock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("today is part of the content tree");

    @ArchTest
    ArchRule names = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Processor|Handler)")
            .because("a class is named after what it is");

    private static ArchRule onlyIn(String room, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }
}
