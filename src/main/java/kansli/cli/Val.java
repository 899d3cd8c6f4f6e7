package kansli.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The choices that every command has. */
abstract class Val implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--innehall", paramLabel = "MAPP", description = "Mappen med förbundets innehåll. Annars content/.")
    Path innehall;

    @Option(names = "--ut", paramLabel = "MAPP", description = "Mappen där resultatet läggs. Annars ut/.")
    Path ut;

    @Option(
            names = "--idag",
            paramLabel = "ÅÅÅÅ-MM-DD",
            description =
                    "Dagen som räknas som i dag. Annars dagen för den incheckade versionen, och utan git dagen för den"
                            + " senaste kallelsen eller det senast justerade protokollet.")
    LocalDate idag;

    @Option(
            names = {"--hjalp", "--hjälp", "--help", "-h"},
            usageHelp = true,
            description = "Visar den här hjälpen.")
    boolean hjalp;

    /** Takes over the choices that were made before the command's name. */
    void take(Val other) {
        spec = spec == null ? other.spec : spec;
        innehall = innehall == null ? other.innehall : innehall;
        ut = ut == null ? other.ut : ut;
        idag = idag == null ? other.idag : idag;
    }
}
