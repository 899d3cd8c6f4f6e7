package kansli.reading;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
            "sekretessmarkering",
            "hemlig",
            "hemligt",
            "hemliga",
            "hemlighet",
            "hemligstamplad",
            "hemligstamplat",
            "hemligstampel",
            "konfidentiell",
            "konfidentiellt",
            "fortrolig",
            "fortroligt",
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

    /** The same, when nothing more is in the name and no letter is wrong. */
    private static final Set<String> HELA_NYCKLAR = Set.of(
            "lagrum",
            "kanslig",
            "kansligt",
            "stangd",
            "stangt",
            "sluten",
            "slutet",
            "oppen",
            "oppet",
            "visa",
            "visas",
            "far visas");

    /** What may follow such a word in a stamp, and not in a sentence. */
    private static final Pattern STAMPEL = Pattern.compile("(?: (?:handling|handlingar|skrivelse|bilaga|arende|avtal"
            + "|uppgift|uppgifter))?(?: enligt| jamlikt)?(?: (?:\\d+\\p{L}?|kap|kapitlet|st|p|osl|och|offentlighets"
            + "|sekretesslagen))*");

    /** A yes or a no after a name of a fact, whatever follows. */
    private static final Pattern JA_ELLER_NEJ =
            Pattern.compile("(?iU)[\\p{P}\\p{S}\\s]*(?:ja|nej|true|false)(?![\\p{L}\\p{N}]).*");

    /** A fact about secrecy, or a stamp, begins its line and is short. */
    private static final int LONGEST_LINE = 300;

    private static final int LONGEST_KEY = 40;

    private static final Pattern UTKOMMENTERAT = Pattern.compile("<!--(.{1,300}?)(?:-->|$)");

    /** A heading, or a row of a table: a fact in it is about others. */
    private static final Pattern RUBRIK = Pattern.compile("\\s*[#|].*");

    private static final Pattern FRAS = Pattern.compile(
            "\\b(?:ej|inte|icke)(?: (?:ar|vara))? offentlig[ta]?\\b|\\bomfattas av sekretess\\b|\\bbelag[dt] med"
                    + " sekretess\\b|\\bfar (?:ej|inte) (?:publiceras|spridas)\\b|\\bendast for styrelsen\\b");

    /** A name of a fact that says where the thing is not to be. */
    private static final Pattern INTE_DAR = Pattern.compile(".+ pa (?:webben|webbplatsen|natet|hemsidan)");

    /** A fact that lost its line, and went into another's. */
    private static final Pattern INBAKAD = Pattern.compile(
            "(?iU)(?:^|\\s)(?:of+en?tlig[ta]?|sekretess|hemligt?|konfidentiellt?)\\s*[:=]\\s*(?:ja|nej|\\d+ kap|$)");

    /** The same in running text, where a word with a colon may begin a list. */
    private static final Pattern I_TEXT = Pattern.compile(
            "(?iU)(?:^|[\\s(\\[|])(?:of+en?tlig[ta]?|sekretess|hemligt?|konfidentiellt?)\\s*[:=]\\s*[\"'“”«`]?(?:ja|nej)\\b");

    private static final Pattern RAKNAT = Pattern.compile(
            "(?iU)[–−-]?\\s?\\d[\\d\\s.,]*(?:kr|tkr|mkr|kronor|%|procent|st|personer|deltagare)?|[–−-]");

    /** What one writes after a name of a fact about secrecy, when it is not the middle of a sentence. */
    private static final Pattern SVAR = Pattern.compile(
            "(?iU)(?:ja|nej|n|j|x|sant|falskt|true|false|yes|no|.{0,30}\\b(?:kap|osl)\\b.{0,60})?[.!]?");

    /** Names under which a yes says that all may see it. */
    private static final Pattern OPPNAR =
            Pattern.compile("(?:of+en?tlig|publi|synlig|webb|pa webb|visa|far visas|oppe)");

    private static final Set<String> JA = Set.of("j", "ja", "x", "sant", "true", "yes");

    /** What one writes under a name that opens, of what is not open; and under one that closes, of what is closed. */
    private static final Pattern NEKAR = Pattern.compile(
            "(?iU)[\\p{P}\\s]*(?:nej|n|ej|inte|icke|0|falskt|false|no)(?![\\p{L}\\p{N}]).*|.*\\b(?:kap|osl)\\b.*");

    private static final Pattern BEJAKAR = Pattern.compile(
            "(?iU)[\\p{P}\\s]*(?:ja|j|x|1|sant|true|yes)(?![\\p{L}\\p{N}]).*|\\d+:\\d+.*|.*\\b(?:kap|osl)\\b.*");

    /** Most cells are about other things, and it takes time to read each. */
    private static final Pattern STAMPLAT =
            Pattern.compile("(?iU)heml|sekr|konfid|förtrol|offentl|publicer|sprid|webb|ledamöter");

    /** Cyrillic and Greek letters, and the Latin ones that they look like. */
    private static final String LIKA =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u043a\u0456\u0455\u0442\u041e\u0421\u0415\u03bf\u03b5";

    private static final String VARA = "aeopcyxkistOCEoe";

    private Hemligord() {}

    /** Small letters with one blank between words, and no signs; letters that only look like ours are ours. */
    static String ord(String text) {
        var same = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        var ours = new StringBuilder(same);
        for (int i = 0; i < ours.length(); i++) {
            int at = LIKA.indexOf(ours.charAt(i));
            if (at >= 0) {
                ours.setCharAt(i, VARA.charAt(at));
            }
        }
        return Spelling.folded(ours.toString())
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Whether a name of a fact may be about secrecy. */
    static boolean nyckel(String key) {
        var ord = ord(key);
        var words = List.of(ord.split(" "));
        return near(words.getFirst(), NYCKLAR)
                || near(ord, NYCKLAR)
                || HELA_NYCKLAR.contains(ord)
                || near(ord.replace(" ", ""), ORD)
                || words.stream().anyMatch(w -> near(w, ORD))
                || INTE_DAR.matcher(ord).matches()
                || fras(ord);
    }

    /** Whether a fact, or a part of it, says that something is secret. */
    static boolean uppgift(String text) {
        return Stampel.arDel(text) || INBAKAD.matcher(text).find();
    }

    /** Whether a line of running text is a fact about secrecy, or a stamp. */
    static boolean textrad(String line) {
        return !RUBRIK.matcher(line).matches() && faktum(line.replaceAll("\\*\\*|_+|^\\*(?=\\S)|\\*$", ""))
                || Stampel.arHela(line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                || UTKOMMENTERAT.matcher(line).results().anyMatch(c -> kommentar(c.group(1)));
    }

    private static boolean faktum(String line) {
        var text = line.substring(0, Math.min(line.length(), LONGEST_LINE))
                .replaceFirst("^[^\\p{L}\\p{N}]+", "")
                .replaceFirst("(?:-->|[\"'”’`\\s])+$", "")
                .replace('=', ':');
        int colon = text.indexOf(':');
        if (colon <= 0 || colon >= LONGEST_KEY) {
            return false;
        }
        var svar = text.substring(colon + 1).strip();
        var key = text.substring(0, colon);
        return nyckelrad(key)
                && !(OPPNAR.matcher(ord(key)).lookingAt() && JA.contains(ord(svar)))
                && (!svar.isEmpty() || near(ord(key).split(" ")[0], ORD))
                && (SVAR.matcher(svar).matches() || JA_ELLER_NEJ.matcher(svar).matches());
    }

    /** Whether a comment says that something is secret. */
    static boolean kommentar(String comment) {
        return faktum(comment) || Stampel.arHela(comment) || Stampel.arDel(comment);
    }

    /** Whether a fact has lost its line, and stands in another's text. */
    static boolean inbakad(String text) {
        return I_TEXT.matcher(text).find();
    }

    /** Whether a word about secrecy begins it, and nothing follows but a thing that is secret and the law. */
    private static boolean stampel(String ord) {
        int end = ord.indexOf(' ');
        return near(end < 0 ? ord : ord.substring(0, end), ORD)
                && (end < 0 || STAMPEL.matcher(ord.substring(end)).matches());
    }

    /** Of long words two slips are forgiven in a name, or as many as when Kansli guesses what it was meant to be. */
    static boolean kanske(String key) {
        var word = ord(key).replace(" ", "");
        return Spelling.nearest(word, List.of("offentlig")).isPresent()
                || ORD.stream().anyMatch(k -> k.length() > 8 && within(2, k, word));
    }

    /** In running text all of the words before the colon must be such a name: «Skyddat boende: ja» is about a house. */
    private static boolean nyckelrad(String key) {
        var ord = ord(key);
        return (near(ord.replace(" ", ""), ORD) || near(ord, NYCKLAR) || helNyckel(ord) || stampel(ord) || fras(ord))
                && !ord.startsWith("webb");
    }

    /** The hours of a house are open too. */
    private static boolean helNyckel(String ord) {
        return HELA_NYCKLAR.contains(ord) && !ord.equals("oppet");
    }

    /** Which words under a heading of a column say that their row is secret. */
    static Predicate<String> kolumn(String heading) {
        var ord = ord(heading);
        if (ord.startsWith("offentlig") && near(ord.replace(" ", ""), ORD)) {
            return cell -> !cell.isBlank() && !JA.contains(ord(cell).split(" ")[0]);
        }
        Predicate<String> stamped = cell -> STAMPLAT.matcher(cell).find() && Stampel.arRuta(cell);
        if (!near(ord.replace(" ", ""), ORD)
                && !NYCKLAR.contains(ord)
                && !helNyckel(ord)
                && !fras(ord)
                && !INTE_DAR.matcher(ord).matches()) {
            return stamped;
        }
        var closes = OPPNAR.matcher(ord).lookingAt() ? NEKAR : BEJAKAR;
        return stamped.or(cell -> closes.matcher(cell).matches());
    }

    /** Whether it is a number of something, and so not about secrecy. */
    static boolean raknat(String text) {
        return RAKNAT.matcher(text.strip()).matches();
    }

    private static boolean fras(String ord) {
        return FRAS.matcher(ord).find();
    }

    /** Of short words all letters must be right: too many others lie near them. */
    static boolean near(String word, Collection<String> known) {
        return known.stream().anyMatch(k -> k.equals(word) || k.length() > 4 && within(1, k, word));
    }

    /** Most words are told apart by how long they are. */
    private static boolean within(int slips, String known, String word) {
        return Math.abs(known.length() - word.length()) <= slips && Spelling.distance(known, word) <= slips;
    }
}
