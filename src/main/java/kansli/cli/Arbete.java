package kansli.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import kansli.build.FolderLock;
import kansli.build.FolderOutput;
import kansli.build.ForraGangen;
import kansli.build.Granskningsblad;
import kansli.build.Outcome;
import kansli.diagnostic.Telling;
import kansli.document.Handlingsnamn;
import kansli.history.CommitDate;
import kansli.page.Templates;
import kansli.source.ContentTree;
import kansli.source.FolderTree;

/**
 * The folders that a command works with.
 *
 * @param prefix how a file in the content is written so that a person can open it
 */
record Arbete(ContentTree program, ContentTree content, String prefix, Path innehall, Path ut) {

    /** Where the program lies, with its templates and styles; build-site.sh says. */
    private static final String HOME = "kansli.hem";

    static Arbete of(Val val) {
        var home = Path.of(System.getProperty(HOME, ""));
        var innehall = val.innehall == null ? home.resolve("content") : val.innehall;
        var ut = val.ut == null ? home.resolve("ut") : val.ut;
        if (!Files.isDirectory(innehall)) {
            throw new Hinder(
                    Kansli.FEL_ANVANT,
                    "Mappen «%s» finns inte. Peka ut mappen med förbundets innehåll med --innehall."
                            .formatted(innehall));
        }
        if (Files.exists(ut) && !Files.isDirectory(ut)) {
            throw new Hinder(Kansli.FEL_ANVANT, "«%s» är en fil. Peka ut en mapp med --ut.".formatted(ut));
        }
        if (absolute(ut).startsWith(absolute(innehall))) {
            throw new Hinder(
                    Kansli.FEL_ANVANT, "Resultatet kan inte läggas i innehållet. Peka ut en annan mapp med --ut.");
        }
        if (!Files.isDirectory(home.resolve("templates")) || !Files.isDirectory(home.resolve("styles"))) {
            throw new Hinder(
                    Kansli.FEL_I_MILJON, "Hittar inte mapparna templates och styles. Starta Kansli med build-site.sh.");
        }
        var today = Optional.ofNullable(val.idag).or(() -> CommitDate.of(absolute(innehall)));
        var prefix = val.innehall == null ? "content/" : val.innehall.toString().replaceAll("/+$", "") + "/";
        return new Arbete(
                FolderTree.of(home, Optional.<LocalDate>empty()), FolderTree.of(innehall, today), prefix, innehall, ut);
    }

    /** Does what writes in the result's folder, when no other build does. */
    <T> T ensam(Supplier<T> work) {
        var lock = FolderLock.take(minne())
                .orElseThrow(() -> new Hinder(
                        Kansli.FEL_I_MILJON,
                        "Ett annat bygge skriver i %s just nu. Vänta tills det är klart, och bygg sedan igen."
                                .formatted(visad(ut))));
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    /** What the build before said of this content. */
    ForraGangen forraGangen() {
        return new ForraGangen(minne(), absolute(innehall));
    }

    /** What was found and is new, and how much there is that was there the last time too. */
    String fynd(Outcome outcome, int most) {
        var all = outcome.diagnostics();
        var now = most == Integer.MAX_VALUE ? all : forraGangen().nytt(all);
        var text = now.isEmpty()
                ? ""
                : new Telling(content, prefix).tell(now, most, new Handlingsnamn(outcome.content())::av);
        return now.size() == all.size()
                ? text
                : text
                        + "%d som förra gången. De visas med ./build-site.sh granska --alla.%n"
                                .formatted(all.size() - now.size());
    }

    /** Where the program keeps what it needs for the next build. */
    Path minne() {
        return ut.resolve(".minne");
    }

    /** Writes what was found as a page, beside the editions; empty when there is no förbund to write it for. */
    Optional<Path> granskning(Outcome outcome, Templates templates) {
        var page = ut.resolve(Granskningsblad.FOLDER).resolve("index.html");
        var way = absolute(page).getParent().relativize(absolute(innehall));
        var files =
                new Granskningsblad(templates, new Telling(content, prefix)).files(outcome, content, Optional.of(way));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        new FolderOutput(ut, minne()).replace(Granskningsblad.FOLDER, files);
        return Optional.of(visad(page));
    }

    /** From where the user stands, when that is shorter. */
    static Path visad(Path path) {
        var here = Path.of("").toAbsolutePath();
        var whole = path.toAbsolutePath().normalize();
        return whole.startsWith(here) ? here.relativize(whole) : whole;
    }

    /** Where the folder is, or will be, when every link on the way has been followed. */
    private static Path absolute(Path path) {
        var whole = path.toAbsolutePath().normalize();
        for (var there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole));
            } catch (java.io.IOException e) {
                // Not there yet: what holds it is.
            }
        }
        return whole;
    }
}
