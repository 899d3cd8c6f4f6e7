package kansli.rules;

import java.util.stream.Stream;
import kansli.figures.Figures;
import kansli.model.Content;

/** Everything that the content says in words, block by block. */
final class Utsagor {

    private Utsagor() {}

    static Stream<Utsaga> av(Content content, Figures figures) {
        return Stream.concat(Prosa.av(content, figures).map(Mening.Stycke::hela), Uppgiftstext.av(content));
    }
}
