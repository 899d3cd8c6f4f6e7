package kansli.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kansli.document.View.Del;
import kansli.document.View.Rapportrad;
import kansli.model.Content;
import kansli.model.Insats;
import kansli.model.Insatstyp;
import kansli.model.Plats;
import kansli.model.Rapport;
import kansli.model.Tabell;
import kansli.model.Text;

/** Reports with chapters, each a PDF and a page, and the reconciliation of its figures for the auditors. */
public final class Rapporter implements DocumentKind {

    /** The level of a chapter's heading; what is written under it stands one level deeper than written. */
    private static final int CHAPTER = 2;

    @Override
    public Stream<Document> documents(Underlag underlag) {
        var content = underlag.content();
        var reports =
                content.rapporter().stream().flatMap(r -> Stream.concat(both(underlag, r), avstamning(underlag, r)));
        return content.rapporter().isEmpty()
                        && content.insatser().stream()
                                .allMatch(i -> i.slutrapport().isEmpty())
                ? reports
                : Stream.concat(reports, Stream.of(list(content, underlag.today())));
    }

    static DocumentId id(Rapport rapport) {
        return new DocumentId(rapport.path().value());
    }

    private static Stream<Document> both(Underlag underlag, Rapport r) {
        var view = new View.Rapport(
                underlag.content().forbund(),
                r,
                id(r),
                forslag(r, underlag.today()),
                r.organ().flatMap(o -> o.ordforande(r.dag())),
                Omslag.bild(r, underlag.figures()),
                r.kapitel().stream()
                        .map(k -> new View.Kapitel(k.rubrik(), k.nySida(), parts(underlag.content(), r, k.text())))
                        .toList());
        return Stream.of(
                new Document(id(r), r.titel(), r.dag(), "rapport", view, Set.of(Audience.values()), Format.PDF),
                new Document(id(r), r.titel(), r.dag(), "rapport", view, Set.of(Audience.WEBB), Format.WEBB));
    }

    private static Stream<Document> avstamning(Underlag underlag, Rapport r) {
        var tables = Avstamningar.tables(r, underlag.figures());
        var id = new DocumentId(r.path() + "/avstamning");
        return tables.isEmpty()
                ? Stream.empty()
                : Stream.of(new Document(
                        id,
                        "Avstämning. " + r.titel(),
                        r.dag(),
                        "avstamning",
                        new View.Avstamning(underlag.content().forbund(), r, tables),
                        Set.of(Audience.STYRELSEN),
                        Format.PDF));
    }

    /** Running text, and what is fetched into it, in turn. */
    static List<Del> parts(Content content, Rapport r, Text text) {
        var parts = new ArrayList<Del>();
        var run = new ArrayList<Text.Block>();
        int level = CHAPTER;
        for (var block : text.block()) {
            if (block instanceof Text.Visning v && !v.avTabell()) {
                flush(run, text, parts);
                parts.add(fetched(content, r, v, level + 1));
            } else {
                level = block instanceof Text.Rubrik heading ? heading.niva() + 1 : level;
                run.add(block);
            }
        }
        flush(run, text, parts);
        return List.copyOf(parts);
    }

    private static void flush(List<Text.Block> run, Text of, List<Del> parts) {
        if (!run.isEmpty()) {
            parts.add(new Del(
                    Text.Slag.TABELL.ord(),
                    0,
                    Optional.of(new Text(List.copyOf(run), of.fil())),
                    List.of(),
                    List.of(),
                    List.of()));
            run.clear();
        }
    }

    private static Del fetched(Content content, Rapport r, Text.Visning v, int niva) {
        var seats = r.organ().map(o -> o.platser(r.dag())).orElse(List.<Plats>of());
        var slag = v.slag().ord();
        return switch (v.slag()) {
            case UNDERSKRIFTER, LEDAMOTER -> new Del(slag, niva, Optional.empty(), seats, List.of(), List.of());
            case VERKSAMHETSMAL ->
                new Del(
                        slag,
                        niva,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        content.verksamhetsmal().stream()
                                .filter(m -> m.ar().equals(v.forsta()))
                                .flatMap(m -> m.mal().stream())
                                .toList());
            case INSATSBLAD ->
                new Del(
                        slag,
                        niva,
                        Optional.empty(),
                        List.of(),
                        blad(content.insatser(r.dag()), v, Optional.empty()),
                        List.of());
            case INSATSMAL ->
                new Del(
                        slag,
                        niva,
                        Optional.empty(),
                        List.of(),
                        blad(
                                content.insatser(r.dag()),
                                v,
                                Optional.of(v.argument().getLast())),
                        List.of());
            case MEDLEMMAR, TABELL, DIAGRAM, NYCKELTAL ->
                new Del(slag, niva, Optional.empty(), List.of(), List.of(), List.of());
        };
    }

    private static List<View.Insatsblad> blad(List<Insats> insatser, Text.Visning v, Optional<String> nar) {
        return v.urval()
                .map(u -> u.av(insatser).stream()
                        .map(i -> Insatser.blad(i, u.nar(), nar))
                        .toList())
                .orElse(List.of());
    }

    private static Document list(Content content, LocalDate today) {
        return new Document(
                new DocumentId("rapporter"),
                "Rapporter",
                today,
                "rapporter",
                new View.Rapporter(
                        content.forbund(),
                        latest(content).map(r -> row(r, today)).toList(),
                        slutrapporter(content, today)),
                Set.of(Audience.WEBB),
                Format.WEBB);
    }

    /** Every report, the latest first. */
    static Stream<Rapport> latest(Content content) {
        return content.rapporter().stream()
                .sorted(Comparator.comparing(Rapport::dag).reversed().thenComparing(Rapport::path));
    }

    static Rapportrad row(Rapport r, LocalDate today) {
        var slag = Optional.of(r.slag()).filter(s -> !r.titel().startsWith(s));
        return new Rapportrad(
                id(r),
                r.titel(),
                forslag(r, today).isPresent()
                        ? Optional.of(slag.map(s -> s + ", förslag").orElse("Förslag"))
                        : slag,
                r.datum().filter(d -> !d.isAfter(today)));
    }

    /** The board takes a report on the day that it bears; those who read it before read a proposal. */
    private static Optional<LocalDate> forslag(Rapport r, LocalDate today) {
        return r.datum().filter(d -> d.isAfter(today));
    }

    /** The key figures that stand first in the latest report that has any. */
    static Optional<View.Siffror> siffror(Underlag underlag) {
        return latest(underlag.content())
                .flatMap(r -> r.kapitel().stream()
                        .flatMap(k -> k.text().block().stream())
                        .filter(b -> b instanceof Text.Visning v && v.slag() == Text.Slag.NYCKELTAL)
                        .map(Text.Visning.class::cast)
                        .flatMap(v -> underlag.figures().table(id(r).value(), v.forsta()).stream())
                        .map(t -> new View.Siffror(t.tabell().titel(), row(r, underlag.today()), shown(t.tabell()))))
                .findFirst();
    }

    /** A table's rows as key figures, told by its whole name. */
    private static Text shown(Tabell table) {
        var name = table.adress();
        return new Text(
                List.of(new Text.Visning(Text.Slag.NYCKELTAL, List.of(name), Optional.empty(), name)),
                Optional.empty());
    }

    private static List<Rapportrad> slutrapporter(Content content, LocalDate today) {
        return content.insatser().stream()
                .sorted(Comparator.comparing(Insats::sorteringsnamn))
                .flatMap(i -> i.slutrapport().stream()
                        .map(s -> new Rapportrad(
                                Insatser.slutrapport(i),
                                i.namnOchOrt(),
                                i.typ().map(Insatstyp::namn),
                                s.datum().filter(d -> !d.isAfter(today)))))
                .toList();
    }
}
