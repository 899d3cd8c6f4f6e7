package kansli.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line in Swedish: help, faults and the exit codes they give. */
final class Kommandorad {

    private Kommandorad() {}

    static CommandLine of(Kansli kansli, PrintWriter out, PrintWriter err) {
        var line = new CommandLine(kansli).setOut(out).setErr(err);
        line.registerConverter(LocalDate.class, Kommandorad::day);
        line.setUsageHelpWidth(96);
        line.setParameterExceptionHandler((e, arguments) -> wrongUse(e));
        line.setExecutionStrategy(Kommandorad::execute);
        line.setExecutionExceptionHandler((e, command, result) -> failure(e, command));
        line.getSubcommands().values().forEach(Kommandorad::inSwedish);
        inSwedish(line);
        return line;
    }

    /** Who asks for help may have written a word that is none of ours, and help about something else would hide it. */
    private static int execute(ParseResult parsed) {
        for (var part = parsed; part != null; part = part.subcommand()) {
            if (!part.unmatched().isEmpty()) {
                throw new UnmatchedArgumentException(part.commandSpec().commandLine(), part.unmatched());
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static void inSwedish(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading("Så här: ")
                .descriptionHeading("%n")
                .optionListHeading("Val:%n")
                .commandListHeading("%nKommandon:%n")
                .footer("", "Svarskoder: 0 klart, 1 fel i innehållet, 2 fel använt, 3 fel i miljön, 4 fel i Kansli.");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("«%s» är inget datum. Skriv det som 2021-03-18.".formatted(text));
        }
    }

    private static int wrongUse(ParameterException e) {
        var err = e.getCommandLine().getErr();
        err.println(message(e));
        err.println("Skriv ./build-site.sh --hjalp för att se vad som går att göra.");
        return Kansli.FEL_ANVANT;
    }

    private static String message(ParameterException e) {
        return switch (e) {
            case UnmatchedArgumentException u ->
                "«%s» känns inte igen.%s".formatted(u.getUnmatched().getFirst(), suggestion(u));
            case MissingParameterException m ->
                "Ett värde saknas efter "
                        + m.getMissing().stream()
                                .map(a -> a.isOption()
                                        ? ((CommandLine.Model.OptionSpec) a).longestName()
                                        : a.paramLabel())
                                .collect(Collectors.joining(", "))
                        + ".";
            default ->
                Optional.ofNullable(e.getCause())
                        .filter(TypeConversionException.class::isInstance)
                        .map(Throwable::getMessage)
                        .orElseGet(() -> e.getMessage().startsWith("«") ? e.getMessage() : plain(e));
        };
    }

    /** Picocli wraps what a converter says in words of its own. */
    private static String plain(ParameterException e) {
        var text = e.getMessage();
        int own = text.indexOf('«');
        if (own >= 0) {
            return text.substring(own);
        }
        return text.contains("should be specified only once")
                ? "Samma val står två gånger."
                : "Det går inte att förstå: " + e.getValue();
    }

    private static String suggestion(UnmatchedArgumentException e) {
        return e.getSuggestions().stream()
                .findFirst()
                .map(" Menade du %s?"::formatted)
                .orElse("");
    }

    /** What the system says in English, and of which file. */
    private static String reason(IOException e) {
        if (!(e instanceof FileSystemException file)) {
            return e.getMessage();
        }
        var why = switch (file) {
            case NoSuchFileException gone -> "finns inte";
            case AccessDeniedException denied -> "får inte läsas eller skrivas";
            case FileAlreadyExistsException there -> "är en fil, och där ska en mapp ligga";
            case DirectoryNotEmptyException full -> "är en mapp som inte är tom, och där ska en fil ligga";
            case NotDirectoryException no -> "är ingen mapp";
            default ->
                switch (String.valueOf(file.getReason())) {
                    case "No space left on device" -> "får inte plats";
                    case "Read-only file system" -> "ligger på en disk som bara går att läsa";
                    case "Not a directory" -> "ligger inte i en mapp";
                    case "Is a directory" -> "är en mapp";
                    default -> "går inte att nå";
                };
        };
        return "%s %s".formatted(file.getFile(), why);
    }

    static int failure(Throwable e, CommandLine line) {
        var err = line.getErr();
        if (e instanceof Hinder hinder) {
            err.println(hinder.getMessage());
            return hinder.kod();
        }
        if (e instanceof UncheckedIOException io) {
            err.println("Det går inte att läsa eller skriva: %s.".formatted(reason(io.getCause())));
            err.println("Finns det plats på disken, och har du rätt att läsa och skriva där?");
            err.println("Är något i resultatets mapp skadat, töm den och bygg igen.");
            return Kansli.FEL_I_MILJON;
        }
        err.println("Det här är ett fel i Kansli, inte i din text. Inget som redan fanns har tagits bort.");
        err.println("Skicka gärna de här raderna till den som sköter programmet:");
        Throwable cause = e;
        for (int i = 0; cause != null && i < 4; i++, cause = cause.getCause()) {
            var where = cause.getStackTrace().length > 0 ? " (" + cause.getStackTrace()[0] + ")" : "";
            err.println("  " + cause.getClass().getSimpleName() + ": " + cause.getMessage() + where);
        }
        return Kansli.FEL_I_KANSLI;
    }
}
