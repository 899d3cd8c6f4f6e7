package kansli.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kansli.diagnostic.Findings;
import kansli.model.Forbund;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;

/** The style sheets, in a förbund's own colours. */
public final class Styles {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    private final Tokens tokens;
    private final String print;
    private final String web;
    private final Marks marks;
    private final Map<String, String> printed = new ConcurrentHashMap<>();

    Styles(ContentTree program) {
        tokens = Tokens.of(read(program, "styles/tokens.css"));
        print = read(program, "styles/tryck.css");
        web = read(program, "styles/webb.css");
        marks = new Marks(program, tokens);
    }

    Marks marks() {
        return marks;
    }

    /** The print style sheet with every value written out. */
    public String print(Forbund forbund) {
        return printed.computeIfAbsent(forbund.accent().orElse(""), a -> {
            var own = tokens(forbund);
            return own.written(print);
        });
    }

    /** The tokens that the web style sheet reads. */
    public String tokensFor(Forbund forbund) {
        return tokens(forbund).css();
    }

    public String web() {
        return web;
    }

    /** The colour of stamps and other marks outside the pages, as {@code #RRGGBB}. */
    public String accent(Forbund forbund) {
        return tokens(forbund).accent().hex();
    }

    /**
     * An accent that cannot be read as text, or be told from its own tint, is the author's to mend: it is never changed
     * silently.
     */
    public void check(Forbund forbund, Findings findings) {
        var own = tokens(forbund);
        var asText = own.accent().contrast(Colour.WHITE);
        if (asText < TEXT) {
            tell(asText, TEXT, "mot vit bakgrund", forbund, findings);
        } else if (own.accent().contrast(own.colour("tint-18")) < SHAPE) {
            tell(
                    own.accent().contrast(own.colour("tint-18")),
                    SHAPE,
                    "mot sin egen ljusa ton, som ligger bakom rutor",
                    forbund,
                    findings);
        }
    }

    private static void tell(double contrast, double least, String against, Forbund forbund, Findings findings) {
        findings.fel(
                "accent-kontrast",
                new Place(forbund.path(), "accent"),
                "Färgen %s har kontrasten %s:1 %s. Det behövs minst %s:1 för att alla ska kunna läsa."
                        .formatted(forbund.accent().orElse(""), decimal(contrast), against, decimal(least)),
                "Välj en mörkare färg.");
    }

    /** One decimal, cut and not rounded, so that 4.49 is not told as 4.5. */
    private static String decimal(double value) {
        long tenths = (long) (value * 10);
        return tenths / 10 + "," + tenths % 10;
    }

    Tokens tokens(Forbund forbund) {
        return forbund.accent().map(a -> tokens.with(Colour.of(a))).orElse(tokens);
    }

    private static String read(ContentTree program, String path) {
        return program.read(new ContentPath(path)).utf8();
    }
}
