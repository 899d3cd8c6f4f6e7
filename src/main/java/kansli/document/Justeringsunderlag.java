package kansli.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kansli.document.View.Avvikelse;
import kansli.document.View.Jamforelse;
import kansli.model.Arende;
import kansli.model.Forlopp.Punkt;
import kansli.model.Forlopp.Utfall;
import kansli.model.Forslag;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Protokoll.VidMote;
import kansli.model.Sammantrade;
import kansli.model.Text;
import kansli.redline.Skillnad;

/**
 * Minutes that are not checked yet, with every decision compared word by word to what was proposed, for those who are
 * to check them.
 */
final class Justeringsunderlag {

    private static final Map<Utfall, String> UTFALL = Map.of(
            Utfall.BIFALL, "beslut utan förslag",
            Utfall.ANDRAT, "ändrat",
            Utfall.AVSLAG, "avslag",
            Utfall.BORDLAGT, "bordlagt",
            Utfall.ATERREMITTERAT, "återremitterat",
            Utfall.UTGAR, "utgår");

    private static final Text TECKEN = new Text(
            List.of(new Text.Stycke(List.of(
                    new Text.Struket(List.of(new Text.Ord("struket")), Optional.empty()),
                    new Text.Ord(" "),
                    new Text.Tillagt(List.of(new Text.Ord("tillagt")))))),
            Optional.empty());

    private final List<Paragraf> paragrafer = new ArrayList<>();
    private final List<Avvikelse> avvikelser = new ArrayList<>();

    /** What a meeting always decides of itself, without a proposal. */
    private final Set<String> formalia;

    private Justeringsunderlag(Underlag underlag, VidMote mote) {
        formalia = underlag.content().sammantraden().stream()
                .filter(s -> s.path().equals(mote.mote()))
                .flatMap(Sammantrade::skrivna)
                .filter(Arende.Formalia.class::isInstance)
                .map(a -> a.huvud().namn())
                .collect(Collectors.toSet());
    }

    /** Beside the minutes, until they are checked. */
    static Stream<Document> dokument(Underlag underlag, Protokoll p, VidMote m) {
        if (p.justerat().isPresent()) {
            return Stream.empty();
        }
        var jamfort = new Justeringsunderlag(underlag, m);
        p.paragrafer().forEach(jamfort::jamfor);
        return Stream.of(new Document(
                new DocumentId(m.mote().value() + "/justeringsunderlag"),
                p.titel().replaceFirst("^Protokoll", "Justeringsunderlag"),
                p.dag(),
                "motesprotokoll",
                Protokollvy.jamford(
                        underlag,
                        p.med(List.copyOf(jamfort.paragrafer)),
                        m,
                        new Jamforelse(TECKEN, List.copyOf(jamfort.avvikelser))),
                Set.of(Audience.STYRELSEN),
                Format.PDF));
    }

    /** A decision that is not as it was proposed is compared to its proposal, which then needs not be told itself. */
    private void jamfor(Paragraf p) {
        var forslag = p.forlopp().punkt().flatMap(Punkt::forslag);
        var fore = forslag.map(Forslag::attSatser).orElse(List.of());
        var efter = p.beslut().map(Forslag::attSatser).orElse(List.of());
        if (Skillnad.saknas(fore, efter) || sjalvklart(p)) {
            paragrafer.add(p);
            return;
        }
        avvikelser.add(new Avvikelse(p.nummer(), p.rubrik(), Protokollvy.id(p), vad(p)));
        paragrafer.add(new Paragraf(
                p.nummer(),
                p.rubrik(),
                p.beslut().or(() -> forslag).map(b -> new Forslag(b.organ(), b.verb(), Skillnad.mellan(fore, efter))),
                p.arende(),
                p.forlopp().utanForslag(),
                p.stalle(),
                p.insyn()));
    }

    private boolean sjalvklart(Paragraf p) {
        return p.forlopp().utfall() == Utfall.BIFALL
                && p.forlopp()
                        .punkt()
                        .map(Punkt::namn)
                        .filter(formalia::contains)
                        .isPresent();
    }

    private static String vad(Paragraf p) {
        return p.forlopp().punkt().isEmpty()
                ? "kom upp på sammanträdet"
                : UTFALL.get(p.forlopp().utfall());
    }
}
