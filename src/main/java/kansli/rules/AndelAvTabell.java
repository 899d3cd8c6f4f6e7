package kansli.rules;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Enhet;
import kansli.model.Svenska;

/** A share in running text that the document's own tables tell too. */
final class AndelAvTabell implements Rule {

    private static final Pattern NOT_A_SHARE = Pattern.compile(
            "(?iU)(?:\\b(?:på|till|med|om|från)\\s+(?:\\p{L}+\\s)?|\\b(?:arbetar|anställd|tjänst)\\s+)$");
    private static final Pattern MORE_OR_LESS = Pattern.compile(
            "(?iU)^\\s*(?:högre|lägre|fler|färre|mer|mindre|större|av\\s(?:en\\s)?(?:heltid|tjänst)|tjänst|-)");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?iU)\\b(?:mål(?:et|en|sättning\\p{L}*)?|ska|skulle|bör|rikssnitt\\p{L}*|rikets?|landets?|nationellt?|i"
                + " länet|sverige|snittet|förra året|året före|föregående|budget\\p{L}*"
                + "|kravet|enkät\\p{L}*|svarade|svarat|uppgav|anser|anställda|(?:arbetar|jobbar|sjukskriven)\\s\\d+"
                + "|nationella|riksgenomsnitt\\p{L}*|(?:andra|övriga)\\s(?:samordnings)?förbund\\p{L}*|grannförbund\\p{L}*|befolkning\\p{L}*|invånar\\p{L}*|enligt(?!\\s(?:tabell|diagram|figur)))\\b");

    /** How it went later for those whom the table tells of as they were. */
    private static final Pattern LATER = Pattern.compile(
            "(?iU)\\b(?:(?:månader|år|månad|halvår|tid|veckor)\\s(?:efter|senare|före|innan)|fortfarande|alltjämt|efter\\s(?:avslut\\p{L}*|insats\\p{L}*|start\\p{L}*)|därefter|uppföljning\\p{L}*|följts"
                + " upp|följdes upp)\\b");

    /** What says whom a share in the sentence beside is of. */
    private static final Pattern BASE = Pattern.compile(
            "(?iU)\\b(?:(?:uppföljning\\p{L}*|undersökning\\p{L}*|mätning\\p{L}*|uppgift\\p{L}*|andel\\p{L}*|siffr\\p{L}*|procent\\p{L}*|tal(?:et|en)|underlag\\p{L}*|det|den|beräkning\\p{L}*|statistik\\p{L}*)\\s(?:gäller|gällde|avser|avsåg|omfattar|omfattade|bygger"
                + " på|byggde på|räknas på|räknades på|räknas av|är räknade? på|är beräknade? på|baseras på|baserades"
                + " på|grundas på|utgår från)|har räknats på)\\b");

    /** Only of a part of them. */
    private static final Pattern OWN_BASE =
            Pattern.compile("(?iU)^[^.;(]*\\((?:av|bland|räknat på|räknade på|gäller|avser|exklusive|exkl\\.|utom)\\b");

    /** More tables than this that each give something else say nothing of which of them is meant. */
    private static final int MOST = 3;

    @Override
    public void check(Underlag underlag, Findings findings) {
        underlag.avsnitt()
                .forEach(a -> a.meningar().stream().filter(underlag::omSinaAr).forEach(m -> {
                    var numbers = underlag.sagda(m);
                    var shares = numbers.stream()
                            .filter(s -> s.enhet() == Enhet.PROCENT && s.skrivet() && s.noga() != Noga.GRANS)
                            .toList();
                    if (shares.isEmpty()) {
                        return;
                    }
                    if (Budgetandelar.sagsI(m)) {
                        shares.forEach(s -> check(s, Budgetandelar.av(s, a, underlag), underlag, findings));
                    } else if (!ELSEWHERE.matcher(m.text()).find()
                            && !LATER.matcher(m.text()).find()
                            && !baseBeside(m, a)
                            && !underlag.omEnInsats(m)) {
                        shares.stream()
                                .filter(s -> s.noga() != Noga.OMKRING
                                        && AndelAvAntal.part(s, numbers, a, underlag)
                                                .isEmpty()
                                        && isShare(s))
                                .forEach(s -> check(s, given(s, numbers, a, underlag), underlag, findings));
                    }
                }));
    }

    /** Whether the sentence before or after says whom the share is of. */
    private static boolean baseBeside(Mening m, Avsnitt a) {
        int at = a.meningar().indexOf(m);
        return Stream.of(at - 1, at + 1)
                .filter(i -> i >= 0 && i < a.meningar().size())
                .map(a.meningar()::get)
                .anyMatch(
                        o -> Avsnitt.sammaStycke(o, m) && BASE.matcher(o.text()).find());
    }

    private static boolean isShare(Sagt s) {
        return !OWN_BASE.matcher(s.efter()).find()
                && (!NOT_A_SHARE.matcher(s.fore()).find() || s.efter().startsWith(" av "))
                && !MORE_OR_LESS.matcher(s.efter()).find();
    }

    /** What the tables give, of the very whole that the sentence names when it names one. */
    private static List<Tabellandel> given(Sagt share, List<Sagt> numbers, Avsnitt a, Underlag underlag) {
        var tables = underlag.talrader(share.mening().skrift());
        var ofGroups = tables.stream()
                .flatMap(t -> Gruppandelar.av(share, a, t, underlag.content().regler()).stream());
        return AndelAvAntal.whole(share, numbers)
                .map(whole -> Stream.concat(
                                ofGroups.filter(g -> g.andel().hela().compareTo(whole) == 0),
                                tables.stream().flatMap(t -> ofWhole(share, whole, t)))
                        .toList())
                .orElseGet(ofGroups::toList);
    }

    /** The rows that the sentence speaks of, as shares of another row in the same column. */
    private static Stream<Tabellandel> ofWhole(Sagt share, BigDecimal whole, Talrader table) {
        return table.antalskolumner().stream()
                .filter(k -> table.alla().stream()
                        .anyMatch(r -> table.antal(r, k)
                                .filter(n -> n.compareTo(whole) == 0)
                                .isPresent()))
                .flatMap(k -> table.namnda(share.mening().text()).stream()
                        .flatMap(r -> table
                                .antal(r, k)
                                .filter(n -> n.compareTo(whole) < 0)
                                .flatMap(n -> Andel.av(n, whole))
                                .map(andel -> new Tabellandel(
                                        andel,
                                        Enhet.ANTAL,
                                        table,
                                        r,
                                        "«%s», %s, är %s".formatted(r.rubrik(), Svenska.inne(k.rubrik()), andel.tal())))
                                .stream()));
    }

    private static void check(Sagt share, List<Tabellandel> given, Underlag underlag, Findings findings) {
        var percents = underlag.figurer(share.mening().skrift()).stream()
                .filter(f -> f.tal().enhet() == Enhet.PROCENT
                        && Radnamn.av(f.rad()).sagsI(share.mening().text()));
        if (given.stream().noneMatch(g -> share.ar(g.andel().procent()))
                && percents.noneMatch(f -> share.ar(f.tal().value()))) {
            var different = given.stream()
                    .collect(Collectors.toMap(g -> g.andel().hellre(share), g -> g, (a, b) -> a, TreeMap::new));
            if (different.size() == 1 || given.stream().allMatch(g -> g.enhet() != Enhet.ANTAL)) {
                given.stream()
                        .min(Comparator.comparing(
                                g -> g.andel().procent().subtract(share.tal()).abs()))
                        .ifPresent(g -> tell(share, g, findings));
            } else if (different.size() <= MOST) {
                tell(share, different.values(), findings);
            }
        }
    }

    /** When it can be of several wholes nobody can tell what to write. */
    private static void tell(Sagt share, Collection<Tabellandel> given, Findings findings) {
        if (!given.isEmpty()) {
            findings.varning(
                    "andel-av-tabell",
                    share.mening().plats(share.start(), share.end()),
                    "%s stämmer inte med någon av tabellerna: %s."
                            .formatted(
                                    share.medNoga(),
                                    given.stream()
                                            .map(g -> "i «%s» (%s) är det %s, %s"
                                                    .formatted(
                                                            g.table().titel(),
                                                            findings.at(
                                                                    g.table().plats(g.rad())),
                                                            g.vad(),
                                                            g.andel().noggrant(share)))
                                            .collect(Collectors.joining("; "))),
                    "Rätta andelen efter den tabell som menas, eller hämta den med ${andel(…)}. Är det en annan grupp"
                            + " eller budget som menas, säg vilken och hur stor den är.");
        }
    }

    private static void tell(Sagt share, Tabellandel g, Findings findings) {
        findings.varning(
                "andel-av-tabell",
                share.mening().plats(share.start(), share.end()),
                "%s stämmer inte med tabellen «%s» (%s): %s, %s.%s"
                        .formatted(
                                share.medNoga(),
                                g.table().titel(),
                                findings.at(g.table().plats(g.rad())),
                                g.vad(),
                                g.andel().noggrant(share),
                                share.kapat(g.andel().procent()) ? " Andelen är avhuggen i stället för avrundad." : ""),
                "Skriv %s, eller hämta andelen med ${andel(…)}. Är det en annan grupp eller budget som menas, säg vilken och hur stor den är."
                        .formatted(g.andel().hellre(share)));
    }
}
