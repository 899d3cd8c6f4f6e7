package kansli.figures;

import java.util.Collection;
import kansli.model.Svenska;
import kansli.source.Spelling;

/** What to do about a name that leads nowhere. */
final class Hint {

    private static final int MOST = 12;

    private Hint() {}

    /**
     * {@code Menade du «summa»?}, or the alternatives when nothing is near and they are few.
     *
     * @param otherwise what to do when they are many or none, a whole sentence
     */
    static String of(String word, Collection<String> known, String otherwise) {
        return Spelling.nearest(word, known)
                .map("Menade du «%s»?"::formatted)
                .orElseGet(() -> known.isEmpty() || known.size() > MOST
                        ? otherwise
                        : "Det som finns är %s.".formatted(Svenska.upprakning(known)));
    }
}
