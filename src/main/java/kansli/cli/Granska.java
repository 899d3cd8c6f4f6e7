package kansli.cli;

import kansli.build.Output;
import kansli.diagnostic.Severity;
import kansli.diagnostic.Telling;
import kansli.rules.Skede;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads and checks everything, and makes nothing. */
@Command(
        name = "granska",
        aliases = "check",
        description = {"Läser och granskar innehållet utan att skriva några handlingar.", ""})
final class Granska extends Val {

    private static final int MOST_FINDINGS = 10;

    @ParentCommand
    Kansli kansli;

    @Option(
            names = "--alla",
            description = "Visar alla fynd: inte bara de tio första, och också dem som var likadana vid förra bygget.")
    boolean alla;

    @Option(names = "--utskick", description = "Granskar som inför utskick: en bilaga som saknas är ett fel.")
    boolean utskick;

    @Option(
            names = "--json",
            description =
                    "Skriver ett fynd per rad som JSON och inget annat: file, line, column, code, severity, message,"
                            + " hint.")
    boolean json;

    @Option(
            names = "--sida",
            description = "Lägger också fynden som en webbsida i ut/granskning, att läsa och klicka i.")
    boolean sida;

    @Override
    public Integer call() {
        take(kansli);
        var out = spec.commandLine().getOut();
        var arbete = Arbete.of(this);
        var build = Wiring.granskning(arbete.program(), utskick ? Skede.UTSKICK : Skede.ARBETE);
        var outcome = build.run(arbete.content(), Output.NOWHERE);
        if (json) {
            var telling = new Telling(arbete.content(), arbete.prefix());
            outcome.diagnostics().forEach(d -> out.println(telling.json(d)));
        } else {
            if (!outcome.diagnostics().isEmpty()) {
                out.println(arbete.fynd(outcome, alla ? Integer.MAX_VALUE : MOST_FINDINGS));
            }
            out.println(Telling.count(outcome.diagnostics()) + ".");
        }
        if (sida) {
            arbete.ensam(() -> arbete.granskning(outcome, build.templates()))
                    .filter(p -> !json)
                    .ifPresent(p -> out.println("  Att läsa och klicka i: %s".formatted(p)));
        }
        out.flush();
        return Telling.count(outcome.diagnostics(), Severity.FEL) > 0 ? Kansli.FEL_I_INNEHALLET : Kansli.KLART;
    }
}
