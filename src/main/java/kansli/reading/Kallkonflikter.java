package kansli.reading;

import java.util.List;
import kansli.model.Kallkonflikt;

/** Reads where sources say different things. Each is also told, so that somebody may find out. */
final class Kallkonflikter {

    private Kallkonflikter() {}

    static List<Kallkonflikt> read(Uppgifter u) {
        return u.enEllerFlera("källkonflikt").stream()
                .map(k -> {
                    var konflikt = new Kallkonflikt(
                            k.valfri("uppgift").orElse(""),
                            k.text("anges", "(saknas)"),
                            k.text("men", "(saknas)"),
                            k.text("skäl", "(skäl saknas)"));
                    k.avsluta();
                    k.findings()
                            .upplysning(
                                    "kallkonflikt",
                                    k.place("anges"),
                                    konflikt.text(),
                                    "Ta reda på vilket som är rätt, rätta värdet och ta bort källkonflikten.");
                    return konflikt;
                })
                .toList();
    }
}
