package kansli.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kansli.build.FolderMemory;
import kansli.build.FolderOutput;
import kansli.build.Outcome;
import kansli.diagnostic.Severity;
import kansli.diagnostic.Telling;
import kansli.document.Handlingsnamn;
import kansli.model.Content;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Makes everything. */
@Command(
        name = "bygg",
        aliases = "build",
        description = {"Gör alla handlingar och webbplatsen, och lägger dem i ut/.", ""})
final class Bygg extends Val {

    private static final int MOST_FINDINGS = 10;
    private static final int MOST_PACKAGES = 3;

    @ParentCommand
    Kansli kansli;

    @Override
    public Integer call() {
        if (kansli != null) {
            take(kansli);
        }
        var started = System.nanoTime();
        var out = spec.commandLine().getOut();
        var arbete = Arbete.of(this);
        var progress = new Framsteg(out);
        var memory = new FolderMemory(arbete.ut().resolve(".minne"));
        var build = Wiring.build(arbete.program(), arbete.content(), memory);
        progress.says("Läser %s och gör handlingar …".formatted(arbete.prefix()));
        var outcome = build.run(
                arbete.content(), new FolderOutput(arbete.ut(), arbete.ut().resolve(".minne")));
        progress.done();
        if (outcome.content().isPresent()) {
            memory.sweep();
        }
        var granskning = arbete.granskning(outcome, build.templates());
        tell(outcome, arbete, granskning, out, System.nanoTime() - started);
        return Telling.count(outcome.diagnostics(), Severity.FEL) > 0 ? Kansli.FEL_I_INNEHALLET : Kansli.KLART;
    }

    private static void tell(Outcome outcome, Arbete arbete, Optional<Path> granskning, PrintWriter out, long nanos) {
        if (!outcome.diagnostics().isEmpty()) {
            out.println();
            out.println(new Telling(arbete.content(), arbete.prefix())
                    .tell(outcome.diagnostics(), MOST_FINDINGS, new Handlingsnamn(outcome.content())::av));
        }
        outcome.content().ifPresent(content -> {
            out.println(summary(content));
            outcome.packages().stream().filter(p -> p.path().startsWith("styrelsen/")).toList().reversed().stream()
                    .limit(MOST_PACKAGES)
                    .forEach(p -> out.println("  Handlingar  %s, %d %s"
                            .formatted(
                                    Arbete.visad(arbete.ut().resolve(p.path())),
                                    p.pages(),
                                    p.pages() == 1 ? "sida" : "sidor")));
            out.println("  Webbplats   %s".formatted(Arbete.visad(arbete.ut().resolve("webb/index.html"))));
        });
        granskning
                .filter(p -> !outcome.diagnostics().isEmpty())
                .ifPresent(p -> out.println("  Granskning  %s".formatted(p)));
        if (Telling.count(outcome.diagnostics(), Severity.FEL) > 0) {
            out.println("  Det finns fel. Handlingarna och webbplatsen är inte färdiga att skicka eller lägga ut.");
        }
        out.println("%s. Klart på %s s.".formatted(Telling.count(outcome.diagnostics()), seconds(nanos)));
        out.flush();
    }

    private static String summary(Content content) {
        var meetings = content.sammantraden().size();
        var matters = content.sammantraden().stream()
                .mapToInt(s -> s.arenden().size())
                .sum();
        return "%s: %d %s, %d %s."
                .formatted(
                        content.forbund().namn(),
                        meetings,
                        meetings == 1 ? "sammanträde" : "sammanträden",
                        matters,
                        matters == 1 ? "ärende" : "ärenden");
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9).replace('.', ',');
    }
}
