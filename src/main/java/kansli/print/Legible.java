package kansli.print;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Foreign words in letters that our typeface has and a voice can read.
 *
 * @param lost how many characters mean nothing, or cannot be written
 */
record Legible(String text, int lost) {

    private static final Map<Integer, String> SIGNS = Map.ofEntries(
            Map.entry(0x2610, "[ ]"),
            Map.entry(0x2611, "[x]"),
            Map.entry(0x2612, "[x]"),
            Map.entry(0x2713, "[x]"),
            Map.entry(0x2714, "[x]"),
            Map.entry(0x2190, "<-"),
            Map.entry(0x2192, "->"),
            Map.entry(0x21D2, "=>"),
            Map.entry(0x25CF, "•"),
            Map.entry(0x25AA, "•"),
            Map.entry(0x25A0, "•"),
            Map.entry(0x25CB, "•"),
            Map.entry(0x2219, "•"),
            Map.entry(0xF0B7, "•"),
            Map.entry(0xF0A7, "•"),
            Map.entry(0xF0D8, "•"),
            Map.entry(0xF02D, "–"),
            Map.entry(0xF0E0, "->"),
            Map.entry(0xF0A8, "[ ]"),
            Map.entry(0xF06F, "[ ]"),
            Map.entry(0xF078, "[x]"),
            Map.entry(0xF0FE, "[x]"),
            Map.entry(0xF0FC, "[x]"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2010, "-"),
            Map.entry(0x00AD, "-"),
            Map.entry(0x00A0, " "),
            Map.entry(0x202F, " "),
            Map.entry(0x2009, " "),
            Map.entry(0xFB05, "st"),
            Map.entry(0x2261, "="),
            Map.entry(0x200B, ""),
            Map.entry(0xFEFF, ""),
            Map.entry(0x200C, ""),
            Map.entry(0x200D, ""));

    static Legible of(String foreign) {
        var text = new StringBuilder();
        int lost = 0;
        var letters =
                Normalizer.normalize(foreign, Normalizer.Form.NFC).codePoints().toArray();
        for (int c : letters) {
            var written = written(c);
            text.append(written == null ? "?" : written);
            lost += written == null ? 1 : 0;
        }
        return new Legible(text.toString(), lost);
    }

    /** What a sign in one of the old symbol fonts is. */
    static Optional<String> sign(int c) {
        return Optional.ofNullable(SIGNS.get(c)).filter(sign -> !sign.isEmpty());
    }

    private static String written(int c) {
        if (SIGNS.containsKey(c)) {
            return SIGNS.get(c);
        }
        if (Character.isWhitespace(c)) {
            return " ";
        }
        if (isDrawn(c)) {
            return Character.toString(c);
        }
        var plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return plain.codePoints().allMatch(Legible::isDrawn) ? plain : null;
    }

    private static boolean isDrawn(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.FORMAT -> false;
            default -> c != 0xFFFD && Typefaces.lacks(Character.toString(c)).isEmpty();
        };
    }
}
