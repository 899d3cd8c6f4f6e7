package kansli.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kansli.source.ContentPath;

/**
 * Minutes of decisions that an organ took without a meeting.
 *
 * @param form how they were taken, {@code per capsulam}
 * @param satt by what means, {@code via e-post}
 * @param beslutande who took part, with the seat they held that day
 * @param justerat the day when they were checked and signed
 * @param anslaget the day from which the notice of them is posted
 * @param nedtaget the day when the notice is taken down
 */
public record Protokoll(
        ContentPath path,
        LocalDate dag,
        Organ organ,
        String form,
        Optional<String> satt,
        Text inledning,
        List<Plats> beslutande,
        List<Paragraf> paragrafer,
        Optional<LocalDate> justerat,
        Optional<LocalDate> anslaget,
        Optional<LocalDate> nedtaget,
        Insyn insyn) {

    /** Its name: the path without the file's ending. */
    public ContentPath namn() {
        return new ContentPath(path.folder() + "/" + path.stem());
    }

    /** The same minutes with other paragraphs. */
    public Protokoll med(List<Paragraf> andra) {
        return new Protokoll(
                path, dag, organ, form, satt, inledning, beslutande, andra, justerat, anslaget, nedtaget, insyn);
    }

    public String titel() {
        return "Protokoll %s, %s %s".formatted(form, Svenska.inne(organ.namn()), Svenska.dag(dag));
    }

    /** {@code § 12}, or {@code §§ 11–12}. */
    public String paragrafspann() {
        if (paragrafer.isEmpty()) {
            return "";
        }
        int first = paragrafer.getFirst().nummer();
        int last = paragrafer.getLast().nummer();
        return first == last ? "§ " + first : "§§ " + first + "–" + last;
    }

    /** One matter as it was decided. */
    public record Paragraf(int nummer, String rubrik, Optional<Forslag> beslut, Text arende, Insyn insyn) {}
}
