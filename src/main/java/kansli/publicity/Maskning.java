package kansli.publicity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kansli.model.Arende;
import kansli.model.Arende.Skrivet;
import kansli.model.Bilaga;
import kansli.model.Bilaga.Papper;
import kansli.model.Content;
import kansli.model.Delegationsbeslut;
import kansli.model.Forlopp;
import kansli.model.Forlopp.Punkt;
import kansli.model.Insyn;
import kansli.model.Protokoll;
import kansli.model.Protokoll.Paragraf;
import kansli.model.Sammantrade;
import kansli.model.Text;
import kansli.source.ContentPath;

/**
 * Takes what is closed out of the content, before anything is made of it. Of a matter, an annex and a paragraph the
 * number and the ground are left, so that everyone can see that something was taken out.
 */
final class Maskning {

    private final Stangt stangt;

    private Maskning(Stangt stangt) {
        this.stangt = stangt;
    }

    static Content av(Content content, Stangt stangt) {
        return av(content, stangt, Set.of());
    }

    /** @param tabeller those that are closed */
    static Content av(Content content, Stangt stangt, Set<ContentPath> tabeller) {
        var m = new Maskning(stangt);
        return Utan.maskat(new Content(
                content.forbund(),
                content.sammantraden().stream()
                        .filter(s -> !stangt.ar(s.path()))
                        .map(m::sammantrade)
                        .toList(),
                content.delegationsbeslut().stream()
                        .filter(d -> !d.insyn().stangd() && m.anmalt(d, content))
                        .toList(),
                content.planerade().stream().filter(p -> !stangt.ar(p.path())).toList(),
                content.protokoll().stream()
                        .filter(p -> !stangt.ar(p.namn()))
                        .map(m::protokoll)
                        .toList(),
                content.styrdokument().stream()
                        .filter(d -> !stangt.ar(d.namn()))
                        .toList(),
                content.insatser().stream()
                        .filter(i -> !stangt.ar(i.path()))
                        .map(i -> stangt.ar(Stangt.slutrapport(i)) ? i.utanSlutrapport() : i)
                        .toList(),
                content.verksamhetsmal().stream()
                        .filter(v -> !stangt.ar(v.path()))
                        .toList(),
                content.rapporter().stream().filter(r -> !stangt.ar(r.path())).toList(),
                content.tabeller().stream()
                        .filter(t -> !tabeller.contains(t.path()))
                        .toList(),
                content.regler(),
                Map.of(),
                Set.of()));
    }

    /** Everyone may know of a decision by delegation when a meeting that they may know of has been told of it. */
    private boolean anmalt(Delegationsbeslut d, Content content) {
        return d.anmalt(content.sammantraden())
                .filter(s -> !stangt.ar(s.path()))
                .isPresent();
    }

    private Sammantrade sammantrade(Sammantrade s) {
        return new Sammantrade(
                s.path(),
                s.dag(),
                s.organ(),
                s.kallelse(),
                s.arenden().stream().map(this::arende).toList());
    }

    private Arende arende(Arende arende) {
        if (!(arende instanceof Skrivet skrivet)) {
            return arende;
        }
        var grund = stangt.grund(skrivet.huvud().path());
        if (grund.isPresent()) {
            return new Arende.EjOffentligt(skrivet.nummer(), grund.get());
        }
        var huvud = skrivet.huvud().utanKorning();
        return switch (skrivet) {
            case Arende.Formalia f -> new Arende.Formalia(huvud, f.avser());
            case Arende.Ovrigt o -> new Arende.Ovrigt(huvud);
            case Arende.Utgatt u -> new Arende.Utgatt(huvud, u.skal());
            case Arende.Beslutsarende b -> new Arende.Beslutsarende(huvud, b.skrivelse(), bilagor(b));
            case Arende.Information i -> new Arende.Information(huvud, i.handling(), bilagor(i));
            case Arende.Anmalan a -> new Arende.Anmalan(huvud, a.handling(), bilagor(a), a.delegation());
        };
    }

    private List<Bilaga> bilagor(Skrivet arende) {
        return arende.bilagor().stream().map(this::bilaga).toList();
    }

    private Bilaga bilaga(Bilaga bilaga) {
        return bilaga instanceof Papper p
                ? p.insyn()
                        .grund()
                        .or(() -> stangt.grund(p.kalla().path()))
                        .<Bilaga>map(grund -> new Bilaga.EjOffentlig(p.nummer(), grund))
                        .orElse(p)
                : bilaga;
    }

    private Protokoll protokoll(Protokoll p) {
        return p.med(p.paragrafer().stream().map(this::paragraf).toList());
    }

    private Paragraf paragraf(Paragraf paragraf) {
        return stangt.grund(paragraf)
                .map(grund -> new Paragraf(
                        paragraf.nummer(),
                        "Paragrafen är inte offentlig",
                        Optional.empty(),
                        new Text(List.of(new Text.Stycke(List.of(new Text.Ord(grund)))), Optional.empty()),
                        Forlopp.TOMT,
                        "",
                        Insyn.stangd(grund)))
                .orElseGet(() -> utanArendets(paragraf));
    }

    /** Of a closed matter an open paragraph tells what was decided, not what only the matter's own paper says. */
    private Paragraf utanArendets(Paragraf p) {
        return p.forlopp()
                .punkt()
                .filter(k -> stangt.ar(k.path()))
                .map(k -> new Paragraf(
                        p.nummer(),
                        p.rubrik(),
                        p.beslut(),
                        p.arende(),
                        p.forlopp()
                                .med(
                                        new Punkt(
                                                k.path(),
                                                k.namn(),
                                                k.nummer(),
                                                Optional.empty(),
                                                k.forslag().filter(f -> p.enligtForslaget())),
                                        p.forlopp().utfall()),
                        p.stalle(),
                        p.insyn()))
                .orElse(p);
    }
}
