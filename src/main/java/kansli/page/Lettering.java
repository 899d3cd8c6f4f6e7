package kansli.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How much room words take in Open Sans, so that a drawing can be laid out before anybody draws it.
 *
 * @param em the size of the letters, in the drawing's units
 */
record Lettering(double em) {

    /**
     * Advance widths from space to tilde, in thousandths of the size, as in the font files; letters with marks are as
     * wide as those without.
     */
    private static final int[] REGULAR = {
        260, 267, 401, 646, 572, 823, 730, 221, 296, 296, 552, 572, 245, 322, 266, 367,
        572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 266, 266, 572, 572, 572, 429,
        899, 633, 648, 631, 729, 556, 516, 728, 738, 279, 267, 614, 519, 903, 754, 779,
        602, 779, 618, 549, 553, 728, 595, 926, 577, 560, 571, 329, 367, 329, 542, 448,
        577, 556, 613, 476, 613, 561, 339, 548, 614, 253, 253, 525, 253, 930, 614, 604,
        613, 613, 408, 477, 353, 614, 501, 778, 524, 504, 468, 379, 551, 379, 572
    };

    private static final int[] SEMIBOLD = {
        260, 276, 436, 646, 571, 862, 740, 243, 317, 317, 548, 571, 267, 322, 275, 390,
        571, 571, 571, 571, 571, 571, 571, 571, 571, 571, 275, 278, 571, 571, 571, 453,
        898, 661, 660, 634, 734, 558, 532, 726, 751, 305, 299, 639, 542, 923, 783, 787,
        615, 787, 639, 550, 566, 742, 622, 946, 622, 592, 575, 330, 390, 330, 537, 429,
        592, 580, 623, 495, 623, 576, 363, 556, 635, 279, 279, 572, 279, 956, 635, 611,
        623, 623, 431, 487, 393, 635, 535, 817, 551, 536, 478, 386, 551, 371, 571
    };
    private static final int SPACE = 260;
    private static final int DASH = 500;
    private static final int SIGN = 572;
    private static final int QUOTE = 400;
    private static final int ELLIPSIS = 819;
    private static final int UNKNOWN = 1000;

    double width(String words) {
        return width(words, REGULAR);
    }

    double boldWidth(String words) {
        return width(words, SEMIBOLD);
    }

    /** The words on as few lines as they need. What does not fit on the last of them is cut off, with an ellipsis. */
    List<String> lines(String words, double room, int most) {
        var lines = new ArrayList<String>();
        var rest = words.strip();
        while (lines.size() < most - 1 && width(rest) > room && breakIn(rest, room) > 0) {
            int at = breakIn(rest, room);
            lines.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        lines.add(cut(rest, room));
        return lines;
    }

    /**
     * So many of the words as there is room for; a word is cut in two only where too little would be left without it.
     */
    String cut(String words, double room) {
        if (width(words) <= room) {
            return words;
        }
        int end = words.length();
        while (end > 0 && width(words.substring(0, end)) + ELLIPSIS * em / 1000 > room) {
            end = words.offsetByCodePoints(end, -1);
        }
        int space = words.lastIndexOf(' ', end);
        return words.substring(0, space > end * 0.6 ? space : end).strip().replaceFirst("[,–-]$", "") + "…";
    }

    /** The last place where a line may end: at a space, after a hyphen or a slash; 0 when there is none. */
    private int breakIn(String words, double room) {
        int last = 0;
        for (int i = 1; i < words.length(); i++) {
            var fits = width(words.substring(0, i).stripTrailing()) <= room;
            if (fits && (words.charAt(i) == ' ' || "-/–".indexOf(words.charAt(i - 1)) >= 0 && words.charAt(i) != ' ')) {
                last = i;
            }
        }
        return last;
    }

    private double width(String words, int[] face) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                        .codePoints()
                        .map(c -> width(c, face))
                        .sum()
                * em
                / 1000;
    }

    private static int width(int c, int[] face) {
        if (c >= ' ' && c <= '~') {
            return face[c - ' '];
        }
        return switch (c) {
            case '\u00A0' -> SPACE;
            case '–', '§', '«', '»' -> DASH;
            case '−', '×', '€' -> SIGN;
            case '’', '”', '·' -> QUOTE;
            case '…' -> ELLIPSIS;
            default -> Character.getType(c) == Character.NON_SPACING_MARK ? 0 : UNKNOWN;
        };
    }
}
