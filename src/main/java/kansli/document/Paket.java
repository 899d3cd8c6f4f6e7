package kansli.document;

import java.util.List;
import java.util.Optional;
import kansli.document.Handlingar.Attached;
import kansli.document.Handlingar.Paper;
import kansli.document.Handlingar.Part;
import kansli.document.Handlingar.Written;
import kansli.model.Arende;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Forbund;
import kansli.model.Sammantrade;

/** Puts the papers of a meeting in order: kallelse, föredragningslista, each matter with its annexes under it. */
final class Paket {

    private Paket() {}

    static Handlingar av(Forbund forbund, Sammantrade s, String accent) {
        var front = List.of(
                new Part("Kallelse", written(Namn.kallelse(s)), Optional.empty(), List.of()),
                new Part("Föredragningslista", written(Namn.foredragningslista(s)), Optional.empty(), List.of()));
        var matters = s.arenden().stream().map(a -> part(s, a)).toList();
        return new Handlingar(
                Namn.handlingar(s),
                Rubriker.handlingar(s),
                forbund.namn(),
                s.kallelse().datum(),
                accent,
                Namn.foredragningslista(s),
                java.util.stream.Stream.concat(front.stream(), matters.stream()).toList());
    }

    private static Part part(Sammantrade s, Arende arende) {
        return switch (arende) {
            case Arende.EjOffentligt e ->
                new Part(e.nummer() + ". Ärendet är inte offentligt", Optional.empty(), Optional.empty(), List.of());
            case Skrivet a ->
                new Part(
                        a.nummer() + ". " + a.huvud().rubrik(),
                        a.handling().flatMap(h -> written(Namn.arende(s, a))),
                        a.handling().map(h -> String.valueOf(a.nummer())),
                        a.bilagor().stream().map(b -> part(s, b)).toList());
        };
    }

    private static Part part(Sammantrade s, Bilaga bilaga) {
        var words = bilaga instanceof Papper p ? p.rubrik() : "Bilagan är inte offentlig";
        return new Part(bilaga.nummer() + " " + words, Optional.of(paper(s, bilaga)), Optional.of(bilaga.nummer().toString()), List.of());
    }

    private static Paper paper(Sammantrade s, Bilaga bilaga) {
        var sheet = Namn.bilaga(s, bilaga);
        return bilaga instanceof Papper p && p.kalla() instanceof Bilaga.Frammande f
                ? new Attached(sheet, f.path())
                : new Written(sheet);
    }

    private static Optional<Paper> written(DocumentId id) {
        return Optional.of(new Written(id));
    }
}
