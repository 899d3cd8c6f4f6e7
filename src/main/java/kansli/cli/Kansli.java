package kansli.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program starts. */
@Command(
        name = "./build-site.sh",
        subcommands = {Bygg.class, Granska.class, VisaTal.class},
        synopsisSubcommandLabel = "[KOMMANDO]",
        description = {"Gör handlingar och webbplats av det som står i content/.", "Utan kommando: bygg.", ""})
public final class Kansli extends Val {

    /** What the exit code tells. */
    static final int KLART = 0;

    static final int FEL_I_INNEHALLET = 1;
    static final int FEL_ANVANT = 2;
    static final int FEL_I_MILJON = 3;
    static final int FEL_I_KANSLI = 4;

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        silenceLibraries();
        System.exit(run(arguments, out, err));
    }

    /** Their own remarks mean nothing to a user, whether they log them or print them. */
    private static void silenceLibraries() {
        LogManager.getLogManager().reset();
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        var line = Kommandorad.of(new Kansli(), out, err);
        try {
            return line.execute(arguments);
        } catch (Error e) { // picocli tells of exceptions only
            return Kommandorad.failure(e, line);
        }
    }

    @Override
    public Integer call() {
        return bygg(new Bygg());
    }

    private int bygg(Bygg bygg) {
        bygg.take(this);
        return bygg.call();
    }

    CommandLine line() {
        return spec.commandLine();
    }
}
