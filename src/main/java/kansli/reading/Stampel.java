package kansli.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that say nothing else than that something is secret: a stamp, a note to whoever puts the papers together, a
 * short sentence. Each word in them is about secrecy, about being shown, or about the thing and the law; a sentence on
 * secrecy as a subject has other words too.
 */
final class Stampel {

    private static final Set<String> HEMLIGT = words("""
        hemlig hemligt hemliga hemligstämplad hemligstämplat hemligstämplade hemligstämpel hemligstämplas
        sekretess sekretessbelagd sekretessbelagt sekretessbelagda sekretessmarkerad sekretessmarkerat
        sekretessmarkering sekretesskyddad sekretesskyddat sekretessärende sekretessbelägg sekretesshandling
        konfidentiell konfidentiellt konfidentiella förtrolig förtroligt förtroliga confidential secret\
        """);

    /** Too short to forgive a letter in. */
    private static final Set<String> KORTA = words("sekr");

    private static final Set<String> INTE = words("ej inte icke aldrig nej");

    private static final Set<String> VISAS = words("""
        offentlig offentligt offentliga offentliggöras offentliggörs publik publikt publiceras publicera publicerat
        publicering spridas spridning sprids sprid läggas lägg läggs lägga ut webben webb webbplatsen hemsidan nätet
        visas\
        """);

    private static final Set<String> BARA = words("endast bara enbart");

    private static final Set<String> FOR =
            words("styrelsen styrelsens ledamöter ledamöterna förbundsstyrelsen kansliet");

    private static final Set<String> INTERNT = words("intern internt interna");

    private static final Set<String> MATERIAL = words("arbetsmaterial material arbetshandling handling dokument bruk");

    /** What such words may stand with: the thing, the law, and the small words of a sentence. */
    private static final Set<String> MED = words("""
        handling handlingar handlingen handlingarna ärende ärendet ärenden bilaga bilagan bilagor material
        arbetsmaterial arbetshandling skrivelse skrivelsen avtal avtalet uppgift uppgifter uppgifterna dokument
        dokumentet paragraf paragrafen protokoll protokollet del delar texten sidan namn namnen personuppgifter
        enligt enl jämlikt jml med stöd av kap kapitlet st p osl tf ol offentlighets och sekretesslagen
        obs viktigt nb observera strängt strikt kvalificerat kvalificerad mycket högst ja sant x
        är vara bli blir omfattas råder gäller belagd belagt beläggs skyddas innehåller
        detta denna dessa den det här hela ska skall får kan bör måste på i för till t o m tom fr from tills vidare
        status märkning klass delas lämnas vid mötet sammanträdet styrelsen styrelsens ledamöter ledamöterna
        endast bara enbart bruk beslut enskild enskilda enskilt
        januari februari mars april maj juni juli augusti september oktober november december\
        """);

    /** Between the parts of a heading or a remark. */
    private static final Pattern DEL = Pattern.compile("[–—:;,.!?()\\[\\]*|/]+|\\s-+\\s");

    private static final Pattern VERSALER = Pattern.compile("(?U)\\p{Lu}{4,}");

    private Stampel() {}

    private static Set<String> words(String list) {
        return Arrays.stream(list.strip().split("\\s+")).map(Hemligord::ord).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a line, however it is marked as a heading, a point or a row, says nothing else. */
    static boolean arHela(String line) {
        return sager(List.of(Hemligord.ord(line).split(" "))) && !amne(line) || ropar(line);
    }

    /** Whether some part of a heading, a remark or a name does. */
    static boolean arDel(String text) {
        return !amne(text)
                && Stream.concat(Stream.of(text), DEL.splitAsStream(text)).anyMatch(Stampel::delSager);
    }

    /** Whether some part of a cell of a table does. */
    static boolean arRuta(String cell) {
        return !amne(cell)
                && Stream.concat(Stream.of(cell), DEL.splitAsStream(cell))
                        .anyMatch(part -> sager(List.of(Hemligord.ord(part).split(" "))));
    }

    private static boolean delSager(String part) {
        var words = List.of(Hemligord.ord(part).split(" "));
        return sager(words) || ropar(part) || words.size() == 1 && INTERNT.contains(words.getFirst());
    }

    /** One word in a heading's letters is the subject of what follows. */
    static boolean amne(String text) {
        return text.replaceAll("[^\\p{L}!]", "").matches("[Ss]ekretess");
    }

    private static boolean sager(List<String> words) {
        boolean inte = words.stream().anyMatch(INTE::contains);
        boolean hemligt = words.stream().anyMatch(Stampel::hemligt) && !inte;
        boolean doljs = inte && words.stream().anyMatch(VISAS::contains);
        boolean nagras =
                words.stream().anyMatch(BARA::contains) && words.stream().anyMatch(FOR::contains);
        boolean internt =
                words.stream().anyMatch(INTERNT::contains) && words.stream().anyMatch(MATERIAL::contains);
        return (hemligt || doljs || nagras || internt) && words.stream().allMatch(Stampel::stamplar);
    }

    private static boolean stamplar(String word) {
        return MED.contains(word)
                || INTE.contains(word)
                || VISAS.contains(word)
                || INTERNT.contains(word)
                || FOR.contains(word)
                || word.length() == 1
                || word.chars().allMatch(Character::isDigit)
                || hemligt(word);
    }

    private static boolean hemligt(String word) {
        return KORTA.contains(word) || Hemligord.near(word, HEMLIGT);
    }

    /** A word in capitals among others that are not begins a warning, whatever it goes on to say. */
    private static boolean ropar(String line) {
        var first = Arrays.stream(line.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .limit(3)
                .toList();
        return first.stream().anyMatch(w -> VERSALER.matcher(w).matches() && hemligt(Hemligord.ord(w)))
                && !line.equals(line.toUpperCase(Locale.ROOT));
    }
}
