package kansli.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kansli.source.SourceText.Fault;
import kansli.source.SourceText.Kind;

/**
 * YAML in the hand of someone who writes as in a word processor. What can mean one thing only is made into YAML that
 * means it, character for character, so that everything still stands where it stood; what can mean two is a fault at
 * its line, before it is cut off or put together without a word.
 */
final class YamlHand {

    private static final String BULLETS = "–—•·‣▪●◦*";
    private static final Pattern HEADER = Pattern.compile("[|>][+-]?\\d?[+-]?(?:\\s+#.*)?");
    private static final Pattern QUOTED_KEY = Pattern.compile("(?:\"[^\"]*\"|'[^']*')\\s*:(?=\\s|$)");
    private static final Pattern TIGHT_KEY = Pattern.compile("\\p{L}[\\p{L}\\d-]*(?: \\p{L}+)?:(?=[\\p{L}\\d\"'”])");
    private static final Pattern COLOUR = Pattern.compile("#(?:\\p{XDigit}{6}|\\p{XDigit}{3})(?=\\s|$)");

    private static final Pattern COMMA = Pattern.compile("(?<![\\p{L}\\d\"'.])\\d+,\\d+(?![\\p{L}\\d\"'.])");

    /** Signs by which each line of a list is known that was typed without dashes. */
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("(?i)att\\s.*"),
            Pattern.compile("\\d{1,2}[.)]\\s.*"),
            Pattern.compile("\\p{L}\\)\\s.*"),
            Pattern.compile("[-–—•·*]\\s*\\p{L}.*"));

    private final YamlSigns signs;
    private final String text;
    private final Lines lines;
    private final int linesAbove;
    private final List<Fault> faults = new ArrayList<>();

    /** The columns in which the items of open lists begin, and the keys of open groups. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private final Deque<Integer> keys = new ArrayDeque<>();

    /** What the last line has left for the next one. */
    private enum Open {
        /** Nothing has been written yet. */
        FILE,
        /** A key or a dash without a value. */
        EMPTY,
        /** A text that goes on for as long as lines are indented. */
        TEXT,
        /** A value that has ended. */
        ENDED
    }

    private Open open = Open.FILE;

    /** The column of the key or the dash that the open value belongs to. */
    private int owner = -1;

    /** How the open text began, when it may be a list. */
    private Optional<Pattern> listed = Optional.empty();

    /** Whether a bracket has been found that nothing ends. */
    private boolean unended;

    private int line;
    private int start;
    private int end;

    private YamlHand(String text, int linesAbove) {
        this.text = text;
        this.lines = new Lines(text);
        this.linesAbove = linesAbove;
        this.signs = new YamlSigns(text);
    }

    /**
     * @param signs the text as YAML, and the way back from it
     * @param faults what can mean two things
     */
    record Read(YamlSigns signs, List<Fault> faults) {}

    static Read read(String text, int linesAbove) {
        var hand = new YamlHand(text, linesAbove);
        for (hand.line = 1; hand.line <= hand.lines.count(); hand.line++) {
            hand.enter();
            hand.line();
        }
        return new Read(hand.signs, List.copyOf(hand.faults));
    }

    /** Goes to the line with the number that {@link #line} has. */
    private void enter() {
        start = lines.index(new Position(line, 1));
        end = signs.trimmed(start, start + lines.line(line).length());
    }

    private void line() {
        int at = signs.spaces(start, end);
        if (at == end || sign(at) == '#') {
            return;
        }
        if (sign(at) == '\t') {
            tell(
                    at,
                    at + 1,
                    "Här står en tabb.",
                    "Är raden en egen uppgift, ta bort tabben. Hör den till raden ovanför, dra in den med två"
                            + " mellanslag.");
            open = Open.ENDED;
        } else if (open == Open.TEXT && column(at) > owner) {
            goOn(at);
        } else {
            begin(at);
        }
    }

    /** A line of a text that began above. */
    private void goOn(int at) {
        if (sign(at) == '-' && blank(at + 1)) {
            tellList(at);
            return;
        }
        int colon = colon(at);
        if (colon >= 0) {
            tell(
                    at,
                    colon + 1,
                    "Raden är indragen under en rad som redan har ett värde.",
                    "Är det en egen uppgift, låt den börja i samma kolumn som raden ovanför. Hör den till värdet där,"
                            + " sätt hela värdet inom citattecken.");
        } else if (listed.filter(p -> p.matcher(rest(at)).matches()).isPresent()) {
            tell(
                    at,
                    end,
                    "Raden läses som en fortsättning av den förra, men ser ut som en egen punkt i en lista.",
                    "Sätt streck och mellanslag först på varje rad i listan, i samma kolumn: - bevilja bidraget. Är det"
                            + " en enda text, skriv den på en rad.");
            listed = Optional.empty();
        }
        hashes(at);
    }

    /** A line of its own: dashes, a key, a value. */
    private void begin(int at) {
        boolean first = open == Open.FILE;
        int column = column(at);
        drop(lists, column);
        drop(keys, column);
        if (column == 0 && (rest(at).equals("---") || rest(at).equals("..."))) {
            tellEnd(at, first);
            return;
        }
        int here = marks(at);
        if (here == end) {
            open = Open.EMPTY;
            return;
        }
        int colon = colon(here);
        if (colon < 0 && (first || amongKeys(column(here)))) {
            colon = tightColon(here);
        }
        if (colon < 0 && here == at && open == Open.TEXT) {
            tellLoose(at);
            return;
        }
        if (here == at && !lists.isEmpty() && lists.peek() == column) {
            lists.pop();
        }
        if (colon < 0) {
            value(here, false);
            return;
        }
        owner = column(here);
        if (keys.isEmpty() || keys.peek() != owner) {
            keys.push(owner);
        }
        signs.plainFirst(here, rest(here));
        value(signs.spaces(colon + 1, end), true);
    }

    private boolean amongKeys(int column) {
        return !keys.isEmpty() && keys.peek() == column || below() == column && keyBelow();
    }

    private boolean keyBelow() {
        int colon = text.indexOf(':', belowAt);
        int to = text.indexOf('\n', belowAt);
        return colon >= 0
                && (to < 0 || colon < to)
                && (colon + 1 == text.length() || Character.isWhitespace(text.charAt(colon + 1)));
    }

    private void tellLoose(int at) {
        tell(
                at,
                end,
                "Raden har inget kolon, eller så är den inte indragen som den förra.",
                "Skriv nyckel, kolon, mellanslag och värde: plats: Kommunhuset. Fortsätter värdet från raden ovanför,"
                        + " dra in raden mer.");
    }

    private static void drop(Deque<Integer> columns, int column) {
        while (!columns.isEmpty() && columns.peek() > column) {
            columns.pop();
        }
    }

    private void tellEnd(int at, boolean first) {
        if (sign(at) == '.') {
            tell(at, end, "Tre punkter på en egen rad avslutar filen.", "Ta bort raden med punkterna.");
        } else if (!first) {
            tell(
                    at,
                    end,
                    "Här står tre streck mitt i filen, och då börjar ett nytt dokument.",
                    "Ta bort raden med strecken. En fil är ett dokument.");
        }
    }

    /** Past the dashes that begin a line, and past what stands for a dash. */
    private int marks(int from) {
        int at = from;
        while (at < end) {
            int column = column(at);
            boolean again = !lists.isEmpty() && lists.peek() == column;
            boolean place = again || open == Open.EMPTY && at == from && column >= owner;
            if (sign(at) == '-' && blank(at + 1)) {
                if (open == Open.TEXT && !again && at == from) {
                    tellList(at);
                }
            } else if (place
                    && BULLETS.indexOf(sign(at)) >= 0
                    && blank(at + 1)
                    && !rest(at + 1).isBlank()) {
                signs.set(at, '-');
            } else if (place && "-–—•".indexOf(sign(at)) >= 0 && beginsWord(at + 1)) {
                signs.set(at, '-');
                signs.gap(at + 1);
            } else {
                if (again && sign(at) == '-') {
                    tell(
                            at,
                            end,
                            "Efter strecket saknas ett mellanslag, så det kan vara en punkt i listan eller ett minus.",
                            "Skriv mellanslag efter strecket: - 5. Är det ett minus, skriv strecket en gång till: -"
                                    + " −5.");
                    open = Open.ENDED;
                }
                return at;
            }
            if (!again) {
                lists.push(column);
            }
            owner = column;
            open = Open.EMPTY;
            at = signs.spaces(at + 1, end);
            drop(keys, column);
        }
        return at;
    }

    private boolean beginsWord(int at) {
        return at < end && (Character.isLetter(sign(at)) || "\"'”“[".indexOf(sign(at)) >= 0);
    }

    private void tellList(int at) {
        tell(
                at,
                end,
                "En lista kan inte börja här, för raden ovanför har redan ett värde.",
                "Är det listans första punkt, flytta värdet till en egen rad med streck. Hör strecket till texten, sätt"
                        + " hela värdet inom citattecken.");
    }

    /** The colon that ends a key; -1 when there is no key. */
    private int colon(int at) {
        if ("\"'".indexOf(sign(at)) >= 0) {
            var quoted = QUOTED_KEY.matcher(text).region(at, end);
            return quoted.lookingAt() ? quoted.end() - 1 : -1;
        }
        if ("[{#".indexOf(sign(at)) >= 0 || YamlQuotes.wrapped(rest(at))) {
            return -1;
        }
        return spacedColon(at);
    }

    private int spacedColon(int from) {
        for (int at = text.indexOf(':', from); at >= 0 && at < end; at = text.indexOf(':', at + 1)) {
            if (blank(at + 1)) {
                return at;
            }
        }
        return -1;
    }

    /** The colon of a key whose value stands close to it, among other keys. */
    private int tightColon(int at) {
        var key = TIGHT_KEY.matcher(text).region(at, end);
        if (!key.lookingAt()) {
            return -1;
        }
        signs.gap(key.end());
        return key.end() - 1;
    }

    /** @param keyed whether a key stands before it on the line */
    private void value(int at, boolean keyed) {
        listed = Optional.empty();
        if (at == end) {
            open = Open.EMPTY;
            return;
        }
        open = Open.ENDED;
        char first = sign(at);
        if (first == '#' && !beginsText(at)) {
            note(at, keyed);
        } else if (HEADER.matcher(rest(at)).matches() && (below() > owner || rest(at).length() == 1)) {
            skipBlock();
        } else if (YamlQuotes.wrapped(rest(at))) {
            signs.quote(at, end);
        } else if (first == '"' || first == '\'') {
            quoted(at, keyed);
        } else if (first == '[' || first == '{') {
            flow(at, keyed);
        } else {
            plain(at, keyed);
        }
    }

    /** A sign of number or a colour, and no note. */
    private boolean beginsText(int at) {
        return at + 1 < end && Character.isDigit(sign(at + 1))
                || COLOUR.matcher(text).region(at, end).lookingAt();
    }

    /** A note behind a key or a dash is one for certain when what they hold stands below. */
    private void note(int at, boolean keyed) {
        if (below() > owner || keyed && below() == owner && text.startsWith("- ", belowAt)) {
            open = Open.EMPTY;
        } else {
            tellHash(at);
        }
    }

    private int belowAt;

    /** The column in which the next line with something on it begins; -1 at the end. */
    private int below() {
        for (int next = line + 1; next <= lines.count(); next++) {
            int from = lines.index(new Position(next, 1));
            belowAt = signs.spaces(from, from + lines.line(next).length());
            if (belowAt < text.length() && sign(belowAt) != '\n' && sign(belowAt) != '#') {
                return belowAt - from;
            }
        }
        return -1;
    }

    private void skipBlock() {
        while (line < lines.count()) {
            int from = lines.index(new Position(line + 1, 1));
            int to = from + lines.line(line + 1).length();
            int at = signs.spaces(from, to);
            if (!text.substring(at, to).isBlank() && at - from <= owner) {
                return;
            }
            line++;
        }
    }

    private void plain(int at, boolean keyed) {
        signs.plainFirst(at, rest(at));
        open = Open.TEXT;
        listed = MARKS.stream().filter(p -> p.matcher(rest(at)).matches()).findFirst();
        int colon = keyed ? spacedColon(at) : -1;
        if (colon >= 0) {
            tell(
                    colon,
                    colon + 1,
                    "Här står ett kolon till på samma rad.",
                    "Sätt hela värdet inom citattecken, eller flytta det efter kolonet till en egen, indragen rad.");
        }
        hashes(at);
    }

    /** What would be taken for notes, and left out without a word. */
    private void hashes(int from) {
        for (int at = text.indexOf('#', from); at >= 0 && at < end; at = text.indexOf('#', at + 1)) {
            if (at == from || at > start && blank(at - 1)) {
                if (beginsText(at)) {
                    signs.mask(at);
                } else {
                    tellHash(at);
                    return;
                }
            }
        }
    }

    private void tellHash(int at) {
        tell(
                at,
                end,
                "Det går inte att se om det som står efter nummertecknet hör till värdet eller är en anteckning.",
                "Hör det till värdet, sätt hela värdet inom citattecken. Är det en anteckning, flytta den till en egen"
                        + " rad.");
    }

    private void quoted(int at, boolean keyed) {
        char mark = sign(at);
        int close = YamlQuotes.close(text, at, end);
        if (close >= 0 && note(close + 1)) {
            return;
        }
        switch (YamlQuotes.meant(rest(at))) {
            case AROUND -> signs.maskAll(mark, at + 1, end - 1);
            case INSIDE -> {
                signs.maskAll(mark, at, end);
                plain(at, keyed);
            }
            case OPEN -> {
                if (close >= 0 || !closesBelow(at)) {
                    tell(
                            at,
                            end,
                            "Ett citattecken öppnas men stängs aldrig.",
                            "Sätt ett likadant citattecken sist i värdet, eller ta bort det här.");
                }
            }
        }
    }

    /** Whether nothing but a note stands from here on the line. */
    private boolean note(int at) {
        var after = text.substring(Math.min(at, end), end);
        return after.isBlank()
                || Character.isWhitespace(after.charAt(0)) && after.strip().startsWith("#");
    }

    /** Goes to the line on which a quotation ends, when it goes on for as long as lines are indented. */
    private boolean closesBelow(int at) {
        int from = line;
        while (line < lines.count()) {
            line++;
            enter();
            int words = signs.spaces(start, end);
            int close = YamlQuotes.close(text, sign(at), start, end);
            if (words < end && column(words) <= owner || close >= 0 && !note(close + 1)) {
                break;
            }
            if (close >= 0) {
                return true;
            }
        }
        line = from;
        enter();
        return false;
    }

    private void flow(int at, boolean keyed) {
        int close = YamlQuotes.bracket(text, at, end);
        if (close < 0) {
            skipFlow(at);
        } else if (note(close + 1)) {
            inFlow(at, close);
        } else {
            signs.mask(at);
            plain(at, keyed);
        }
    }

    private void inFlow(int from, int to) {
        signs.quoteItems(from, to);
        for (int at = text.indexOf('#', from); at >= 0 && at < to; at = text.indexOf('#', at + 1)) {
            if (blank(at - 1) && beginsText(at)) {
                signs.mask(at);
            } else if (blank(at - 1)) {
                tellHash(at);
                return;
            }
        }
        var comma = COMMA.matcher(text).region(from, to);
        if (comma.find() && text.substring(from, to).contains(", ")) {
            tell(
                    comma.start(),
                    comma.end(),
                    "Det går inte att se om «%s» är ett tal med decimaler eller två tal.".formatted(comma.group()),
                    "Sätt tal med decimaler inom citattecken: [\"1,5\", 2]. Är det två tal, skriv mellanslag efter"
                            + " kommat.");
        }
    }

    /** Goes to the line on which a list within brackets ends. When there is none, the parser tells it. */
    private void skipFlow(int at) {
        int last = line;
        int to = end;
        while (!unended && last < lines.count() && last - line < Grid.MOST_ROWS) {
            int from = lines.index(new Position(last + 1, 1));
            int until = from + lines.line(last + 1).length();
            int words = signs.spaces(from, until);
            if (words < until && words - from <= owner && "]}".indexOf(sign(words)) < 0) {
                break;
            }
            last++;
            to = until;
        }
        int close = YamlQuotes.bracket(text, at, to);
        if (close < 0) {
            unended = true;
        } else {
            line = lines.at(close).line();
            enter();
        }
    }

    private char sign(int at) {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    private boolean blank(int at) {
        return at >= end || YamlSigns.blank(sign(at));
    }

    private int column(int at) {
        return at - start;
    }

    private String rest(int at) {
        return text.substring(Math.min(at, end), end);
    }

    private void tell(int from, int to, String message, String cure) {
        var position = lines.at(from);
        faults.add(new Fault(
                Kind.YAML,
                Span.of(
                        new Position(position.line() + linesAbove, position.column()),
                        text.substring(from, Math.max(from, to))),
                message,
                cure));
    }
}
