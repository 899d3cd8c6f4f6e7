package kansli.document;

import java.time.LocalDate;
import java.util.Map;
import kansli.figures.Figures;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.source.ContentPath;

/**
 * What documents are made of.
 *
 * @param audience who gets them
 * @param content what the audience may know; the rest has already been taken out
 * @param allmant what everyone may know
 * @param figures what was counted of it
 * @param inkomna the papers that others made and that can be bound, by their files
 * @param hindrade those that cannot, and why
 * @param today the day that counts as today
 */
public record Underlag(
        Audience audience,
        Content content,
        Content allmant,
        Figures figures,
        Map<ContentPath, Inkommen> inkomna,
        Map<ContentPath, Hinder> hindrade,
        LocalDate today) {

    /** The same, for everyone, who may know less. */
    public Underlag offentligt(Figures some) {
        return new Underlag(Audience.WEBB, allmant, allmant, some, inkomna, hindrade, today);
    }

    /** Whether a paper stands for an annex. To the board a sheet does for one that is missing; to others nothing. */
    boolean harBlad(Bilaga bilaga) {
        return audience == Audience.STYRELSEN || bilaga instanceof Papper p && !(p.kalla() instanceof Bilaga.Saknat);
    }
}
