package kansli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kansli.page.Diagram.Serie;
import kansli.page.Diagram.Slag;

/** Charts to draw in tests: one of each kind as an office would have it, and some that are odd. */
final class Provdiagram {

    private static final List<String> ALDRAR =
            List.of("15–19", "20–24", "25–29", "30–34", "35–39", "40–44", "45–49", "50–54", "55–59", "60–64");
    private static final Serie KVINNOR = serie("Kvinnor", "5 23 23 12 16 17 8 8 10 4");
    private static final Serie MAN = serie("Män", "19 41 31 18 11 10 7 12 10 6");
    private static final List<String> AR = List.of("2016", "2017", "2018", "2019", "2020", "2021");

    private Provdiagram() {}

    /** One of each kind. */
    static Map<String, Diagram> vanliga() {
        var all = new LinkedHashMap<String, Diagram>();
        all.put(
                "liggande",
                diagram(
                        Slag.LIGGANDE,
                        "Sex av de åtta största insatserna kostade mindre än budgeten",
                        "tkr",
                        List.of(
                                "Framsteget, Almsjö",
                                "Ung Intro, Björkby",
                                "Växtverket, Ekfors",
                                "Jobbcentrum, Sundet",
                                "En väg in, Stranda",
                                "Bryggan, Östervik",
                                "Individstöd, Norrhult",
                                "Rutin för samordning mellan flera parter, Almsjö"),
                        List.of(serie("Utfall 2020", "2674 2268 2140 1607 1524 1550 1324 890")),
                        serie("Budget 2020", "2840 2354 2140 1969 1768 1550 1400 1050")));
        all.put(
                "grupperade",
                diagram(
                        Slag.GRUPPERADE,
                        "Fler män än kvinnor började",
                        "antal",
                        List.of("Almsjö", "Björkby", "Ekfors", "Sundet"),
                        List.of(serie("Kvinnor", "31 12 – 7"), serie("Män", "44 9 15 11"), serie("Unga", "12 3 4 0")),
                        null));
        all.put(
                "staplade",
                diagram(
                        Slag.STAPLADE,
                        "Staten står för hälften av pengarna",
                        "tkr",
                        List.of("2019", "2020", "2021"),
                        List.of(
                                serie("Försäkringskassan", "11545 11545 11545"),
                                serie("Regionen", "5772 5772 5773"),
                                serie("Kommunerna", "5773 5773 5772"),
                                serie("Övrigt", "120 340 –")),
                        serie("Budget", "23090 23090 23400")));
        all.put(
                "pyramid",
                diagram(
                        Slag.PYRAMID,
                        "Nästan hälften är under 30 år, och männen är yngre",
                        "antal",
                        ALDRAR,
                        List.of(KVINNOR, MAN),
                        serie("Kvinnor 2019", "7 20 26 12 14 11 9 – 8 5")));
        all.put(
                "linje",
                diagram(
                        Slag.LINJE,
                        "Allt fler går vidare till arbete",
                        "procent",
                        AR,
                        List.of(
                                serie("Kvinnor", "31 35 38 44 41 52"),
                                serie("Män", "29 30 41 43 45 51"),
                                serie("Utrikes födda", "– 22 25 – 31 38")),
                        serie("Mål", "40 40 40 45 45 50")));
        all.put(
                "linje-ensam",
                diagram(
                        Slag.LINJE,
                        "Deltagarna blev färre under pandemin",
                        "antal",
                        AR,
                        List.of(serie("Deltagare", "212 236 291 303 187 244")),
                        null));
        return all;
    }

    /** What nobody draws on purpose, and what somebody will. */
    static Map<String, Diagram> udda() {
        var all = new LinkedHashMap<String, Diagram>();
        all.put(
                "under-noll",
                diagram(
                        Slag.LIGGANDE,
                        "Två av fem gick back",
                        "tkr",
                        List.of("Almsjö", "Björkby", "Ekfors", "Sundet", "Stranda"),
                        List.of(serie("Resultat", "1060,5 -420 0 -33,4 –")),
                        serie("Förra året", "900 -500 20 12 40")));
        all.put(
                "under-noll-grupper",
                diagram(
                        Slag.GRUPPERADE,
                        "Resultat mot budget",
                        "tkr",
                        List.of("2019", "2020"),
                        List.of(serie("Resultat", "-1060 420"), serie("Budget", "-200 -300")),
                        serie("Förra året", "-1300 100")));
        all.put(
                "under-noll-staplat",
                diagram(
                        Slag.STAPLADE,
                        "In och ut",
                        "tkr",
                        List.of("2019", "2020"),
                        List.of(serie("Intäkter", "900 800"), serie("Kostnader", "-700 -950"), serie("Ränta", "-12 5")),
                        null));
        all.put(
                "under-noll-linje",
                diagram(
                        Slag.LINJE,
                        "Kapitalet",
                        "mkr",
                        List.of("2012", "2016", "2017", "2021"),
                        List.of(serie("Eget kapital", "-1,2 0,4 2,25 -0,3"), serie("Mål", "1 1 1 1")),
                        null));
        all.put(
                "bara-noll",
                diagram(
                        Slag.GRUPPERADE,
                        "Inget hände",
                        "antal",
                        List.of("Ett", "Två"),
                        List.of(serie("A", "0 0"), serie("B", "0 0")),
                        serie("Förra året", "0 0")));
        all.put(
                "bara-noll-staplat",
                diagram(
                        Slag.STAPLADE,
                        "Inget hände",
                        "antal",
                        List.of("Ett", "Två"),
                        List.of(serie("A", "0 0"), serie("B", "0 0")),
                        null));
        all.put(
                "bara-noll-linje",
                diagram(
                        Slag.LINJE,
                        "Inget hände",
                        "antal",
                        AR,
                        List.of(serie("A", "0 0 0 0 0 0"), serie("B", "0 0 0 0 0 0")),
                        null));
        all.put(
                "inga-tal",
                diagram(
                        Slag.LIGGANDE,
                        "Inget är känt",
                        "antal",
                        List.of("Ett", "Två"),
                        List.of(serie("A", "– –")),
                        null));
        all.put(
                "inga-tal-linje",
                diagram(
                        Slag.LINJE,
                        "Inget är känt",
                        "antal",
                        List.of("2019", "2020"),
                        List.of(serie("A", "– –")),
                        null));
        all.put(
                "ingen-rad",
                diagram(Slag.LIGGANDE, "Tomt", "antal", List.of(), List.of(new Serie("A", List.of())), null));
        all.put(
                "ingen-rad-linje",
                diagram(Slag.LINJE, "Tomt", "antal", List.of(), List.of(new Serie("A", List.of())), null));
        all.put(
                "en-rad",
                diagram(
                        Slag.LIGGANDE,
                        "Tolv av tolv",
                        "procent",
                        List.of("Alla"),
                        List.of(serie("Nöjda", "100")),
                        null));
        all.put(
                "en-punkt",
                diagram(
                        Slag.LINJE,
                        "Första året",
                        "antal",
                        List.of("2021"),
                        List.of(serie("Deltagare", "144"), serie("Avslutade", "103")),
                        null));
        all.put(
                "mycket-litet",
                diagram(
                        Slag.LIGGANDE,
                        "En stor och några små",
                        "kr",
                        List.of("Stor", "Liten", "Minst"),
                        List.of(serie("Kronor", "123456789 1200 1")),
                        null));
        all.put(
                "langa-namn",
                diagram(
                        Slag.STAPLADE,
                        "Långa namn",
                        "procent",
                        List.of(
                                "Arbetsmarknads- och rehabiliteringssamordning för personer med sammansatta behov i"
                                        + " hela länet, också efter projektets slut",
                                "Rehabiliteringssamordningsfunktionsöversynsgruppssekreterare",
                                "A & B <c>",
                                "Kort"),
                        List.of(
                                serie(
                                        "Deltagare som har fått en plan inom sex månader från första samtalet",
                                        "20 30,5 0 100"),
                                serie("Deltagare som väntar på sin plan", "70 30 100 0"),
                                serie("Övriga", "10 39,5 0 0")),
                        null));
        all.put(
                "langa-namn-grupper",
                diagram(
                        Slag.GRUPPERADE,
                        "Långa namn",
                        "tkr",
                        List.of("Ett", "Två"),
                        List.of(
                                serie(
                                        "Deltagare som har fått en plan inom sex månader från första samtalet",
                                        "20 30,5"),
                                serie("Deltagare som väntar på sin plan", "70 30")),
                        serie("Budget", "50 12")));
        all.put(
                "langa-namn-linje",
                diagram(
                        Slag.LINJE,
                        "Långa namn",
                        "tkr",
                        List.of("Kvartal 1", "Kvartal 2", "Kvartal 3"),
                        List.of(
                                serie(
                                        "Deltagare som har fått en plan inom sex månader från första samtalet",
                                        "20 30,5 28"),
                                serie("Deltagare som väntar på sin plan", "70 30 27")),
                        null));
        all.put(
                "trangt",
                diagram(
                        Slag.LINJE,
                        "Sex serier slutar på samma ställe",
                        "tkr",
                        List.of("2019", "2020", "2021"),
                        List.of(
                                serie("Ett", "1 2 5"),
                                serie("Två", "2 3 5"),
                                serie("Tre", "3 4 5"),
                                serie("Fyra", "4 4,5 5"),
                                serie("Fem", "5 5 5"),
                                serie("Sex", "6 5,5 5")),
                        null));
        all.put(
                "pyramid-med-tre",
                diagram(
                        Slag.PYRAMID,
                        "Tre sidor har ingen pyramid",
                        "antal",
                        List.of("Ett", "Två"),
                        List.of(serie("A", "1 2"), serie("B", "2 3"), serie("C", "3 4")),
                        null));
        all.put(
                "langt-bort",
                diagram(
                        Slag.LINJE,
                        "Nästan alla är nöjda",
                        "procent",
                        AR,
                        List.of(serie("Nöjda", "93 94 93,5 96 95 97"), serie("Mycket nöjda", "80 81 84 82 88 90")),
                        null));
        all.put(
                "fyrtio-rader",
                diagram(
                        Slag.LIGGANDE,
                        "Fyrtio rader",
                        "antal",
                        rader(40, "Rad med ett namn som är längre än raden räcker till, nummer "),
                        List.of(tal("Antal", 40, 1)),
                        null));
        all.put(
                "fyrtio-rader-sex-serier",
                diagram(
                        Slag.GRUPPERADE,
                        "Fyrtio rader, sex serier",
                        "antal",
                        rader(40, "Rad "),
                        IntStream.range(0, 6)
                                .mapToObj(s -> tal("Serie " + (s + 1), 40, s))
                                .toList(),
                        null));
        all.put(
                "sex-serier",
                diagram(
                        Slag.GRUPPERADE,
                        "Sex serier",
                        "antal",
                        rader(3, "Rad "),
                        IntStream.range(0, 6)
                                .mapToObj(s -> tal("Serie " + (s + 1), 3, s))
                                .toList(),
                        null));
        all.put(
                "sex-serier-staplat",
                diagram(
                        Slag.STAPLADE,
                        "Sex serier",
                        "antal",
                        rader(5, "Rad "),
                        IntStream.range(0, 6)
                                .mapToObj(s -> tal("Serie " + (s + 1), 5, s))
                                .toList(),
                        null));
        all.put(
                "sex-linjer",
                diagram(
                        Slag.LINJE,
                        "Sex linjer",
                        "antal",
                        AR,
                        IntStream.range(0, 6)
                                .mapToObj(s -> tal("Serie " + (s + 1), 6, s))
                                .toList(),
                        null));
        all.put(
                "manga-ar",
                diagram(
                        Slag.LINJE,
                        "Fyrtio år",
                        "antal",
                        IntStream.range(1981, 2021).mapToObj(String::valueOf).toList(),
                        List.of(tal("Antal", 40, 1)),
                        null));
        return all;
    }

    static Serie serie(String namn, String tal) {
        return new Serie(
                namn,
                Arrays.stream(tal.split(" "))
                        .map(t -> t.equals("–")
                                ? Optional.<BigDecimal>empty()
                                : Optional.of(new BigDecimal(t.replace(',', '.'))))
                        .toList());
    }

    private static Diagram diagram(
            Slag slag, String rubrik, String enhet, List<String> rader, List<Serie> serier, Serie jamforelse) {
        int decimaler = serier.stream()
                .flatMap(s -> s.tal().stream())
                .flatMap(Optional::stream)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return new Diagram(rubrik, slag, serier, rader, Optional.ofNullable(jamforelse), enhet, Math.min(1, decimaler));
    }

    private static List<String> rader(int antal, String namn) {
        return IntStream.rangeClosed(1, antal).mapToObj(n -> namn + n).toList();
    }

    /** Numbers that go up and down, and that are the same every time. */
    private static Serie tal(String namn, int antal, int fran) {
        var tal = new ArrayList<Optional<BigDecimal>>();
        for (int n = 0; n < antal; n++) {
            tal.add(Optional.of(BigDecimal.valueOf((n * 37L + fran * 23L + 11) % 97)));
        }
        return new Serie(namn, tal);
    }
}
