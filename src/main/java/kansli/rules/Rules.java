package kansli.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kansli.diagnostic.Findings;
import kansli.figures.Figures;
import kansli.model.Content;

/** Every rule there is. */
public final class Rules {

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = rules;
    }

    public static Rules alla(Skede skede) {
        return new Rules(List.of(
                new AgendaNumbers(),
                new ParagraferFoljer(),
                new BilagorFinns(skede),
                new JusterareArLedamot(),
                new JusterareNarvarande(),
                new EnOrdforande(),
                new Beslutsforhet(),
                new TjanstgorandeErsattare(),
                new JavigDeltar(),
                new NarvarandeVidParagrafen(),
                new Omrostningar(),
                new UtfallOchBeslut(),
                new KommerTillbaka(),
                new Uppfoljningar(),
                new ForedragandeFinns(),
                new KallelseUndertecknas(),
                new KallelseITid(),
                new TidenRacker(),
                new MoteLedigDag(),
                new AnslagITid(),
                new DagarIKlockan(),
                new Mottagarna(),
                new PlatserTillsatta(),
                new ArendetsDatum(),
                new DnrForm(),
                new AttSatsensVerb(),
                new ArsredovisningHel(),
                new Summor(),
                new Radsummor(),
                new IngaendeUtgaende(),
                new Noter(),
                new NoterFinns(),
                new Samband(),
                new Rubrikperiod(),
                new KolumnensAr(),
                new IdFoljerRubrik(),
                new Klasser(),
                new OrimligaAr(),
                new AndelOverHela(),
                new InsatsUnderTyp(),
                new AngivnaInsatser(),
                new UtfallUtanBudget(),
                new SlutrapportEfterSlut(),
                new RedovisningIPerioden(),
                new Rapportar(),
                new BeloppIText(),
                new RiktningIText(),
                new FlerAn(),
                new AntalForRad(),
                new AlderIText(),
                new AndelAvAntal(),
                new AndelAvTabell(),
                new DelarOchHelhet(),
                new RaknarRatt(),
                new SummaAvRader(),
                new AntalInsatser(),
                new AntalLedamoter(),
                new LedamotSaknas(),
                new AntalUppraknade(),
                new SvarOchText(),
                new TidIText(),
                new InsatsensDagar(),
                new DatumIText(),
                new DelarAvAret(),
                new ArSomVarit(),
                new SammaSak(),
                new MalIText(),
                new TvaPerioder(),
                new Stavning(),
                new Enhetsord(),
                new Parenteser(),
                new Upprepningar(),
                new NamnSkrivsRatt(),
                new PersonerSkrivsLika(),
                new StoraBokstaver(),
                new NamnFoljerMapp(),
                new OrganisationerHeterSa(),
                new RegistretSager(),
                new EpostFoljerNamn(),
                new KandaUppdrag(),
                new UtanSammantrade(),
                new DelegationAnmals(),
                new OlastaStycken(),
                new AngivetIListan(),
                new HanvisningarFinns(),
                new ProtokolletSager(),
                new NummerFinns(),
                new RubrikerFinns(),
                new CitatStammer(),
                new VersionFoljerFil(),
                new BilagansTitel(),
                new Personuppgifter(),
                new SmaTal(),
                new Lasbarhet(),
                new LagenHarMarken(),
                new NyckeltalRedovisas()));
    }

    /** @param today the day that it is, when somebody has said */
    public void check(Content content, Figures figures, Optional<LocalDate> today, Findings findings) {
        var underlag = new Underlag(content, figures, today);
        rules.forEach(rule -> rule.check(underlag, findings));
    }
}
