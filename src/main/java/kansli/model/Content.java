package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kansli.source.ContentPath;

/**
 * All that the förbund has written, read and understood. Sammanträden and protokoll in the order of their days.
 *
 * @param slutna papers and documents that something closed names
 * @param vilande documents that are annexes to a matter which no kallelse tells of, or which has been withdrawn
 */
public record Content(
        Forbund forbund,
        List<Sammantrade> sammantraden,
        List<Delegationsbeslut> delegationsbeslut,
        List<Planerat> planerade,
        List<Protokoll> protokoll,
        List<Styrdokument> styrdokument,
        List<Insats> insatser,
        List<Verksamhetsmal> verksamhetsmal,
        List<Rapport> rapporter,
        List<Tabell> tabeller,
        Regler regler,
        Map<ContentPath, Slutet> slutna,
        Set<ContentPath> vilande) {

    public Content med(Forbund annat) {
        return new Content(
                annat,
                sammantraden,
                delegationsbeslut,
                planerade,
                protokoll,
                styrdokument,
                insatser,
                verksamhetsmal,
                rapporter,
                tabeller,
                regler,
                slutna,
                vilande);
    }

    /** All as it was known on a day: what was decided about an insats later is not in it. */
    public Content kandDen(LocalDate dag) {
        var kanda = insatser.stream().map(i -> i.kandDen(dag)).toList();
        if (kanda.equals(insatser)) {
            return this;
        }
        return new Content(
                forbund,
                sammantraden,
                delegationsbeslut,
                planerade,
                protokoll,
                styrdokument,
                kanda,
                verksamhetsmal,
                rapporter,
                tabeller,
                regler,
                slutna,
                vilande);
    }

    /** The insatser as a document of a day knows them: what was decided after it is not in them. */
    public List<Insats> insatser(LocalDate dag) {
        return dag.equals(LocalDate.EPOCH)
                ? insatser
                : insatser.stream().map(i -> i.kandDen(dag)).toList();
    }

    /** The same as a file knows them, by the day of the report or the sammanträde that it belongs to. */
    public List<Insats> insatser(ContentPath fil) {
        var reports =
                rapporter.stream().filter(r -> fil.isUnder(r.path().value())).map(Rapport::dag);
        var meetings =
                sammantraden.stream().filter(s -> fil.isUnder(s.path().value())).map(Sammantrade::dag);
        return Stream.concat(reports, meetings).findFirst().map(this::insatser).orElse(insatser);
    }

    /** All running text, file by file. */
    public Stream<Skrift> skrifter() {
        return Skrifter.av(this);
    }
}
