package kansli.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kansli.model.Enhet;
import kansli.model.Tabell;
import kansli.model.Tabell.Cell;
import kansli.model.Tabell.Kolumn;
import kansli.model.Tabell.Rad;
import kansli.model.Tabell.Slag;
import kansli.source.ContentPath;
import kansli.source.Spelling;
import kansli.source.YamlNode.Scalar;

/** Reads a table of numbers: a YAML file in a folder called {@code tabeller}. */
final class TabellReader {

    private static final Pattern NUMBER = Pattern.compile("[-−–]?(?:\\d{1,3}(?:[ \\u00A0]\\d{3})+|\\d+)(?:,\\d+)?");
    private static final Pattern COLUMN = Pattern.compile("([^=]+?)(?:\\s*=\\s*(.+))?");
    private static final Map<String, Slag> SLAG = new LinkedHashMap<>();

    static {
        SLAG.put("rad", Slag.RAD);
        SLAG.put("delsumma", Slag.DELSUMMA);
        SLAG.put("summa", Slag.SUMMA);
    }

    Tabell read(Uppgifter u) {
        var columns = columns(u);
        var tabell = new Tabell(
                u.file(), u.file().stem(), u.text("titel", "Titel saknas"), enhet(u),
                u.tolkad("decimaler", t -> t.matches("[0-4]") ? Optional.of(Integer.valueOf(t)) : Optional.empty(), "decimaler-form",
                        "«%s» är inget antal decimaler.", "Skriv en siffra från 0 till 4.").orElse(0),
                columns, rows(u, columns), u.texter("noter").stream().map(Scalar::text).toList());
        u.avsluta();
        return tabell;
    }

    private static Enhet enhet(Uppgifter u) {
        var choices = new LinkedHashMap<String, Enhet>();
        for (var e : Enhet.values()) {
            choices.put(e.ord(), e);
        }
        var enhet = u.val("enhet", choices);
        u.kraver("enhet");
        return enhet.orElse(Enhet.ANTAL);
    }

    /** {@code 2021}, or {@code Avvikelse = budget - utfall}. */
    private static List<Kolumn> columns(Uppgifter u) {
        var columns = new ArrayList<Kolumn>();
        for (var s : u.texter("kolumner")) {
            var parts = COLUMN.matcher(s.text().strip());
            if (parts.matches()) {
                columns.add(new Kolumn(id(parts.group(1)), parts.group(1), Optional.ofNullable(parts.group(2))));
            }
        }
        u.kraver("kolumner");
        return columns;
    }

    private static List<Rad> rows(Uppgifter u, List<Kolumn> columns) {
        var rows = new ArrayList<Rad>();
        Set<String> ids = new HashSet<>();
        var poster = u.poster("rader");
        for (int i = 0; i < poster.size(); i++) {
            var row = row(poster.get(i), i, columns);
            var id = row instanceof Tabell.Talrad t ? t.id() : ((Tabell.Grupp) row).id();
            if (!ids.add(id)) {
                poster.get(i).fel("dubbel-rad", row instanceof Tabell.Grupp ? "grupp" : "rad", "Två rader i tabellen heter «%s» i adresser.".formatted(id),
                        "Ge den ena ett eget namn: lägg till en rad med id: och ett ord.");
            }
            rows.add(row);
        }
        return rows;
    }

    private static Rad row(Uppgifter r, int place, List<Kolumn> columns) {
        var group = r.valfri("grupp");
        if (group.isPresent()) {
            var row = new Tabell.Grupp(r.valfri("id").orElseGet(() -> id(group.get())), group.get());
            r.avsluta();
            return row;
        }
        var title = r.text("rad", "(rubrik saknas)");
        var row = new Tabell.Talrad(
                place, r.valfri("id").orElseGet(() -> id(title)), title, r.val("slag", SLAG).orElse(Slag.RAD),
                cells(r, "värden", columns), r.valfri("formel"), cells(r, "angivet", columns));
        if (row.celler().isEmpty() && row.formel().isEmpty() && columns.stream().noneMatch(k -> k.formel().isPresent())) {
            r.fel("rad-utan-tal", "rad", "Raden har varken värden eller formel.", "Lägg till värden: [1 000, 2 000] eller formel: en + annan.");
        }
        r.avsluta();
        return row;
    }

    private static List<Cell> cells(Uppgifter r, String key, List<Kolumn> columns) {
        var typed = r.platser(key);
        var columnsToType = columns.stream().filter(k -> k.formel().isEmpty()).count();
        if (!typed.isEmpty() && typed.size() != columns.size() && typed.size() != columnsToType) {
            r.fel("antal-varden", key, "Raden har %d värden, men tabellen har %d kolumner.".formatted(typed.size(), columnsToType),
                    "Skriv ett värde för varje kolumn. Ett streck, –, betyder att det inte finns något.");
        }
        return typed.stream().map(s -> cell(r, key, s)).toList();
    }

    private static Cell cell(Uppgifter r, String key, Scalar s) {
        var text = s.text().strip();
        if (text.isEmpty() || text.equals("–") || text.equals("-")) {
            return new Tabell.Tom();
        }
        if (text.startsWith("=")) {
            return new Tabell.Formel(text.substring(1).strip());
        }
        if (!NUMBER.matcher(text).matches()) {
            r.fel("tal-form", s.span(), key, "«%s» går inte att läsa som ett tal.".formatted(text),
                    "Skriv med mellanslag mellan tusental och komma före decimaler: 1 973 000 eller −1 060,5.");
            return new Tabell.Tom();
        }
        return new Tabell.Varde(new BigDecimal(text.replaceAll("[ \\u00A0]", "").replaceAll("[−–]", "-").replace(',', '.')));
    }

    /** A heading as an address: {@code Över-/underskott från tidigare år} is {@code over_underskott_fran_tidigare_ar}. */
    static String id(String title) {
        return Spelling.folded(title).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    /** Whether a file is a table. */
    static boolean is(ContentPath file) {
        return file.value().contains("tabeller/") && file.name().endsWith(".yaml");
    }
}
