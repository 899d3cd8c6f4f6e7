package kansli.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.model.Svenska;
import kansli.source.Almanacka;

/**
 * The day that somebody means by {@code 4/2 2027}, {@code 270204} or {@code 15 april}: a guess, to be told with the way
 * to write it. It may be a day that no year has.
 */
record MenadDag(int ar, int manad, int dag) {

    private static final int FIRST_YEAR = 1000;
    private static final int THIS_CENTURY = 2000;

    private static final String YEAR = "(?<ar>\\d{4}|['’]?\\d{2})";
    private static final String BEFORE = "(?:\\p{L}+\\s+)?(?:den\\s+)?";
    private static final Pattern DAY_FIRST =
            Pattern.compile(BEFORE + "(?<dag>\\d{1,2})\\s*[/.]\\s*(?<manad>\\d{1,2})(?:[\\s/.,-]+" + YEAR + ")?");
    private static final Pattern DAY_FIRST_DASHED =
            Pattern.compile("(?<dag>\\d{1,2})-(?<manad>\\d{1,2})-(?<ar>\\d{4})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile(YEAR + "\\s*[-–/.]\\s*(?<manad>\\d{1,2})\\s*[-–/.]\\s*(?<dag>\\d{1,2})");
    private static final Pattern JOINED = Pattern.compile("(?<ar>\\d{4}|\\d{2})(?<manad>\\d{2})(?<dag>\\d{2})");
    private static final Pattern WORDS = Pattern.compile(
            BEFORE + "(?<dag>\\d{1,2})(?:\\s|:[ea]|\\.)+(?<ord>\\p{L}{3,})\\.?(?:[\\s,-]+" + YEAR + ")?");

    private static final Pattern MONTH_FIRST = Pattern.compile("(?<ord>\\p{L}{3,})\\.? (?<dag>\\d{1,2}),? " + YEAR);

    /** @param ar the year when none is written, if it is known */
    static Optional<MenadDag> av(String text, OptionalInt ar) {
        var written = text.strip().toLowerCase(Locale.ROOT);
        return Stream.of(YEAR_FIRST, JOINED, DAY_FIRST_DASHED, DAY_FIRST, WORDS, MONTH_FIRST)
                .map(form -> form.matcher(written))
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(m -> av(m, ar));
    }

    private static Optional<MenadDag> av(Matcher m, OptionalInt otherwise) {
        var written = m.namedGroups().containsKey("ar") ? m.group("ar") : null;
        var ar = written == null ? otherwise : OptionalInt.of(year(written.replaceAll("\\D", "")));
        var manad = m.namedGroups().containsKey("ord")
                ? month(m.group("ord"))
                : Optional.of(Integer.valueOf(m.group("manad")));
        return ar.isPresent() && ar.getAsInt() >= FIRST_YEAR && manad.isPresent()
                ? Optional.of(new MenadDag(ar.getAsInt(), manad.get(), Integer.parseInt(m.group("dag"))))
                : Optional.empty();
    }

    private static int year(String figures) {
        return Integer.parseInt(figures) + (figures.length() == 2 ? THIS_CENTURY : 0);
    }

    /** {@code apr}, {@code april}, {@code aprill}. */
    private static Optional<Integer> month(String word) {
        return Almanacka.MANADER.stream()
                .filter(m -> m.startsWith(word))
                .findFirst()
                .or(() -> Ord.narmast(word, Almanacka.MANADER))
                .map(m -> Almanacka.MANADER.indexOf(m) + 1);
    }

    /** Empty when there is no such day. */
    Optional<LocalDate> finns() {
        return manad >= 1 && manad <= 12 && dag >= 1 && YearMonth.of(ar, manad).isValidDay(dag)
                ? Optional.of(LocalDate.of(ar, manad, dag))
                : Optional.empty();
    }

    /** What to do. */
    String rad() {
        return finns().map(d -> "Skriv %s, om det är den %s.".formatted(d, Svenska.dag(d)))
                .orElseGet(() -> finnsInte() + " Rätta datumet.");
    }

    /** Why there is no such day. */
    String finnsInte() {
        if (manad < 1 || manad > 12) {
            return "Det finns ingen månad %d: först skrivs året, sedan månaden och dagen.".formatted(manad);
        }
        if (dag < 1) {
            return "Det finns ingen dag %d.".formatted(dag);
        }
        var month = YearMonth.of(ar, manad);
        return "%s %d har %d dagar."
                .formatted(Svenska.ute(Almanacka.MANADER.get(manad - 1)), ar, month.lengthOfMonth());
    }
}
