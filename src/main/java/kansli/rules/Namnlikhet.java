package kansli.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kansli.rules.Namn.Slag;
import kansli.rules.Ordfoljd.Ord;
import kansli.source.Spelling;

/** Whether some words are a name, or are so like it that it must be meant. */
final class Namnlikhet {

    /** Shorter names lie too near to other words to be compared letter by letter. */
    private static final int LONG = 6;

    private static final int ALONE = 8;

    /**
     * A slip is looked for in words of this length, and in shorter ones when all their letters are capitals or the name
     * has more words.
     */
    private static final int WORD = 4;

    private static final int INITIALS = 3;

    /** So many words in a row are meant to be the name, even when one of them is short. */
    private static final int PLENTY = 3;

    /** Compounds are alike when they begin with the same letters. */
    private static final int HEAD = 6;

    private static final Set<String> AND = Set.of("och", "eller", "samt");

    private Namnlikhet() {}

    /** Whether a text says a name, though it may be misspelt. */
    static boolean menas(Namn name, String text) {
        var words = Ordfoljd.av(text).ord();
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(words.size(), from + name.antal() + 1))
                        .mapToObj(to -> words.subList(from, to)))
                .anyMatch(w -> samma(name, w) || felskrivet(name, w) || inskott(name, w) || delat(name, w));
    }

    static boolean samma(Namn name, List<Ord> words) {
        return words.size() == name.antal()
                && IntStream.range(0, words.size())
                        .allMatch(i -> same(words.get(i).text(), name.ord(i), i == words.size() - 1));
    }

    /** The same letters in a row, but parted otherwise: {@code Reg.Ex. Pro} for {@code RegExPro}. */
    static boolean delat(Namn name, List<Ord> words) {
        var letters = name.bokstaver();
        if (letters.length() < LONG) {
            return false;
        }
        int from = 0;
        for (var word : words) {
            var part = word.bokstaver();
            if (!letters.startsWith(part, from)) {
                return false;
            }
            from += part.length();
        }
        return from == letters.length();
    }

    /** With one word between: {@code Samordningsförbundet i Lillån}. */
    static boolean inskott(Namn name, List<Ord> words) {
        if (name.slag() != Slag.PERSON && name.slag() != Slag.FORBUND
                || name.antal() < 2
                || words.size() != name.antal() + 1) {
            return false;
        }
        return IntStream.range(1, words.size() - 1)
                .anyMatch(i -> !words.get(i).stor()
                        && !AND.contains(words.get(i).text())
                        && samma(
                                name,
                                IntStream.range(0, words.size())
                                        .filter(k -> k != i)
                                        .mapToObj(words::get)
                                        .toList()));
    }

    /** With one word that is not quite the name's. */
    static boolean felskrivet(Namn name, List<Ord> words) {
        if (words.size() != name.antal()
                || name.antal() == 1
                        && !(name.bokstaver().length() >= ALONE
                                && (name.slag() == Slag.INSATS
                                                && words.getFirst().stor()
                                        || name.slag() == Slag.MEDLEM))) {
            return false;
        }
        var others = IntStream.range(0, words.size())
                .filter(i -> !alike(words.get(i).text(), name.ord(i), i == words.size() - 1))
                .boxed()
                .toList();
        if (others.size() != 1) {
            return false;
        }
        var written = words.get(others.getFirst()).text();
        var right = name.ord(others.getFirst());
        return slip(
                                written,
                                right,
                                name.slag() == Slag.PERSON,
                                initials(name, others.getFirst()) || name.antal() >= PLENTY)
                        && !(name.antal() == 1
                                && ending(written, right)
                                && !(written.length() == right.length() && sameLetters(written, right)))
                || name.slag() == Slag.MEDLEM && right.equals(written + "s")
                || name.slag() == Slag.INSATS && compound(written, right) && distinct(name, others.getFirst());
    }

    /**
     * The first name of somebody and a last name that is like theirs but no slip. A first name of two parts is rarer,
     * and then a beginning of the last name is enough.
     */
    static boolean annatEfternamn(Namn name, List<Ord> words) {
        int last = name.antal() - 1;
        if (last < 1
                || words.size() != name.antal()
                || !words.getLast().stor()
                || IntStream.range(0, last)
                        .anyMatch(i -> !words.get(i).text().equals(name.ord(i))
                                || !words.get(i).stor())) {
            return false;
        }
        var written = words.getLast().text();
        var right = name.ord(last);
        var rare = last > 1 || name.ord(0).contains("-");
        return !same(written, right, true)
                && (rare
                        ? begin(written, right) >= WORD
                        : begin(written, right) >= INITIALS && Spelling.distance(written, right) <= 2);
    }

    /** A compound in one word that begins and ends as the name does, {@code Skogspunkten} for {@code Skogsporten}. */
    static boolean annatEfterled(Namn name, List<Ord> words) {
        var written = words.getFirst().text();
        var right = name.ord(0);
        return name.antal() == 1
                && words.size() == 1
                && words.getFirst().stor()
                && right.length() > HEAD + INITIALS
                && !same(written, right, true)
                && begin(written, right) >= HEAD
                && begin(reversed(written), reversed(right)) >= INITIALS
                && Spelling.distance(written, right) <= INITIALS;
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    /** How many letters at the beginning are the same. */
    private static int begin(String a, String b) {
        return (int) IntStream.range(0, Math.min(a.length(), b.length()))
                .takeWhile(i -> a.charAt(i) == b.charAt(i))
                .count();
    }

    private static boolean same(String written, String right, boolean last) {
        return written.equals(right) || last && written.equals(right + "s");
    }

    /** The same, or shortened as names are in narrow tables: {@code sjukskr} for {@code sjukskrivna}. */
    private static boolean alike(String written, String right, boolean last) {
        return same(written, right, last)
                || written.length() > WORD && right.length() > written.length() + 2 && right.startsWith(written);
    }

    /** What a longer or shorter word than the name's ends in is an inflection, but for people. */
    private static boolean slip(String written, String right, boolean person, boolean certain) {
        boolean inflected =
                person ? written.equals(right + "s") : written.startsWith(right) || right.startsWith(written);
        boolean whole = right.length() >= WORD && !inflected;
        boolean swapped = certain && right.length() >= INITIALS && written.length() == right.length();
        return (whole || swapped) && Spelling.distance(written, right) == 1 && (whole || sameLetters(written, right));
    }

    private static boolean sameLetters(String a, String b) {
        return a.chars()
                .sorted()
                .boxed()
                .toList()
                .equals(b.chars().sorted().boxed().toList());
    }

    /** Inflections differ in the last letters. */
    private static boolean ending(String written, String right) {
        return begin(written, right) >= right.length() - 2;
    }

    private static boolean compound(String written, String right) {
        return written.length() > HEAD + 2
                && right.length() > HEAD + 2
                && written.startsWith(right.substring(0, HEAD))
                && !written.startsWith(right)
                && !right.startsWith(written)
                && !ending(written, right);
    }

    /** What else the name holds is enough to know it by. */
    private static boolean distinct(Namn name, int but) {
        var others =
                IntStream.range(0, name.antal()).filter(i -> i != but).boxed().toList();
        return others.stream().anyMatch(i -> initials(name, i))
                || others.stream().filter(i -> name.ord(i).length() >= WORD).count() >= 2;
    }

    private static boolean initials(Namn name, int place) {
        var word = name.ord().ord().get(place);
        var written = name.text().substring(word.start(), word.end());
        return written.length() >= INITIALS && written.chars().allMatch(Character::isUpperCase);
    }
}
