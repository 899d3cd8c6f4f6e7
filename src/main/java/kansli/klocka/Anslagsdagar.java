package kansli.klocka;

import java.time.LocalDate;
import java.util.Optional;
import kansli.model.Efterat;
import kansli.model.Regler;

/**
 * When the notice of minutes goes up and down.
 *
 * @param senast the last day to post it
 * @param tidigast the first day to take it down
 * @param overklagas the last day to appeal, when the förbund has said how long that is
 */
public record Anslagsdagar(Optional<LocalDate> senast, Optional<LocalDate> tidigast, Optional<LocalDate> overklagas) {

    /** As the rules have it. */
    public static Anslagsdagar av(Efterat efterat, Regler regler) {
        return new Anslagsdagar(
                efterat.justerat().flatMap(j -> senast(j, regler)),
                efterat.anslaget().flatMap(a -> tidigast(a, regler)),
                efterat.anslaget()
                        .flatMap(a -> regler.regel("överklagas inom dagar", a).map(r -> a.plusDays(r.tal()))));
    }

    static Optional<LocalDate> senast(LocalDate justerat, Regler regler) {
        return regler.regel("anslag inom dagar", justerat).map(r -> justerat.plusDays(r.tal()));
    }

    /** The day it is posted is not counted, and the last day it still hangs. */
    static Optional<LocalDate> tidigast(LocalDate anslaget, Regler regler) {
        return regler.regel("anslag minst dagar", anslaget).map(r -> anslaget.plusDays(r.tal() + 1L));
    }

    /** Whether it hangs on a day: it has been posted, and not been taken down. */
    public static boolean uppsatt(Efterat efterat, LocalDate dag) {
        return efterat.anslaget().filter(a -> !a.isAfter(dag)).isPresent()
                && efterat.nedtaget().filter(n -> !n.isAfter(dag)).isEmpty();
    }
}
