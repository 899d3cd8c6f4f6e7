package kansli.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import kansli.diagnostic.Findings;
import kansli.model.Protokoll;
import kansli.source.Place;

/** Paragraphs are numbered without gaps in their minutes, and go on through the organ's year. */
final class ParagraferFoljer implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        Map<String, Protokoll> before = new HashMap<>();
        underlag.content().protokoll().stream()
                .filter(p -> !p.paragrafer().isEmpty())
                .forEach(p -> {
                    within(p, findings);
                    var year = p.organ().id() + " " + p.dag().getYear();
                    var earlier = before.put(year, p);
                    int first = p.paragrafer().getFirst().nummer();
                    if (earlier != null
                            && first > 0
                            && breaks(p, first, earlier.paragrafer().getLast().nummer())) {
                        tell(
                                p,
                                0,
                                "Paragrafen har nummer %d, men %s slutar med § %d."
                                        .formatted(
                                                first,
                                                findings.at(Place.of(earlier.path())),
                                                earlier.paragrafer().getLast().nummer()),
                                findings);
                    }
                });
    }

    /** Between decisions without meetings there may be minutes that are not here; a meeting counts on by itself. */
    private static boolean breaks(Protokoll p, int first, int last) {
        return first <= last || p.mote().isPresent() && first > last + 1;
    }

    private static void within(Protokoll p, Findings findings) {
        IntStream.range(1, p.paragrafer().size())
                .filter(i -> numbered(p, i - 1)
                        && numbered(p, i)
                        && p.paragrafer().get(i).nummer()
                                != p.paragrafer().get(i - 1).nummer() + 1)
                .findFirst()
                .ifPresent(i -> tell(
                        p,
                        i,
                        "Efter § %d kommer § %d."
                                .formatted(
                                        p.paragrafer().get(i - 1).nummer(),
                                        p.paragrafer().get(i).nummer()),
                        findings));
    }

    /** What is no number is told when it is read. */
    private static boolean numbered(Protokoll p, int at) {
        return p.paragrafer().get(at).nummer() > 0;
    }

    private static void tell(Protokoll p, int at, String what, Findings findings) {
        findings.varning(
                "paragraf-foljd",
                p.mote().isPresent()
                        ? new Place(p.path(), "första paragraf")
                        : new Place(p.path(), p.paragrafer().get(at).nyckel("nummer")),
                what,
                "Rätta numret. Paragraferna numreras i följd under året.");
    }
}
