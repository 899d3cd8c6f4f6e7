package kansli.model;

import java.util.List;
import java.util.stream.Stream;

/** All that the förbund has written, read and understood. Sammanträden and protokoll in the order of their days. */
public record Content(
        Forbund forbund,
        List<Sammantrade> sammantraden,
        List<Protokoll> protokoll,
        List<Styrdokument> styrdokument,
        List<Insats> insatser,
        List<Verksamhetsmal> verksamhetsmal,
        List<Rapport> rapporter,
        List<Tabell> tabeller,
        Regler regler) {

    public Content med(Forbund annat) {
        return new Content(
                annat, sammantraden, protokoll, styrdokument, insatser, verksamhetsmal, rapporter, tabeller, regler);
    }

    /** All running text, file by file. */
    public Stream<Skrift> skrifter() {
        return Skrifter.av(this);
    }
}
