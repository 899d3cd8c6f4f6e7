package kansli.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kansli.document.View.Klockdag;
import kansli.document.View.Klockmanad;
import kansli.klocka.Dagpost;
import kansli.klocka.Dagpost.Lage;
import kansli.klocka.Klocka;
import kansli.model.Svenska;
import kansli.source.Almanacka;

/** The days of the year, month by month, for those who keep them. */
public final class Kalender implements DocumentKind {

    private static final DocumentId ID = new DocumentId("klockan");

    @Override
    public Stream<Document> documents(Underlag underlag) {
        var today = underlag.today();
        var months = new TreeMap<LocalDate, List<Klockdag>>();
        Klocka.dagar(underlag.content(), today).stream()
                .filter(d -> shown(d.dag(), today))
                .forEach(d -> months.computeIfAbsent(d.dag().withDayOfMonth(1), m -> new ArrayList<>())
                        .add(rad(d, today)));
        if (months.isEmpty()) {
            return Stream.empty();
        }
        var view = new View.Klockan(
                underlag.content().forbund(),
                today,
                months.entrySet().stream()
                        .map(m -> new Klockmanad(manad(m.getKey()), m.getValue()))
                        .toList());
        return Stream.of(new Document(ID, "Klockan", today, "klockan", view, Set.of(Audience.STYRELSEN), Format.PDF));
    }

    /** The quarter that was, the year that is, and the year that comes. */
    private static boolean shown(LocalDate day, LocalDate today) {
        return !(day.isBefore(today.minusMonths(3)) && day.getYear() < today.getYear())
                && day.getYear() <= today.getYear() + 1;
    }

    /** {@code Mars 2027}. */
    private static String manad(LocalDate first) {
        return Svenska.ute(Almanacka.MANADER.get(first.getMonthValue() - 1)) + " " + first.getYear();
    }

    private static Klockdag rad(Dagpost d, LocalDate today) {
        var lage = d.lage(today);
        boolean waits = lage == Lage.FORSENAT || lage == Lage.FAR_GORAS;
        return new Klockdag(
                d.id(),
                d.dag(),
                Almanacka.VECKODAGAR.get(d.dag().getDayOfWeek().getValue() - 1),
                switch (d.art()) {
                    case SENAST -> "senast";
                    case TIDIGAST -> "tidigast";
                    case DAGEN -> "";
                },
                d.sak() + " " + d.gors(),
                d.tid(),
                d.plats(),
                d.anmarkning(),
                d.kalla(),
                switch (lage) {
                    case KLART -> "klart";
                    case FORSENAT -> "skulle vara gjort";
                    case FAR_GORAS -> "får göras";
                    case KOMMER -> "kommer";
                    case FORBI -> "har varit";
                },
                waits,
                !waits && d.dag().isBefore(today),
                d.gjort(),
                d.ledig().filter(l -> lage == Lage.KOMMER),
                d.arbetsdag());
    }
}
