package kansli.document;

import java.util.List;
import java.util.Optional;
import kansli.document.Handlingar.Part;
import kansli.model.Arende;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Sammantrade;

/** Puts the papers of a meeting in order: kallelse, föredragningslista, each matter with its annexes under it. */
final class Paket {

    private Paket() {}

    static Handlingar av(Underlag underlag, Sammantrade s, String accent) {
        var front = List.of(
                new Part(
                        s.installt() ? "Inställt sammanträde" : "Kallelse",
                        Optional.of(Namn.kallelse(s)),
                        Optional.empty(),
                        List.of()),
                new Part("Föredragningslista", Optional.of(Namn.foredragningslista(s)), Optional.empty(), List.of()));
        var matters = s.arenden().stream().map(a -> part(underlag, s, a)).toList();
        return new Handlingar(
                Namn.handlingar(s),
                Rubriker.handlingar(s),
                underlag.content().forbund().namn(),
                s.kallelse().datum(),
                accent,
                Namn.foredragningslista(s),
                java.util.stream.Stream.concat(front.stream(), matters.stream()).toList());
    }

    private static Part part(Underlag underlag, Sammantrade s, Arende arende) {
        return switch (arende) {
            case Arende.EjOffentligt e ->
                new Part(e.nummer() + ". Ärendet är inte offentligt", Optional.empty(), Optional.empty(), List.of());
            case Skrivet a
            when bearsItsNumber(a) -> {
                var first = part(underlag, s, a.bilagor().getFirst());
                yield new Part(
                        a.nummer() + ". " + a.huvud().rubrik(),
                        first.paper(),
                        first.mark(),
                        a.bilagor().stream()
                                .skip(1)
                                .map(b -> part(underlag, s, b))
                                .toList());
            }
            case Skrivet a ->
                new Part(
                        a.nummer() + ". " + a.huvud().rubrik(),
                        a.handling().map(h -> Namn.arende(s, a)),
                        a.handling().map(h -> String.valueOf(a.nummer())),
                        a.bilagor().stream().map(b -> part(underlag, s, b)).toList());
        };
    }

    /** Whether a matter without a paper of its own has an annex that stands for it. */
    private static boolean bearsItsNumber(Skrivet a) {
        return a.handling().isEmpty() && !a.bilagor().isEmpty();
    }

    private static Part part(Underlag underlag, Sammantrade s, Bilaga bilaga) {
        var words = bilaga instanceof Papper p ? p.rubrik() : "Bilagan är inte offentlig";
        return new Part(
                bilaga.nummer() + " " + words,
                Optional.of(Namn.bilaga(s, bilaga)).filter(n -> underlag.harBlad(bilaga)),
                Optional.of(bilaga.nummer().toString()),
                List.of());
    }
}
