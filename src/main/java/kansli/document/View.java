package kansli.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kansli.model.Anstalld;
import kansli.model.Bilaga;
import kansli.model.Forbund;
import kansli.model.Forslag;
import kansli.model.Justering;
import kansli.model.Klockslag;
import kansli.model.Organ;
import kansli.model.Period;
import kansli.model.Planerat;
import kansli.model.Plats;
import kansli.model.Text;
import kansli.model.Verksamhetsmal;
import kansli.source.ContentPath;

/** Exactly what one template may see. A template has the name of its view. */
public sealed interface View {

    Forbund forbund();

    /** The kallelse on paper. */
    record Kallelse(
            Forbund forbund,
            Organ organ,
            LocalDate dag,
            kansli.model.Kallelse kallelse,
            DocumentId handlingar,
            List<Plats> kallade,
            List<Anstalld> kansli,
            Optional<Plats> ordforande)
            implements View {}

    /** The notice that a meeting will not be held, on paper, in the place of its kallelse. */
    record Installt(
            Forbund forbund, Organ organ, LocalDate dag, kansli.model.Kallelse kallelse, Optional<Plats> ordforande)
            implements View {}

    /**
     * The chair's run sheet, which is published nowhere.
     *
     * @param minuter how long all points are thought to take
     * @param over how many minutes that is more than the meeting has
     * @param utanTid how many points nobody has told the time of
     */
    record Korschema(
            Forbund forbund,
            Organ organ,
            LocalDate dag,
            kansli.model.Kallelse kallelse,
            Optional<Plats> ordforande,
            List<Korpunkt> punkter,
            int minuter,
            Optional<Integer> over,
            int utanTid)
            implements View {}

    /**
     * A point as the one who leads the meeting needs it.
     *
     * @param borjar when it begins, if all before it have their time
     * @param jav what to ask about conflicts of interest, a sentence for each
     * @param fraga what the chair asks
     */
    record Korpunkt(
            Punkt punkt,
            Optional<Klockslag> borjar,
            Optional<Integer> minuter,
            Optional<Forslag> forslag,
            List<String> jav,
            String fraga) {}

    /** A list on which those present are ticked off. */
    record Narvarolista(
            Forbund forbund,
            Organ organ,
            LocalDate dag,
            kansli.model.Kallelse kallelse,
            List<Plats> kallade,
            List<Anstalld> kansli)
            implements View {}

    /** A sheet on which the one who will check the minutes notes what was decided. */
    record Justerarblad(
            Forbund forbund, Organ organ, LocalDate dag, kansli.model.Kallelse kallelse, List<Korpunkt> punkter)
            implements View {}

    /** The föredragningslista on paper, which is the map of the package. */
    record Foredragningslista(
            Forbund forbund, Organ organ, LocalDate dag, LocalDate daterad, DocumentId handlingar, List<Grupp> grupper)
            implements View {}

    /** Formalia, or ärenden. */
    record Grupp(String rubrik, List<Punkt> punkter) {}

    /**
     * One row of the agenda.
     *
     * @param slag beslut, information or anmälan; empty for övriga frågor
     * @param sent the day when it came, if that was after the kallelse
     * @param utgar why it will not be treated, if it will not
     * @param sida the page that the heading leads to on the web
     */
    record Punkt(
            int nummer,
            String rubrik,
            Optional<String> slag,
            Optional<String> foredragande,
            Optional<Justering> justering,
            Optional<String> anmarkning,
            Optional<LocalDate> sent,
            Optional<String> utgar,
            Optional<DocumentId> sida,
            List<Handling> handlingar) {}

    /**
     * A paper as a list shows it.
     *
     * @param nummer the number it bears, {@code 3.1}, or a span of absent ones, {@code 3.3–3.12}
     * @param dokument the printed paper; empty when it is not public, or not there
     * @param saknas whether it is still awaited
     * @param grund why it is not public, when it is not
     */
    record Handling(
            String nummer, String rubrik, Optional<DocumentId> dokument, boolean saknas, Optional<String> grund) {}

    /** An officer's report on paper. */
    record Tjansteskrivelse(
            Forbund forbund,
            String rubrik,
            kansli.model.Tjansteskrivelse skrivelse,
            String dokumentslag,
            Bilaga.Nummer nummer,
            Optional<String> bilagespann,
            List<Handling> bilagor)
            implements View {}

    /**
     * The sheet that stands in for an annex that is not there yet, or that cannot be bound in.
     *
     * @param hinder why the file that is there cannot be bound in
     */
    record Saknas(
            Forbund forbund,
            Organ organ,
            LocalDate dag,
            LocalDate daterad,
            Bilaga.Nummer nummer,
            String rubrik,
            String arende,
            Optional<String> fran,
            Optional<Hinder> hinder)
            implements View {}

    /** The sheet in front of a paper that someone else made. */
    record Forsattsblad(
            Forbund forbund,
            Organ organ,
            LocalDate dag,
            DocumentId handlingar,
            DocumentId dokument,
            Bilaga.Nummer nummer,
            String rubrik,
            String arende,
            Optional<String> fran,
            Text sammanfattning,
            ContentPath fil,
            Inkommen inkommen)
            implements View {}

    /** A governing document, on paper and on the web. */
    record Styrdokument(Forbund forbund, kansli.model.Styrdokument styrdokument, DocumentId dokument) implements View {}

    /** Minutes of decisions taken without a meeting, on paper and on the web. */
    record Protokoll(
            Forbund forbund,
            Organ organ,
            LocalDate dag,
            kansli.model.Protokoll.UtanMote form,
            Text inledning,
            List<Plats> beslutande,
            List<Paragraf> paragrafer,
            Optional<Bevis> bevis,
            String spann,
            DocumentId dokument)
            implements View {}

    /**
     * That minutes have been checked and their notice posted.
     *
     * @param senast the last day to post it
     * @param tidigast the first day to take it down
     * @param overklagas the last day to appeal, when that is known
     * @param forvaras where the minutes are
     * @param overklagande how to appeal, when the förbund has set words for it
     * @param undertecknas whether someone signs that it was so
     */
    record Bevis(
            Organ organ,
            LocalDate dag,
            String spann,
            LocalDate justerat,
            Optional<LocalDate> anslaget,
            Optional<LocalDate> senast,
            Optional<LocalDate> nedtaget,
            Optional<LocalDate> tidigast,
            Optional<LocalDate> overklagas,
            String forvaras,
            Optional<Text> overklagande,
            boolean undertecknas) {}

    /** The notice that minutes have been checked, on paper and on the web. */
    record Anslag(Forbund forbund, Bevis bevis, DocumentId dokument, DocumentId protokoll) implements View {}

    /** The notices that hang now. */
    record Anslagstavla(Forbund forbund, List<Anslagsrad> anslag) implements View {}

    /** A notice in a list. */
    record Anslagsrad(DocumentId dokument, Organ organ, LocalDate dag, String spann, LocalDate anslaget) {}

    /**
     * Some paragraphs of minutes, on a paper of their own.
     *
     * @param slag protokollsutdrag, or omedelbar justering
     * @param form how the decisions were taken, when it was not at a meeting
     * @param mottagare whom they are for
     * @param narvaro who were at the meeting; empty when there was none
     * @param beslutande who took part when there was none
     * @param underskrifter who sign it
     * @param intygas whether someone certifies that it is as the minutes have it
     */
    record Protokollsutdrag(
            Forbund forbund,
            Organ organ,
            LocalDate dag,
            String slag,
            Optional<String> form,
            Optional<Klockslag> tid,
            Optional<String> plats,
            Optional<String> mottagare,
            Optional<Narvaro> narvaro,
            List<Plats> beslutande,
            String spann,
            List<Paragraf> paragrafer,
            Optional<LocalDate> justerat,
            Optional<Text> overklagande,
            List<Underskrift> underskrifter,
            boolean intygas)
            implements View {}

    /** What has been sent of minutes, and what is left to send. */
    record Expediering(Forbund forbund, Organ organ, LocalDate dag, String spann, List<Expedieringsrad> rader)
            implements View {}

    /**
     * One of those who are to be told.
     *
     * @param spann the paragraphs that are sent
     * @param undantagna those that are not, for everyone may not know them
     * @param skickat the day it was sent
     */
    record Expedieringsrad(
            String mottagare,
            List<String> epost,
            String spann,
            String undantagna,
            Optional<LocalDate> skickat,
            Optional<DocumentId> dokument) {}

    /**
     * Minutes of a meeting, on paper and on the web.
     *
     * @param utkast whether they have not been checked yet
     * @param jamforelse what to know of the marks, when the decisions are compared to what was proposed
     * @param justeras the day when they are to be
     * @param underskrifter who sign them; nobody does the public's
     * @param spann the paragraphs in them
     * @param enligt those that were decided as proposed, {@code §§ 12–15 och 17}; empty when none was
     * @param fogas all annexes to them, those of the paragraphs first
     */
    record Motesprotokoll(
            Forbund forbund,
            Organ organ,
            LocalDate dag,
            Klockslag tid,
            String plats,
            List<kansli.model.Person> justerare,
            Optional<LocalDate> justeras,
            Optional<Bevis> bevis,
            Text inledning,
            Narvaro narvaro,
            DocumentId dokument,
            DocumentId sammantrade,
            boolean utkast,
            Optional<Jamforelse> jamforelse,
            List<Underskrift> underskrifter,
            String spann,
            String enligt,
            List<Paragraf> paragrafer,
            List<kansli.model.Forlopp.Fogat> fogas)
            implements View {}

    /**
     * Decisions compared to what was proposed.
     *
     * @param tecken how what is struck and put in is shown
     */
    record Jamforelse(Text tecken, List<Avvikelse> avvikelser) {}

    /**
     * A paragraph in which something else was decided than was proposed.
     *
     * @param id its address on the page
     * @param vad {@code ändrat}, {@code bordlagt}
     */
    record Avvikelse(int nummer, String rubrik, String id, String vad) {}

    /** Someone who signs, and as what. */
    record Underskrift(kansli.model.Person person, String roll) {}

    /** Who were at a meeting, as a table and lists. */
    record Narvaro(
            List<Narvarande> beslutande,
            List<Narvarande> franvarande,
            List<Narvarande> ersattare,
            List<Narvarande> ovriga) {}

    /**
     * @param roll what they are: an uppdrag, or what someone who is not in the organ is there as
     * @param hur {@code På distans}; empty for those who were on the spot
     * @param nar the paragraphs that they were there for; empty for all
     */
    record Narvarande(
            kansli.model.Person person,
            String medlem,
            Optional<String> roll,
            Optional<kansli.model.Person> ersatter,
            Optional<String> hur,
            Optional<String> nar) {}

    /**
     * A paragraph as minutes show it.
     *
     * @param id its address on the page of the minutes
     * @param sida the page of its matter
     * @param forslag what was proposed, when something else was decided
     * @param delbeslut decisions before the last one, and {@code overlagda} those of them that belong to how it came
     *     about
     * @param underlag the papers of its matter
     */
    record Paragraf(
            kansli.model.Protokoll.Paragraf paragraf,
            String id,
            Optional<DocumentId> sida,
            Optional<kansli.model.Forslag> forslag,
            List<Jav> jav,
            List<kansli.model.Forlopp.Delbeslut> delbeslut,
            List<kansli.model.Forlopp.Delbeslut> overlagda,
            List<Handling> underlag) {}

    /** Someone who could not take part, and who served instead. */
    record Jav(kansli.model.Forlopp.Jav jav, Optional<kansli.model.Person> istallet) {}

    /**
     * The first page of the site.
     *
     * @param planerat the next meeting, when nobody has been called to it yet
     * @param rapporter the latest ones
     * @param siffror key figures out of the latest report that has any
     */
    record Start(
            Forbund forbund,
            Optional<Planerat> planerat,
            boolean kommande,
            Optional<Mote> sammantrade,
            List<Publicerat> publicerat,
            List<Rapportrad> rapporter,
            Optional<Siffror> siffror)
            implements View {}

    /** Something that came on a day. */
    record Publicerat(LocalDate dag, String vad, DocumentId sida, String mer) {}

    /** The key figures of a report, with the heading they have there. */
    record Siffror(String rubrik, Rapportrad ur, Text text) {}

    /** A meeting in brief. */
    record Mote(
            DocumentId sida,
            Organ organ,
            LocalDate dag,
            Klockslag tid,
            String plats,
            LocalDate kallad,
            Optional<kansli.model.Installt> installt,
            int antal,
            List<Punkt> beslut) {}

    /**
     * The list of meetings, and of minutes without a meeting.
     *
     * @param planerade those to which nobody has been called yet, the next one first
     */
    record Sammantraden(Forbund forbund, List<Planerat> planerade, List<Mote> sammantraden, List<Hanvisning> protokoll)
            implements View {}

    /** A document by name and title. */
    record Hanvisning(DocumentId dokument, String titel) {}

    /** A meeting's page. */
    record Sammantrade(
            Forbund forbund,
            Organ organ,
            LocalDate dag,
            kansli.model.Kallelse kallelse,
            DocumentId paket,
            DocumentId kallelsen,
            DocumentId lista,
            Optional<DocumentId> protokoll,
            List<Grupp> grupper)
            implements View {}

    /**
     * A matter's page, with a permanent address.
     *
     * @param akt the page of its dnr
     * @param foregaende the minutes before, when it is about them
     * @param gang what happens to it, in order of time; empty when it has no paper of its own
     */
    record Arende(
            Forbund forbund,
            Organ organ,
            LocalDate dag,
            DocumentId sammantrade,
            Punkt punkt,
            Optional<kansli.model.Tjansteskrivelse> skrivelse,
            Optional<Beslutat> beslutat,
            Optional<DocumentId> akt,
            Optional<Hanvisning> foregaende,
            List<Hanvisning> insatser,
            List<Steg> gang)
            implements View {}

    /**
     * One thing that happens to a matter.
     *
     * @param har whether it is this meeting
     * @param sida what tells of it
     * @param ankare where on that page
     */
    record Steg(LocalDate dag, String vad, boolean har, Optional<DocumentId> sida, Optional<String> ankare) {

        Steg(LocalDate dag, String vad) {
            this(dag, vad, false, Optional.empty(), Optional.empty());
        }
    }

    /**
     * What became of a matter, beside what was proposed.
     *
     * @param enligt whether it was decided as proposed
     * @param beslut the decision, with what differs from the proposal marked; empty when nothing was decided
     * @param protokoll the minutes
     * @param ankare the paragraph in them
     */
    record Beslutat(
            int paragraf, boolean enligt, Optional<kansli.model.Forslag> beslut, DocumentId protokoll, String ankare) {}

    /** All decisions, the latest year first, organ by organ. */
    record Beslutsregister(Forbund forbund, List<Beslutsgrupp> grupper) implements View {}

    record Beslutsgrupp(String rubrik, List<Beslutsrad> rader) {}

    /**
     * @param vad what was decided, in a word or two
     * @param akt the page of its dnr
     */
    record Beslutsrad(
            LocalDate dag,
            int paragraf,
            String rubrik,
            String vad,
            DocumentId protokoll,
            String ankare,
            Optional<String> dnr,
            Optional<DocumentId> akt) {}

    /** Decisions that were taken by delegation, the latest first. */
    record Delegationsregister(Forbund forbund, List<Delegationsrad> rader, DocumentId dokument) implements View {}

    /**
     * @param stod by what right
     * @param anmalt the meeting that was told of it
     */
    record Delegationsrad(
            String beteckning,
            LocalDate dag,
            Text beslut,
            String vem,
            boolean bradskande,
            Optional<String> stod,
            Optional<String> dnr,
            Optional<Hanvisning> anmalt) {}

    /** All that has happened under one dnr. */
    record Akt(Forbund forbund, String dnr, String rubrik, List<Steg> gang, List<Hanvisning> insatser)
            implements View {}

    /** Who the förbund is: members, organs, kansli. */
    record Om(Forbund forbund, List<Sittande> organ, List<Anstalld> kansli, List<Hanvisning> styrdokument)
            implements View {}

    /** An organ as it sits on a day. */
    record Sittande(Organ organ, List<Plats> platser) {}

    /**
     * A report, on paper and on the web.
     *
     * @param forslag the day until which it is a proposal, when that has not come
     * @param ordforande of the organ that signs it
     */
    record Rapport(
            Forbund forbund,
            kansli.model.Rapport rapport,
            DocumentId dokument,
            Optional<LocalDate> forslag,
            Optional<Plats> ordforande,
            Optional<Omslagsbild> bild,
            List<Kapitel> kapitel)
            implements View {}

    /**
     * The picture on a cover, leaf by leaf.
     *
     * @param blad whether each is white, from the upper left; fewer in the first row when they do not come out even
     * @param kolumner how many stand in a row
     * @param text what they are; nothing when all are months of the report's own years
     */
    record Omslagsbild(List<Boolean> blad, int kolumner, Optional<Text> text) {}

    record Kapitel(String rubrik, boolean nySida, List<Del> delar) {}

    /**
     * A part of a chapter.
     *
     * @param slag what sort: {@code tabell} for running text with its tables, otherwise the word that fetched it
     * @param niva the level of the headings in what was fetched
     */
    record Del(
            String slag,
            int niva,
            Optional<Text> text,
            List<Plats> platser,
            List<Insatsblad> insatser,
            List<Verksamhetsmal.Mal> mal) {}

    /**
     * An insats as reports and its own papers show it.
     *
     * @param period as it was known then
     * @param nar the year or period whose goals are shown
     */
    record Insatsblad(
            kansli.model.Insats insats,
            String namn,
            Optional<String> insatstyp,
            Period period,
            Optional<String> nar,
            List<Malrad> mal,
            DocumentId sida,
            Optional<DocumentId> slutrapport) {}

    /**
     * A goal and how it went.
     *
     * @param nar the year or period that the outcome is of, when it is another than that of the others
     */
    record Malrad(
            String slag,
            Optional<String> grupp,
            Text text,
            Optional<kansli.model.Insats.Utfall> utfall,
            Optional<String> nar,
            Optional<String> konflikt) {}

    /**
     * Money, other figures or answers, with a column for each period.
     *
     * @param pengar whether they are amounts, in tkr
     * @param svar whether they are answers
     */
    record Uppgiftstabell(boolean pengar, boolean svar, List<String> kolumner, List<Uppgiftsrad> rader) {}

    record Uppgiftsrad(String namn, List<String> varden) {}

    /** A figure that is set large, and what it is. */
    record Stortal(String tal, Optional<String> enhet, String vad) {}

    /**
     * An insats's own sheet and page.
     *
     * @param nyckeltal those of the förbund's key figures that it accounts for, each for the latest whole year, or else
     *     the latest period
     * @param helhet the insats that it is a part of
     * @param delar those that are parts of it
     * @param beslut what has been decided in matters about it
     */
    record Insats(
            Forbund forbund,
            Insatsblad blad,
            Optional<Hanvisning> helhet,
            List<Hanvisning> delar,
            List<Stortal> nyckeltal,
            List<Uppgiftstabell> tabeller,
            List<Steg> beslut,
            DocumentId dokument)
            implements View {}

    /** What is told of an insats when it has ended. */
    record Slutrapport(
            Forbund forbund,
            Insatsblad blad,
            LocalDate avgiven,
            Text berattelse,
            List<Uppgiftstabell> tabeller,
            DocumentId dokument)
            implements View {}

    /** All insatser on the web. */
    record Insatser(Forbund forbund, List<Insatsgrupp> grupper) implements View {}

    record Insatsgrupp(String rubrik, List<Insatsblad> insatser) {}

    /** All reports on the web. */
    record Rapporter(Forbund forbund, List<Rapportrad> rapporter, List<Rapportrad> slutrapporter) implements View {}

    /**
     * A report in a list.
     *
     * @param slag what it is, or for a slutrapport what kind of insats it is about
     * @param datum its day, when it has come
     */
    record Rapportrad(DocumentId dokument, String titel, Optional<String> slag, Optional<LocalDate> datum) {}

    /** What has been found in the content, for those who write it. */
    record Granskning(Forbund forbund, int fel, int varningar, int upplysningar, List<Fyndgrupp> grupper)
            implements View {}

    /** What has been found in one document. */
    record Fyndgrupp(String dokument, List<Fynd> fynd) {}

    /**
     * One finding.
     *
     * @param niva fel, varning or upplysning
     * @param stalle file and line, as it is shown
     * @param lank to the file, seen from the page
     */
    record Fynd(
            String niva, String kod, String stalle, String lank, Optional<Utdrag> utdrag, String text, String rad) {}

    /** A line of a file, in three: before what is marked, that, and after. */
    record Utdrag(int nummer, String fore, String markt, String efter) {}

    /**
     * The days of the year, for the office.
     *
     * @param idag the day for which it is told what is done
     */
    record Klockan(Forbund forbund, LocalDate idag, List<Klockmanad> manader) implements View {}

    /** A month and its days. */
    record Klockmanad(String namn, List<Klockdag> dagar) {}

    /**
     * One of them.
     *
     * @param id what it is, whatever its day becomes
     * @param nar {@code senast} or {@code tidigast}; empty for what happens on the day
     * @param lage how it stands, in a word
     * @param brad whether it waits to be done
     * @param gammal whether nothing more is to be done about it
     * @param ledig why no one is at work, when the day is the last one
     * @param arbetsdag the last day when someone is
     */
    record Klockdag(
            String id,
            LocalDate dag,
            String veckodag,
            String nar,
            String vad,
            Optional<Klockslag> tid,
            Optional<String> plats,
            Optional<String> anmarkning,
            Optional<String> kalla,
            String lage,
            boolean brad,
            boolean gammal,
            Optional<LocalDate> gjort,
            Optional<String> ledig,
            LocalDate arbetsdag) {}

    /** How a report's figures hang together, for the auditors. */
    record Avstamning(Forbund forbund, kansli.model.Rapport rapport, List<Avstamningsgrupp> tabeller) implements View {}

    record Avstamningsgrupp(String tabell, List<Avstamningsrad> rader) {}

    /**
     * One figure in it.
     *
     * @param kalla where it comes from
     * @param kontroll what it has been checked against
     * @param anvands the files that use it; those of the report itself without its folder
     */
    record Avstamningsrad(String rad, String kolumn, String tal, String kalla, String kontroll, List<String> anvands) {}
}
