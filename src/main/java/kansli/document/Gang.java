package kansli.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kansli.document.View.Steg;
import kansli.model.Arende.Skrivet;
import kansli.model.Content;
import kansli.model.Forlopp.Punkt;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.model.Tjansteskrivelse;

/** What happens to a matter, a dnr or an insats, over all meetings, in the order of time. */
final class Gang {

    private final Content content;

    /** By the matter itself: two meetings may have the same one. */
    private final Map<Skrivet, Beslut> beslut = new IdentityHashMap<>();

    /** A paragraph, with the minutes that it stands in. */
    record Beslut(Protokoll protokoll, Paragraf paragraf) {

        DocumentId sida() {
            return EgnaDokument.id(protokoll.namn());
        }

        String ankare() {
            return Protokollvy.id(paragraf);
        }

        /** {@code Beslut enligt förslaget, § 14}. */
        String vad() {
            return ord() + ", § " + paragraf.nummer();
        }

        String ord() {
            return paragraf.insyn().stangd() && paragraf.beslut().isEmpty() ? "Inte offentligt" : utfall();
        }

        private String utfall() {
            return switch (paragraf.forlopp().utfall()) {
                case BIFALL -> paragraf.enligtForslaget() ? "Enligt förslaget" : beslutades("Beslut", "Ingen åtgärd");
                case ANDRAT -> "Med ändring";
                case AVSLAG -> "Avslag";
                case BORDLAGT -> "Bordlagt";
                case ATERREMITTERAT -> "Återremitterat";
                case UTGAR -> "Utgick";
            };
        }

        private String beslutades(String ja, String nej) {
            return paragraf.beslut().isPresent() ? ja : nej;
        }
    }

    Gang(Content content) {
        this.content = content;
        for (var p : content.protokoll()) {
            p.mote()
                    .ifPresent(m -> content.sammantraden().stream()
                            .filter(s -> s.path().equals(m.mote()))
                            .flatMap(Sammantrade::skrivna)
                            .forEach(a -> p.paragrafer().stream()
                                    .filter(x -> x.forlopp()
                                            .punkt()
                                            .map(Punkt::namn)
                                            .filter(a.huvud().namn()::equals)
                                            .isPresent())
                                    .findFirst()
                                    .ifPresent(x -> beslut.put(a, new Beslut(p, x)))));
        }
    }

    Optional<Beslut> beslut(Skrivet arende) {
        return Optional.ofNullable(beslut.get(arende));
    }

    /** A matter's own, with all others of the same dnr. */
    List<Steg> av(Sammantrade s, Skrivet arende) {
        var dnr = arende.handling().flatMap(Tjansteskrivelse::dnr);
        return steg(
                Optional.of(arende),
                a -> a.equals(arende)
                        || dnr.isPresent() && dnr.equals(a.handling().flatMap(Tjansteskrivelse::dnr)),
                dnr);
    }

    /** All that bears a dnr. */
    List<Steg> av(String dnr) {
        return steg(
                Optional.empty(),
                a -> a.handling()
                        .flatMap(Tjansteskrivelse::dnr)
                        .filter(dnr::equals)
                        .isPresent(),
                Optional.of(dnr));
    }

    /** All that is about an insats. */
    List<Steg> avInsats(String mapp) {
        return steg(Optional.empty(), a -> a.huvud().insatser().contains(mapp), Optional.empty());
    }

    private List<Steg> steg(Optional<Skrivet> har, Predicate<Skrivet> galler, Optional<String> dnr) {
        var steps = new ArrayList<Steg>();
        for (var s : content.sammantraden()) {
            s.skrivna()
                    .filter(galler)
                    .forEach(a -> steps.addAll(steg(s, a, har.filter(a::equals).isPresent())));
        }
        dnr.ifPresent(d -> Stream.concat(rapporter(d), delegationsbeslut(d)).forEach(steps::add));
        return steps.stream()
                .filter(x -> x.har() || !sagt(x, steps))
                .distinct()
                .sorted(Comparator.comparing(Steg::dag))
                .toList();
    }

    /** Whether a day that someone typed is a meeting that is there itself. */
    private static boolean sagt(Steg step, List<Steg> steps) {
        return step.sida().isEmpty()
                && steps.stream()
                        .anyMatch(other -> other.sida().isPresent()
                                && other.dag().equals(step.dag())
                                && (other.vad() + ":").startsWith(step.vad() + ":"));
    }

    private Stream<Steg> rapporter(String dnr) {
        return content.rapporter().stream()
                .filter(r -> r.dnr().filter(dnr::equals).isPresent())
                .map(r -> new Steg(
                        r.dag(),
                        r.titel(),
                        false,
                        Optional.of(new DocumentId(r.path().value())),
                        Optional.empty()));
    }

    private Stream<Steg> delegationsbeslut(String dnr) {
        return content.delegationsbeslut().stream()
                .filter(d -> d.dnr().filter(dnr::equals).isPresent())
                .map(d -> new Steg(d.dag(), "Delegationsbeslut " + d.beteckning()));
    }

    /** From its paper to the minutes. Two things on the same day stand as they follow here. */
    private List<Steg> steg(Sammantrade s, Skrivet arende, boolean har) {
        var steps = new ArrayList<Steg>();
        var page = Optional.of(Namn.arende(s, arende)).filter(p -> !har);
        arende.handling().ifPresent(h -> {
            h.datum().ifPresent(d -> steps.add(new Steg(d, "Tjänsteskrivelse", false, page, Optional.empty())));
            h.behandlas().stream()
                    .filter(b -> !b.dag().equals(s.dag())
                            || !b.organ().equals(s.organ().namn()))
                    .forEach(b -> steps.add(new Steg(b.dag(), b.organ())));
        });
        var organ = s.organ().namn() + (s.installt() ? " (inställt)" : "");
        var decided = beslut(arende);
        if (har || decided.isEmpty()) {
            steps.add(new Steg(s.dag(), organ, har, page, Optional.empty()));
        }
        decided.ifPresent(b -> {
            steps.add(new Steg(
                    s.dag(),
                    har ? b.vad() : organ + ": " + Svenska.inne(b.vad()),
                    false,
                    Optional.of(b.sida()),
                    Optional.of(b.ankare())));
            if (har) {
                b.protokoll().justerat().ifPresent(d -> steps.add(new Steg(d, "Protokollet justerat")));
                b.protokoll().anslaget().ifPresent(d -> steps.add(new Steg(d, "Beslutet anslaget")));
            }
        });
        if (har && decided.flatMap(b -> b.protokoll().justerat()).isEmpty() && !s.installt()) {
            s.kallelse().justering().ifPresent(j -> steps.add(new Steg(j.dag(), "Justering")));
        }
        return steps;
    }
}
