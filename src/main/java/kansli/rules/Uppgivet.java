package kansli.rules;

import java.util.List;
import kansli.model.Enhet;

/**
 * A number and what it is told of.
 *
 * @param ord the words of its sentence that name something
 */
record Uppgivet(Sagt sagt, List<String> ord) {

    /**
     * So many words that name something, or all that there are, must be the same for two sentences to tell of the same.
     */
    private static final int ENOUGH = 3;

    private static final int LEAST = 2;

    Uppgivet(Sagt sagt) {
        this(sagt, ord(sagt.mening().text()));
    }

    /** The words of a text that name something, each once. */
    static List<String> ord(String text) {
        return Ordform.namn(text).stream()
                .filter(w -> !Character.isDigit(w.charAt(0)))
                .distinct()
                .toList();
    }

    Enhet enhet() {
        return sagt.enhet();
    }

    boolean lika(Uppgivet other) {
        return enhet() == other.enhet() && sagt.tal().compareTo(other.sagt.tal()) == 0;
    }

    /** Whether both tell as much of the same thing, in other words or with another number. */
    boolean omDetsamma(Uppgivet other) {
        if (enhet() != other.enhet() || sagt.noga() != other.sagt.noga()) {
            return false;
        }
        int shared = Ordform.gemensamma(ord, other.ord);
        return shared >= ENOUGH || shared >= LEAST && shared == Math.min(ord.size(), other.ord.size());
    }

    /** Whether some words name at least a little of what it is told of. */
    boolean namnsAv(List<String> words) {
        return Ordform.gemensamma(ord, words) >= LEAST;
    }
}
