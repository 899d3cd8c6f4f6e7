package kansli.rules;

import java.util.Comparator;
import java.util.List;
import kansli.model.Skrift;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * A sentence as a reader meets it, with what it fetches written out. It remembers which of its words the author typed.
 *
 * @param stycke the text block that it stands in
 * @param fran where in its block it begins
 * @param text its words, on one line
 */
record Mening(Stycke stycke, int fran, String text) implements Utsaga {

    /** So many characters before and after some words tell them from the same words elsewhere. */
    private static final int ENOUGH = 40;

    Skrift skrift() {
        return stycke.skrift();
    }

    @Override
    public ContentPath fil() {
        return skrift().fil();
    }

    @Override
    public boolean skrivet(int start, int end) {
        return stycke.delar().stream()
                .filter(d -> d.start() < fran + end && fran + start < d.end())
                .allMatch(Stycke.Del::skriven);
    }

    @Override
    public boolean lopande(int start, int end) {
        return stycke.delar().stream().anyMatch(d -> d.start() <= fran + start && fran + end <= d.end());
    }

    /** Where it stands in its file: the longest of what was typed of it. */
    Place plats() {
        int to = fran + text.length();
        return stycke.delar().stream()
                .filter(d -> d.skriven() && d.start() < to && fran < d.end())
                .map(d -> new Stycke.Del(Math.max(d.start(), fran) - fran, Math.min(d.end(), to) - fran, true))
                .max(Comparator.comparingInt(d -> d.end() - d.start()))
                .map(d -> plats(d.start(), d.end()))
                .orElseGet(() -> new Place(skrift().fil(), ""));
    }

    @Override
    public Place plats(int start, int end) {
        int from = fran + start;
        int to = fran + end;
        var run = stycke.delar().stream()
                .filter(d -> d.start() <= from && from < d.end())
                .findFirst()
                .orElse(new Stycke.Del(from, to, true));
        var text = stycke.text();
        return Place.words(
                skrift().fil(),
                text.substring(Math.max(run.start(), from - ENOUGH), from),
                text.substring(from, to),
                text.substring(to, Math.max(to, Math.min(run.end(), to + ENOUGH))));
    }

    /**
     * A block of running text.
     *
     * @param ruta in which of the places for text in its file it stands
     * @param rubriker the headings over it, the nearest last
     * @param delar its parts, typed or fetched, in order and without gaps
     */
    record Stycke(Skrift skrift, int ruta, Slag slag, List<String> rubriker, String text, List<Del> delar) {

        /** Part of a block, from one character to another. */
        record Del(int start, int end, boolean skriven) {}

        enum Slag {
            RUBRIK,
            STYCKE,
            PUNKT,
            CITAT,
            CELL
        }

        Stycke iRuta(int other) {
            return new Stycke(skrift, other, slag, rubriker, text, delar);
        }

        /** All of it as one. */
        Mening hela() {
            return new Mening(this, 0, text);
        }

        /** Its sentences. */
        List<Mening> meningar() {
            return Meningsgrans.delar(text).stream()
                    .map(d -> new Mening(this, d.start(), text.substring(d.start(), d.end())))
                    .toList();
        }
    }
}
