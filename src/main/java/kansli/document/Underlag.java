package kansli.document;

import java.time.LocalDate;
import java.util.Map;
import kansli.figures.Figures;
import kansli.model.Content;
import kansli.source.ContentPath;

/**
 * What documents are made of.
 *
 * @param content what the audience may know; the rest has already been taken out
 * @param figures everything that was counted, of which only what the content holds is shown
 * @param inkomna the papers that others made and that can be bound, by their files
 * @param hindrade those that cannot, and why
 * @param today the day that counts as today
 */
public record Underlag(
        Content content,
        Figures figures,
        Map<ContentPath, Inkommen> inkomna,
        Map<ContentPath, Hinder> hindrade,
        LocalDate today) {

    Underlag with(Content known) {
        return new Underlag(known, figures, inkomna, hindrade, today);
    }
}
