package kansli.document;

import static kansli.Provforbund.forbund;
import static org.assertj.core.api.Assertions.assertThat;

import kansli.Provforbund;
import kansli.Provforbund.Byggt;
import kansli.print.PdfReading;
import org.junit.jupiter.api.Test;

/** What the office takes out of minutes once they have been checked, and who gets to see what. */
class UtdragTest {

    private static final String MEETING = "sammantraden/2024-05-16-styrelsen/";
    private static final String MINUTES = """
        första paragraf: 12
        sekreterare: Saga Wiik
        paragrafer:
          - ärende: riktlinjer-for-uppfoljning
            omedelbar justering: ja
            expedieras till: Almsjö kommun
          - ärende: stegvis-vidare
            expedieras till: [Almsjö kommun, ekonom]
          - ärende: avtal-om-kastanjen
            expedieras till: Almsjö kommun
            expedieras i sin helhet till: Lönnbladet
        """;

    @Test
    void nothing_is_taken_out_before_the_minutes_are_checked_but_what_was_checked_at_once() {
        assertThat(minutes("").today("2024-06-05").byggUtanTryck().paths(Audience.STYRELSEN))
                .contains(MEETING + "omedelbar-justering.pdf", MEETING + "utdrag-riktlinjer-for-uppfoljning.pdf")
                .doesNotContain(
                        MEETING + "anslag.pdf", MEETING + "utdrag-stegvis-vidare.pdf", MEETING + "expediering.pdf");
    }

    @Test
    void each_decision_has_an_extract_and_each_receiver_a_paper_and_a_letter() {
        var paths = checked("").byggUtanTryck().paths(Audience.STYRELSEN);
        assertThat(paths)
                .contains(
                        MEETING + "anslag.pdf",
                        MEETING + "utdrag-stegvis-vidare.pdf",
                        MEETING + "expediering.pdf",
                        MEETING + "expediering-almsjo-kommun.pdf",
                        MEETING + "expediering-almsjo-kommun.eml",
                        MEETING + "expediering-ekonom.eml");
    }

    @Test
    void none_of_it_is_on_the_web_but_the_notice_while_it_hangs() {
        assertThat(checked("").byggUtanTryck().paths(Audience.WEBB)).noneMatch(p -> p.contains("anslag"));
        var posted = checked("anslaget: 2024-05-29\n");
        assertThat(posted.byggUtanTryck().paths(Audience.WEBB))
                .contains("anslagstavla/index.html", MEETING + "anslag/index.html", MEETING + "anslag.pdf")
                .noneMatch(p -> p.contains("utdrag") || p.contains("expediering") || p.contains("omedelbar"));
        var down = checked("anslaget: 2024-05-29\nnedtaget: 2024-06-04\n").byggUtanTryck();
        assertThat(down.paths(Audience.WEBB))
                .contains("anslagstavla/index.html")
                .noneMatch(p -> p.contains("/anslag"));
        assertThat(down.paths(Audience.STYRELSEN)).contains(MEETING + "anslag.pdf");
    }

    @Test
    void what_is_closed_goes_only_to_the_one_it_is_said_to_go_to() {
        var built = checked("").bygg();
        assertThat(text(built, "expediering-almsjo-kommun"))
                .contains("§ 14 Riktlinjer för uppföljning", "§ 15 Stegvis vidare")
                .doesNotContain("Kastanjen", "Lönnbladet", "§ 16");
        assertThat(text(built, "expediering-lonnbladet"))
                .contains("§ 16 Avtal om Kastanjen", "anta anbudet från Lönnbladet")
                .doesNotContain("Stegvis");
        assertThat(text(built, "expediering")).contains("Inte § 16, som inte alla får se");
    }

    @Test
    void the_list_tells_what_is_left_to_send() {
        var list = text(checked("expedierat:\n  ekonom: 2024-06-03\n").bygg(), "expediering");
        assertThat(list).contains("3 juni 2024").contains("kvar att skicka");
        assertThat(list.split("kvar att skicka", -1)).hasSize(3);
    }

    @Test
    void the_notice_bears_the_days_that_the_rules_give_and_no_words_on_appeals_but_the_foerbunds() {
        var posted = checked("anslaget: 2024-05-29\n");
        assertThat(text(posted.bygg(), "anslag"))
                .contains("tidigast 20 juni 2024")
                .doesNotContainIgnoringCase("överklag");
        var said = posted.change("regler.yaml", "nivåer:", """
            regler:
              - regel: överklagas inom dagar
                tal: 21
                källa: Förbundsordningen 14 §
              - regel: överklagande
                text: Beslutet prövas av tingsrätten i Norrå.
                från: 2024-01-01
                källa: Förbundsordningen 14 §
            nivåer:\
            """).bygg();
        for (var paper : new String[] {"anslag", "protokoll", "utdrag-stegvis-vidare"}) {
            assertThat(text(said, paper)).contains("Beslutet prövas av tingsrätten i Norrå.");
        }
        assertThat(text(said, "anslag")).contains("senast 19 juni 2024");
    }

    /** A text holds from its first day. */
    @Test
    void a_text_that_did_not_hold_then_is_not_printed() {
        var later = checked("").change("regler.yaml", "nivåer:", """
            regler:
              - regel: överklagande
                text: Beslutet prövas av tingsrätten i Norrå.
                från: 2024-06-01
                källa: Förbundsordningen 14 §
            nivåer:\
            """).bygg();
        assertThat(text(later, "utdrag-stegvis-vidare")).doesNotContain("tingsrätten");
    }

    @Test
    void a_letter_is_the_same_whenever_it_is_made() {
        var path = MEETING + "expediering-almsjo-kommun.eml";
        var letter = checked("").byggUtanTryck().file(Audience.STYRELSEN, path);
        assertThat(checked("").today("2024-07-01").byggUtanTryck().file(Audience.STYRELSEN, path))
                .isEqualTo(letter);
        assertThat(letter.utf8())
                .contains("To: registrator@almsjo.example\r\n")
                .contains("Date: Tue, 28 May 2024 12:00:00 +0000\r\n");
    }

    /** The words, however they are kept together on a line. */
    private static String text(Byggt built, String paper) {
        var pdf = built.file(Audience.STYRELSEN, MEETING + paper + ".pdf").toArray();
        return PdfReading.text(pdf).replace('\u00A0', ' ').replaceAll("\\s+", " ");
    }

    private static Provforbund minutes(String more) {
        return forbund("litet")
                .add(MEETING + "protokoll.yaml", MINUTES + more)
                .change("forbund.yaml", "stående villkor:", """
                    mottagare:
                      Almsjö kommun: registrator@almsjo.example
                      Lönnbladet: kontor@lonnbladet.example

                    stående villkor:\
                    """);
    }

    private static Provforbund checked(String more) {
        return minutes("justerat: 2024-05-28\n" + more).today("2024-06-05");
    }
}
