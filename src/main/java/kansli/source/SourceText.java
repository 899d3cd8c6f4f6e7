package kansli.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text file as text: UTF-8 without a byte order mark, lines ended by {@code \n}, letters composed, and no character
 * that a reader cannot see. What had to be changed to make it so is told in {@link #faults}.
 */
public record SourceText(String text, List<Fault> faults) {

    /** Larger than any paper a board reads, small enough that reading it costs nothing. */
    public static final int MOST_BYTES = 2_000_000;

    /** What is wrong with the text as text, where, and what to do about it. */
    public record Fault(Kind kind, Position position, String message, String cure) {}

    public enum Kind {
        TOO_LARGE,
        NOT_UTF8,
        HIDDEN_CHARACTER,
        DECOMPOSED,
        YAML
    }

    public static SourceText decode(Bytes bytes) {
        var faults = new ArrayList<Fault>();
        if (bytes.size() > MOST_BYTES) {
            faults.add(new Fault(
                    Kind.TOO_LARGE,
                    Position.START,
                    "Filen är %d kB. En textfil får vara högst %d kB."
                            .formatted(bytes.size() / 1000, MOST_BYTES / 1000),
                    "Är det rätt fil? Bilder och PDF:er läggs bredvid, inte i texten."));
            return new SourceText("", faults);
        }
        var text = characters(bytes, faults);
        text = visible(text.startsWith("\uFEFF") ? text.substring(1) : text, faults);
        text = composed(text, faults);
        return new SourceText(text.replace("\r\n", "\n").replace('\r', '\n'), List.copyOf(faults));
    }

    private static String characters(Bytes bytes, List<Fault> faults) {
        var buffer = ByteBuffer.wrap(bytes.toArray());
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
        } catch (CharacterCodingException e) {
            var before = new String(bytes.toArray(), 0, buffer.position(), StandardCharsets.UTF_8);
            faults.add(new Fault(
                    Kind.NOT_UTF8,
                    positionAt(before, before.length()),
                    "Filen är inte sparad som UTF-8. Det första tecknet som inte går att läsa står här.",
                    "Spara om filen som UTF-8. I Anteckningar: Spara som, Kodning: UTF-8."));
            return new String(bytes.toArray(), Charset.forName("windows-1252"));
        }
    }

    /** Characters that steer or hide text are never needed in a document and can make it say something else than it shows. */
    private static String visible(String text, List<Fault> faults) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isHidden(c)) {
                faults.add(new Fault(
                        Kind.HIDDEN_CHARACTER,
                        positionAt(text, i),
                        "Här står ett osynligt tecken, U+%04X (%s).".formatted(c, nameOf(c)),
                        "Ta bort tecknet. Det följer ofta med när text kopieras från en PDF eller en webbsida."));
            } else {
                clean.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return clean.toString();
    }

    private static boolean isHidden(int c) {
        return c < 0x20 && c != '\n' && c != '\r' && c != '\t'
                || c >= 0x7F && c < 0xA0
                || c == 0x61C
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || c >= 0xD800 && c <= 0xDFFF
                || c >= 0xE0000 && c <= 0xE0FFF;
    }

    private static String nameOf(int c) {
        if (c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x61C) {
            return "vänder skrivriktningen";
        }
        return c < 0x20 || c < 0xA0 && c >= 0x7F ? "ett styrtecken" : "ett tecken utan bredd";
    }

    private static String composed(String text, List<Fault> faults) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return text;
        }
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int first = 0;
        while (first < composed.length() && composed.charAt(first) == text.charAt(first)) {
            first++;
        }
        faults.add(new Fault(
                Kind.DECOMPOSED,
                positionAt(composed, first),
                "Bokstaven %s är skriven som två tecken, en bokstav och en prick eller ring."
                        .formatted(first < composed.length() ? composed.substring(first, composed.offsetByCodePoints(first, 1)) : ""),
                "Kansli läser den som en bokstav. Skriv om den, så hittas ordet också av andra program."));
        return composed;
    }

    /** The line and column of a character, counted from 1. */
    public static Position positionAt(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Position(line, text.codePointCount(start, Math.max(start, offset)) + 1);
    }
}
