package kansli.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text file as text: UTF-8 without a byte order mark, lines ended by {@code \n}, letters composed, and no character
 * that a reader cannot see. What had to be changed to make it so is told in {@link #faults}, at its place in the text
 * as it became.
 */
public record SourceText(String text, List<Fault> faults) {

    /** Larger than any paper a board reads, small enough that reading it costs nothing. */
    public static final int MOST_BYTES = 2_000_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern SWEDISH_WORD = Pattern.compile("[åäöÅÄÖ]\\p{L}|\\p{L}[åäö]");
    private static final String SIGNS_OF_OFFICES = "\u00A0–—’‘“”•…€£§°½¼¾²³´·«»±×÷µ®©™";
    private static final char UNREADABLE = '\uFFFD';

    /** What is wrong with the text as text, where, and what to do about it. */
    public record Fault(Kind kind, Span span, String message, String cure) {}

    public enum Kind {
        TOO_LARGE,
        NOT_TEXT,
        NOT_UTF8,
        /** Not UTF-8 either, but no other encoding would make Swedish of it. */
        SURELY_WINDOWS,
        HIDDEN_CHARACTER,
        DECOMPOSED,
        YAML,
        CSV
    }

    /** Whether there is a text to go on with; otherwise it is empty, and nothing follows from that. */
    public boolean readable() {
        return faults.stream().noneMatch(f -> f.kind() == Kind.TOO_LARGE || f.kind() == Kind.NOT_TEXT);
    }

    public static SourceText decode(Bytes bytes) {
        var faults = new ArrayList<Fault>();
        if (bytes.size() > MOST_BYTES) {
            return unreadable(
                    Kind.TOO_LARGE,
                    "Filen är %s MB. En textfil får vara högst 2 MB.".formatted(megabytes(bytes.size())),
                    "Kontrollera att det är rätt fil. Bilder och PDF:er läggs bredvid, inte i texten.");
        }
        var text = characters(bytes, faults);
        if (mostlyControl(text)) {
            return unreadable(
                    Kind.NOT_TEXT,
                    "Filen är ingen textfil, även om namnet säger det.",
                    "Kontrollera att det är rätt fil. Ett Worddokument eller en PDF blir inte text för att den byter"
                            + " namn.");
        }
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        text = visible(text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
        text = composed(text, faults);
        return new SourceText(text, List.copyOf(faults));
    }

    private static SourceText unreadable(Kind kind, String message, String cure) {
        return new SourceText("", List.of(new Fault(kind, Span.rest(Position.START), message, cure)));
    }

    private static String megabytes(int size) {
        int tenths = (size + 99_999) / 100_000;
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "," + tenths % 10;
    }

    /** A damaged UTF-8 file has more whole letters beyond ASCII than broken ones; an old Windows file has none. */
    private static String characters(Bytes bytes, List<Fault> faults) {
        var raw = bytes.toArray();
        if (raw.length > 1
                && ((raw[0] & 0xFF) == 0xFF && (raw[1] & 0xFF) == 0xFE
                        || (raw[0] & 0xFF) == 0xFE && (raw[1] & 0xFF) == 0xFF)) {
            faults.add(new Fault(
                    Kind.NOT_UTF8,
                    Span.rest(Position.START),
                    "Filen är sparad som UTF-16 och inte som UTF-8.",
                    "Spara om filen som UTF-8. I Anteckningar: Spara som, Kodning: UTF-8."));
            return new String(raw, StandardCharsets.UTF_16);
        }
        var text = new String(raw, StandardCharsets.UTF_8);
        int first = text.indexOf(UNREADABLE);
        if (first < 0) {
            return text;
        }
        var windows = new String(raw, WINDOWS);
        boolean damaged = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), raw)
                || text.chars().filter(c -> c > 0x7F && c != UNREADABLE).count()
                        > text.chars().filter(c -> c == UNREADABLE).count();
        var position =
                new Lines(text.replace("\r\n", "\n").replace('\r', '\n')).at(first - carriageReturns(text, first));
        faults.add(
                damaged
                        ? new Fault(
                                Kind.NOT_UTF8,
                                new Span(position, 1),
                                "Här står ett tecken som inte går att läsa.",
                                "Skriv om tecknet.")
                        : new Fault(
                                swedish(windows) ? Kind.SURELY_WINDOWS : Kind.NOT_UTF8,
                                new Span(position, 1),
                                "Filen är inte sparad som UTF-8. Det första tecknet som inte går att läsa säkert står"
                                        + " här.",
                                "Spara om filen som UTF-8. I Anteckningar: Spara som, Kodning: UTF-8."));
        return damaged ? text : windows;
    }

    /**
     * Whether old bytes read as Windows wrote them are Swedish: å, ä or ö in a word, and no character that nobody
     * writes. Old files of a Mac or of DOS have those letters where Windows has other characters.
     */
    private static boolean swedish(String windows) {
        boolean letters = SWEDISH_WORD.matcher(windows).find();
        return windows.chars()
                .filter(c -> c > 0x7F)
                .allMatch(c -> letters
                        ? c >= 0xC0 && Character.isLetter(c) && c <= 0xFF || SIGNS_OF_OFFICES.indexOf(c) >= 0
                        : c == '\u00A0' || c == '–');
    }

    /** Those that vanish when {@code \r\n} becomes one character. */
    private static int carriageReturns(String text, int before) {
        int count = 0;
        for (int i = text.indexOf("\r\n"); i >= 0 && i < before; i = text.indexOf("\r\n", i + 2)) {
            count++;
        }
        return count;
    }

    private static boolean mostlyControl(String text) {
        long control = text.chars()
                .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')
                .count();
        return control > 3 && control * 20 > text.length();
    }

    private record Hidden(Position first, int count) {}

    /**
     * Characters that steer or hide text are never needed in a document and can make it say something else than it
     * shows.
     */
    private static String visible(String text, List<Fault> faults) {
        var clean = new StringBuilder(text.length());
        var found = new LinkedHashMap<Integer, Hidden>();
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isHidden(c)) {
                var here = new Position(line, column);
                found.merge(c, new Hidden(here, 1), (a, b) -> new Hidden(a.first, a.count + 1));
                c = c == 0x2028 || c == 0x2029 ? '\n' : 0;
            }
            if (c != 0) {
                clean.appendCodePoint(c);
                column = c == '\n' ? 1 : column + 1;
                line = c == '\n' ? line + 1 : line;
            }
        }
        found.forEach((c, hidden) -> faults.add(new Fault(
                Kind.HIDDEN_CHARACTER,
                new Span(hidden.first, 1),
                "Här står ett osynligt tecken, U+%04X (%s)%s."
                        .formatted(
                                c,
                                nameOf(c),
                                hidden.count == 1 ? "" : ", det första av %d likadana i filen".formatted(hidden.count)),
                "Ta bort tecknet. Det följer ofta med när text kopieras från en PDF eller en webbsida.")));
        return clean.toString();
    }

    /** Whether a character steers or hides text and shows nothing itself. */
    public static boolean isHidden(int c) {
        return c < 0x20 && c != '\n' && c != '\t'
                || c >= 0x7F && c < 0xA0
                || c == 0x61C
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xD800 && c <= 0xDFFF
                || c >= 0xE0000 && c <= 0xE0FFF;
    }

    /** What a hidden character does, in words for the author. */
    public static String nameOf(int c) {
        if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x61C) {
            return "det vänder skrivriktningen";
        }
        return c < 0x20 || c < 0xA0 && c >= 0x7F ? "ett styrtecken" : "ett tecken utan bredd";
    }

    private static String composed(String text, List<Fault> faults) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return text;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int first = 0;
        while (first < composed.length() - 1
                && first < text.length() - 1
                && composed.charAt(first) == text.charAt(first)) {
            first++;
        }
        int letter = composed.codePointAt(first);
        faults.add(new Fault(
                Kind.DECOMPOSED,
                new Span(new Lines(composed).at(first), 1),
                "Bokstaven %s är skriven som två tecken: en bokstav, och pricken eller ringen för sig."
                        .formatted(Character.toString(letter)),
                "Kansli läser den som en bokstav. Skriv om ordet, så hittas det också i andra program."));
        return composed;
    }
}
