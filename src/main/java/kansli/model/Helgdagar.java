package kansli.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import kansli.source.Almanacka;

/**
 * The days when nobody works: Saturdays, Sundays, the holidays that lagen (1989:253) om allmänna helgdagar counts up,
 * and midsommarafton, julafton and nyårsafton, which lagen (1930:173) om beräkning av lagstadgad tid puts beside them.
 */
public final class Helgdagar {

    /** From this year the national day is a holiday, and annandag pingst is none. */
    private static final int NATIONAL_DAY = 2005;

    private Helgdagar() {}

    /** What a day is called when nobody works on it: {@code långfredagen}, {@code lördag}. */
    public static Optional<String> ledig(LocalDate dag) {
        return helgdag(dag)
                .or(() -> Optional.of(dag.getDayOfWeek())
                        .filter(d -> d == DayOfWeek.SATURDAY || d == DayOfWeek.SUNDAY)
                        .map(d -> Almanacka.VECKODAGAR.get(d.getValue() - 1)));
    }

    /** The holiday, or one of the three eves, that a day is. */
    public static Optional<String> helgdag(LocalDate dag) {
        return Optional.ofNullable(
                switch (dag.getMonth()) {
                    case JANUARY -> fast(dag, 1, "nyårsdagen", 6, "trettondedag jul");
                    case MAY -> dag.getDayOfMonth() == 1 ? "första maj" : rorlig(dag);
                    case JUNE -> juni(dag);
                    case OCTOBER, NOVEMBER -> alla(dag, 10, 31, "alla helgons dag");
                    case DECEMBER -> {
                        var jul = fast(dag, 25, "juldagen", 26, "annandag jul");
                        yield jul == null ? fast(dag, 24, "julafton", 31, "nyårsafton") : jul;
                    }
                    default -> rorlig(dag);
                });
    }

    /** The day itself when people work on it, or else the last such day before. */
    public static LocalDate arbetsdagSenast(LocalDate dag) {
        var day = dag;
        while (ledig(day).isPresent()) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static String juni(LocalDate dag) {
        if (dag.getDayOfMonth() == 6 && dag.getYear() >= NATIONAL_DAY) {
            return "nationaldagen";
        }
        var midsommar = alla(dag, 6, 20, "midsommardagen");
        var afton = alla(dag.plusDays(1), 6, 20, "midsommarafton");
        return midsommar != null ? midsommar : afton != null ? afton : rorlig(dag);
    }

    /** Those that follow påskdagen. */
    private static String rorlig(LocalDate dag) {
        return switch ((int) (dag.toEpochDay() - paskdagen(dag.getYear()).toEpochDay())) {
            case -2 -> "långfredagen";
            case 0 -> "påskdagen";
            case 1 -> "annandag påsk";
            case 39 -> "Kristi himmelsfärdsdag";
            case 49 -> "pingstdagen";
            case 50 -> dag.getYear() < NATIONAL_DAY ? "annandag pingst" : null;
            default -> null;
        };
    }

    private static String fast(LocalDate dag, int first, String its, int second, String other) {
        return dag.getDayOfMonth() == first ? its : dag.getDayOfMonth() == second ? other : null;
    }

    /** The Saturday of the week that begins on a day of the year. */
    private static String alla(LocalDate dag, int month, int first, String name) {
        var start = LocalDate.of(dag.getYear(), month, first);
        return dag.getDayOfWeek() == DayOfWeek.SATURDAY && !dag.isBefore(start) && dag.isBefore(start.plusDays(7))
                ? name
                : null;
    }

    /**
     * The Sunday after the first full moon of spring, as the Gregorian calendar counts it (Meeus, Jones and Butcher).
     */
    static LocalDate paskdagen(int year) {
        int moon = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int leaps = century / 4;
        int epact = (19 * moon + century - leaps - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (moon + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
