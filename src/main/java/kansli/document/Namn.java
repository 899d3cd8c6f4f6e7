package kansli.document;

import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Sammantrade;

/**
 * What the papers of a meeting are called. A matter's name has no number, so its address holds when the agenda changes.
 */
final class Namn {

    private Namn() {}

    static DocumentId sammantrade(Sammantrade s) {
        return new DocumentId(s.path().value());
    }

    static DocumentId kallelse(Sammantrade s) {
        return under(s, "kallelse");
    }

    static DocumentId foredragningslista(Sammantrade s) {
        return under(s, "foredragningslista");
    }

    static DocumentId korschema(Sammantrade s) {
        return under(s, "korschema");
    }

    static DocumentId narvarolista(Sammantrade s) {
        return under(s, "narvarolista");
    }

    static DocumentId justerarblad(Sammantrade s) {
        return under(s, "justerarblad");
    }

    static DocumentId handlingar(Sammantrade s) {
        return under(s, "handlingar");
    }

    static DocumentId arende(Sammantrade s, Skrivet arende) {
        return under(s, arende.huvud().namn());
    }

    /**
     * The paper of an annex: the document itself when it is ours, otherwise the sheet that stands for it or before it.
     */
    static DocumentId bilaga(Sammantrade s, Bilaga bilaga) {
        return bilaga instanceof Papper p && p.kalla() instanceof Bilaga.Eget eget
                ? new DocumentId(eget.path().value())
                : under(s, "bilaga-" + bilaga.nummer().toString().replace('.', '-'));
    }

    private static DocumentId under(Sammantrade s, String name) {
        return new DocumentId(s.path().resolve(name).value());
    }
}
