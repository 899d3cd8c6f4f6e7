package kansli.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import kansli.source.Almanacka;

/** How the office writes days, periods, names and numbers in words, whatever the machine speaks. */
public final class Svenska {

    private static final List<String> TALORD =
            List.of("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv");

    private Svenska() {}

    /** {@code 18 mars 2021}. */
    public static String dag(LocalDate dag) {
        return dagOchManad(dag) + " " + dag.getYear();
    }

    /** {@code 18 mars}. */
    public static String dagOchManad(LocalDate dag) {
        return dag.getDayOfMonth() + " " + Almanacka.MANADER.get(dag.getMonthValue() - 1);
    }

    /** {@code torsdag 18 mars 2021}. */
    public static String medVeckodag(LocalDate dag) {
        return Almanacka.VECKODAGAR.get(dag.getDayOfWeek().getValue() - 1) + " " + dag(dag);
    }

    /** A period by its key, as a reader meets it: {@code 2020-kvartal-3-4} is {@code 2020, kvartal 3–4}. */
    public static String tid(String nyckel) {
        var parts = nyckel.split("-", 2);
        return parts.length == 1
                ? nyckel
                : parts[0] + ", " + parts[1].replaceAll("(?<=\\d)-(?=\\d)", "–").replace('-', ' ');
    }

    /** A name inside a sentence: {@code förbundsstyrelsen}. */
    public static String inne(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** A word that begins a sentence: {@code Juni}. */
    public static String ute(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A text as it is put in order: å, ä and ö come last, and capitals count as small. */
    public static String sorteringsnyckel(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('å', '{')
                .replace('ä', '|')
                .replace('ö', '}')
                .replace('é', 'e')
                .replace('ü', 'y');
    }

    /** A number in words as far as twelve, {@code tolv}, and after that in figures. */
    public static String antal(int number) {
        return number >= 0 && number < TALORD.size() ? TALORD.get(number) : String.valueOf(number);
    }

    /** {@code en rubrik}, {@code tre rubriker}. */
    public static String antal(int number, String one, String several) {
        return number == 1 ? one : antal(number) + " " + several;
    }

    /** {@code a, b och c}. */
    public static String upprakning(Collection<String> words) {
        var list = List.copyOf(words);
        return list.size() < 2
                ? String.join("", list)
                : String.join(", ", list.subList(0, list.size() - 1)) + " och " + list.getLast();
    }
}
