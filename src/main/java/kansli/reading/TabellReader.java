package kansli.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Enhet;
import kansli.model.Insatsurval;
import kansli.model.Insatsurval.Lage;
import kansli.model.Insatsurval.Sortering;
import kansli.model.Insyn;
import kansli.model.Period;
import kansli.model.Tabell;
import kansli.model.Tabell.Cell;
import kansli.model.Tabell.Diagramslag;
import kansli.model.Tabell.Innehall;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Kontroll;
import kansli.model.Tabell.Rad;
import kansli.model.Tabell.Relation;
import kansli.model.Tabell.Rubrikval;
import kansli.model.Tabell.Slag;
import kansli.reading.Sekretess.Sak;
import kansli.source.Antal;
import kansli.source.ContentPath;
import kansli.source.Spelling;
import kansli.source.YamlNode.Scalar;

/** Reads a table of numbers: a YAML file in a folder called {@code tabeller}. */
final class TabellReader {

    private static final Pattern DATA =
            Pattern.compile(".+\\.(?:csv|tsv|txt|tab|xlsx?|xlsm|xlsb|ods|numbers)", Pattern.CASE_INSENSITIVE);
    private static final String VARDEN = "värden";
    private static final Map<String, Slag> SLAG = new LinkedHashMap<>();
    private static final Map<String, Rubrikval> RUBRIKER = new LinkedHashMap<>();
    private static final Map<String, Sortering> SORTERING = new LinkedHashMap<>();
    private static final Map<String, Diagramslag> DIAGRAM = new LinkedHashMap<>();

    static {
        SLAG.put("rad", Slag.RAD);
        SLAG.put("delsumma", Slag.DELSUMMA);
        SLAG.put("summa", Slag.SUMMA);
        RUBRIKER.put("namn och ort", Rubrikval.NAMN_OCH_ORT);
        RUBRIKER.put("namn", Rubrikval.NAMN);
        RUBRIKER.put("kortnamn", Rubrikval.KORTNAMN);
        SORTERING.put("namn", Sortering.NAMN);
        SORTERING.put("ägare", Sortering.AGARE);
        SORTERING.put("start", Sortering.START);
        DIAGRAM.put("liggande", Diagramslag.LIGGANDE);
        DIAGRAM.put("grupperade", Diagramslag.GRUPPERADE);
        DIAGRAM.put("staplade", Diagramslag.STAPLADE);
        DIAGRAM.put("pyramid", Diagramslag.PYRAMID);
        DIAGRAM.put("linje", Diagramslag.LINJE);
    }

    private final List<String> mappar;
    private final List<String> typer;
    private final DataReader data;
    private final Map<ContentPath, Insyn> rapporter;

    /**
     * @param mappar the names of the folders of all insatser
     * @param typer the kinds of insatser that the förbund has
     * @param data what rows that lie beside the table are read with
     * @param rapporter what the reports say of who may see them
     */
    TabellReader(List<String> mappar, List<String> typer, DataReader data, Map<ContentPath, Insyn> rapporter) {
        this.mappar = mappar;
        this.typer = typer;
        this.data = data;
        this.rapporter = rapporter;
    }

    Tabell read(Uppgifter u) {
        var titel = u.text("titel", "Titel saknas");
        var enhet = KolumnReader.enhet(u);
        var decimaler = decimaler(u).orElse(0);
        var columns = KolumnReader.read(u);
        if (columns.stream()
                .anyMatch(k -> k.innehall() == Innehall.TAL
                        && k.enhet().isEmpty()
                        && k.uppgift().isEmpty())) {
            u.kraver("enhet");
        }
        boolean hemlig = hemlig(u, columns);
        var rows = rows(u, columns, enhet.orElse(Enhet.ANTAL), u.har("decimaler"));
        var tabell = new Tabell(
                u.file(),
                u.file().stem(),
                titel,
                enhet.orElse(Enhet.ANTAL),
                decimaler,
                columns,
                rows,
                u.rader("noter"),
                not(u),
                diagram(u),
                insyn(u, hemlig));
        if (!u.har("decimaler")) {
            tellRounded(u, tabell);
        }
        u.avsluta();
        return tabell;
    }

    private Insyn insyn(Uppgifter u, boolean hemlig) {
        var mapp = u.file().value().split("/");
        var hela = rapporter.getOrDefault(new ContentPath(mapp[0] + "/" + mapp[1]), Insyn.OSAGD);
        var insyn = Sekretess.insyn(u, Sak.TABELL, hela);
        return (hemlig || data.hemlig(u.file())) && !insyn.stangd() ? Insyn.stangd(Sekretess.UTAN_GRUND) : insyn;
    }

    /** Tells of a typed column that says of a row that not all may see it, as {@link Datakolumner#hemligt} does. */
    private static boolean hemlig(Uppgifter u, List<Kolumn> columns) {
        var secret = columns.stream().map(k -> Hemligord.kolumn(k.rubrik())).toList();
        for (var row : u.poster("rader")) {
            var cells = row.platser(VARDEN);
            var at = cells.size() == columns.size()
                    ? columns
                    : columns.stream().filter(Kolumn::skrivs).toList();
            for (int i = 0; i < Math.min(cells.size(), at.size()); i++) {
                var cell = cells.get(i);
                if (secret.get(columns.indexOf(at.get(i))).test(cell.text().strip())) {
                    var message = Datakolumner.hemligt(at.get(i).rubrik(), cell.text());
                    row.fel("sekretess-oklar", cell.span(), VARDEN, message, Datakolumner.UTAN);
                    return true;
                }
            }
        }
        return false;
    }

    /** A number that is written with more decimals than it is shown with, when nobody has said how many there are. */
    private static void tellRounded(Uppgifter u, Tabell t) {
        t.talrader()
                .filter(r -> r.kalla().isEmpty() && r.decimaler().isEmpty())
                .flatMap(r -> t.kolumner().stream()
                        .filter(k -> k.decimaler().isEmpty()
                                && t.cell(r.celler(), k) instanceof Tabell.Varde v
                                && Decimaler.har(v.tal()))
                        .map(k -> Map.entry(t.stalle(r, k), ((Tabell.Varde) t.cell(r.celler(), k)).tal())))
                .findFirst()
                .ifPresent(c -> u.findings()
                        .varning(
                                Decimaler.KOD,
                                c.getKey(),
                                Decimaler.meddelande(c.getValue()),
                                Decimaler.rad(c.getValue())));
    }

    static Optional<Integer> decimaler(Uppgifter u) {
        return u.tolkad(
                "decimaler",
                t -> t.matches("[0-4]") ? Optional.of(Integer.valueOf(t)) : Optional.empty(),
                "decimaler-form",
                "«%s» är inget antal decimaler.",
                "Skriv en siffra från 0 till 4.");
    }

    private static Optional<Integer> not(Uppgifter u) {
        return u.tolkad(
                "not",
                t -> t.matches("[1-9]\\d?") ? Optional.of(Integer.valueOf(t)) : Optional.empty(),
                "not-form",
                "«%s» är inget nummer på en not.",
                "Skriv bara siffrorna: 3.");
    }

    private static Optional<Tabell.Diagram> diagram(Uppgifter u) {
        return u.under("diagram").map(d -> {
            var diagram = new Tabell.Diagram(
                    d.text("rubrik", "(rubrik saknas)"),
                    d.val("slag", DIAGRAM).orElse(Diagramslag.LIGGANDE),
                    d.texter("serier").stream().map(s -> id(s.text())).toList(),
                    d.texter("rader").stream().map(s -> id(s.text())).toList(),
                    d.valfri("jämförelse").map(TabellReader::id));
            d.kraver("serier");
            d.avsluta();
            return diagram;
        });
    }

    private List<Rad> rows(Uppgifter u, List<Kolumn> columns, Enhet enhet, boolean decimaler) {
        var rows = new ArrayList<Rad>();
        var poster = u.poster("rader");
        var adresser = new Radadresser(poster.stream()
                .filter(p -> !p.har("data") && !p.har("insatser"))
                .flatMap(p -> p.valfri("id").or(() -> p.valfri("rad").map(TabellReader::id)).stream())
                .toList());
        u.kraver("rader");
        if (tooLarge(u, poster.size(), columns)) {
            return List.of();
        }
        for (int i = 0; i < poster.size(); i++) {
            var post = poster.get(i);
            if (post.har("data")) {
                rows.addAll(data.read(post, i, columns, enhet, decimaler, adresser));
                continue;
            }
            row(post, i, columns).forEach(row -> {
                var id = switch (row) {
                    case Tabell.Talrad t -> t.id();
                    case Tabell.Grupp g -> g.id();
                    case Tabell.Insatsrader r -> "insatser " + r.plats();
                };
                if (!adresser.ta(id)) {
                    post.fel(
                            "dubbel-rad",
                            row instanceof Tabell.Grupp ? "grupp" : "rad",
                            "Två rader i tabellen får namnet «%s» i formler och hänvisningar.".formatted(id),
                            "Ge den ena ett eget namn: lägg till en rad med id: och ett ord.");
                }
                rows.add(row);
            });
        }
        return tooLarge(u, rows.size(), columns) ? List.of() : rows;
    }

    private static boolean tooLarge(Uppgifter u, int rows, List<Kolumn> columns) {
        var tooLarge = Storlek.forStor(rows, columns.size());
        if (tooLarge) {
            u.fel("tabell-for-stor", "rader", Storlek.meddelande(rows, columns.size()), Storlek.RAD);
            u.findings().lost(u.place("rader"));
        }
        return tooLarge;
    }

    private Stream<Rad> row(Uppgifter r, int place, List<Kolumn> columns) {
        var group = r.valfri("grupp");
        if (group.isPresent()) {
            var row = new Tabell.Grupp(r.valfri("id").orElseGet(() -> id(group.get())), group.get(), r.place("grupp"));
            r.avsluta();
            return Stream.of(row);
        }
        if (r.har("insatser")) {
            return Stream.of(insatser(r, place, columns));
        }
        return Stream.of(typed(r, place, columns));
    }

    private static Tabell.Talrad typed(Uppgifter r, int place, List<Kolumn> columns) {
        var title = r.text("rad", "(rubrik saknas)");
        var row = new Tabell.Talrad(
                place,
                Optional.empty(),
                r.valfri("id").orElseGet(() -> id(title)),
                title,
                r.val("slag", SLAG).orElse(Slag.RAD),
                cells(r, VARDEN, columns),
                r.valfri("formel"),
                cells(r, Tabell.ANGIVET, columns),
                KolumnReader.enhet(r),
                decimaler(r),
                not(r),
                r.valfri("text"),
                Kallkonflikter.read(r),
                Optional.empty(),
                kontroller(r, columns));
        if (row.celler().isEmpty()
                && !r.osaker(VARDEN)
                && row.formel().isEmpty()
                && row.text().isEmpty()
                && columns.stream().allMatch(Kolumn::skrivs)) {
            r.fel(
                    "rad-utan-tal",
                    "rad",
                    "Raden har varken värden eller formel.",
                    "Lägg till värden: [1 000, 2 000] eller formel: en + annan.");
        }
        r.avsluta();
        return r.osaker(VARDEN) || row.celler().isEmpty() && r.osaker("formel") ? row.med(unread(columns.size())) : row;
    }

    /** One formula for every column, or a list with one for each. */
    private static List<Kontroll> kontroller(Uppgifter r, List<Kolumn> columns) {
        var all = new ArrayList<Kontroll>();
        for (var relation : Relation.values()) {
            var written = r.platser(relation.nyckel());
            if (written.size() == 1) {
                written.forEach(s -> all.add(new Kontroll(relation, formula(s), Optional.empty())));
                continue;
            }
            var at = places(r, relation.nyckel(), written.size(), columns);
            for (int i = 0; i < written.size() && written.size() == at.size(); i++) {
                if (!Taltolkning.tomt(written.get(i).text())) {
                    all.add(new Kontroll(relation, formula(written.get(i)), Optional.of(columns.indexOf(at.get(i)))));
                }
            }
        }
        return List.copyOf(all);
    }

    /** With or without a sign of equality first. */
    static String formula(Scalar s) {
        return s.text().strip().replaceFirst("^=\\s*", "");
    }

    private Rad insatser(Uppgifter r, int place, List<Kolumn> columns) {
        var named = r.lista("insatser") ? mappar(r, "insatser") : List.<String>of();
        var urval = named.isEmpty()
                ? r.tolkad(
                                "insatser",
                                Tid::urval,
                                "urval-form",
                                "«%s» är inget urval av insatser.",
                                "Skriv alla, pågående 2020-12-31, under 2020, avslutade 2020 eller en lista med"
                                        + " mappnamn.")
                        .orElse(Insatsurval.av(Lage.ALLA, Period.ALLTID))
                : Insatsurval.av(Lage.ALLA, Period.ALLTID);
        var med = r.texter("med").stream()
                .flatMap(s -> {
                    var uppgift = KolumnReader.redovisad(s.text(), false);
                    if (uppgift.isEmpty()) {
                        r.fel(
                                "uppgift-form",
                                s.span(),
                                "med",
                                "«%s» är ingen uppgift om en insats.".formatted(Ord.kort(s.text())),
                                KolumnReader.hur(s.text()));
                    }
                    return uppgift.stream();
                })
                .toList();
        var first = r.texter("ordning");
        var sorted = first.size() != 1
                ? Optional.<Sortering>empty()
                : SORTERING.entrySet().stream()
                        .filter(e -> Ord.lika(e.getKey(), first.getFirst().text()))
                        .map(Map.Entry::getValue)
                        .findFirst();
        var order = sorted.isPresent() ? List.<String>of() : mappar(r, "ordning");
        var grupper = r.val("grupper", Map.of("typ", true)).orElse(false);
        var row = new Tabell.Insatsrader(
                place,
                new Insatsurval(
                        urval.lage(),
                        urval.nar(),
                        named,
                        med,
                        typ(r),
                        new TreeSet<>(mappar(r, "utom")),
                        sorted.orElse(Sortering.NAMN),
                        sorted.isEmpty() && order.isEmpty() ? named : order),
                grupper,
                r.ja("delsummor", false),
                r.val("rubrik", RUBRIKER).orElse(Rubrikval.NAMN_OCH_ORT),
                angivet(r, columns));
        r.avsluta();
        return row;
    }

    /** Names of insatser's folders; one that there is none of is told. */
    private List<String> mappar(Uppgifter r, String key) {
        return r.texter(key).stream()
                .map(s -> {
                    var name = s.text().strip();
                    if (!mappar.contains(name)) {
                        r.fel(
                                "okand-insats",
                                s.span(),
                                key,
                                "Det finns ingen insats med mappen «%s».".formatted(Ord.kort(name)),
                                Ord.forslag(name, mappar, "Skriv namnet på insatsens mapp."));
                    }
                    return name;
                })
                .toList();
    }

    private Optional<String> typ(Uppgifter r) {
        return r.valfri("typ").flatMap(word -> {
            var typ = typer.stream().filter(t -> Ord.lika(t, word)).findFirst();
            if (typ.isEmpty()) {
                r.fel(
                        "okant-val",
                        "typ",
                        "«%s» är ingen av förbundets insatstyper.".formatted(Ord.kort(word)),
                        Ord.forslag(word, typer, "Lägg till den under insatstyper i forbund.yaml."));
            }
            return typ;
        });
    }

    /** What the rows of insatser should come to, by folder name. */
    private static Map<String, List<Cell>> angivet(Uppgifter r, List<Kolumn> columns) {
        var stated = new LinkedHashMap<String, List<Cell>>();
        r.under(Tabell.ANGIVET).ifPresent(u -> {
            u.namn().forEach(name -> stated.put(name, cells(u, name, columns)));
            u.avsluta();
        });
        return stated;
    }

    /** The columns that so many values are for: all of them, or those that are written. */
    private static List<Kolumn> places(Uppgifter r, String key, int values, List<Kolumn> columns) {
        var toType = columns.stream().filter(Kolumn::skrivs).toList();
        if (values != 0 && values != columns.size() && values != toType.size()) {
            r.fel(
                    "antal-varden",
                    key,
                    "Raden har %s, men tabellen har %s."
                            .formatted(
                                    Antal.av(values, "värde", "värden"), Antal.av(toType.size(), "kolumn", "kolumner")),
                    "Skriv ett värde för varje kolumn. Ett streck, –, betyder att det inte finns något.");
        }
        return values == columns.size() ? columns : toType;
    }

    private static List<Cell> cells(Uppgifter r, String key, List<Kolumn> columns) {
        var typed = columns.size() > 1 ? r.uppraknade(key) : r.platser(key);
        var at = places(r, key, typed.size(), columns);
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < typed.size(); i++) {
            var column = i < at.size() ? at.get(i).innehall() : Innehall.TAL;
            var cell = cell(r, key, typed.get(i), column);
            cells.add(
                    key.equals(VARDEN) && i < at.size() && beside(r, typed.get(i), cell, at.get(i))
                            ? new Tabell.Olast()
                            : cell);
        }
        return typed.isEmpty() || typed.size() == at.size() ? cells : unread(columns.size());
    }

    /** When there are too few values or too many, nobody knows which is whose. */
    private static List<Cell> unread(int columns) {
        return Collections.nCopies(columns, new Tabell.Olast());
    }

    /** Whether a value is written where the column fetches one, so that nobody knows which is meant. */
    private static boolean beside(Uppgifter r, Scalar written, Cell cell, Kolumn column) {
        if (column.fran().isEmpty() || !(cell instanceof Tabell.Varde || cell instanceof Tabell.Ord)) {
            return false;
        }
        r.fel(
                "hamtas-redan",
                written.span(),
                VARDEN,
                "«%s» står skrivet här, men kolumnen «%s» hämtas från %s."
                        .formatted(
                                Ord.kort(written.text().strip()),
                                column.rubrik(),
                                column.fran().get()),
                "Ta bort värdet eller skriv ett streck på dess plats. Ska talen skrivas här, ta bort från: på"
                        + " kolumnen.");
        return true;
    }

    private static Cell cell(Uppgifter r, String key, Scalar s, Innehall innehall) {
        var text = s.text().strip();
        if (Taltolkning.tomt(text)) {
            return new Tabell.Tom();
        }
        if (innehall != Innehall.TAL) {
            r.tellCommand(key, s);
            return new Tabell.Ord(text);
        }
        if (text.startsWith("=")) {
            return new Tabell.Formel(text.substring(1).strip());
        }
        var number = Taltolkning.tal(text);
        if (number.isEmpty() && !r.findings().told("sekretess-oklar", r.file(), s.span())) {
            r.fel(
                    "tal-form",
                    s.span(),
                    key,
                    "«%s» går inte att läsa som ett tal.".formatted(Ord.kort(text)),
                    Taltolkning.hur(text, true));
        }
        return number.<Cell>map(Tabell.Varde::new).orElseGet(Tabell.Olast::new);
    }

    /**
     * A heading as an address: {@code Över-/underskott från tidigare år} is {@code over_underskott_fran_tidigare_ar}.
     */
    static String id(String title) {
        return Spelling.id(title, "_");
    }

    /** Whether a file is a table. */
    static boolean is(ContentPath file) {
        return Tabell.bland(file) && file.name().endsWith(".yaml");
    }

    /** Whether a file lies among the tables and may hold numbers for one. */
    static boolean isData(ContentPath file) {
        return Tabell.bland(file) && isSheet(file);
    }

    /** Whether a file may hold numbers, wherever it lies. */
    static boolean isSheet(ContentPath file) {
        return DATA.matcher(file.name()).matches();
    }
}
