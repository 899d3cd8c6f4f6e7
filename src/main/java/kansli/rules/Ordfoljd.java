package kansli.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text, in order, as they are compared with a name: without the marks around them. */
record Ordfoljd(List<Ord> ord) {

    private static final Pattern CHUNK = Pattern.compile("[^\\s–—]+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\d]");
    private static final Pattern SLUT = Pattern.compile(".*[,;:!?()].*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d](?:.*[\\p{L}\\d])?-?");

    /**
     * @param text in small letters
     * @param bokstaver its letters and digits alone
     * @param slut whether a mark after it parts it from the next word
     */
    record Ord(int start, int end, String text, String bokstaver, boolean stor, boolean slut) {}

    static Ordfoljd av(String text) {
        var words = new ArrayList<Ord>();
        var chunk = CHUNK.matcher(text);
        while (chunk.find()) {
            var word = WORD.matcher(chunk.group());
            if (word.find()) {
                var written = word.group();
                var after = chunk.group().substring(word.end());
                var small = written.toLowerCase(Locale.ROOT);
                words.add(new Ord(
                        chunk.start() + word.start(),
                        chunk.start() + word.end(),
                        small,
                        OTHER.matcher(small).replaceAll(""),
                        Character.isUpperCase(written.codePointAt(0)),
                        SLUT.matcher(after).matches()));
            }
        }
        return new Ordfoljd(List.copyOf(words));
    }

    int antal() {
        return ord.size();
    }
}
