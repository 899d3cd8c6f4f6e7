package kansli.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kansli.model.Svenska;
import kansli.page.Diagram.Slag;

/** A chart in words: what stands above it, and what is said to those who do not see it. */
final class Bildtext {

    /** A number and what it is a number of. */
    private record Punkt(String namn, BigDecimal tal) {}

    private final Diagram d;

    Bildtext(Diagram d) {
        this.d = d;
    }

    /** What the numbers are, if it does not stand in the chart itself; empty when there is nothing more to say. */
    String forklaring() {
        var ensam = d.visas() == Slag.LIGGANDE && d.jamforelse().isEmpty()
                ? d.serier().getFirst().namn()
                : "";
        if (d.enhet().equals("antal")) {
            return ensam;
        }
        return ensam.isEmpty()
                ? (d.procent() ? "Procent" : "Belopp i " + d.enhet())
                : ensam + ", " + (d.procent() ? "procent" : d.enhet());
    }

    /** All of it, for a picture that has no other words. */
    String alt() {
        return sentence(d.rubrik()) + " " + beskrivning();
    }

    /** What the picture is and its largest and smallest number; the title stands beside it. */
    String beskrivning() {
        return sentence(vad()
                        + d.jamforelse().map(j -> ", jämfört med " + j.namn()).orElse("")) + " " + storstOchMinst();
    }

    private String vad() {
        var serier =
                Svenska.upprakning(d.serier().stream().map(Diagram.Serie::namn).toList());
        return switch (d.visas()) {
            case LIGGANDE -> "Liggande staplar visar " + serier + rader();
            case GRUPPERADE -> "Grupperade staplar visar " + serier + rader();
            case STAPLADE -> "Delade staplar visar " + serier + rader();
            case PYRAMID ->
                "Staplar visar " + d.serier().get(0).namn() + " åt vänster och "
                        + d.serier().get(1).namn() + " åt höger" + rader();
            case LINJE -> (d.serier().size() == 1 ? "En linje visar " : "Linjer visar ") + serier + rader();
        };
    }

    private String rader() {
        return switch (d.rader().size()) {
            case 0 -> "";
            case 1 -> " för " + d.rader().getFirst();
            case 2 -> " för " + Svenska.upprakning(d.rader());
            default ->
                d.visas() == Slag.LINJE
                        ? " från " + d.rader().getFirst() + " till " + d.rader().getLast()
                        : ", " + d.rader().size() + staplar() + " från "
                                + d.rader().getFirst() + " till " + d.rader().getLast();
        };
    }

    private String staplar() {
        return switch (d.visas()) {
            case GRUPPERADE -> " grupper";
            case PYRAMID -> " par av staplar";
            default -> " staplar";
        };
    }

    private String storstOchMinst() {
        var punkter = punkter();
        if (punkter.isEmpty()) {
            return "Inga tal finns.";
        }
        var storst = punkter.stream()
                .max(Comparator.comparing(Punkt::tal)
                        .thenComparing(Comparator.comparing(punkter::indexOf).reversed()))
                .orElseThrow();
        var minst = punkter.stream().min(Comparator.comparing(Punkt::tal)).orElseThrow();
        if (storst.tal().compareTo(minst.tal()) == 0) {
            return punkter.size() == 1 ? "Talet är " + tal(storst) + "." : "Alla tal är " + tal(storst) + ".";
        }
        return "Störst är %s (%s), minst %s (%s).".formatted(tal(storst), storst.namn(), tal(minst), minst.namn());
    }

    private List<Punkt> punkter() {
        var punkter = new ArrayList<Punkt>();
        for (var serie : d.serier()) {
            for (int rad = 0; rad < d.rader().size(); rad++) {
                var namn = d.serier().size() == 1
                        ? d.rader().get(rad)
                        : serie.namn() + ", " + d.rader().get(rad);
                serie.tal(rad).ifPresent(t -> punkter.add(new Punkt(namn, t)));
            }
        }
        return punkter;
    }

    private String tal(Punkt punkt) {
        return d.text(punkt.tal()) + (d.procent() || d.enhet().equals("antal") ? "" : "\u00A0" + d.enhet());
    }

    private static String sentence(String words) {
        return words.isEmpty() || ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }
}
