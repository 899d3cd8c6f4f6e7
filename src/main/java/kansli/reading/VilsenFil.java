package kansli.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.source.ContentPath;

/**
 * A file of a kind that is not read where it lies: from Word, a picture, a mail, a PDF. What to do with it follows from
 * its kind and from what lies there otherwise.
 */
final class VilsenFil {

    /** What is written in a folder, by which a file may be meant to be it. */
    enum Hem {
        OVERST,
        SAMMANTRADE,
        ARENDEN,
        INSATS,
        RAPPORT,
        STYRDOKUMENT,
        VERKSAMHETSMAL
    }

    /** Windows hides the last of a name, so {@code plan.md.txt} was meant to be {@code plan.md}. */
    private static final Pattern HIDDEN = Pattern.compile(".*\\.(?:md|ya?ml)");

    private static final List<String> BILD =
            List.of("jpg", "jpeg", "png", "gif", "heic", "tif", "tiff", "svg", "webp", "bmp");
    private static final List<String> ARK = List.of("xlsx", "xls", "csv", "ods");
    private static final List<String> ANNAT = List.of("pdf", "pptx", "ppt", "odp", "msg", "eml", "html", "htm", "zip");

    private VilsenFil() {}

    /** What to do with it; empty for a file that may be text after all. */
    static Optional<String> rad(ContentPath file, Hem hem) {
        var name = file.name().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        var ending = name.substring(dot + 1);
        var stem = Filnamn.id(dot < 0 ? name : name.substring(0, dot));
        var words = Filnamn.DOCUMENTS.contains(ending) || Filnamn.TEXT.contains(ending);
        if (dot > 0 && HIDDEN.matcher(name.substring(0, dot)).matches()
                || hem == Hem.OVERST && Filnamn.TEXT.contains(ending)) {
            return Optional.empty(); // it was meant to be something else, or tells of the folder
        }
        if (hem == Hem.SAMMANTRADE && ending.equals("pdf") || hem == Hem.INSATS && ARK.contains(ending)) {
            return Optional.empty(); // it can be what it is
        }
        if (!words && !BILD.contains(ending) && !ARK.contains(ending) && !ANNAT.contains(ending)) {
            return Optional.empty();
        }
        return Optional.of(words ? text(file, stem, ending, hem) : annat(stem, ending, hem));
    }

    private static String text(ContentPath file, String stem, String ending, Hem hem) {
        return switch (hem) {
            case OVERST ->
                las(ending)
                        + "Kopiera texten till en textfil där den hör hemma, till exempel i mappen arenden hos sitt"
                        + " sammanträde, eller ta bort filen.";
            case SAMMANTRADE ->
                bilaga(stem, ending)
                        + " Är den ett ärende: kopiera texten till en textfil i mappen arenden, till exempel "
                        + "03-%s.md.".formatted(stem.replaceFirst("^\\d+-", ""));
            case ARENDEN ->
                kopiera(file, ending, numrerad(stem)) + " Är den en bilaga, flytta den till mappen bilagor som PDF.";
            case INSATS -> kopiera(file, ending, "om.md") + " Är den en slutrapport, döp den till slutrapport.md.";
            case RAPPORT -> kopiera(file, ending, numrerad(stem)) + " Siffrorna är kapitlets plats.";
            case STYRDOKUMENT -> kopiera(file, ending, stem + ".md");
            case VERKSAMHETSMAL ->
                las(ending)
                        + "Skriv målen i en textfil som heter efter året, 2020.yaml: mål: och under den en punkt för"
                        + " varje.";
        };
    }

    private static String annat(String stem, String ending, Hem hem) {
        return switch (hem) {
            case OVERST -> ARK.contains(ending) ? tabell() : bilaga(stem, ending) + " Annars kan den tas bort.";
            case SAMMANTRADE -> bilaga(stem, ending);
            case ARENDEN -> "I mappen arenden ligger bara ärendenas texter. " + bilaga(stem, ending);
            case RAPPORT ->
                BILD.contains(ending)
                        ? "Bilder kan inte stå i en rapport. Ett diagram ritas av en tabell, med diagram: i tabellens"
                                + " fil."
                        : ARK.contains(ending) ? tabell() : iArende(ending);
            case INSATS -> BILD.contains(ending) ? "En insats har inga bilder. " + iArende(ending) : iArende(ending);
            case STYRDOKUMENT ->
                "Ett styrdokument skrivs i en textfil vars namn slutar på .md. Finns det bara som färdigt papper, lägg"
                        + " det som PDF bland bilagorna till ett sammanträde.";
            case VERKSAMHETSMAL -> "Målen för ett år skrivs i en textfil som heter efter året: 2020.yaml.";
        };
    }

    private static String tabell() {
        return "Är det tal till en tabell, flytta filen till mappen tabeller hos rapporten eller sammanträdet som har"
                + " tabellen.";
    }

    private static String bilaga(String stem, String ending) {
        return "Är den en bilaga: %s, och skriv under bilagor i sitt ärende: fil: bilagor/%s.pdf."
                .formatted(
                        ending.equals("pdf")
                                ? "lägg den i sammanträdets mapp bilagor"
                                : "spara den som PDF i sammanträdets mapp bilagor",
                        stem);
    }

    private static String iArende(String ending) {
        return "Ska styrelsen få den, %s i mappen bilagor hos ett sammanträde, och skriv dess namn i ärendet. Annars kan den tas bort."
                .formatted(ending.equals("pdf") ? "lägg den" : "spara den som PDF");
    }

    private static String kopiera(ContentPath file, String ending, String name) {
        return (Filnamn.TEXT.contains(ending)
                                ? "Byt namn på den till %s."
                                : las(ending) + "Kopiera texten till en textfil som heter %s.")
                        .formatted(name)
                + Filnamn.huvud(file, name);
    }

    private static String las(String ending) {
        return Filnamn.DOCUMENTS.contains(ending) ? "Ett dokument från Word eller liknande läses inte. " : "";
    }

    /** A matter and a chapter begin with their number. */
    private static String numrerad(String stem) {
        return (stem.matches("\\d{2}-.+") ? stem : "01-" + stem.replaceFirst("^\\d+-", "")) + ".md";
    }
}
