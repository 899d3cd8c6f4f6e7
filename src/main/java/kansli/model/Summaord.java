package kansli.model;

import java.util.List;
import java.util.regex.Pattern;

/** What a sum is called in the heading of a row or a column. */
public final class Summaord {

    public static final List<String> ORD =
            List.of("summa", "delsumma", "slutsumma", "totalsumma", "summering", "totalt", "total", "totaler", "s:a");

    /** What a column that counts everybody may be called too. */
    private static final List<String> ALLA = List.of("samtliga", "alla");

    private static final Pattern FIRST = first(ORD);
    private static final Pattern EVERYBODY = first(ALLA);
    private static final Pattern ANYWHERE =
            Pattern.compile("(?iU)(?<!\\p{L})(?:" + String.join("|", ORD) + ")(?!\\p{L})");

    private Summaord() {}

    /** Whether a heading says first of all that it is a sum: {@code Summa kostnader}, {@code Totalt 2024}. */
    public static boolean forst(String rubrik) {
        return FIRST.matcher(rubrik).lookingAt();
    }

    /** The same, or that it is of everybody: {@code Samtliga}. */
    public static boolean forstEllerAlla(String rubrik) {
        return forst(rubrik) || EVERYBODY.matcher(rubrik).lookingAt();
    }

    /** Whether a heading says somewhere that it is a sum: {@code Antal totalt}. */
    public static boolean nagonstans(String rubrik) {
        return ANYWHERE.matcher(rubrik).find();
    }

    private static Pattern first(List<String> words) {
        return Pattern.compile("(?iU)(?:" + String.join("|", words) + ")(?!\\p{L})");
    }
}
