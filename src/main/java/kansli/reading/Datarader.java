package kansli.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansli.model.Enhet;
import kansli.model.Summaord;
import kansli.model.Svenska;
import kansli.model.Tabell;
import kansli.model.Tabell.Cell;
import kansli.model.Tabell.Innehall;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Slag;
import kansli.model.Tabell.Talrad;
import kansli.source.Antal;
import kansli.source.Grid;
import kansli.source.Place;
import kansli.source.SourceText;

/** Makes a table's rows of those in a spreadsheet. */
final class Datarader {

    private static final int LONGEST = 500;
    private static final int TOO_GREAT = 18;

    private final Kalkylark ark;
    private final List<Kolumn> columns;
    private final Enhet enhet;
    private final boolean decimaler;
    private final int place;
    private final Radadresser adresser;
    private final Set<Integer> toldThousands = new HashSet<>();
    private boolean toldDecimals;

    /**
     * @param enhet what the table counts
     * @param decimaler whether the table says how many decimals its numbers are shown with
     * @param place the number of these rows among those of the table
     * @param adresser the names that the table's rows have
     */
    Datarader(Kalkylark ark, List<Kolumn> columns, Enhet enhet, boolean decimaler, int place, Radadresser adresser) {
        this.ark = ark;
        this.columns = columns;
        this.enhet = enhet;
        this.decimaler = decimaler;
        this.place = place;
        this.adresser = adresser;
    }

    List<Talrad> rader() {
        if (ark.grid().rows().isEmpty()) {
            ark.fel(
                    "data-tom",
                    Kalkylark.NAGONSTANS,
                    "Här står ingenting.",
                    "Skriv kolumnernas rubriker på första raden och radernas rubriker i första kolumnen.");
            return List.of();
        }
        if (ark.grid().tooLarge()) {
            ark.fel(
                    "data-for-stor",
                    Kalkylark.NAGONSTANS,
                    "Här finns mer än %d rader eller %d kolumner, och så stor kan en tabell inte vara."
                            .formatted(Grid.MOST_ROWS, Grid.MOST_COLUMNS),
                    "Kopiera det som ska stå i tabellen till en egen fil eller ett eget blad.");
            return List.of();
        }
        tellHiddenSigns();
        var found = new Datakolumner(ark, columns);
        var places = found.platser();
        if (places.isEmpty()) {
            return List.of();
        }
        var body = ark.grid().rows().stream().skip(1).toList();
        tellMerged(found);
        tellHidden(body, places);
        new Datumspann(ark, body).tell(found.rubriker(), places);
        var numbers = new Kalkyltal(ark.semikolon(), texts(body, places));
        var rows = body.stream()
                .flatMap(r -> row(r, found, places, numbers).stream())
                .toList();
        if (body.isEmpty()) {
            ark.fel(
                    "data-tom",
                    ark.rad(found.huvud()),
                    "Här står rubriker men inga rader under dem.",
                    "Skriv en rad för varje rad i tabellen, med sin rubrik i första kolumnen.");
        }
        return rows;
    }

    private static List<String> texts(List<Grid.Row> body, Map<Kolumn, Integer> places) {
        return body.stream()
                .flatMap(r -> places.entrySet().stream()
                        .filter(p -> p.getKey().innehall() == Innehall.TAL)
                        .map(p -> r.cell(p.getValue()).value()))
                .filter(Grid.Words.class::isInstance)
                .map(w -> Kalkyltal.rensat(((Grid.Words) w).text()))
                .toList();
    }

    private Optional<Talrad> row(Grid.Row row, Datakolumner found, Map<Kolumn, Integer> places, Kalkyltal numbers) {
        var title = ord(row.cell(found.rubriker()).value());
        if (title.isEmpty()) {
            if (!merged(row, found.rubriker())) {
                ark.fel(
                        "data-rubrik-saknas",
                        ark.rad(row),
                        "Raden har värden men ingen rubrik i kolumn %s.".formatted(Grid.letters(found.rubriker())),
                        "Skriv radens rubrik, eller töm cellerna på raden.");
            }
            return Optional.empty();
        }
        if (Summaord.forst(title) && adresser.skriven(TabellReader.id(title))) {
            ark.varning(
                    "data-summa",
                    ark.cell(row, found.rubriker()),
                    "Raden «%s» läses inte, för tabellen har en egen rad som heter så.".formatted(Ord.kort(title)),
                    "Ta bort den ur filen, eller ur tabellen.");
            return Optional.empty();
        }
        tellTitle(row, found, title, places);
        int width = found.huvud().cells().size();
        if (ark.blad().isEmpty() && row.cells().stream().skip(width).anyMatch(c -> !c.empty())) {
            ark.fel(
                    "csv-form",
                    ark.rad(row),
                    "Raden har %s, men rubrikraden har %d."
                            .formatted(Antal.av(row.cells().size(), "cell", "celler"), width),
                    "Ett tal med komma eller en text med %s sätts inom citattecken. Säkrast är att spara om filen från kalkylprogrammet."
                            .formatted(ark.semikolon() ? "semikolon" : "skiljetecken"));
            return Optional.empty();
        }
        if (ark.blad().isEmpty()
                && row.cells().size()
                        <= places.values().stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0)) {
            ark.fel(
                    "csv-form",
                    ark.rad(row),
                    "Raden har %s, men rubrikraden har %d."
                            .formatted(Antal.av(row.cells().size(), "cell", "celler"), found.bredd()),
                    "En tom cell ska ha sitt %s. Säkrast är att spara om filen från kalkylprogrammet."
                            .formatted(ark.semikolon() ? "semikolon" : "skiljetecken"));
            return Optional.empty();
        }
        var cells = new ArrayList<Cell>();
        for (var k : columns) {
            if (k.skrivs()) {
                cells.add(
                        places.containsKey(k)
                                ? cell(row, places.get(k), k, numbers)
                                : k.uppgift().isEmpty() ? new Tabell.Olast() : new Tabell.Tom());
            }
        }
        return Optional.of(new Talrad(
                place,
                Optional.empty(),
                TabellReader.id(title),
                title.length() <= LONGEST ? title : Ord.kort(title),
                Slag.RAD,
                List.copyOf(cells),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(Place.row(ark.file(), row.number())),
                List.of()));
    }

    private void tellTitle(Grid.Row row, Datakolumner found, String title, Map<Kolumn, Integer> places) {
        var at = ark.cell(row, found.rubriker());
        printed(at, title);
        if (title.length() > LONGEST) {
            ark.fel("for-lang", at, "Rubriken har fler än %d tecken.".formatted(LONGEST), "Korta den.");
        } else if (!adresser.ta(TabellReader.id(title))) {
            ark.fel(
                    "dubbel-rad",
                    at,
                    "Två rader i tabellen får namnet «%s» i formler och hänvisningar."
                            .formatted(TabellReader.id(title)),
                    "Ge raderna olika rubriker i filen.");
        } else if (places.values().stream().allMatch(c -> row.cell(c).empty() && !merged(row, c))) {
            ark.upplysning(
                    "data-rad-tom",
                    at,
                    "Raden «%s» har inga värden, så den visas med streck.".formatted(Ord.kort(title)),
                    "Är det meningen, skriv streck i cellerna. En rubrik över flera rader skrivs i tabellen: grupp: %s."
                            .formatted(Ord.kort(title)));
        } else if (Summaord.forst(title)) {
            ark.varning(
                    "data-summa",
                    at,
                    "Raden «%s» ser ut att vara en summa, men räknas som en vanlig rad.".formatted(Ord.kort(title)),
                    "Ta bort den ur filen och räkna ut den i tabellen: rad: %s, slag: summa, formel: summa()."
                            .formatted(Ord.kort(title)));
        }
    }

    private Cell cell(Grid.Row row, int column, Kolumn k, Kalkyltal numbers) {
        var value = row.cell(column).value();
        var at = ark.cell(row, column);
        return switch (value) {
            case Grid.Empty e -> new Tabell.Tom();
            case Grid.Failed f -> failed(at, f.words());
            case Grid.Uncomputed u -> {
                ark.fel(
                        "data-raknefel",
                        at,
                        "Här står en formel som inte har räknats ut.",
                        "Öppna filen i kalkylprogrammet, räkna om och spara.");
                yield new Tabell.Olast();
            }
            case Grid.Words w when k.innehall() != Innehall.TAL -> words(printed(at, Kalkyltal.rensat(w.text())));
            case Grid.Words w -> number(Kalkyltal.rensat(w.text()), at, k, numbers);
            case Grid.Number n when k.innehall() == Innehall.TAL -> number(n, at, column, k);
            case Grid.Moment m
            when k.innehall() == Innehall.TAL ->
                noNumber(at, m.words() + (m.day() ? ", ett datum," : ", ett klockslag,"));
            case Grid.Truth t when k.innehall() == Innehall.TAL -> noNumber(at, ord(t));
            default -> words(ord(value));
        };
    }

    /** Nothing is fetched in a spreadsheet. */
    private String printed(Kalkylark.Stalle at, String words) {
        var command = Ord.HAMTNING.matcher(words);
        if (command.find()) {
            ark.fel(
                    "inget-hamtas-har",
                    at,
                    "Här hämtas inget, så «%s» skulle tryckas som det står.".formatted(Ord.kort(command.group())),
                    "Skriv det som ska stå, eller hämta talet i den löpande texten.");
        }
        return words;
    }

    private static Cell words(String text) {
        return Taltolkning.tomt(text)
                ? new Tabell.Tom()
                : new Tabell.Ord(text.length() <= LONGEST ? text : Ord.kort(text));
    }

    private Cell failed(Kalkylark.Stalle at, String words) {
        if (words.matches("#+")) {
            ark.fel(
                    "data-raknefel",
                    at,
                    "«%s» står för ett tal som inte fick plats i kolumnen när filen sparades.".formatted(words),
                    "Gör kolumnen bredare i kalkylarket och spara om filen.");
        } else {
            ark.fel(
                    "data-raknefel",
                    at,
                    "«%s» är ett fel i kalkylarkets uträkning.".formatted(words),
                    "Rätta formeln i kalkylarket och spara om filen.");
        }
        return new Tabell.Olast();
    }

    private Cell noNumber(Kalkylark.Stalle at, String text) {
        ark.fel("tal-form", at, "«%s» går inte att läsa som ett tal.".formatted(Ord.kort(text)), Kalkyltal.HUR);
        return new Tabell.Olast();
    }

    private Cell number(String text, Kalkylark.Stalle at, Kolumn k, Kalkyltal numbers) {
        if (Taltolkning.tomt(text)) {
            return new Tabell.Tom();
        }
        if (text.startsWith("=")) {
            ark.fel(
                    "data-raknefel",
                    at,
                    "Här står en formel och inte dess värde.",
                    "Spara om filen från kalkylprogrammet, så att värdena följer med.");
            return new Tabell.Olast();
        }
        var unit = k.enhet().orElse(enhet);
        return switch (numbers.tolka(text, unit)) {
            case Kalkyltal.Tal t
            when t.tal().precision() - t.tal().scale() <= TOO_GREAT -> {
                tellRounded(at, t.tal(), k);
                yield new Tabell.Varde(t.tal());
            }
            case Kalkyltal.Tal t -> noNumber(at, text);
            case Kalkyltal.IngetTal i -> noNumber(at, text);
            case Kalkyltal.Raknefel r -> failed(at, text);
            case Kalkyltal.AnnanEnhet e -> otherUnit(at, text, e.enhet(), k);
            case Kalkyltal.Tvetydigt t -> {
                ark.fel(
                        "tvetydigt-tal",
                        at,
                        "«%s» kan vara både %s och %s.".formatted(text, t.ena(), t.andra()),
                        "Skriv det ena eller det andra.");
                yield new Tabell.Olast();
            }
        };
    }

    private Cell otherUnit(Kalkylark.Stalle at, String text, Enhet other, Kolumn k) {
        ark.fel(
                "data-enhet",
                at,
                "«%s» är i %s, men kolumnen «%s» räknas i %s."
                        .formatted(
                                Ord.kort(text),
                                other.ord(),
                                k.rubrik(),
                                k.enhet().orElse(enhet).ord()),
                "Ge kolumnen rätt enhet i tabellen, eller rätta cellen.");
        return new Tabell.Olast();
    }

    /** A percentage is a hundredth in the cell. */
    private Cell number(Grid.Number n, Kalkylark.Stalle at, int column, Kolumn k) {
        var unit = k.enhet().orElse(enhet);
        if (n.value().precision() - n.value().scale() > TOO_GREAT) {
            return noNumber(at, exakt(n));
        }
        Taltolkning.tal(ord(n).replace("%", "")).ifPresent(shown -> tellRounded(at, shown, k));
        if (n.shown() == Grid.Shown.PERCENT) {
            return unit == Enhet.PROCENT
                    ? new Tabell.Varde(n.value().movePointRight(2))
                    : otherUnit(at, ord(n), Enhet.PROCENT, k);
        }
        if (n.shown() == Grid.Shown.THOUSANDS && toldThousands.add(column)) {
            ark.varning(
                    "data-tusental",
                    at,
                    "Talen i kolumnen «%s» visas i tusental eller miljoner, men här står %s, och det är det som används."
                            .formatted(k.rubrik(), exakt(n)),
                    "Kontrollera att tabellens enhet, %s, är den som talen står i.".formatted(unit.ord()));
        }
        return new Tabell.Varde(n.value());
    }

    /** A number that the sheet shows with decimals and the table without, when nobody has said how many there are. */
    private void tellRounded(Kalkylark.Stalle at, BigDecimal shown, Kolumn k) {
        if (!decimaler && !toldDecimals && k.decimaler().isEmpty() && Decimaler.har(shown)) {
            toldDecimals = true;
            ark.varning(Decimaler.KOD, at, Decimaler.meddelande(shown), Decimaler.rad(shown));
        }
    }

    /** The number in a cell, however few figures of it are shown. */
    private static String exakt(Grid.Number n) {
        return n.value().toPlainString().replace('.', ',').replace('-', '−');
    }

    /** What a cell shows, as words on one line; nothing for a cell that holds none. */
    static String ord(Grid.Value value) {
        return switch (value) {
            case Grid.Words w -> Kalkyltal.rensat(w.text());
            case Grid.Number n -> Kalkyltal.rensat(n.words());
            case Grid.Moment m -> m.words();
            case Grid.Truth t -> t.value() ? "SANT" : "FALSKT";
            case Grid.Failed f -> f.words();
            case Grid.Uncomputed u -> "";
            case Grid.Empty e -> "";
        };
    }

    private boolean merged(Grid.Row row, int column) {
        var cell = new Grid.Area(row.number(), column, row.number(), column);
        return ark.grid().merged().stream().anyMatch(cell::meets);
    }

    private void tellHiddenSigns() {
        var signs = ark.grid().hiddenSigns();
        if (signs.isEmpty()) {
            return;
        }
        var first = signs.getFirst();
        var kinds = signs.stream()
                .filter(s -> s.row() == first.row() && s.column() == first.column())
                .map(s -> "U+%04X (%s)".formatted(s.sign(), SourceText.nameOf(s.sign())))
                .distinct()
                .toList();
        int more = (int) signs.stream()
                .map(s -> List.of(s.row(), s.column()))
                .distinct()
                .skip(1)
                .count();
        ark.fel(
                "osynligt-tecken",
                ark.sign(first),
                "Här står %s, %s%s."
                        .formatted(
                                kinds.size() == 1 ? "ett osynligt tecken" : "osynliga tecken",
                                Ord.upprakning(kinds),
                                more == 0
                                        ? ""
                                        : ", och sådana står i %s till"
                                                .formatted(Svenska.antal(more, "en cell", "celler"))),
                "Skriv om cellen för hand. Sådana tecken följer ofta med när text kopieras från en PDF eller en"
                        + " webbsida.");
    }

    private void tellMerged(Datakolumner found) {
        int width =
                ark.grid().rows().stream().mapToInt(r -> r.cells().size()).max().orElse(1);
        var table = new Grid.Area(
                found.huvud().number(),
                found.rubriker(),
                ark.grid().rows().getLast().number(),
                width - 1);
        var inside = ark.grid().merged().stream()
                .filter(table::meets)
                .map(Grid.Area::toString)
                .toList();
        if (!inside.isEmpty()) {
            ark.fel(
                    "data-sammanslagna",
                    Kalkylark.NAGONSTANS,
                    "Cellerna %s är sammanslagna, och då har bara den första ett värde."
                            .formatted(Ord.upprakning(inside.stream().limit(12).toList())),
                    "Dela upp dem i kalkylarket och skriv ett värde i varje cell.");
        }
    }

    private void tellHidden(List<Grid.Row> body, Map<Kolumn, Integer> places) {
        var rows = body.stream().filter(Grid.Row::hidden).map(Grid.Row::number).toList();
        if (!rows.isEmpty()) {
            ark.upplysning(
                    "data-dolt",
                    Kalkylark.NAGONSTANS,
                    "%s är %s i kalkylarket, men läses."
                            .formatted(
                                    rows.size() == 1 ? "Rad " + rows.getFirst() : "Raderna " + ranges(rows),
                                    rows.size() == 1 ? "dold" : "dolda"),
                    "Ta bort det som inte ska stå i tabellen.");
        }
        var columns = new TreeMap<Integer, String>();
        places.forEach((k, i) -> columns.put(i, k.rubrik()));
        columns.keySet().retainAll(ark.grid().hiddenColumns());
        columns.forEach((i, rubrik) -> ark.upplysning(
                "data-dolt",
                Kalkylark.NAGONSTANS,
                "Kolumn %s, «%s», är dold i kalkylarket, men läses.".formatted(Grid.letters(i), rubrik),
                "Ta fram den, så att andra ser vad tabellen visar."));
    }

    /** {@code 4–6 och 9}. */
    private static String ranges(List<Integer> numbers) {
        var ranges = new ArrayList<String>();
        for (int i = 0; i < numbers.size(); ) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            ranges.add(last == i ? "" + numbers.get(i) : numbers.get(i) + "–" + numbers.get(last));
            i = last + 1;
        }
        return Ord.upprakning(
                ranges.size() <= 12
                        ? ranges
                        : Stream.concat(ranges.stream().limit(11), Stream.of("%d till".formatted(ranges.size() - 11)))
                                .toList());
    }
}
