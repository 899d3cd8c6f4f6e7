package kansli.rules;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import kansli.diagnostic.Findings;
import kansli.model.Forlopp.Yttrande;
import kansli.model.Person;
import kansli.model.Protokoll.Paragraf;

/** Who says something in a paragraph was there, and who reserves themselves had a part in the decision. */
final class NarvarandeVidParagrafen implements Rule {

    @Override
    public void check(Underlag underlag, Findings findings) {
        Protokollet.alla(underlag, findings)
                .forEach(p -> p.paragrafer().forEach(x -> new Paragrafen(p, x, findings).check()));
    }

    private record Paragrafen(Protokollet p, Paragraf x, Findings findings) {

        void check() {
            Protokollet.delar(x)
                    .forEach(d -> each(d.overlaggning().yrkanden(), (i, y) -> {
                        var key = d.nyckel() + ".yrkanden[%d].".formatted(i);
                        y.vem().forEach(who -> present(who, key + "vem", "yrkar"));
                        y.instammer().forEach(who -> present(who, key + "instämmer", "instämmer"));
                    }));
            x.forlopp().jav().forEach(j -> present(j.person(), x.nyckel("jäv"), "har jäv"));
            each(
                    x.forlopp().yttranden(),
                    (i, y) -> y.vem().forEach(who -> present(who, nyckel("särskilda yttranden", i), "yttrar sig")));
            each(
                    x.forlopp().anteckningar(),
                    (i, y) -> y.vem()
                            .forEach(who -> present(who, nyckel("protokollsanteckningar", i), "gör en anteckning")));
            each(
                    x.forlopp().reservationer(),
                    (i, r) -> r.vem().forEach(who -> reservation(r, who, nyckel("reservationer", i))));
        }

        private String nyckel(String key, int at) {
            return x.nyckel("%s[%d].vem".formatted(key, at));
        }

        private static <T> void each(List<T> all, BiConsumer<Integer, T> what) {
            IntStream.range(0, all.size()).forEach(i -> what.accept(i, all.get(i)));
        }

        private void present(Person who, String key, String does) {
            if (!p.narvarande(who, x)) {
                findings.fel(
                        "inte-narvarande",
                        p.plats(key, who.namn()),
                        "%s %s i § %d, men är inte närvarande då.".formatted(who.namn(), does, x.nummer()),
                        "Rätta namnet, eller rätta vilka som var med: frånvarande, tjänstgörande och närvarande"
                                + " ersättare.");
            }
        }

        private void reservation(Yttrande r, Person who, String key) {
            var place = p.plats(key, who.namn());
            if (!p.beslutar(who, x) && !Protokollet.jav(who, x)) {
                findings.fel(
                        "reservation-utan-beslut",
                        place,
                        "%s reserverar sig i § %d, men deltar inte i beslutet.".formatted(who.namn(), x.nummer()),
                        "Bara den som har deltagit i beslutet får reservera sig. Rätta namnet eller vilka som var med."
                                + " Ett särskilt yttrande skrivs under särskilda yttranden.");
            }
            if (!r.anmald()) {
                findings.varning(
                        "reservation-ej-anmald",
                        place,
                        "%s reserverar sig i § %d utan att ha anmält det innan sammanträdet slutade."
                                .formatted(who.namn(), x.nummer()),
                        "En reservation ska anmälas innan sammanträdet avslutas. Anmäldes den, ta bort anmäld: nej."
                                + " Annars kan texten stå som protokollsanteckning.");
            }
        }
    }
}
