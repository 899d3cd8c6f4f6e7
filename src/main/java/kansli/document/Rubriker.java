package kansli.document;

import kansli.model.Bilaga;
import kansli.model.Sammantrade;
import kansli.model.Svenska;

/** The titles of a meeting's own papers. */
public final class Rubriker {

    private Rubriker() {}

    static String kallelse(Sammantrade s) {
        return "Kallelse till " + mote(s);
    }

    static String installt(Sammantrade s) {
        return "Inställt sammanträde, " + mote(s);
    }

    static String foredragningslista(Sammantrade s) {
        return "Föredragningslista, " + mote(s);
    }

    static String handlingar(Sammantrade s) {
        return "Handlingar till " + mote(s);
    }

    public static String bilaga(Bilaga.Nummer nummer, String rubrik) {
        return "Bilaga " + nummer + ": " + rubrik;
    }

    /** {@code förbundsstyrelsen 18 mars 2021}. */
    static String mote(Sammantrade s) {
        return Svenska.inne(s.organ().namn()) + " " + Svenska.dag(s.dag());
    }
}
