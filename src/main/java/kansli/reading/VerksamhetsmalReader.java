package kansli.reading;

import kansli.diagnostic.Findings;
import kansli.model.Text;
import kansli.model.Verksamhetsmal;
import kansli.model.Verksamhetsmal.Mal;
import kansli.model.Verksamhetsmal.Resultatmal;
import kansli.reading.Sekretess.Sak;

/** Reads the goals of a year: {@code verksamhetsmal/2020.yaml}. */
final class VerksamhetsmalReader {

    private final Malord malord;
    private final MarkdownReader markdown;

    VerksamhetsmalReader(Malord malord, Findings findings) {
        this.malord = malord;
        this.markdown = new MarkdownReader(findings);
    }

    Verksamhetsmal read(Uppgifter u) {
        var insyn = Sekretess.insyn(u, Sak.VERKSAMHETSMAL);
        var mal = u.poster("mål").stream()
                .map(m -> {
                    var one = new Mal(
                            m.text("mål", "(mål saknas)"),
                            m.valfri("roll"),
                            m.poster("resultatmål").stream()
                                    .map(this::resultatmal)
                                    .toList());
                    m.avsluta();
                    return one;
                })
                .toList();
        u.kraver("mål");
        u.avsluta();
        return new Verksamhetsmal(u.file(), u.file().stem(), mal, insyn);
    }

    private Resultatmal resultatmal(Uppgifter r) {
        var status = r.skalar("status").map(s -> malord.read(r, "status", s));
        var one = new Resultatmal(text(r, "text"), text(r, "uppföljning"), text(r, "utfall"), status);
        r.kraver("text");
        r.avsluta();
        return one;
    }

    private Text text(Uppgifter r, String key) {
        return r.skalar(key)
                .map(s -> markdown.block(r.file(), r.place(key).key(), s))
                .orElse(Text.TOM);
    }
}
