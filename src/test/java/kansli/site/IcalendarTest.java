package kansli.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kansli.model.Klockslag;
import kansli.site.Icalendar.Handelse;
import org.junit.jupiter.api.Test;

/** A calendar file as RFC 5545 has it. */
class IcalendarTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);

    @Test
    void a_whole_day() {
        assertThat(calendar(Optional.empty(), "Årsredovisningen upprättas")).isEqualTo("""
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Kansli//Kansli//SV
            CALSCALE:GREGORIAN
            X-WR-CALNAME:Klockan
            BEGIN:VEVENT
            UID:arsredovisning/2026@ekudden.example
            DTSTAMP:20270301T000000Z
            DTSTART;VALUE=DATE:20270331
            TRANSP:TRANSPARENT
            SUMMARY:Årsredovisningen upprättas
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n"));
    }

    @Test
    void a_time_is_swedish_and_its_zone_is_told() {
        var time = new Klockslag(LocalTime.of(9, 0), Optional.of(LocalTime.of(11, 30)));
        assertThat(calendar(Optional.of(time), "Styrelsen"))
                .contains("TZID:Europe/Stockholm\r\nBEGIN:STANDARD")
                .contains(
                        "DTSTART;TZID=Europe/Stockholm:20270331T090000\r\nDTEND;TZID=Europe/Stockholm:20270331T113000")
                .doesNotContain("TRANSP");
    }

    @Test
    void signs_that_mean_something_are_written_as_signs() {
        assertThat(calendar(Optional.empty(), "a, b; c\\d\ne")).contains("SUMMARY:a\\, b\\; c\\\\d\\ne\r\n");
    }

    @Test
    void a_long_line_is_folded_between_characters() {
        var words = "åäö€𝄞".repeat(40);
        var calendar = calendar(Optional.empty(), words);
        assertThat(calendar.split("\r\n")).allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + words);
        assertThat(calendar).doesNotContain("\uFFFD");
    }

    private static String calendar(Optional<Klockslag> time, String words) {
        var event = new Handelse(
                "arsredovisning/2026@ekudden.example", DAY, time, words, Optional.empty(), Optional.empty());
        return Icalendar.av("Klockan", LocalDate.of(2027, 3, 1), List.of(event)).utf8();
    }
}
