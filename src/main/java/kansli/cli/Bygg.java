package kansli.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import kansli.build.FolderMemory;
import kansli.build.FolderOutput;
import kansli.build.Outcome;
import kansli.diagnostic.Severity;
import kansli.diagnostic.Telling;
import kansli.model.Content;
import kansli.model.Svenska;
import kansli.source.Antal;
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
        var arbete = Arbete.of(this);
        return arbete.ensam(() -> bygg(arbete));
    }

    private int bygg(Arbete arbete) {
        var started = System.nanoTime();
        var out = spec.commandLine().getOut();
        var progress = new Framsteg(out);
        var memory = new FolderMemory(arbete.minne());
        var build = Wiring.build(arbete.program(), memory);
        progress.says("Läser %s och gör handlingar …".formatted(arbete.prefix()));
        var outcome = build.run(arbete.content(), new FolderOutput(arbete.ut(), arbete.minne()));
        progress.done();
        if (outcome.content().isPresent()) {
            memory.sweep();
        }
        var granskning = arbete.granskning(outcome, build.templates());
        tell(outcome, arbete, granskning, out, System.nanoTime() - started);
        arbete.forraGangen().minns(outcome.diagnostics());
        return Telling.count(outcome.diagnostics(), Severity.FEL) > 0 ? Kansli.FEL_I_INNEHALLET : Kansli.KLART;
    }

    private static void tell(Outcome outcome, Arbete arbete, Optional<Path> granskning, PrintWriter out, long nanos) {
        if (!outcome.diagnostics().isEmpty()) {
            out.println();
            out.println(arbete.fynd(outcome, MOST_FINDINGS));
        }
        outcome.content().ifPresent(content -> {
            out.println(summary(content));
            outcome.packages().stream().filter(p -> p.path().startsWith("styrelsen/")).toList().reversed().stream()
                    .limit(MOST_PACKAGES)
                    .forEach(p -> out.println("  Handlingar  %s, %s"
                            .formatted(
                                    Arbete.visad(arbete.ut().resolve(p.path())),
                                    Antal.av(p.pages(), "sida", "sidor"))));
            out.println("  Webbplats   %s".formatted(Arbete.visad(arbete.ut().resolve("webb/index.html"))));
        });
        outcome.antagen().ifPresent(dag -> out.println("  " + antagen(dag)));
        granskning
                .filter(p -> !outcome.diagnostics().isEmpty())
                .ifPresent(p -> out.println("  Granskning  %s".formatted(p)));
        if (Telling.count(outcome.diagnostics(), Severity.FEL) > 0) {
            out.println("  Det finns fel. Handlingarna och webbplatsen är inte färdiga att skicka eller lägga ut.");
        }
        out.println("%s. Klart på %s s.".formatted(Telling.count(outcome.diagnostics()), seconds(nanos)));
        out.flush();
    }

    private static String antagen(LocalDate dag) {
        return "Ingen dag är angiven: %s. Skriv --idag=ÅÅÅÅ-MM-DD."
                .formatted(
                        dag.equals(LocalDate.EPOCH)
                                ? "det som blir offentligt en viss dag är inte på webbplatsen"
                                : "webbplatsen är gjord som om det vore den " + Svenska.dag(dag));
    }

    private static String summary(Content content) {
        var meetings = content.sammantraden().size();
        var matters = content.sammantraden().stream()
                .mapToInt(s -> s.arenden().size())
                .sum();
        return "%s: %s, %s."
                .formatted(
                        content.forbund().namn(),
                        Antal.av(meetings, "sammanträde", "sammanträden"),
                        Antal.av(matters, "ärende", "ärenden"));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9).replace('.', ',');
    }
}
