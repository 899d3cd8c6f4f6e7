package kansli.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.document.View.Expedieringsrad;
import kansli.model.Forlopp.Mottagare;
import kansli.model.Narvaro.Spann;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Svenska;
import kansli.source.Spelling;

/**
 * What the office takes out of minutes: an extract of each decision, paragraphs that were checked at the meeting, and
 * what each of those who are to be told gets. What is sent out of the house holds only what everyone may know, unless
 * the minutes say in so many words that the rest goes to this one too.
 */
public final class Utdrag implements DocumentKind {

    @Override
    public Stream<Document> documents(Underlag underlag) {
        return underlag.audience() == Audience.STYRELSEN
                ? underlag.content().protokoll().stream()
                        .flatMap(p -> Stream.of(utdrag(underlag, p), omedelbart(underlag, p), expediering(underlag, p))
                                .flatMap(documents -> documents))
                : Stream.empty();
    }

    private static Stream<Document> utdrag(Underlag underlag, Protokoll p) {
        return p.paragrafer().stream()
                .filter(x -> x.beslut().isPresent())
                .filter(x -> justerat(underlag, p) || x.forlopp().omedelbart())
                .map(x -> pdf(
                        p,
                        "utdrag-" + Protokollvy.id(x),
                        "Protokollsutdrag § %d, %s".formatted(x.nummer(), mote(p)),
                        "protokollsutdrag",
                        Protokollvy.utdrag(underlag, p.med(List.of(x)), Optional.empty())));
    }

    private static Stream<Document> omedelbart(Underlag underlag, Protokoll p) {
        var at = p.paragrafer().stream().filter(x -> x.forlopp().omedelbart()).toList();
        return at.isEmpty()
                ? Stream.empty()
                : Stream.of(pdf(
                        p,
                        "omedelbar-justering",
                        "Omedelbar justering, " + mote(p),
                        "protokollsutdrag",
                        Protokollvy.omedelbart(underlag, p.med(at))));
    }

    /** Minutes that have not been checked are sent to nobody. */
    private static Stream<Document> expediering(Underlag underlag, Protokoll p) {
        if (!justerat(underlag, p)) {
            return Stream.empty();
        }
        var open = underlag.allmant().protokoll().stream()
                .filter(o -> o.path().equals(p.path()))
                .findFirst();
        var documents = new ArrayList<Document>();
        var rows = new ArrayList<Expedieringsrad>();
        mottagare(p).forEach((id, name) -> {
            var all = till(p, name);
            var sent = all.stream().flatMap(x -> far(open, x, name).stream()).toList();
            var kept = all.stream()
                    .filter(x -> sent.stream().noneMatch(s -> s.nummer() == x.nummer()))
                    .toList();
            var file = "expediering-" + id;
            rows.add(new Expedieringsrad(
                    name,
                    underlag.content().forbund().epostTill(name),
                    spann(sent),
                    spann(kept),
                    p.efterat().expedierat().entrySet().stream()
                            .filter(e -> samma(e.getKey(), name))
                            .map(Map.Entry::getValue)
                            .findFirst(),
                    Optional.of(new DocumentId(p.path().folder() + "/" + file)).filter(d -> !sent.isEmpty())));
            if (!sent.isEmpty()) {
                documents.add(pdf(
                        p,
                        file,
                        "Protokollsutdrag %s, %s".formatted(spann(sent), mote(p)),
                        "protokollsutdrag",
                        Protokollvy.utdrag(
                                underlag.offentligt(underlag.figures()),
                                open.orElse(p).med(sent),
                                Optional.of(name))));
            }
        });
        if (!rows.isEmpty()) {
            documents.add(pdf(
                    p,
                    "expediering",
                    "Expediering, " + mote(p),
                    "expediering",
                    new View.Expediering(underlag.content().forbund(), p.organ(), p.dag(), p.paragrafspann(), rows)));
        }
        return documents.stream();
    }

    /** Those who are to be told of something, by the name that their files get. */
    private static Map<String, String> mottagare(Protokoll p) {
        var names = new LinkedHashMap<String, String>();
        p.paragrafer().stream()
                .flatMap(x -> x.forlopp().expedieras().stream())
                .map(Mottagare::namn)
                .filter(n -> names.values().stream().noneMatch(other -> samma(n, other)))
                .forEach(n -> names.put(ledig(Spelling.id(n, "-"), names.keySet()), n));
        return names;
    }

    /** Two who are called different things get a file each, however their names are spelled in addresses. */
    private static String ledig(String id, Set<String> taken) {
        var free = id;
        for (int n = 2; taken.contains(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    private static boolean samma(String a, String b) {
        return a.strip().equalsIgnoreCase(b.strip());
    }

    private static List<Paragraf> till(Protokoll p, String name) {
        return p.paragrafer().stream().filter(x -> vem(x, name).isPresent()).toList();
    }

    private static Optional<Mottagare> vem(Paragraf x, String name) {
        return x.forlopp().expedieras().stream()
                .filter(m -> samma(m.namn(), name))
                .findFirst();
    }

    /** The paragraph as the one it is sent to may have it. */
    private static Optional<Paragraf> far(Optional<Protokoll> open, Paragraf x, String name) {
        return vem(x, name).filter(Mottagare::iSinHelhet).isPresent()
                ? Optional.of(x)
                : open.stream()
                        .flatMap(o -> o.paragrafer().stream())
                        .filter(o -> o.nummer() == x.nummer() && !o.insyn().stangd())
                        .findFirst();
    }

    private static boolean justerat(Underlag underlag, Protokoll p) {
        return p.justerat().filter(j -> !j.isAfter(underlag.today())).isPresent();
    }

    private static String spann(List<Paragraf> paragrafer) {
        return Spann.ord(Spann.av(paragrafer.stream().map(Paragraf::nummer).toList()));
    }

    private static String mote(Protokoll p) {
        return "%s %s".formatted(Svenska.inne(p.organ().namn()), Svenska.dag(p.dag()));
    }

    private static Document pdf(Protokoll p, String name, String title, String template, View view) {
        return new Document(
                new DocumentId(p.path().folder() + "/" + name),
                title,
                p.justerat().orElse(p.dag()),
                template,
                view,
                Set.of(Audience.STYRELSEN),
                Format.PDF);
    }
}
