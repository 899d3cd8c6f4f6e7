package kansli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kansli.diagnostic.Findings;
import kansli.model.Enhet;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Talrad;
import kansli.source.Barrier;
import kansli.source.Barrier.Broken;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;
import kansli.source.Workbook;
import kansli.source.Workbook.Sheet;
import kansli.source.Workbook.Unreadable;
import kansli.source.YamlNode.Scalar;

/** Reads rows of numbers from a CSV file or a workbook that lies beside a table. */
final class DataReader {

    private final ContentTree tree;
    private final Filer filer;
    private final Set<ContentPath> used = new TreeSet<>();

    DataReader(ContentTree tree, Filer filer) {
        this.tree = tree;
        this.filer = filer;
    }

    /**
     * @param row the item of the table that names the file
     * @param decimaler whether the table says how many decimals its numbers are shown with
     */
    List<Talrad> read(
            Uppgifter row, int place, List<Kolumn> columns, Enhet enhet, boolean decimaler, Radadresser adresser) {
        var name = row.skalar("data");
        var sheet = row.valfri("blad");
        row.kraver("data");
        row.avsluta();
        if (name.isEmpty()) {
            lost(row);
            return List.of();
        }
        var ark = file(row, name.get()).flatMap(f -> open(row, name.get(), f, sheet));
        if (ark.isEmpty()) {
            lost(row);
        }
        return ark.map(a -> new Datarader(a, columns, enhet, decimaler, place, adresser).rader())
                .orElse(List.of());
    }

    /** Rows of the table are not there, so that nothing should be told that only follows from that. */
    static void lost(Uppgifter row) {
        row.findings().lost(new Place(row.file(), "data"));
    }

    /** A file among the tables that no table takes anything from is often a misspelt name. */
    void tellUnused(Findings findings) {
        tree.files()
                .filter(f -> TabellReader.isData(f) && !used.contains(f))
                .forEach(f -> findings.varning(
                        "okand-fil",
                        Place.of(f),
                        "Filen används inte.",
                        Filnamn.somYaml(f)
                                .orElse(
                                        "Är det siffror till en tabell, skriv bland tabellens rader: - data: %s. Annars kan den tas bort."
                                                .formatted(f.name()))));
    }

    private Optional<ContentPath> file(Uppgifter row, Scalar name) {
        var written = name.text().strip().replace('\\', '/');
        if (!ContentPath.isInside(written)) {
            row.fel(
                    "data-utanfor",
                    name.span(),
                    "data",
                    "«%s» leder ut ur tabellens mapp.".formatted(Ord.kort(name.text())),
                    "Lägg filen bredvid tabellen och skriv bara dess namn: siffror.csv.");
            return Optional.empty();
        }
        var path = new ContentPath(row.file().folder() + "/" + written);
        if (tree.has(path)) {
            used.add(path);
            return readable(row, name, path);
        }
        if (!tree.refuses(path)) {
            tellMissing(row, name, path);
        }
        return Optional.empty();
    }

    private void tellMissing(Uppgifter row, Scalar name, ContentPath path) {
        var there = tree.files()
                .filter(f -> TabellReader.isData(f) && f.folder().equals(path.folder()))
                .map(ContentPath::name)
                .toList();
        var near = Ord.narmast(path.name(), there);
        near.ifPresent(n -> used.add(new ContentPath(path.folder() + "/" + n)));
        row.fel(
                "data-saknas",
                name.span(),
                "data",
                "Filen «%s» finns inte bredvid tabellen.".formatted(Ord.kort(name.text())),
                near.map("Menade du «%s»?"::formatted)
                        .orElse("Lägg den i mappen %s, eller rätta namnet.".formatted(path.folder())));
    }

    private static Optional<ContentPath> readable(Uppgifter row, Scalar name, ContentPath file) {
        var lower = file.name().toLowerCase(Locale.ROOT);
        var ending = lower.substring(lower.lastIndexOf('.') + 1);
        if (ending.equals("csv") || ending.equals("xlsx")) {
            return Optional.of(file);
        }
        row.fel(
                "data-format",
                name.span(),
                "data",
                "«%s» är varken CSV eller XLSX, och annat går inte att läsa.".formatted(Ord.kort(file.name())),
                switch (ending) {
                    case "ods" ->
                        "Spara den som Excel-arbetsbok i LibreOffice: Arkiv, Spara som, Excel 2007–365 (.xlsx).";
                    case "numbers" -> "Exportera den i Numbers: Arkiv, Exportera till, Excel.";
                    case "txt", "tsv", "tab" -> "Byt filens ändelse till .csv. Tabbar mellan cellerna går bra.";
                    default ->
                        "Öppna den i kalkylprogrammet och spara den som Excel-arbetsbok (.xlsx) eller CSV UTF-8"
                                + " (.csv).";
                });
        return Optional.empty();
    }

    private Optional<Kalkylark> open(Uppgifter row, Scalar name, ContentPath file, Optional<String> sheet) {
        try {
            return Barrier.around(file.value(), () -> opened(row, name, file, sheet));
        } catch (Broken e) {
            tell(row, name, e.tooMuch() ? Workbook.Fault.TOO_LARGE : Workbook.Fault.DAMAGED);
            return Optional.empty();
        }
    }

    private Optional<Kalkylark> opened(Uppgifter row, Scalar name, ContentPath file, Optional<String> sheet) {
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            if (sheet.isPresent()) {
                row.fel(
                        "okant-blad",
                        "blad",
                        "En CSV-fil har inga blad.",
                        "Ta bort raden, eller spara kalkylarket som .xlsx.");
            }
            return filer.csv(file)
                    .map(csv -> new Kalkylark(csv.grid(), csv.separator() == ';', file, Optional.empty(), row, name));
        }
        try {
            var book = Workbook.open(tree.read(file));
            var chosen = sheet.isPresent() ? named(row, file, book, sheet.get()) : only(row, file, book);
            if (chosen.isEmpty()) {
                return Optional.empty();
            }
            var ark = new Kalkylark(
                    book.grid(chosen.get()),
                    false,
                    file,
                    Optional.of(chosen.get().name()),
                    row,
                    name);
            if (chosen.get().hidden()) {
                ark.upplysning(
                        "data-dolt",
                        Kalkylark.NAGONSTANS,
                        "Bladet är dolt i kalkylarket, men läses.",
                        "Ta fram det, så att andra ser vad tabellen visar.");
            }
            return Optional.of(ark);
        } catch (Unreadable e) {
            tell(row, name, e.fault());
            return Optional.empty();
        }
    }

    private static void tell(Uppgifter row, Scalar name, Workbook.Fault fault) {
        var file = Ord.kort(name.text());
        switch (fault) {
            case NO_WORKBOOK ->
                row.fel(
                        "data-format",
                        name.span(),
                        "data",
                        "«%s» är ingen Excel-arbetsbok, även om namnet säger det.".formatted(file),
                        "Öppna den i det program som den är gjord i, och spara den som Excel-arbetsbok (.xlsx) eller"
                                + " CSV UTF-8 (.csv).");
            case LOCKED ->
                row.fel(
                        "data-last",
                        name.span(),
                        "data",
                        "«%s» är låst med lösenord.".formatted(file),
                        "Ta bort lösenordet i Excel: Arkiv, Info, Skydda arbetsbok. Spara sedan.");
            case DAMAGED ->
                row.fel(
                        "data-skadad",
                        name.span(),
                        "data",
                        "«%s» är skadad eller avhuggen och går inte att läsa.".formatted(file),
                        "Öppna den i kalkylprogrammet och spara om den, eller hämta den på nytt.");
            case TOO_LARGE ->
                row.fel(
                        "data-for-stor",
                        name.span(),
                        "data",
                        "«%s» är större än %d MB när den packas upp."
                                .formatted(file, Workbook.MOST_UNPACKED / 1_000_000),
                        "Kopiera bladet till en egen arbetsbok.");
        }
    }

    private static Optional<Sheet> named(Uppgifter row, ContentPath file, Workbook book, String name) {
        var names = book.sheets().stream().map(Sheet::name).toList();
        var found = book.sheets().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .or(() -> book.sheets().stream()
                        .filter(s -> Ord.lika(s.name(), name))
                        .findFirst());
        if (found.isEmpty()) {
            row.fel(
                    "okant-blad",
                    "blad",
                    "«%s» har inget blad som heter «%s».".formatted(file.name(), Ord.kort(name)),
                    Ord.narmast(name, names)
                            .map("Menade du «%s»?"::formatted)
                            .orElseGet(() -> "Bladen är %s.".formatted(Ord.upprakning(names))));
        }
        return found;
    }

    /** A new workbook has empty sheets, which nobody means. */
    private static Optional<Sheet> only(Uppgifter row, ContentPath file, Workbook book) throws Unreadable {
        var visible = book.sheets().stream().filter(s -> !s.hidden()).toList();
        var filled = new ArrayList<Sheet>();
        for (var sheet : visible) {
            if (visible.size() == 1 || !book.grid(sheet).rows().isEmpty()) {
                filled.add(sheet);
            }
        }
        if (filled.size() > 1) {
            row.fel(
                    "okant-blad",
                    "data",
                    "«%s» har flera blad.".formatted(file.name()),
                    "Skriv vilket: blad: %s. De är %s."
                            .formatted(
                                    filled.getFirst().name(),
                                    Ord.upprakning(
                                            filled.stream().map(Sheet::name).toList())));
            return Optional.empty();
        }
        return filled.isEmpty() ? book.sheets().stream().findFirst() : Optional.of(filled.getFirst());
    }
}
