package kansli.rules;

import java.util.List;
import java.util.stream.Stream;
import kansli.figures.Tal;

/**
 * A known figure with the headings it stands under, as words.
 *
 * @param tabell the title of its table; of an insats's account the insats's name
 */
record Figur(Tal tal, String tabell, String rad, String kolumn) {

    /** Whether a text says all of the name of its row. */
    boolean sagsHelt(List<String> words) {
        return Ordform.namns(Ordform.namnEllerOrd(rad), words);
    }

    /** Whether a text says the name of its row as far as a comma, when that is a name. */
    boolean sagsFore(List<String> words) {
        return Ordform.namns(namnFore(), words);
    }

    /** The words that name its row, as far as a comma. */
    List<String> namnFore() {
        return Ordform.namn(rad.replaceFirst("[,(].*", ""));
    }

    /** Whether a text speaks of this figure: it names its row, and of a row that bears no name of its own its table. */
    boolean namns(List<String> words) {
        var row = Ordform.namnEllerOrd(rad);
        var around = Stream.concat(Ordform.namn(tabell).stream(), Ordform.namn(kolumn).stream())
                .toList();
        int ofRow = Ordform.gemensamma(row, words);
        int ofRest = Ordform.gemensamma(around, words);
        return row.isEmpty() ? ofRest > 0 : ofRow == row.size() || ofRow >= 2 || ofRow == 1 && ofRest >= 1;
    }

    /** {@code «Förvaltning», Utfall 2020, i tabellen «Ekonomisk översikt»}. */
    String namn() {
        return "«%s»%s i «%s»".formatted(rad, kolumn.isBlank() ? "" : ", " + kolumn + ",", tabell);
    }
}
