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
 * @param organ whose members sign it, as they sit on the report's day
 * @param innehall how many levels of headings its contents list; empty without contents
 * @param numreras whether its tables are numbered
 */
public record Rapport(
        ContentPath path,
        String titel,
        String slag,
        Optional<Period> period,
        LocalDate datum,
        Optional<String> dnr,
        Optional<Organ> organ,
        boolean omslag,
        Optional<Integer> innehall,
        boolean numreras,
        Optional<String> notis,
        List<Kapitel> kapitel) {

    /** @param namn the file's name without its number */
    public record Kapitel(ContentPath path, String namn, String rubrik, boolean nySida, Text text) {}
}
