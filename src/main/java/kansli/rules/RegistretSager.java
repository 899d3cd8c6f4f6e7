package kansli.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Anstalld;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Forbund;
import kansli.model.Insats;
import kansli.source.Place;

/**
 * What a text says of someone at the kansli, of the address, of the förbund's own name or of who owns an insats,
 * against forbund.yaml and insats.yaml. What was or will be is passed over, and so is what can be said of somebody
 * else.
 */
final class RegistretSager implements Rule {

    /** Words of another time than now, or of another förbund. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?iU)\\b(?:tidigare|förra|förre|dåvarande|före\\sdetta|f\\.d|blivande|ska|skulle|kommer|blir|blev|tillträd\\p{L}*|efterträd\\p{L}*|vikari\\p{L}*|tillförordna\\p{L}*|tf|t\\.f|biträdande|ersätt\\p{L}*|hette|bytte|byter|sammanslag\\p{L}*|uppgick|gick\\supp|grann\\p{L}*|flytt\\p{L}*|lokal\\p{L}*|tar\\söver|tog\\söver|överta\\p{L}*|från\\soch\\smed|till\\soch\\smed|fram\\still)\\b");

    private static final String HERE =
            "(?=\\s*(?:[.,;)]|$)|\\soch\\s\\p{Lu}|\\s(?:i|vid|hos|på)\\s(?:förbundet|kansliet|samordningsförbundet)\\b)";
    private static final String OURS = "(?:förbundets|kansliets|samordningsförbundets|vår)\\s";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iU)\\b(?:(?:kansliet|förbundskansliet|vårt\\skansli)\\s(?:ligger|finns|är|sitter|håller\\still|har\\ssin\\sadress)(?:\\s(?:nu|numera|centralt|fortfarande|beläget|kvar))*\\s(?:på|vid)|(?:kansliets|förbundets|vår)?\\s?(?:besöks|post)?adress(?:en)?(?:\\still\\s(?:kansliet|förbundet))?(?:\\s(?:är|:)|:))\\s(?<street>"
                    + Sagda.STREET + ")");
    private static final Pattern STREET_NUMBER =
            Pattern.compile("(?U)^(?<name>\\p{L}+)\\s+(?<number>\\d+)(?:\\s?(?<letter>[A-Z])\\b)?");
    private static final Pattern SORT = Pattern.compile("(?iU)\\s*\\b(?:kommun|region|stad)\\b\\s*");

    private static final Pattern OWNS = Pattern.compile(
            "(?U)(?:(?<direct>\\bägs\\sav\\s)|\\b(?i:insatsägare(?:n)?(?:\\s(?:för|till)\\s[^.,;]{2,40})?\\sär)\\s)(?<owner>\\p{Lu}[\\p{L}\\s-]+?)(?=\\s*(?:[.,;)]|$))");

    /** The first word of what grants money, and to whom. */
    private static final String GRANT = "^\\s*(?:att\\s)?bevilja\\s";

    @Override
    public void check(Underlag underlag, Findings findings) {
        var content = underlag.content();
        var forbund = content.forbund();
        if (findings.doubts(new Place(forbund.path(), "kansli"))
                || findings.doubts(new Place(forbund.path(), "medlemmar"))) {
            return;
        }
        var names = new Insatsnamn(content);
        underlag.meningar().filter(m -> !OTHERWISE.matcher(m.text()).find()).forEach(m -> {
            roles(m, forbund, findings);
            address(m, forbund, findings);
            ownName(m, forbund, findings);
            owner(m, content, names, findings);
        });
        grants(underlag, names, findings);
    }

    private static void roles(Mening m, Forbund forbund, Findings findings) {
        var roles = forbund.kansli().stream()
                .map(a -> a.roll().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var someone : forbund.kansli()) {
            if (!m.text().contains(someone.namn())) {
                continue;
            }
            var own = forbund.kansli().stream()
                    .filter(a -> a.namn().equals(someone.namn()))
                    .map(a -> a.roll().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            roles.stream()
                    .filter(r -> !own.contains(r))
                    .forEach(r -> role(someone, r, m.text())
                            .filter(s -> m.eget(s.start(1), s.end(1)))
                            .ifPresent(s -> tell(
                                    findings,
                                    m.plats(s.start(1), s.end(1)),
                                    "%s är %s (%s), men texten säger %s."
                                            .formatted(
                                                    someone.namn(),
                                                    someone.roll(),
                                                    findings.at(place(forbund, someone)),
                                                    s.group(1)),
                                    "Rätta texten, eller rollen i forbund.yaml.")));
        }
    }

    private static Place place(Forbund forbund, Anstalld someone) {
        return new Place(
                forbund.path(), "kansli[%d].roll".formatted(forbund.kansli().indexOf(someone)));
    }

    /**
     * Where someone is given a role: {@code Bo Ek, ekonom}, {@code ekonomen Bo Ek}, {@code Bo Ek är förbundets ekonom}.
     */
    private static Optional<MatchResult> role(Anstalld someone, String role, String text) {
        var name = Pattern.quote(someone.namn());
        var word = "(" + Pattern.quote(role) + ")";
        var definite = "(" + Pattern.quote(role) + "(?:en|n)?)";
        return Stream.of(
                        "(?<![\\p{L}])" + name + "(?:,\\s|\\s\\()(?:" + OURS + ")?" + word + HERE,
                        "(?<![\\p{L}])" + name + "\\s(?:är|arbetar\\ssom)\\s" + OURS + word + "(?![\\p{L}])",
                        "(?<![\\p{L}])" + name + "\\s(?:är|arbetar\\ssom)\\s" + word
                                + "(?=\\s(?:i|vid|hos|på)\\s(?:förbundet|kansliet|samordningsförbundet)\\b)",
                        "(?<![\\p{L}-])" + definite + "\\s" + name + "(?![\\p{L}-])")
                .flatMap(p -> Pattern.compile("(?U)" + p).matcher(text).results())
                .findFirst();
    }

    private static void address(Mening m, Forbund forbund, Findings findings) {
        var own = STREET_NUMBER.matcher(forbund.adress());
        if (!own.find()) {
            return;
        }
        ADDRESS.matcher(m.text())
                .results()
                .filter(s -> m.eget(s.start("street"), s.end("street")))
                .forEach(s -> {
                    var said = STREET_NUMBER.matcher(s.group("street"));
                    if (said.find()
                            && said.group("name").equalsIgnoreCase(own.group("name"))
                            && !(said.group("number").equals(own.group("number"))
                                    && (said.group("letter") == null
                                            || own.group("letter") == null
                                            || said.group("letter").equals(own.group("letter"))))) {
                        tell(
                                findings,
                                m.plats(s.start("street"), s.end("street")),
                                "Adressen är %s (%s), men texten säger %s."
                                        .formatted(
                                                own.group(),
                                                findings.at(new Place(forbund.path(), "adress")),
                                                s.group("street")),
                                "Rätta texten, eller adressen i forbund.yaml.");
                    }
                });
    }

    /** The förbund called by the place of one of its members, where no other förbund can be. */
    private static void ownName(Mening m, Forbund forbund, Findings findings) {
        int last = forbund.namn().lastIndexOf(' ');
        if (last < 0) {
            return;
        }
        var first = forbund.namn().substring(0, last);
        for (var member : forbund.medlemmar()) {
            for (var place : places(member)) {
                if (!(forbund.namn() + " ").startsWith(first + " " + place + " ")) {
                    Pattern.compile("(?U)(?<![\\p{L}])" + Pattern.quote(first + " " + place)
                                    + "s?(?![\\p{L}-]|\\s\\p{Lu})")
                            .matcher(m.text())
                            .results()
                            .filter(s -> m.eget(s.start(), s.end()))
                            .forEach(s -> tell(
                                    findings,
                                    m.plats(s.start(), s.end()),
                                    "Förbundet heter %s (%s), men texten säger %s."
                                            .formatted(
                                                    forbund.namn(),
                                                    findings.at(new Place(forbund.path(), "namn")),
                                                    s.group()),
                                    "Skriv %s, eller rätta namnet i forbund.yaml.".formatted(forbund.namn())));
                }
            }
        }
    }

    /**
     * What a member is called after, {@code Silverdal} of {@code Silverdals kommun}; none when it is not called after a
     * place.
     */
    private static Set<String> places(String member) {
        var place = SORT.matcher(member).replaceAll("");
        return place.equals(member) || place.isBlank()
                ? Set.of()
                : place.endsWith("s") ? Set.of(place, place.substring(0, place.length() - 1)) : Set.of(place);
    }

    private static void owner(Mening m, Content content, Insatsnamn names, Findings findings) {
        OWNS.matcher(m.text()).results().forEach(s -> {
            var insats = s.group("direct") == null
                    ? alone(names.i(m.text()))
                    : names.sist(m.text().substring(0, s.start()));
            var member = s.group("owner");
            insats.ifPresent(i -> i.agare()
                    .filter(o -> content.forbund().medlemmar().contains(member)
                            && !o.contains(member)
                            && m.eget(s.start("owner"), s.end("owner")))
                    .ifPresent(o -> tellOwner(m, s.start("owner"), s.end("owner"), i, o, findings)));
        });
    }

    private static Optional<Insats> alone(List<Insats> named) {
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Money for an insats goes to the one who owns it or takes part in it, or to the one whose application it is. */
    private static void grants(Underlag underlag, Insatsnamn names, Findings findings) {
        var content = underlag.content();
        for (var meeting : content.sammantraden()) {
            for (var arende : meeting.arenden()) {
                if (arende instanceof Skrivet s
                        && s.handling().flatMap(h -> h.forslag()).isPresent()
                        && !findings.doubts(new Place(s.huvud().path(), "bilagor"))) {
                    grants(
                            s,
                            underlag.meningar()
                                    .filter(m -> m.fil().equals(s.huvud().path()))
                                    .toList(),
                            content,
                            names,
                            findings);
                }
            }
        }
    }

    private static void grants(
            Skrivet matter, List<Mening> sentences, Content content, Insatsnamn names, Findings findings) {
        var senders = matter.bilagor().stream()
                .filter(Papper.class::isInstance)
                .map(Papper.class::cast)
                .flatMap(p -> p.fran().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (var m : sentences) {
            var granted = content.forbund().medlemmar().stream()
                    .filter(x -> Pattern.compile(
                                    "(?U)" + GRANT + Pattern.quote(x)
                                            + "(?=\\s(?:högst|upp\\still|ett|maximalt|medel|stöd|bidrag|sammanlagt|totalt|\\d))")
                            .matcher(m.text())
                            .find())
                    .findFirst();
            if (granted.isEmpty()) {
                continue;
            }
            var to = granted.get();
            int start = m.text().indexOf(to);
            var named = names.i(m.text());
            var about = named.isEmpty() ? names.i(matter.huvud().rubrik()) : named;
            Predicate<Insats> involved =
                    i -> Stream.concat(i.agare().stream(), i.parter().stream()).anyMatch(x -> x.contains(to));
            var elsewhere = sentences.stream()
                            .filter(x -> x != m)
                            .anyMatch(x -> x.text().contains(to))
                    || senders.contains(to);
            if (about.size() == 1
                    && about.getFirst().agare().isPresent()
                    && !involved.test(about.getFirst())
                    && !senders.contains(to)
                    && m.eget(start, start + to.length())) {
                tellOwner(
                        m,
                        start,
                        start + to.length(),
                        about.getFirst(),
                        about.getFirst().agare().get(),
                        findings);
            } else if (about.isEmpty()
                    && senders.size() == 1
                    && content.forbund().medlemmar().contains(senders.first())
                    && !elsewhere
                    && m.eget(start, start + to.length())) {
                tell(
                        findings,
                        m.plats(start, start + to.length()),
                        "Ansökan kommer från %s, men att-satsen beviljar %s medel.".formatted(senders.first(), to),
                        "Rätta att-satsen, eller från: i bilagan.");
            }
        }
    }

    private static void tellOwner(Mening m, int start, int end, Insats insats, String owner, Findings findings) {
        tell(
                findings,
                m.plats(start, end),
                "%s ägs av %s (%s), men texten säger %s."
                        .formatted(
                                insats.kortnamn(),
                                owner,
                                findings.at(insats.stalle("ägare")),
                                m.text().substring(start, end)),
                "Rätta texten, eller ägaren i insats.yaml.");
    }

    private static void tell(Findings findings, Place place, String message, String remedy) {
        findings.varning("annat-i-registret", place, message, remedy);
    }
}
