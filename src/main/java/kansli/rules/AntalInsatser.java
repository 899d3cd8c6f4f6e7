package kansli.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Content;
import kansli.model.Enhet;
import kansli.model.Insats;
import kansli.model.Insatstyp;
import kansli.model.Insatsurval;
import kansli.model.Insatsurval.Lage;
import kansli.model.Period;
import kansli.model.Svenska;

/**
 * How many insatser a report says that there were, began, ended or went on, against the register. A part of another
 * insats may be counted or not, but not both ways in one stretch of text.
 */
final class AntalInsatser implements Rule {

    private static final String OF_SORT = "(?:(?:nya|finansierade|pågående|avslutade|beviljade|olika)\\s){0,2}";
    private static final Pattern LIST = Pattern.compile("(?s)[:(].*");

    /** Words of a time that is longer than the report's, or of another. */
    private static final Pattern OTHER_TIME = Pattern.compile(
            "(?iU)\\b(?:sedan\\s(?:dess|starten|början|förbundet|bildandet|19\\d\\d|20\\d\\d)|genom\\såren|(?:åren|mellan|perioden)\\s(?:19|20)\\d\\d\\s?(?:[–-]|och|till)|(?:från|alltsedan|sedan)\\s(?:år\\s)?(?:19|20)\\d\\d|de\\s(?:senaste|första|gångna)\\s\\p{L}+\\såren|hittills|totalt\\ssedan|någonsin|över\\stid|från\\sstarten|från\\sbörjan)(?![\\p{L}])");

    private static final String HAVE = "(?:(?:har|hade)\\s)?(?:under\\s[\\p{L}\\d\\s]{2,30}\\s)?(?:har\\s)?";

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var places = Stream.concat(
                        content.insatser().stream().flatMap(i -> i.ort().stream()),
                        content.forbund().medlemmar().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        underlag.avsnitt().filter(a -> a.skrift().rapport()).forEach(a -> {
            var period = Tidsuttryck.rapportens(content, a.skrift());
            var said = a.meningar().stream()
                    .filter(m -> !OTHER_TIME.matcher(m.text()).find())
                    .filter(m ->
                            places.stream().noneMatch(LIST.matcher(m.text()).replaceFirst("")::contains))
                    .flatMap(m -> utsagor(m, underlag, period, content.forbund().insatstyper()).stream())
                    .toList();
            check(said, content, findings);
        });
    }

    /** What is said of how many. */
    private enum Slag {
        UNDER("var i gång %s"),
        HELA("var i gång hela tiden %s"),
        BORJADE("började %s"),
        SLUTADE("avslutades %s"),
        PAGAR("fortsatte efter den %2$s");

        private final String ord;

        Slag(String ord) {
            this.ord = ord;
        }
    }

    private record Utsaga(Sagt antal, Slag slag, Period period, Optional<Insatstyp> typ) {}

    private static List<Utsaga> utsagor(Mening m, Underlag underlag, Optional<Period> own, List<Insatstyp> types) {
        var nouns = Stream.concat(
                        Stream.of("insatser(?:na)?"),
                        types.stream().map(t -> Pattern.quote(t.flera().toLowerCase(Locale.ROOT)) + "(?:na)?"))
                .collect(Collectors.joining("|"));
        var said = new ArrayList<Utsaga>();
        for (var s : underlag.sagda(m)) {
            var noun = Pattern.compile("(?iU)^\\s(" + OF_SORT + ")(" + nouns + ")(?![\\p{L}-])")
                    .matcher(s.efter());
            if (s.enhet() == Enhet.ANTAL && s.skrivet() && s.noga() == Noga.PRECIS && noun.find()) {
                var type = types.stream()
                        .filter(t -> noun.group(2)
                                .toLowerCase(Locale.ROOT)
                                .startsWith(t.flera().toLowerCase(Locale.ROOT)))
                        .findFirst();
                slag(s, noun.group(1), s.efter().substring(noun.end()))
                        .ifPresent(slag -> Tidsuttryck.av(m.text(), own)
                                .filter(p -> p.fran().isPresent() && p.till().isPresent())
                                .ifPresent(p -> said.add(new Utsaga(s, slag, p, type))));
            }
        }
        return said;
    }

    /** Only where the whole sentence is about how many there were; what some of them did is something else. */
    private static Optional<Slag> slag(Sagt s, String sort, String after) {
        var before = s.fore();
        var all = Pattern.compile("(?iU)\\bde\\s$").matcher(before).find();
        if (Pattern.compile("(?iU)\\b(?:vara|bli|blir|ska|skulle|högst|minst|planeras|söktes|sökte)\\b")
                        .matcher(before)
                        .find()
                || Pattern.compile("(?iU)\\b(?:av|i|på|för|bland|hos|med)\\s$")
                        .matcher(before)
                        .find()) {
            return Optional.empty();
        }
        if (Pattern.compile("(?iU)^\\s" + (all ? "(?:som\\s)" : "") + HAVE
                                + "(?:avslutats|avslutades|slutat|slutade|upphört|upphörde)\\b(?!\\s(?:i\\s)?förtid)"
                                + end())
                        .matcher(after)
                        .find()
                || Pattern.compile("(?iU)\\b(?:avslutades|slutade)\\s$")
                                .matcher(before)
                                .find()
                        && !after.startsWith(" som")) {
            return Optional.of(Slag.SLUTADE);
        }
        if (Pattern.compile("(?iU)^\\s" + (all ? "(?:som\\s)" : "") + HAVE
                                + "(?:startat|startade|startats|börjat|började|påbörjats|påbörjades)\\b" + end())
                        .matcher(after)
                        .find()
                || Pattern.compile("(?iU)\\b(?:startade|började|påbörjades)\\s$")
                                .matcher(before)
                                .find()
                        && !after.startsWith(" som")) {
            return Optional.of(Slag.BORJADE);
        }
        var going =
                "(?:var|varit|är)\\s(?:i\\sgång|igång)|pågick|pågått|har\\sfinansierats|finansierades|har\\s[\\p{L}\\s]{0,30}finansierats";
        if (Pattern.compile("(?iU)^(?:\\ssom)?\\s" + HAVE + "(?:" + going + ")\\b")
                                .matcher(after)
                                .find()
                        && (all || !after.startsWith(" som"))
                || Pattern.compile(
                                        "(?iU)\\b(?:finansierade|finansierat|pågick|hade\\sförbundet|har\\sförbundet\\sfinansierat|finansierade\\sförbundet)\\s$")
                                .matcher(before)
                                .find()
                        && !after.startsWith(" som")
                || Pattern.compile("(?iU)\\b(?:var)\\s$").matcher(before).find()
                        && after.matches("(?iU)\\si\\s?gång.*")) {
            return Optional.of(
                    Pattern.compile("(?iU)\\bhela\\s(?:år(?:et)?|perioden|\\d{4})")
                                    .matcher(s.mening().text())
                                    .find()
                            ? Slag.HELA
                            : Slag.UNDER);
        }
        return sort.toLowerCase(Locale.ROOT).contains("pågående")
                        && (all
                                || Pattern.compile("(?iU)\\b(?:är|var|fanns|finns|har förbundet|hade förbundet)\\s$")
                                        .matcher(before)
                                        .find())
                ? Optional.of(Slag.PAGAR)
                : Optional.empty();
    }

    private static String end() {
        return "(?=[^\\p{L}]*$|\\s?[.,;:(]|\\s(?:under|i|den|vid|och|av|fram)\\b)";
    }

    /** Which of them may be counted. */
    private enum Satt {
        ALLA("också delar av andra insatser räknas"),
        UTAN_DELAR("delar av andra insatser inte räknas"),
        REDOVISADE("bara de räknas som redovisar tal för året");

        private final String ord;

        Satt(String ord) {
            this.ord = ord;
        }
    }

    private static void check(List<Utsaga> said, Content content, Findings findings) {
        var possible = new TreeMap<Utsaga, Set<Satt>>(Comparator.comparing(u -> said.indexOf(u)));
        for (var u : said) {
            var fits = Stream.of(Satt.values())
                    .filter(w -> insatser(u, w, content).size() == u.antal.tal().intValue())
                    .collect(Collectors.toCollection(TreeSet::new));
            var other = possible.entrySet().stream()
                    .filter(p -> p.getValue().stream().noneMatch(fits::contains))
                    .findFirst();
            if (fits.isEmpty()) {
                tell(u, content, findings);
            } else if (other.isPresent()) {
                tellMixed(u, fits, other.get().getKey(), other.get().getValue(), content, findings);
            } else {
                possible.put(u, fits);
            }
        }
    }

    private static List<Insats> insatser(Utsaga u, Satt way, Content content) {
        var lage = switch (u.slag) {
            case UNDER, HELA, BORJADE -> Lage.UNDER;
            case SLUTADE -> Lage.AVSLUTADE;
            case PAGAR -> Lage.PAGAENDE;
        };
        var first = u.period.fran().orElseThrow();
        var last = u.period.till().orElseThrow();
        return Insatsurval.av(lage, u.period)
                .av(content.insatser(u.antal.mening().skrift().dag()))
                .stream()
                .filter(i -> way != Satt.UTAN_DELAR || i.delAv().isEmpty())
                .filter(i -> way != Satt.REDOVISADE
                        || i.redovisning().entrySet().stream()
                                .anyMatch(r -> r.getKey().startsWith(String.valueOf(first.getYear()))
                                        && r.getValue().values().stream().anyMatch(Insats.Tal.class::isInstance)))
                .filter(i -> u.typ.isEmpty() || i.typ().equals(u.typ))
                .filter(i -> u.slag != Slag.BORJADE
                        || i.helaPerioden()
                                .fran()
                                .filter(f -> !f.isBefore(first))
                                .isPresent())
                .filter(i -> u.slag != Slag.HELA
                        || i.helaPerioden()
                                        .fran()
                                        .filter(f -> !f.isAfter(first))
                                        .isPresent()
                                && i.helaPerioden()
                                        .till()
                                        .map(t -> !t.isBefore(last))
                                        .orElse(true))
                .toList();
    }

    private static void tell(Utsaga u, Content content, Findings findings) {
        var all = insatser(u, Satt.ALLA, content);
        var names = all.size() <= 6 && !all.isEmpty() ? ": " + names(all) : "";
        findings.varning(
                "antal-insatser",
                u.antal.mening().plats(u.antal.start(), u.antal.end()),
                "Texten säger %s, men enligt insatsernas perioder var det %s som %s%s."
                        .formatted(
                                u.antal.ord().toLowerCase(Locale.ROOT),
                                Svenska.antal(all.size()),
                                u.slag.ord.formatted(
                                        period(u.period),
                                        Svenska.dag(u.period.till().orElseThrow())),
                                names),
                "Rätta talet, eller perioden i den insats.yaml som inte stämmer. Räknas bara några av dem, säg vilka.");
    }

    private static void tellMixed(
            Utsaga u, Set<Satt> fits, Utsaga before, Set<Satt> fitsBefore, Content content, Findings findings) {
        var parts =
                content.insatser().stream().filter(i -> i.delAv().isPresent()).toList();
        findings.varning(
                "antal-insatser",
                u.antal.mening().plats(u.antal.start(), u.antal.end()),
                "«%s» stämmer när %s, men «%s» i samma avsnitt när %s.%s"
                        .formatted(
                                around(u),
                                ways(fits),
                                around(before),
                                ways(fitsBefore),
                                parts.isEmpty() ? "" : " En del av en annan insats är %s.".formatted(names(parts))),
                "Räkna likadant i hela avsnittet, eller säg vad som är med. %s"
                        .formatted(Stream.of(Satt.values())
                                .map(w -> "%s blir det %s."
                                        .formatted(
                                                "När " + w.ord,
                                                Svenska.upprakning(Stream.of(before, u)
                                                        .map(x -> Svenska.antal(insatser(x, w, content)
                                                                .size()))
                                                        .toList())))
                                .collect(Collectors.joining(" "))));
    }

    /** Their short names; the place follows within brackets when several have the same. */
    private static String names(List<Insats> insatser) {
        return Svenska.upprakning(insatser.stream()
                .map(i -> i.ort()
                        .filter(o -> insatser.stream()
                                        .filter(x -> x.kortnamn().equals(i.kortnamn()))
                                        .count()
                                > 1)
                        .map(o -> "%s (%s)".formatted(i.kortnamn(), o))
                        .orElse(i.kortnamn()))
                .toList());
    }

    private static String ways(Set<Satt> fits) {
        return fits.stream().map(w -> w.ord).collect(Collectors.joining(" eller "));
    }

    private static String around(Utsaga u) {
        var words = u.antal.efter().strip().split("[\\s.,;:]+");
        return u.antal.ord() + (words.length > 0 ? " " + words[0] : "");
    }

    private static String period(Period p) {
        var from = p.fran().orElseThrow();
        var to = p.till().orElseThrow();
        return p.equals(Period.ar(from.getYear()))
                ? "under " + from.getYear()
                : "mellan den %s och den %s".formatted(Svenska.dag(from), Svenska.dag(to));
    }
}
