package kansli.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kansli.source.Spelling;

/** Words by which people say that something is secret, or that it is not. One wrong letter is forgiven. */
final class Hemligord {

    /** About secrecy wherever they stand. */
    private static final List<String> ORD = List.of(
            "offentlig",
            "offentligt",
            "offentliga",
            "offentlighet",
            "offentliggors",
            "sekretess",
            "sekretessbelagd",
            "sekretessbelagt",
            "sekretesskyddad",
            "sekretessgrund",
            "sekretessmarkerad",
            "sekretessklass",
            "hemlig",
            "hemligt",
            "hemliga",
            "hemlighet",
            "hemligstamplad",
            "hemligstamplat",
            "konfidentiell",
            "konfidentiellt",
            "confidential",
            "secret",
            "osl");

    /** About secrecy as the name of a fact. */
    private static final List<String> NYCKLAR = List.of(
            "grund",
            "publik",
            "publikt",
            "public",
            "private",
            "publicera",
            "publiceras",
            "publicering",
            "skyddad",
            "skyddat",
            "skyddas",
            "skyddsklass",
            "intern",
            "internt",
            "interna",
            "privat",
            "maskad",
            "maskas",
            "maskera",
            "maskeras",
            "sekr",
            "dold",
            "dolt",
            "doljs",
            "dolj",
            "spridning",
            "synlig",
            "synlighet",
            "webb",
            "webben",
            "pa webben",
            "webbplatsen");

    private static final Set<String> HELA = Set.of(
            "sekretess",
            "sekretessbelagd",
            "sekretessbelagt",
            "hemlig",
            "hemligt",
            "hemligstamplad",
            "hemligstamplat",
            "konfidentiell",
            "konfidentiellt");

    private static final Pattern FRAS = Pattern.compile(
            "\\b(?:ej|inte|icke)(?: (?:ar|vara))? offentlig[ta]?\\b|\\bomfattas av sekretess\\b|\\bbelag[dt] med"
                    + " sekretess\\b|\\bfar (?:ej|inte) (?:publiceras|spridas)\\b|\\bendast for styrelsen\\b");

    /** A fact that lost its line, and went into another's. */
    private static final Pattern INBAKAD = Pattern.compile(
            "(?iU)(?:^|\\s)(?:of+en?tlig[ta]?|sekretess|hemligt?|konfidentiellt?)\\s*[:=]\\s*(?:ja|nej|\\d+ kap|$)");

    private static final Pattern RAKNAT = Pattern.compile(
            "(?iU)[–−-]?\\s?\\d[\\d\\s.,]*(?:kr|tkr|mkr|kronor|%|procent|st|personer|deltagare)?|[–−-]");

    /** What one writes after a name of a fact about secrecy, when it is not the middle of a sentence. */
    private static final Pattern SVAR = Pattern.compile(
            "(?iU)(?:ja|nej|n|j|x|sant|falskt|true|false|yes|no|.{0,30}\\b(?:kap|osl)\\b.{0,60})?[.!]?");

    private Hemligord() {}

    /** Small letters with one blank between words, and no signs. */
    static String ord(String text) {
        return Spelling.folded(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Whether a name of a fact may be about secrecy. */
    static boolean nyckel(String key) {
        var ord = ord(key);
        var words = List.of(ord.split(" "));
        return near(words.getFirst(), NYCKLAR)
                || near(ord, NYCKLAR)
                || words.stream().anyMatch(w -> near(w, ORD))
                || fras(ord);
    }

    /** Whether a fact in all its words, or a phrase in it, says that something is secret. */
    static boolean uppgift(String text) {
        var ord = ord(text);
        return near(ord, List.copyOf(HELA))
                || fras(ord)
                || INBAKAD.matcher(text).find();
    }

    /** Whether a line of text, or a comment, is a fact about secrecy, or a stamp. */
    static boolean rad(String line) {
        var text = line.strip();
        if (text.startsWith("#")) {
            return false; // a heading may be about secrecy
        }
        int colon = text.indexOf(':');
        if (colon > 0 && colon < 40) {
            return nyckelrad(text.substring(0, colon))
                    && SVAR.matcher(text.substring(colon + 1).strip()).matches();
        }
        var ord = ord(text);
        return ord.length() < 30
                && (near(ord, List.copyOf(HELA)) || FRAS.matcher(ord).matches());
    }

    private static boolean nyckelrad(String key) {
        var ord = ord(key);
        return ord.split(" ").length <= 2 && nyckel(ord) && !ord.startsWith("webb");
    }

    /** Whether it is a number of something, and so not about secrecy. */
    static boolean raknat(String text) {
        return RAKNAT.matcher(text.strip()).matches();
    }

    private static boolean fras(String ord) {
        return FRAS.matcher(ord).find();
    }

    /** Of short words all letters must be right: too many others lie near them. */
    private static boolean near(String word, List<String> known) {
        return known.stream().anyMatch(k -> k.equals(word) || k.length() > 4 && Spelling.distance(k, word) <= 1);
    }
}
