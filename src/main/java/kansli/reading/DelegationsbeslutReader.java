package kansli.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.diagnostic.Findings;
import kansli.model.Arende;
import kansli.model.Delegationsbeslut;
import kansli.model.Forbund;
import kansli.model.Organ;
import kansli.model.Sammantrade;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.model.Tjansteskrivelse;
import kansli.reading.Sekretess.Sak;
import kansli.source.Place;

/**
 * Reads the decisions that were taken by delegation in a year, and puts them into the matter in which the next meeting
 * is told of them.
 */
final class DelegationsbeslutReader {

    static final String FOLDER = "delegationsbeslut";

    private static final LocalDate UNKNOWN = LocalDate.EPOCH;

    private final Forbund forbund;
    private final MarkdownReader markdown;

    DelegationsbeslutReader(Forbund forbund, Findings findings) {
        this.forbund = forbund;
        this.markdown = new MarkdownReader(findings);
    }

    /** Those of a year, in the order of the file. */
    List<Delegationsbeslut> read(Uppgifter u) {
        var all = new ArrayList<Delegationsbeslut>();
        for (var p : u.enEllerFlera("beslut")) {
            beslut(p, all.size() + 1).ifPresent(all::add);
        }
        u.kraver("beslut");
        var insyn = Sekretess.insyn(u, Sak.DELEGATIONSAR);
        u.avsluta();
        return insyn.stangd() ? all.stream().map(b -> b.med(insyn)).toList() : all;
    }

    private Optional<Delegationsbeslut> beslut(Uppgifter p, int nummer) {
        var dag = p.dag("dag", UNKNOWN);
        var organ = organ(p);
        var vem = p.text("vem", "(namn saknas)");
        var beslut = p.skalar("beslut").map(s -> markdown.block(p.file(), "beslut", s));
        p.kraver("beslut");
        var dnr = p.valfri("dnr");
        var stod = p.valfri("stöd");
        var bradskande = p.ja("brådskande", false);
        var insyn = Sekretess.insyn(p, Sak.DELEGATIONSBESLUT);
        p.avsluta();
        return organ.flatMap(o -> beslut.map(b ->
                new Delegationsbeslut(p.file(), p.stalle(), nummer, dag, o, vem, b, dnr, stod, bradskande, insyn)));
    }

    /** The first organ of the förbund, unless another is named. */
    private Optional<Organ> organ(Uppgifter p) {
        var name = p.valfri("organ");
        var organ = name.isEmpty() ? forbund.organ().stream().findFirst() : name.flatMap(forbund::organ);
        if (name.isPresent() && organ.isEmpty() && !p.findings().doubts(new Place(forbund.path(), "organ"))) {
            p.fel(
                    "okant-organ",
                    "organ",
                    "«%s» är inget organ i forbund.yaml.".formatted(Ord.kort(name.get())),
                    Ord.forslag(
                            name.get(),
                            forbund.organ().stream().map(Organ::id).toList(),
                            "Lägg till organet under organ i forbund.yaml."));
        }
        return organ;
    }

    /** A meeting whose matter of such decisions tells which they are. */
    static Sammantrade insatta(Sammantrade s, List<Delegationsbeslut> beslut) {
        return new Sammantrade(
                s.path(),
                s.dag(),
                s.organ(),
                s.kallelse(),
                s.arenden().stream()
                        .map(a -> a instanceof Arende.Anmalan m && m.delegation() ? insatta(m, beslut) : a)
                        .toList());
    }

    private static Arende insatta(Arende.Anmalan a, List<Delegationsbeslut> beslut) {
        if (beslut.isEmpty()) {
            return a;
        }
        var skrivelse = a.handling()
                .orElseGet(() -> new Tjansteskrivelse(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Text.TOM,
                        Optional.empty()));
        var blocks = Stream.concat(skrivelse.text().block().stream(), Stream.of(tabell(a, beslut)))
                .toList();
        return new Arende.Anmalan(
                a.huvud(),
                Optional.of(new Tjansteskrivelse(
                        skrivelse.datum(),
                        skrivelse.dnr(),
                        skrivelse.slag(),
                        skrivelse.behandlas(),
                        skrivelse.belopp(),
                        skrivelse.forslag(),
                        new Text(blocks, Optional.of(a.huvud().path())),
                        skrivelse.undertecknare())),
                a.bilagor(),
                true);
    }

    private static Text.Tabell tabell(Arende.Anmalan a, List<Delegationsbeslut> beslut) {
        return new Text.Tabell(
                rad("Nr", "Dag", "Beslut", "Fattat av"),
                beslut.stream()
                        .map(b -> List.of(
                                cell(new Text.Ord(b.beteckning())),
                                cell(new Text.Ord(Svenska.dagOchManad(b.dag()))),
                                new Text.Cell(Text.Justering.VANSTER, ord(b)),
                                cell(new Text.Ord(b.vem() + (b.bradskande() ? " (brådskande)" : "")))))
                        .toList(),
                Place.of(a.huvud().path()));
    }

    /** What the public may not see is masked. */
    private static List<Text.Inline> ord(Delegationsbeslut b) {
        var words = b.beslut().block().stream()
                .filter(Text.Stycke.class::isInstance)
                .flatMap(s -> ((Text.Stycke) s).inline().stream())
                .toList();
        return b.insyn()
                .grund()
                .<List<Text.Inline>>map(grund -> List.of(new Text.Maskat(
                        words.stream()
                                .map(w -> w instanceof Text.Ord o
                                        ? o.text()
                                        : w instanceof Text.Maskat m ? m.text() : " ")
                                .reduce("", String::concat),
                        grund)))
                .orElse(words);
    }

    private static List<Text.Cell> rad(String... words) {
        return Stream.of(words).map(w -> cell(new Text.Ord(w))).toList();
    }

    private static Text.Cell cell(Text.Inline word) {
        return new Text.Cell(Text.Justering.VANSTER, List.of(word));
    }
}
