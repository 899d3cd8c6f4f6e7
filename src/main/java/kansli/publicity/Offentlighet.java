package kansli.publicity;

import java.time.LocalDate;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.model.Content;
import kansli.source.ContentTree;

/**
 * What everyone may know on a day. All that is made for the public is made of this and of nothing else: what it never
 * held it cannot leak.
 */
public record Offentlighet(Content content, Figures figures) {

    /**
     * Tells of what is kept back without anyone having asked for it.
     *
     * @param known the content as it was known on the day
     */
    public static Offentlighet av(
            Content known, Figures figures, ContentTree tree, LocalDate today, Findings findings) {
        var stangt = Stangt.av(known, tree, today, findings);
        stangt.tellParagrafer(known, findings);
        var lackor = new Lackor(known, Maskning.av(known, stangt), figures);
        var closed = stangt.med(lackor.tell(findings));
        var open = Maskning.av(known, closed, lackor.tabeller());
        Namngivet.tell(known, open, findings);
        return new Offentlighet(open, maskade(figures.utan(lackor.tabeller(), lackor::stangd)));
    }

    /** What is shown of tables holds no more than the rest. */
    private static Figures maskade(Figures some) {
        return new Figures(some.tal(), Utan.maskat(some.tables()), some.organ(), some.hem(), some.anvandning());
    }
}
