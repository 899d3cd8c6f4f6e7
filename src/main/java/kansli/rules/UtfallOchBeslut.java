package kansli.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Forlopp.Utfall;
import kansli.model.Forslag;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.source.Place;

/** What became of a matter, what was decided in it and what was proposed at the meeting say the same. */
final class UtfallOchBeslut implements Rule {

    private static final Pattern AMOUNT =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:[ \\u00A0]\\d{3})+|\\d+)[ \\u00A0](?:kr|kronor)(?!\\p{L})");

    @Override
    public void check(Underlag underlag, Findings findings) {
        Protokollet.alla(underlag, findings)
                .forEach(p -> p.paragrafer().stream()
                        .filter(x -> !x.stalle().isEmpty())
                        .forEach(x -> new Paragrafen(underlag, p, x, findings).check()));
    }

    private record Paragrafen(Underlag underlag, Protokollet p, Paragraf x, Findings findings) {

        void check() {
            var utfall = x.forlopp().utfall();
            if (x.beslut().isEmpty()) {
                nothing(utfall);
            } else if (utfall == Utfall.UTGAR) {
                contradicts("Ärendet i § %d utgår, men här står ett beslut.".formatted(x.nummer()));
            } else {
                x.forlopp()
                        .punkt()
                        .flatMap(k -> k.forslag())
                        .ifPresent(f -> compare(utfall, f, x.beslut().get()));
            }
        }

        /** Nothing was decided, though it was proposed, or voted on. */
        private void nothing(Utfall utfall) {
            var o = x.forlopp().overlaggning();
            boolean handled = !o.yrkanden().isEmpty()
                    || o.omrostning().isPresent()
                    || !x.forlopp().reservationer().isEmpty();
            if (handled && utfall == Utfall.UTGAR) {
                contradicts("Ärendet i § %d utgår, men här står yrkanden, röster eller reservationer."
                        .formatted(x.nummer()));
            } else if (handled) {
                findings.fel(
                        "beslut-saknas",
                        new Place(p.path(), x.stalle()),
                        "I § %d står yrkanden, röster eller reservationer, men inget beslut.".formatted(x.nummer()),
                        "Skriv beslutet under beslut.");
            }
        }

        private void compare(Utfall utfall, Forslag proposed, Forslag decided) {
            boolean same = words(proposed).equals(words(decided));
            if (same && utfall == Utfall.ANDRAT) {
                contradicts("Utfallet i § %d är ändrat, men beslutet är som förslaget.".formatted(x.nummer()));
            } else if (same && utfall != Utfall.BIFALL) {
                contradicts("Förslaget i § %d bifölls inte, men beslutet är som förslaget.".formatted(x.nummer()));
            } else if (!same && utfall == Utfall.BIFALL) {
                contradicts(
                        "Utfallet i § %d är bifall, men beslutet har andra ord än förslaget.".formatted(x.nummer()));
            } else if (utfall == Utfall.ANDRAT) {
                amounts(proposed, decided);
            }
        }

        private void contradicts(String what) {
            findings.fel(
                    "utfall-och-beslut",
                    new Place(p.path(), x.stalle()),
                    what,
                    "Rätta utfall eller beslut. Utan utfall och beslut gäller att det blev som föreslaget.");
        }

        /** An amount that is new in the decision is one that somebody proposed at the meeting, when any was. */
        private void amounts(Forslag proposed, Forslag decided) {
            var fresh = amounts(proposed.attSatser().stream(), decided.attSatser().stream());
            var moved = amounts(
                    Stream.empty(),
                    Protokollet.delar(x)
                            .flatMap(d -> d.overlaggning().yrkanden().stream().map(y -> y.text())));
            if (!fresh.isEmpty() && !moved.isEmpty() && fresh.stream().noneMatch(moved::contains)) {
                findings.varning(
                        "belopp-i-beslutet",
                        new Place(p.path(), x.nyckel("beslut")),
                        "Beslutet i § %d säger %s kronor, men yrkandena säger %s kronor."
                                .formatted(x.nummer(), Svenska.upprakning(fresh), Svenska.upprakning(moved)),
                        "Rätta beslutet eller yrkandet.");
            }
        }

        private Set<String> amounts(Stream<Text> but, Stream<Text> texts) {
            var found = new TreeSet<String>();
            texts.forEach(t -> AMOUNT.matcher(underlag.ord(p.protokoll(), t))
                    .results()
                    .forEach(r -> found.add(r.group(1).replace('\u00A0', ' '))));
            but.forEach(t -> AMOUNT.matcher(underlag.ord(p.protokoll(), t))
                    .results()
                    .forEach(r -> found.remove(r.group(1).replace('\u00A0', ' '))));
            return found;
        }

        private List<String> words(Forslag forslag) {
            return forslag.attSatser().stream()
                    .map(t -> underlag.ord(p.protokoll(), t).replaceAll("\\h+", " "))
                    .toList();
        }
    }
}
