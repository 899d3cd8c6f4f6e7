package kansli.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kansli.model.Belopp;
import kansli.model.Klockslag;
import kansli.model.Person;
import kansli.source.Almanacka;

/** Dates, times, amounts and names as people write them. */
final class Tolkning {

    /** A year before this is a slip of the finger: 0021. */
    private static final int FIRST_YEAR = 1000;

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WORDS = Pattern.compile("(?:den )?(\\d{1,2}) (\\p{L}+) (\\d{4})");
    private static final Pattern TIMES = Pattern.compile(
            "%1$s(?:\\s*(?:[-–—]|till)\\s*%1$s)?".formatted("(?:kl\\.? ?|klockan )?(\\d{1,2})[.:](\\d{2})"));
    private static final Pattern LOOSE_TIMES =
            Pattern.compile("(?:kl(?:\\.|ockan)?\\s*)?%1$s(?:\\s*(?:[-–—]|till|och)\\s*(?:kl(?:\\.|ockan)?\\s*)?%1$s)?"
                    .formatted("(\\d{1,2})(?:[.:,]?(\\d{2}))?"));
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,3}(?:[ \\u00A0]\\d{3})+|\\d+)\\s*(?:kr|kronor)");
    private static final Pattern PERSON = Pattern.compile("([^(),]+?)\\s*(?:\\((\\p{L}{1,4})\\))?(?:,\\s*(.+))?");

    private static final Pattern PARTY = Pattern.compile("([^()]*)\\((\\p{L}{1,4})\\)([^()]*)");

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]*@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
    private static final Pattern SITE = Pattern.compile("[a-z0-9åäö-]+(?:\\.[a-z0-9åäö-]+)+");

    private Tolkning() {}

    /** {@code 2021-03-18} or {@code 18 mars 2021}; only days that exist. */
    static Optional<LocalDate> dag(String text) {
        return skriven(text).filter(d -> d.getYear() >= FIRST_YEAR);
    }

    private static Optional<LocalDate> skriven(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
            Matcher words = WORDS.matcher(text.toLowerCase(Locale.ROOT));
            if (words.matches() && Almanacka.MANADER.contains(words.group(2))) {
                return Optional.of(LocalDate.of(
                        number(words, 3), Almanacka.MANADER.indexOf(words.group(2)) + 1, number(words, 1)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** {@code 09.00–12.00} or {@code 9:00}; an end before its beginning is no time. */
    static Optional<Klockslag> klockslag(String text) {
        var times = TIMES.matcher(text.strip());
        if (!times.matches()) {
            return Optional.empty();
        }
        try {
            var start = LocalTime.of(number(times, 1), number(times, 2));
            var end = times.group(3) == null
                    ? Optional.<LocalTime>empty()
                    : Optional.of(LocalTime.of(number(times, 3), number(times, 4)));
            return end.filter(e -> !e.isAfter(start)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Klockslag(start, end));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What to do about {@code kl 9 till 11.30} and a time that ends before it begins. */
    static Optional<String> menadTid(String text) {
        var times = LOOSE_TIMES.matcher(text.strip());
        if (!times.matches()) {
            return Optional.empty();
        }
        var start = clock(times.group(1), times.group(2));
        var end = times.group(3) == null ? "" : clock(times.group(3), times.group(4));
        var written = end.isEmpty() ? start : start + "–" + end;
        return klockslag(written).isPresent()
                ? Optional.of("Skriv %s.".formatted(written))
                : klockslag(start).isPresent() && klockslag(end).isPresent()
                        ? Optional.of("Sluttiden kommer inte efter starttiden. Rätta den ena.")
                        : Optional.empty();
    }

    private static String clock(String hour, String minutes) {
        return "%02d.%s".formatted(Integer.valueOf(hour), minutes == null ? "00" : minutes);
    }

    /** {@code 316 000 kronor}; whole kronor, thousands parted by spaces or not at all. */
    static Optional<Belopp> belopp(String text) {
        var amount = AMOUNT.matcher(text.strip());
        if (!amount.matches() || amount.group(1).length() > 17) {
            return Optional.empty();
        }
        return Optional.of(new Belopp(Long.parseLong(amount.group(1).replaceAll("\\D", ""))));
    }

    /** {@code Bo Ek (L), ordförande}. */
    static Optional<Sittande> person(String text) {
        var person = PERSON.matcher(text.strip());
        if (!person.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Sittande(
                new Person(person.group(1).strip(), Optional.ofNullable(person.group(2))),
                Optional.ofNullable(person.group(3)).map(String::strip)));
    }

    /** As {@code (L) Bo Ek} and {@code Bo Ek (L) ordförande} are written. */
    static Optional<String> menadPerson(String text) {
        var parts = PARTY.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var before = parts.group(1).replaceFirst(",$", "").strip();
        var after = parts.group(3).replaceFirst("^,", "").strip();
        var meant = before.isEmpty()
                ? after.replaceFirst("(,|$)", " (%s)$1".formatted(parts.group(2)))
                : "%s (%s), %s".formatted(before, parts.group(2), after);
        return Optional.of(meant).filter(m -> person(m).isPresent());
    }

    static Optional<String> epost(String text) {
        return Optional.of(text).filter(t -> EMAIL.matcher(t).matches());
    }

    /** {@code exempel.se}; what a browser adds is not written. */
    static Optional<String> webbplats(String text) {
        return Optional.of(text.toLowerCase(Locale.ROOT))
                .filter(t -> SITE.matcher(t).matches());
    }

    /** A person and, if any, the uppdrag after the comma. */
    record Sittande(Person person, Optional<String> uppdrag) {}

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
