package kansli.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Godkannande;
import kansli.rules.Namn.Slag;
import kansli.rules.Ordfoljd.Ord;

/** People, members, insatser and the förbund are called what they are called in the registers. */
final class NamnSkrivsRatt implements Rule {

    /** A name in one word may be parted in as many. */
    private static final int PARTS = 3;

    /** So many first letters are enough to pass by most names at once. */
    private static final int HEAD = 3;

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var names = Namn.alla(content);
        var common = underlag.utsagor()
                .flatMap(u -> Ordfoljd.av(u.text()).ord().stream())
                .filter(w -> !w.stor())
                .map(Ord::text)
                .collect(Collectors.toSet());
        underlag.utsagor()
                .filter(u -> !(u instanceof Uppgiftstext t && t.slag() == Uppgiftstext.Slag.PERSON))
                .forEach(u -> new Reading(u, names, common, findings).tell());
    }

    /** Somebody is chosen, and the names come next. */
    private static final Pattern ELECTED = Pattern.compile(
            "(?iU)\\b(?:utse|utser|utsåg|utsetts|utsett|utses|nominera\\p{L}*|välja|väljer|valde|valt|väljs|valdes|förordna\\p{L}*|entlediga\\p{L}*|föreslå|föreslår|omvälja)\\b[^.;:]{0,120}$");

    private static final class Reading {

        private final Utsaga utsaga;
        private final List<Namn> names;
        private final List<Namn> insatser;
        private final Set<String> common;
        private final Findings findings;
        private final List<Ord> words;
        private final BitSet known = new BitSet();

        /** @param common words that are written with a small letter somewhere, and so are no names */
        Reading(Utsaga utsaga, List<Namn> names, Set<String> common, Findings findings) {
            this.utsaga = utsaga;
            this.common = common;
            this.insatser = names.stream().filter(n -> n.slag() == Slag.INSATS).toList();
            this.findings = findings;
            this.words = Ordfoljd.av(utsaga.text()).ord();
            var letters = words.stream().map(Ord::bokstaver).collect(Collectors.joining());
            var heads = words.stream().map(w -> head(w.text())).collect(Collectors.toSet());
            this.names = names.stream()
                    .filter(n -> letters.contains(n.bokstaver()) || like(n, heads))
                    .toList();
        }

        /**
         * All words but one begin as some words of the text do; of a name in one word, the first letter and about the
         * length are enough.
         */
        private boolean like(Namn name, Set<String> heads) {
            return name.antal() == 1
                    ? words.stream()
                            .anyMatch(w -> w.stor()
                                    && w.text().charAt(0) == name.ord(0).charAt(0)
                                    && Math.abs(w.text().length() - name.ord(0).length()) <= 1)
                    : name.ord().ord().stream()
                                    .filter(w -> heads.contains(head(w.text())))
                                    .count()
                            >= name.antal() - 1;
        }

        private static String head(String word) {
            return word.substring(0, Math.min(HEAD, word.length()));
        }

        void tell() {
            for (var name : names) {
                windows(name.antal())
                        .filter(w -> Namnlikhet.samma(name, w.words()))
                        .filter(w -> name.slag() == Slag.INSATS || w.unbroken())
                        .forEach(w -> known.set(w.from(), w.from() + name.antal()));
            }
            for (var name : names) {
                Stream.concat(
                                Stream.concat(
                                        windows(name.antal()).filter(w -> Namnlikhet.felskrivet(name, w.words())),
                                        windows(name.antal() + 1).filter(w -> Namnlikhet.inskott(name, w.words()))),
                                Stream.iterate(1, n -> n + 1)
                                        .limit(name.antal() + PARTS)
                                        .flatMap(this::windows)
                                        .filter(w -> Namnlikhet.delat(name, w.words())))
                        .filter(w -> name.slag() == Slag.INSATS || w.unbroken())
                        .forEach(w -> tell(name, w));
            }
            for (var name : names) {
                windows(name.antal())
                        .filter(w -> name.slag() == Slag.PERSON
                                && w.unbroken()
                                && ELECTED.matcher(utsaga.text()
                                                .substring(
                                                        0, w.words().getFirst().start()))
                                        .find()
                                && Namnlikhet.annatEfternamn(name, w.words()))
                        .forEach(w -> tell(name, w, "Ingen i %s heter «%s»."));
                windows(1)
                        .filter(w -> name.slag() == Slag.INSATS
                                && Namnlikhet.annatEfterled(name, w.words())
                                && !common.contains(w.words().getFirst().text())
                                && (inside(w) || besides(name, w)))
                        .forEach(w -> tell(name, w, "Ingen insats heter «%2$s»."));
            }
        }

        /** Not the first word of a sentence, so that its capital tells that it is a name. */
        private boolean inside(Window w) {
            var before =
                    utsaga.text().substring(0, w.words().getFirst().start()).strip();
            return !before.isEmpty() && Character.isLetterOrDigit(before.codePointBefore(before.length()))
                    || before.endsWith(",");
        }

        /** Said together with other insatser, but not with the one that it is like. */
        private boolean besides(Namn name, Window w) {
            int at = w.words().getFirst().start();
            var sentence = Meningsgrans.delar(utsaga.text()).stream()
                    .filter(d -> d.start() <= at && at < d.end())
                    .map(d -> utsaga.text().substring(d.start(), d.end()))
                    .findFirst()
                    .orElse("");
            return !sentence.contains(name.text()) && insatser.stream().anyMatch(i -> sentence.contains(i.text()));
        }

        private Stream<Window> windows(int size) {
            return Stream.iterate(0, i -> i + 1)
                    .limit(Math.max(0, words.size() - size + 1))
                    .map(i -> new Window(i, words.subList(i, i + size)));
        }

        private void tell(Namn name, Window w) {
            tell(
                    name,
                    w,
                    "«%2$s» skrivs på ett annat sätt i %1$s: «" + name.text().replace("%", "%%") + "».");
        }

        /** @param what is wrong, with places for the register and for what is written */
        private void tell(Namn name, Window w, String what) {
            int end = w.from() + w.words().size();
            int start = w.words().getFirst().start();
            int stop = w.words().getLast().end();
            if (known.get(w.from(), end).cardinality() > 0 || !utsaga.eget(start, stop)) {
                return;
            }
            known.set(w.from(), end);
            if (findings.told("stavning", utsaga.plats(start, stop))) {
                return;
            }
            var meant = what.startsWith("Ingen")
                    ? "Menade du «%s»? ".formatted(name.text())
                    : "Skriv namnet likadant på alla ställen. ";
            findings.varning(
                    "namn-avviker",
                    utsaga.plats(start, stop),
                    what.formatted(findings.at(name.plats()), utsaga.text().substring(start, stop)),
                    meant + remedy(name.slag()));
        }

        private static String remedy(Slag slag) {
            return switch (slag) {
                case INSATS -> "Kallas insatsen också så, skriv det under skrivs också där.";
                case PERSON -> "Är det en annan person, " + Godkannande.skriv("namn-avviker");
                case FORBUND, MEDLEM -> "Är namnet ändrat, ändra det i registret.";
            };
        }
    }

    private record Window(int from, List<Ord> words) {

        /** No comma or the like parts its words. */
        boolean unbroken() {
            return words.subList(0, words.size() - 1).stream().noneMatch(Ord::slut);
        }
    }
}
