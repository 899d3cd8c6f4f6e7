package kansli.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * A table as it was written: what is typed, what is fetched and how the rest is computed, with nothing computed yet.
 *
 * @param namn its name in addresses, which is its file's name
 * @param decimaler how many decimals its numbers are shown with
 * @param not the number of the note that it is, when other tables refer to it as one
 * @param diagram how it is drawn, when it is
 */
public record Tabell(
        ContentPath path,
        String namn,
        String titel,
        Enhet enhet,
        int decimaler,
        List<Kolumn> kolumner,
        List<Rad> rader,
        List<String> noter,
        Optional<Integer> not,
        Optional<Diagram> diagram,
        Insyn insyn) {

    private static final String MAPP = "tabeller";

    /** Whether a file lies where tables do: in a folder for them, or in one within it. */
    public static boolean bland(ContentPath fil) {
        return List.of(fil.folder().split("/")).contains(MAPP);
    }

    /** An address without the folders that only hold tables, as people write it. */
    public static String kort(String adress) {
        return adress.replace("/" + MAPP + "/", "/");
    }

    /** Its name from anywhere: the folder that it lies in, and its own. */
    public String adress() {
        return path.folder() + "/" + namn;
    }

    /** The folder of what it belongs to: the one that holds its folder of tables. */
    public String hem() {
        int at = (path.folder() + "/").lastIndexOf("/" + MAPP + "/");
        return at < 0 ? path.folder() : path.folder().substring(0, at);
    }

    /** The rows that are not headings. */
    public Stream<Talrad> talrader() {
        return rader.stream().filter(Talrad.class::isInstance).map(Talrad.class::cast);
    }

    /** The same table with other rows. */
    public Tabell med(List<Rad> andra) {
        return new Tabell(path, namn, titel, enhet, decimaler, kolumner, andra, noter, not, diagram, insyn);
    }

    /**
     * Which of a row's values is a column's: they are written for every column, or for those that are written; −1 when
     * none is.
     */
    public int plats(List<Cell> celler, Kolumn kolumn) {
        var columns = celler.size() == kolumner.size()
                ? kolumner
                : kolumner.stream().filter(Kolumn::skrivs).toList();
        int at = columns.indexOf(kolumn);
        return at < celler.size() ? at : -1;
    }

    public Cell cell(List<Cell> celler, Kolumn kolumn) {
        int at = plats(celler, kolumn);
        return at < 0 ? new Tom() : celler.get(at);
    }

    /** What a cell counts: what its row counts, or else its column, or else the table. */
    public Enhet enhet(Talrad rad, Kolumn kolumn) {
        return rad.enhet().orElseGet(() -> enhet(kolumn));
    }

    /** What a column counts, on rows that do not count something of their own. */
    public Enhet enhet(Kolumn kolumn) {
        return kolumn.enhet().orElse(enhet);
    }

    /**
     * Where something is said of a row: under a key here, in the spreadsheet that it was read from, or where it was
     * asked for.
     */
    public Place stalle(Talrad rad, String nyckel) {
        return rad.kalla().orElseGet(() -> new Place(path, rad.nyckel(nyckel)));
    }

    /** Where a row's number in a column was written; the row itself when it follows from others. */
    public Place stalle(Talrad rad, Kolumn kolumn) {
        return stalle(
                rad,
                cell(rad.celler(), kolumn) instanceof Tom
                        ? "rad"
                        : "värden[%d]".formatted(plats(rad.celler(), kolumn)));
    }

    /**
     * @param over a heading above the heading, shared with the columns beside it
     * @param enhet when it counts something else than the table
     * @param formel how each row's number in this column follows from the row's other numbers
     * @param uppgift what it shows of an insats
     * @param fran another table's column that its numbers are fetched from, {@code tabell.kolumn}
     * @param kontroller what each row's number in it must answer to, as formulas of the row's other numbers
     */
    public record Kolumn(
            String id,
            String rubrik,
            Optional<String> over,
            Innehall innehall,
            Optional<Enhet> enhet,
            Optional<Integer> decimaler,
            Optional<String> formel,
            Optional<Uppgiftsval> uppgift,
            Optional<String> fran,
            List<Kontroll> kontroller) {

        /** Whether its cells are written row by row. */
        public boolean skrivs() {
            return formel.isEmpty() && fran.isEmpty();
        }
    }

    public enum Innehall {
        TAL,
        ORD,
        /** A word that is also shown as colour and shape. */
        LAGE
    }

    /** A row, by its place in the file. */
    public sealed interface Rad {}

    /**
     * A heading over the rows that follow, as far as the next one.
     *
     * @param stalle where it is written, or where the rows under it were asked for
     */
    public record Grupp(String id, String rubrik, Place stalle) implements Rad {}

    /**
     * A row of numbers.
     *
     * @param plats its place among the rows of the file, from 0
     * @param insats the folder name of the insats that it was fetched for
     * @param formel how each number follows from other rows
     * @param angivet what the author says that the numbers should come to, to be compared with what they do
     * @param enhet when it counts something else than the table
     * @param not the number of the note that explains it
     * @param text words that stand across all columns instead of numbers
     * @param kalla where it stands, when that is not under keys of its own: in a spreadsheet, or where its insats was
     *     asked for
     * @param kontroller what its numbers must answer to, as formulas of other rows
     */
    public record Talrad(
            int plats,
            Optional<String> insats,
            String id,
            String rubrik,
            Slag slag,
            List<Cell> celler,
            Optional<String> formel,
            List<Cell> angivet,
            Optional<Enhet> enhet,
            Optional<Integer> decimaler,
            Optional<Integer> not,
            Optional<String> text,
            List<Kallkonflikt> konflikter,
            Optional<Place> kalla,
            List<Kontroll> kontroller)
            implements Rad {

        /** The same row with other cells. */
        public Talrad med(List<Cell> andra) {
            return new Talrad(
                    plats,
                    insats,
                    id,
                    rubrik,
                    slag,
                    andra,
                    formel,
                    angivet,
                    enhet,
                    decimaler,
                    not,
                    text,
                    konflikter,
                    kalla,
                    kontroller);
        }

        /** Where in the file something is said of it. */
        public String nyckel(String key) {
            return "rader[%d].%s".formatted(plats, key)
                    + (key.equals(ANGIVET) ? insats.map(i -> "." + i).orElse("") : "");
        }
    }

    /** The key under which an author says what numbers should come to. */
    public static final String ANGIVET = "angivet";

    /**
     * Something that a number must answer to.
     *
     * @param kolumn the only column that it is about, by its place in the list under the key; all columns when empty
     */
    public record Kontroll(Relation relation, String formel, Optional<Integer> kolumn) {}

    /** How a number stands to what it is compared with, by the key that says so. */
    public enum Relation {
        LIKA("stämmer med"),
        HOGST("högst"),
        MINST("minst");

        private final String nyckel;

        Relation(String nyckel) {
            this.nyckel = nyckel;
        }

        public String nyckel() {
            return nyckel;
        }
    }

    /**
     * Rows that are fetched: one for each insats that answers to the choice.
     *
     * @param angivet what the author says that the cells of a row should come to, by the insats's folder name
     */
    public record Insatsrader(
            int plats,
            Insatsurval urval,
            boolean grupper,
            boolean delsummor,
            Rubrikval rubrik,
            Map<String, List<Cell>> angivet)
            implements Rad {

        /** Where in the file they are asked for. */
        public String nyckel() {
            return "rader[%d].insatser".formatted(plats);
        }

        /** Where one of them is asked for: by its name, or as one of many. */
        public String nyckel(String insats) {
            int asked = urval.bara().indexOf(insats);
            return asked < 0 ? nyckel() : "%s[%d]".formatted(nyckel(), asked);
        }
    }

    /** What a fetched row is called. */
    public enum Rubrikval {
        NAMN_OCH_ORT,
        NAMN,
        KORTNAMN
    }

    /** How a row stands out. */
    public enum Slag {
        RAD,
        DELSUMMA,
        SUMMA
    }

    public sealed interface Cell {}

    public record Varde(BigDecimal tal) implements Cell {}

    public record Formel(String text) implements Cell {}

    public record Ord(String text) implements Cell {}

    /** Nothing, which is not the same as zero. */
    public record Tom() implements Cell {}

    /** Something that could not be read, which has been told. It is not nothing: what it should be is not known. */
    public record Olast() implements Cell {}

    /**
     * How a table is drawn.
     *
     * @param rubrik what it shows, in a sentence
     * @param serier the ids of the columns that are drawn
     * @param rader the ids of the rows that are drawn; all but sums when empty
     * @param jamforelse the column that is drawn as a tick
     */
    public record Diagram(
            String rubrik, Diagramslag slag, List<String> serier, List<String> rader, Optional<String> jamforelse) {

        public boolean ritar(String rad, Slag slag) {
            return rader.isEmpty() ? slag == Slag.RAD : rader.contains(rad);
        }
    }

    public enum Diagramslag {
        LIGGANDE,
        GRUPPERADE,
        STAPLADE,
        PYRAMID,
        LINJE
    }
}
