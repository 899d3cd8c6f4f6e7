package kansli.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kansli.model.Klockslag;
import kansli.source.Bytes;

/**
 * Writes a calendar as RFC 5545 has it. Times are Swedish, and what a calendar program would ask a clock about, when
 * the file was made, is given.
 */
final class Icalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    /** A line may have so many octets before it is folded. */
    private static final int LINE = 75;

    private static final List<String> SWEDISH_TIME = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Stockholm",
            "BEGIN:STANDARD",
            "DTSTART:19961027T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "TZNAME:CET",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:19960331T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "TZNAME:CEST",
            "END:DAYLIGHT",
            "END:VTIMEZONE");

    private Icalendar() {}

    /**
     * Something on a day.
     *
     * @param uid the same whenever the same thing is written, so that a calendar changes what it has
     * @param tid the whole day when empty
     */
    record Handelse(
            String uid,
            LocalDate dag,
            Optional<Klockslag> tid,
            String rubrik,
            Optional<String> plats,
            Optional<String> beskrivning) {}

    /** @param stamp the day that the calendar counts as made */
    static Bytes av(String name, LocalDate stamp, List<Handelse> events) {
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Kansli//Kansli//SV");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "X-WR-CALNAME:" + text(name));
        if (events.stream().anyMatch(e -> e.tid().isPresent())) {
            SWEDISH_TIME.forEach(l -> line(out, l));
        }
        events.forEach(e -> event(out, stamp, e));
        line(out, "END:VCALENDAR");
        return Bytes.ofUtf8(out.toString());
    }

    private static void event(StringBuilder out, LocalDate stamp, Handelse e) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + text(e.uid()));
        line(out, "DTSTAMP:" + DAY.format(stamp) + "T000000Z");
        if (e.tid().isPresent()) {
            var time = e.tid().get();
            line(out, "DTSTART;TZID=Europe/Stockholm:" + DAY.format(e.dag()) + "T" + TIME.format(time.borjan()));
            time.slut()
                    .filter(s -> s.isAfter(time.borjan()))
                    .ifPresent(s ->
                            line(out, "DTEND;TZID=Europe/Stockholm:" + DAY.format(e.dag()) + "T" + TIME.format(s)));
        } else {
            line(out, "DTSTART;VALUE=DATE:" + DAY.format(e.dag()));
            line(out, "TRANSP:TRANSPARENT");
        }
        line(out, "SUMMARY:" + text(e.rubrik()));
        e.plats().ifPresent(p -> line(out, "LOCATION:" + text(p)));
        e.beskrivning().ifPresent(b -> line(out, "DESCRIPTION:" + text(b)));
        line(out, "END:VEVENT");
    }

    private static String text(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A line is folded between characters, never inside one. */
    private static void line(StringBuilder out, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            var character = Character.toString(line.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
            at += character.length();
        }
        out.append("\r\n");
    }
}
