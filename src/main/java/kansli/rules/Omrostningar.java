package kansli.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Forlopp.Omrostning;
import kansli.model.Forlopp.Roster;
import kansli.model.Forlopp.Utfall;
import kansli.model.Narvaro.Deltagare;
import kansli.model.Person;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.source.Place;

/** Everyone who decides votes once or abstains, and the decision is what most of them voted for. */
final class Omrostningar implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        Protokollet.alla(underlag, findings)
                .forEach(p -> p.paragrafer()
                        .forEach(x -> Protokollet.delar(x)
                                .forEach(d -> d.overlaggning()
                                        .omrostning()
                                        .ifPresent(o -> new Rosterna(p, x, d.nyckel() + ".omröstning", o, findings)
                                                .check(d.nyckel().equals(x.stalle()) && foreslaget(x))))));
    }

    /** The outcome is of what was proposed on the agenda. */
    private static boolean foreslaget(Paragraf x) {
        return x.forlopp().punkt().flatMap(k -> k.forslag()).isPresent();
    }

    private record Rosterna(Protokollet p, Paragraf x, String nyckel, Omrostning o, Findings findings) {

        /** @param sista whether it is of the last decision, of which the outcome is told */
        void check(boolean sista) {
            if (named() && sum()) {
                result(sista);
            }
        }

        /** Whether those who are named may vote, and do it once. */
        private boolean named() {
            var before = new HashSet<Person>();
            return one("ja", o.jaroster(), before)
                    & one("nej", o.nejroster(), before)
                    & one("avstår", o.avstod(), before);
        }

        private boolean one(String key, Roster votes, Set<Person> before) {
            boolean right = true;
            for (var who : votes.vem()) {
                var place = p.plats(nyckel + "." + key, who.namn());
                boolean again = !before.add(who);
                if (again) {
                    findings.fel(
                            "rostar-tva-ganger",
                            place,
                            "%s står två gånger i omröstningen i § %d.".formatted(who.namn(), x.nummer()),
                            "Ta bort det ena namnet.");
                } else if (!p.beslutar(who, x) && !Protokollet.jav(who, x)) {
                    findings.fel(
                            "rostar-utan-plats",
                            place,
                            "%s röstar i § %d, men deltar inte i beslutet.".formatted(who.namn(), x.nummer()),
                            "Rätta namnet, eller rätta vilka som var med: frånvarande och tjänstgörande.");
                }
                right &= !again && p.beslutar(who, x);
            }
            return right;
        }

        private boolean sum() {
            int votes =
                    o.jaroster().antal() + o.nejroster().antal() + o.avstod().antal();
            var decide = p.narvaro().beslutande(x).stream()
                    .map(Deltagare::person)
                    .distinct()
                    .toList();
            if (votes == decide.size()) {
                return true;
            }
            var missing = decide.stream().filter(d -> o.alla().noneMatch(d::equals));
            findings.fel(
                    "roster-summa",
                    new Place(p.path(), nyckel),
                    "I § %d är rösterna och de som avstår %s, men de som deltar i beslutet är %s."
                            .formatted(x.nummer(), Svenska.antal(votes), Svenska.antal(decide.size())),
                    o.alla().count() == votes
                            ? "%s saknas under ja, nej och avstår."
                                    .formatted(Svenska.upprakning(
                                            missing.map(Person::namn).toList()))
                            : "Rätta antalen, eller vilka som var med. Den som inte röstade räknas under avstår.");
            return false;
        }

        private void result(boolean sista) {
            int ja = o.jaroster().antal();
            int nej = o.nejroster().antal();
            if (ja == nej) {
                var chair = p.ordforande(x);
                boolean yes = o.jaroster().vem().stream().anyMatch(chair::contains);
                boolean no = o.nejroster().vem().stream().anyMatch(chair::contains);
                if (!yes && !no && !o.utslag()) {
                    findings.upplysning(
                            "lika-roster",
                            new Place(p.path(), nyckel),
                            "I § %d är rösterna lika många, och det syns inte hur ordföranden röstade. Ordförandens röst avgör."
                                    .formatted(x.nummer()),
                            "Skriv namnen under ja och nej, om omröstningen var öppen. Annars: skriv utslagsröst: ja"
                                    + " under omröstning.");
                } else if (sista && yes != no) {
                    against(yes ? o.ja() : o.nej(), yes ? o.nej() : o.ja(), "Ordförandens röst avgör, och den");
                }
            } else if (sista) {
                against(ja > nej ? o.ja() : o.nej(), ja > nej ? o.nej() : o.ja(), "De flesta rösterna");
            }
        }

        private void against(Optional<String> won, Optional<String> lost, String which) {
            var decided = x.forlopp().utfall();
            var meant = won.flatMap(Rosterna::utfall);
            if (meant.filter(Utfall.BIFALL::equals).isPresent() && decided == Utfall.ANDRAT && allt()) {
                return;
            }
            boolean other = meant.filter(m -> m != decided).isPresent()
                    || meant.isEmpty()
                            && lost.flatMap(Rosterna::utfall)
                                    .filter(decided::equals)
                                    .isPresent();
            if (other) {
                findings.fel(
                        "roster-mot-beslutet",
                        new Place(p.path(), nyckel),
                        "%s i § %d står för %s, men utfallet är %s."
                                .formatted(
                                        which,
                                        x.nummer(),
                                        won.map("«%s»"::formatted).orElse("något annat"),
                                        ord(decided)),
                        "Rätta rösterna, vad ja och nej står för, eller utfall.");
            }
        }

        /** Whether all that was proposed was decided, with something more. */
        private boolean allt() {
            var decided = x.beslut().stream()
                    .flatMap(b -> b.attSatser().stream())
                    .map(Text::inline)
                    .map(Stream::toList)
                    .toList();
            return x.forlopp().punkt().flatMap(k -> k.forslag()).stream()
                    .flatMap(f -> f.attSatser().stream())
                    .allMatch(t -> decided.contains(t.inline().toList()));
        }

        /** What it is to vote for something, when that is plain. Someone's yrkande can be anything. */
        private static Optional<Utfall> utfall(String stands) {
            var words = stands.toLowerCase(Locale.ROOT);
            if (words.contains("yrkande")) {
                return Optional.empty();
            }
            record Ord(String word, Utfall utfall) {}
            return List.of(
                            new Ord("återremi", Utfall.ATERREMITTERAT),
                            new Ord("bordlägg", Utfall.BORDLAGT),
                            new Ord("avslag", Utfall.AVSLAG),
                            new Ord("avslå", Utfall.AVSLAG),
                            new Ord("bifall", Utfall.BIFALL))
                    .stream()
                    .filter(w -> words.contains(w.word))
                    .map(Ord::utfall)
                    .findFirst();
        }

        private static String ord(Utfall utfall) {
            return switch (utfall) {
                case BIFALL -> "bifall";
                case ANDRAT -> "ändrat";
                case AVSLAG -> "avslag";
                case BORDLAGT -> "bordlagt";
                case ATERREMITTERAT -> "återremitterat";
                case UTGAR -> "utgår";
            };
        }
    }
}
