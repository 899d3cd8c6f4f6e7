package kansli.model;

import java.time.LocalDate;
import java.util.List;
import kansli.source.ContentPath;

/**
 * Running text in one file.
 *
 * @param dokument the name of the document that it stands in, from which its figures are found
 * @param dag the day the document bears, or {@link LocalDate#EPOCH}
 * @param rapport whether it stands in a report, where insatser and goals may be fetched
 */
public record Skrift(String dokument, ContentPath fil, LocalDate dag, boolean rapport, List<Text> texter) {}
