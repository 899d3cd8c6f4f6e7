package kansli.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What of a moment a workbook shows, in the order and with the signs of Swedish: {@code 2021-03-05 13.15}, {@code 5
 * mars}, {@code mars 2021}, {@code 09.30}; a time that has passed is {@code 37:30}.
 */
record TimeFormat(List<String> codes) {

    private static final Pattern LITERAL = Pattern.compile(
            "\"[^\"]*\"?|[\\\\_*].|\\[(?!(?:h+|m+|s+)])[^\\]]*]|general|am/pm|a/p", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\[(?:h+|m+|s+)]|y+|d+|h+|m+|s+");
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /** Empty for the format of a number. The first part of a format is the one for positive numbers. */
    static Optional<TimeFormat> of(String format) {
        var plain = LITERAL.matcher(format).replaceAll("").split(";", 2)[0].toLowerCase(Locale.ROOT);
        var codes = new ArrayList<String>();
        var found = CODE.matcher(plain);
        while (found.find()) {
            codes.add(found.group());
        }
        for (int i = 0; i < codes.size(); i++) { // an m beside hours or seconds is minutes
            boolean minutes = i > 0 && codes.get(i - 1).contains("h")
                    || i + 1 < codes.size() && codes.get(i + 1).contains("s");
            if (codes.get(i).startsWith("m") && minutes) {
                codes.set(i, "n");
            }
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(new TimeFormat(List.copyOf(codes)));
    }

    /** Whether a day is shown, or some part of one. */
    boolean day() {
        return has("y") || has("d") || has("m");
    }

    /** @param serial days since the first one, and parts of a day */
    String words(BigDecimal serial, boolean from1904) {
        long seconds =
                serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (has("[")) {
            return passed(seconds);
        }
        long days = Math.floorDiv(seconds, 86_400L);
        int ofDay = (int) Math.floorMod(seconds, 86_400L);
        var clock = has("h") ? clock(ofDay) : has("n") || has("s") ? passed(ofDay) : "";
        return day() ? (day(date(days, from1904)) + " " + clock).strip() : clock;
    }

    /** Days are counted from 1900, as if it had been a leap year, or from 1904. */
    private static LocalDate date(long days, boolean from1904) {
        return from1904
                ? LocalDate.of(1904, 1, 1).plusDays(days)
                : LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }

    private boolean has(String code) {
        return codes.stream().anyMatch(c -> c.startsWith(code));
    }

    private String clock(int seconds) {
        var clock = "%02d.%02d".formatted(seconds / 3_600, seconds / 60 % 60);
        return has("s") && seconds % 60 != 0 ? clock + ".%02d".formatted(seconds % 60) : clock;
    }

    /** Hours, minutes and seconds, as far as they are shown. */
    private String passed(long seconds) {
        boolean hours = has("[h");
        var minutes = hours ? "%d:%02d".formatted(seconds / 3_600, seconds / 60 % 60) : "%d".formatted(seconds / 60);
        return has("s") ? minutes + ":%02d".formatted(seconds % 60) : minutes;
    }

    private String day(LocalDate day) {
        var month = Almanacka.MANADER.get(day.getMonthValue() - 1);
        boolean named = has("mmm");
        if (has("y") && has("m")) {
            return has("d") && !onlyWeekday()
                    ? day.toString()
                    : named ? month + " " + day.getYear() : day.toString().substring(0, 7);
        }
        if (has("y")) {
            return String.valueOf(day.getYear());
        }
        if (has("m")) {
            return !has("d")
                    ? month
                    : named ? day.getDayOfMonth() + " " + month : day.getDayOfMonth() + "/" + day.getMonthValue();
        }
        return onlyWeekday()
                ? Almanacka.VECKODAGAR.get(day.getDayOfWeek().getValue() - 1)
                : String.valueOf(day.getDayOfMonth());
    }

    private boolean onlyWeekday() {
        return has("ddd") && codes.stream().filter(c -> c.startsWith("d")).allMatch(c -> c.length() > 2);
    }
}
