package kansli.klocka;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import kansli.klocka.Dagpost.Art;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Organ;
import kansli.model.Planerat;
import kansli.model.Plats;
import kansli.model.Protokoll;
import kansli.model.Rapport;
import kansli.model.Regler.Regel;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.source.ContentPath;
import kansli.source.Place;

/**
 * The days that follow from what is written, from the rules and from the almanac. A number of days is counted as its
 * rule says, also when it ends on a day off: what to do about that is told, not decided.
 */
public final class Klocka {

    private static final String JUSTERING = "justering inom dagar";

    private final Content content;
    private final LocalDate today;
    private final List<Dagpost> dagar = new ArrayList<>();

    private Klocka(Content content, LocalDate today) {
        this.content = content;
        this.today = today;
    }

    /** Every day there is to know of, in order. */
    public static List<Dagpost> dagar(Content content, LocalDate today) {
        return new Klocka(content, today).dagar();
    }

    private List<Dagpost> dagar() {
        content.sammantraden().stream().filter(s -> !s.installt()).forEach(this::sammantrade);
        content.planerade().stream().filter(p -> p.installt().isEmpty()).forEach(this::planerat);
        content.protokoll().stream().filter(p -> p.mote().isEmpty()).forEach(p -> {
            var sak = "Protokollet från besluten av %s den %s"
                    .formatted(Svenska.inne(p.organ().namn()), Svenska.dag(p.dag()));
            protokoll(p.namn(), p.path(), p.dag(), sak, Optional.of(p), Optional.empty());
        });
        content.protokoll().forEach(this::uppfoljningar);
        years().forEach(this::ar);
        content.forbund().organ().forEach(this::mandat);
        content.insatser().forEach(this::insats);
        return dagar.stream()
                .sorted(Comparator.comparing(Dagpost::dag).thenComparing(Dagpost::id))
                .toList();
    }

    private void sammantrade(Sammantrade s) {
        var kallelse = s.kallelse();
        var till = "%s den %s".formatted(Svenska.inne(s.organ().namn()), Svenska.dag(s.dag()));
        regel("kallelse dagar före", s.dag()).ifPresent(r -> {
            var last = s.dag().minusDays(r.tal());
            var sent = Optional.of(kallelse.datum()).filter(this::harVarit);
            new Utkast("kallelse/" + s.path(), last, Art.SENAST, "Kallelsen till " + till, "skickas")
                    .klart(sent.isPresent(), sent)
                    .enligt(
                            r,
                            new Place(kallelse.path(), "datum"),
                            "Rätta datum i kallelse.yaml om den redan är skickad.")
                    .pamins(!kallelse.datum().isAfter(last))
                    .add();
        });
        new Utkast("mote/" + s.path(), s.dag(), Art.DAGEN, s.organ().namn(), "sammanträder")
                .mote(s)
                .add();
        var p = content.protokoll().stream()
                .filter(x -> x.mote().filter(m -> m.mote().equals(s.path())).isPresent())
                .findFirst();
        protokoll(
                s.path(),
                p.map(Protokoll::path).orElse(kallelse.path()),
                s.dag(),
                "Protokollet från " + till,
                p,
                kallelse.justering().map(j -> j.dag()));
    }

    private void planerat(Planerat p) {
        var till = "%s den %s".formatted(Svenska.inne(p.organ().namn()), Svenska.dag(p.dag()));
        regel("kallelse dagar före", p.dag())
                .ifPresent(r -> new Utkast(
                                "kallelse/" + p.path(),
                                p.dag().minusDays(r.tal()),
                                Art.SENAST,
                                "Kallelsen till " + till,
                                "skickas")
                        .enligt(
                                r,
                                new Place(p.path().resolve("kallelse.yaml"), "planerat"),
                                "Ta bort planerat: i kallelse.yaml och skriv datum:, tid: och plats: när kallelsen"
                                        + " görs.")
                        .add());
        new Utkast("mote/" + p.path(), p.dag(), Art.DAGEN, p.organ().namn(), "sammanträder").add();
    }

    private void protokoll(
            ContentPath what,
            ContentPath file,
            LocalDate day,
            String sak,
            Optional<Protokoll> protokoll,
            Optional<LocalDate> planned) {
        var checked = protokoll.flatMap(Protokoll::justerat);
        var posted = protokoll.flatMap(Protokoll::anslaget);
        var down = protokoll.flatMap(Protokoll::nedtaget);
        var last = regel(JUSTERING, day).map(r -> day.plusDays(r.tal()));
        last.ifPresent(l -> new Utkast("justering/" + what, l, Art.SENAST, sak, "justeras")
                .klart(checked.isPresent(), checked)
                .enligt(
                        regel(JUSTERING, day).orElseThrow(),
                        Place.of(file),
                        "Skriv justerat: och dagen i protokoll.yaml när det är gjort.")
                .anmarkt(planned.filter(d -> checked.isEmpty()).map(d -> "Planerad till " + Svenska.medVeckodag(d)))
                .pamins(planned.map(d -> !d.isAfter(l)).orElse(true))
                .add());
        var counted = checked.or(() -> planned).or(() -> last);
        var anslag = "Anslaget om p" + sak.substring(1);
        var up = counted.flatMap(c -> Anslagsdagar.senast(c, content.regler()));
        up.ifPresent(u -> new Utkast("anslag/" + what, u, Art.SENAST, sak, "anslås")
                .klart(posted.isPresent(), posted)
                .enligt(
                        regel("anslag inom dagar", counted.orElseThrow()).orElseThrow(),
                        new Place(file, checked.isPresent() ? "justerat" : ""),
                        "Skriv anslaget: och dagen i protokoll.yaml när det är gjort.")
                .anmarkt(preliminart(checked.isEmpty(), "justeringen", counted))
                .pamins(checked.isPresent())
                .add());
        posted.ifPresent(u -> regel("överklagas inom dagar", u)
                .ifPresent(r -> new Utkast(
                                "overklagas/" + what,
                                u.plusDays(r.tal()),
                                Art.DAGEN,
                                "Tiden att överklaga besluten i p" + sak.substring(1),
                                "går ut")
                        .enligt(r, new Place(file, "anslaget"), "")
                        .add()));
        posted.or(() -> up)
                .ifPresent(u -> Anslagsdagar.tidigast(u, content.regler())
                        .ifPresent(first -> new Utkast("nedtaget/" + what, first, Art.TIDIGAST, anslag, "tas ned")
                                .klart(down.isPresent(), down)
                                .enligt(
                                        regel("anslag minst dagar", u).orElseThrow(),
                                        new Place(file, posted.isPresent() ? "anslaget" : ""),
                                        "Skriv nedtaget: och dagen i protokoll.yaml när det är gjort.")
                                .anmarkt(preliminart(posted.isEmpty(), "anslaget", Optional.of(u)))
                                .pamins(posted.isPresent())
                                .add()));
    }

    private static Optional<String> preliminart(boolean so, String from, Optional<LocalDate> day) {
        return day.filter(d -> so).map(d -> "Räknat från %s %s".formatted(from, Svenska.dag(d)));
    }

    private void uppfoljningar(Protokoll p) {
        for (var paragraf : p.paragrafer()) {
            var all = paragraf.forlopp().uppfoljningar();
            for (int i = 0; i < all.size(); i++) {
                var u = all.get(i);
                var place = new Place(p.path(), paragraf.nyckel("uppföljning[%d].vad".formatted(i)));
                int number = i;
                u.nar()
                        .ifPresent(day -> new Utkast(
                                        "uppfoljning/%s/%s/%d".formatted(p.namn(), paragraf.stalle(), number),
                                        day,
                                        Art.SENAST,
                                        "Uppdraget «%s» (§ %d%s)"
                                                .formatted(
                                                        u.vad(),
                                                        paragraf.nummer(),
                                                        u.vem()
                                                                .map(v -> ", " + v)
                                                                .orElse("")),
                                        "vara klart")
                                .klart(u.klart().isPresent(), u.klart())
                                .vid(place, "Skriv klart: och dagen under uppföljning när det är gjort.")
                                .pamins(false) // a rule of its own tells
                                .add());
            }
        }
    }

    /** The years in which something was done: a förbund that has been silent a year owes nothing for it here. */
    private TreeSet<Integer> years() {
        var years = new TreeSet<Integer>();
        content.sammantraden().forEach(s -> years.add(s.dag().getYear()));
        content.protokoll().forEach(p -> years.add(p.dag().getYear()));
        content.rapporter().forEach(r -> r.period().flatMap(p -> p.till()).ifPresent(t -> years.add(t.getYear())));
        return years;
    }

    private void ar(int year) {
        var end = LocalDate.of(year, 12, 31);
        regel("årsredovisning inom månader", end)
                .ifPresent(r -> rapport(
                        "arsredovisning/" + year,
                        end.plusDays(1).plusMonths(r.tal()).minusDays(1),
                        "Årsredovisningen för " + year,
                        "upprättas",
                        r,
                        x -> slag(x, "årsredovisning")
                                && x.period()
                                        .flatMap(p -> p.till())
                                        .filter(end::equals)
                                        .isPresent()));
        regel("budget senast månad", end)
                .ifPresent(r -> rapport(
                        "budget/" + (year + 1),
                        YearMonth.of(year, r.tal()).atEndOfMonth(),
                        "Budgeten för " + (year + 1),
                        "beslutas",
                        r,
                        x -> slag(x, "budget") && i(x, year + 1)));
        regel("delårsrapport senast månad", end)
                .ifPresent(r -> rapport(
                        "delarsrapport/" + year,
                        YearMonth.of(year, r.tal()).atEndOfMonth(),
                        "Delårsrapporten för " + year,
                        "upprättas",
                        r,
                        x -> slag(x, "delårsrapport") && i(x, year)));
    }

    private static boolean slag(Rapport r, String word) {
        return (r.slag() + " " + r.titel()).toLowerCase(Locale.ROOT).contains(word);
    }

    private static boolean i(Rapport r, int year) {
        return r.period()
                .flatMap(p -> p.till())
                .filter(t -> t.getYear() == year)
                .isPresent();
    }

    private void rapport(String id, LocalDate last, String sak, String gors, Regel rule, Predicate<Rapport> den) {
        var report = content.rapporter().stream().filter(den).findFirst();
        var dated = report.flatMap(Rapport::datum);
        var done = dated.filter(this::harVarit);
        new Utkast(id, last, Art.SENAST, sak, gors)
                .klart(done.isPresent(), done)
                .enligt(
                        rule,
                        report.map(r -> Place.of(r.path().resolve("rapport.yaml")))
                                .orElse(Place.of(content.forbund().path())),
                        report.isPresent()
                                ? "Skriv datum: i rapportens rapport.yaml när det är gjort."
                                : "Lägg rapporten i en mapp under rapporter, med slag, period och datum.")
                .pamins(dated.map(d -> !d.isAfter(last)).orElse(true))
                .add();
    }

    /** Those whose time ends on the same day, together. */
    private void mandat(Organ organ) {
        var ends = new TreeMap<LocalDate, List<Plats>>();
        organ.platser()
                .forEach(p -> p.period()
                        .till()
                        .ifPresent(t ->
                                ends.computeIfAbsent(t, d -> new ArrayList<>()).add(p)));
        ends.forEach((end, seats) -> {
            var after =
                    organ.platser(end.plusDays(1)).stream().map(Plats::medlem).toList();
            var without = seats.stream()
                    .map(Plats::medlem)
                    .filter(m -> !after.contains(m))
                    .distinct()
                    .toList();
            var whose = without.isEmpty()
                    ? seats.stream().map(Plats::medlem).distinct().toList()
                    : without;
            var members = whose.size() > 3 ? Svenska.antal(whose.size()) + " medlemmar" : Svenska.upprakning(whose);
            new Utkast(
                            "mandat/%s/%s".formatted(organ.id(), end),
                            end,
                            Art.SENAST,
                            "Ledamöter i %s från den %s för %s"
                                    .formatted(Svenska.inne(organ.namn()), Svenska.dag(end.plusDays(1)), members),
                            "utses")
                    .klart(without.isEmpty(), Optional.empty())
                    .vid(
                            new Place(content.forbund().path(), "organ.%s.ledamöter".formatted(organ.id())),
                            "Lägg till dem som tar vid, med från: och dagen, när de är utsedda.")
                    .pamins(content.sammantraden().stream()
                            .noneMatch(s -> s.organ().id().equals(organ.id())
                                    && s.dag().isAfter(end)
                                    && 2 * organ.platser(s.dag()).size()
                                            > content.forbund().medlemmar().size()))
                    .add();
        });
    }

    private void insats(Insats insats) {
        insats.helaPerioden().till().ifPresent(end -> {
            var rule = regel("slutrapport inom dagar", end);
            var report = insats.slutrapport();
            var done = report.isPresent();
            new Utkast("insats/" + insats.mapp(), end, Art.DAGEN, "Insatsen " + insats.namnOchOrt(), "slutar")
                    .anmarkt(Optional.of(done ? "Slutrapporten finns" : "Slutrapporten finns inte här än")
                            .filter(a -> rule.isEmpty()))
                    .vid(insats.stalle("period"), "")
                    .add();
            rule.ifPresent(r -> new Utkast(
                            "slutrapport/" + insats.mapp(),
                            end.plusDays(r.tal()),
                            Art.SENAST,
                            "Slutrapporten för " + insats.namnOchOrt(),
                            "lämnas")
                    .klart(done, report.flatMap(Insats.Slutrapport::datum))
                    .enligt(r, insats.stalle("period"), "Skriv den i insatsens slutrapport.md.")
                    .pamins(true)
                    .add());
        });
    }

    private Optional<Regel> regel(String name, LocalDate day) {
        return content.regler().regel(name, day);
    }

    private boolean harVarit(LocalDate day) {
        return !day.isAfter(today);
    }

    /** A day as it is put together. */
    private final class Utkast {

        private final String id;
        private final LocalDate dag;
        private final Art art;
        private final String sak;
        private final String gors;
        private Optional<Sammantrade> mote = Optional.empty();
        private Optional<String> anmarkning = Optional.empty();
        private boolean klart;
        private Optional<LocalDate> gjort = Optional.empty();
        private Optional<String> kalla = Optional.empty();
        private Place stalle = Place.of(content.forbund().path());
        private String rad = "";
        private boolean pamins;

        Utkast(String id, LocalDate dag, Art art, String sak, String gors) {
            this.id = id;
            this.dag = dag;
            this.art = art;
            this.sak = sak;
            this.gors = gors;
        }

        Utkast mote(Sammantrade s) {
            mote = Optional.of(s);
            stalle = Place.of(s.kallelse().path());
            return this;
        }

        Utkast klart(boolean done, Optional<LocalDate> when) {
            klart = done;
            gjort = when;
            return this;
        }

        Utkast enligt(Regel rule, Place where, String cure) {
            kalla = Optional.of(rule.kalla());
            return vid(where, cure);
        }

        Utkast vid(Place where, String cure) {
            stalle = where;
            rad = cure;
            return this;
        }

        Utkast anmarkt(Optional<String> note) {
            anmarkning = note;
            return this;
        }

        Utkast pamins(boolean so) {
            pamins = so;
            return this;
        }

        void add() {
            dagar.add(new Dagpost(
                    id,
                    dag,
                    art,
                    sak,
                    gors,
                    mote.map(s -> s.kallelse().tid()),
                    mote.map(s -> s.kallelse().plats()),
                    anmarkning,
                    klart,
                    gjort,
                    kalla,
                    stalle,
                    rad,
                    pamins));
        }
    }
}
