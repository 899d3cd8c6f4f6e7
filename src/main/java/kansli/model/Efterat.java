package kansli.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What was done with minutes after the decisions.
 *
 * @param justerat the day when they were checked and signed
 * @param anslaget the day from which the notice of them is posted
 * @param nedtaget the day when the notice is taken down
 * @param expedierat when each of those who are to be told was, by name
 */
public record Efterat(
        Optional<LocalDate> justerat,
        Optional<LocalDate> anslaget,
        Optional<LocalDate> nedtaget,
        Map<String, LocalDate> expedierat) {}
