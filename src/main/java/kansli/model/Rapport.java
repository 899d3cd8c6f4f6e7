package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kansli.source.ContentPath;

/**
 * A report with chapters.
 *
 * @param path its folder
 * @param slag what it is, {@code Årsredovisning}
 * @param datum the day it is dated, when that is known
 * @param ort where it is signed
 * @param organ whose members sign it, as they sit on that day
 * @param innehall how many levels of headings its contents list; empty without contents
 * @param numreras whether its tables are numbered
 */
public record Rapport(
        ContentPath path,
        String titel,
        String slag,
        Optional<Period> period,
        Optional<LocalDate> datum,
        Optional<String> dnr,
        Optional<String> ort,
        Optional<Organ> organ,
        boolean omslag,
        Optional<Integer> innehall,
        boolean numreras,
        Optional<String> notis,
        List<Kapitel> kapitel) {

    /** The day by which its members and its date are told: its own, or the last of its period. */
    public LocalDate dag() {
        return datum.or(() -> period.flatMap(Period::till)).orElse(LocalDate.EPOCH);
    }

    /** @param namn the file's name without its number */
    public record Kapitel(ContentPath path, String namn, String rubrik, boolean nySida, Text text) {}
}
