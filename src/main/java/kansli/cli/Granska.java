package kansli.cli;

import kansli.build.Output;
import kansli.diagnostic.Severity;
import kansli.diagnostic.Telling;
import kansli.rules.Skede;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Reads and checks everything, and makes nothing. */
@Command(name = "granska", aliases = "check", description = {"Läser och granskar innehållet utan att skriva några handlingar.", ""})
final class Granska extends Val {

    private static final int MOST_FINDINGS = 10;

    @ParentCommand
    Kansli kansli;

    @Option(names = "--alla", description = "Visar alla fynd, inte bara de tio första.")
    boolean alla;

    @Option(names = "--utskick", description = "Granskar som inför utskick: en bilaga som saknas är ett fel.")
    boolean utskick;

    @Override
    public Integer call() {
        take(kansli);
        var out = spec.commandLine().getOut();
        var arbete = Arbete.of(this);
        var build = Wiring.granskning(arbete.program(), arbete.content(), utskick ? Skede.UTSKICK : Skede.ARBETE);
        var outcome = build.run(arbete.content(), Output.NOWHERE);
        if (!outcome.diagnostics().isEmpty()) {
            out.println(new Telling(arbete.content(), arbete.prefix()).tell(outcome.diagnostics(), alla ? Integer.MAX_VALUE : MOST_FINDINGS));
        }
        out.println(Telling.count(outcome.diagnostics()) + ".");
        out.flush();
        return Telling.count(outcome.diagnostics(), Severity.FEL) > 0 ? Kansli.FEL_I_INNEHALLET : Kansli.KLART;
    }
}
