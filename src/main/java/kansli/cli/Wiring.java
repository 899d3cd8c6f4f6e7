package kansli.cli;

import java.util.List;
import kansli.build.Build;
import kansli.build.Memory;
import kansli.document.Anslag;
import kansli.document.Beslutsregister;
import kansli.document.Delegationsregister;
import kansli.document.DocumentKind;
import kansli.document.EgnaDokument;
import kansli.document.Insatser;
import kansli.document.Kalender;
import kansli.document.MotesPapper;
import kansli.document.Motesstod;
import kansli.document.Rapporter;
import kansli.document.Utdrag;
import kansli.document.Webbsidor;
import kansli.figures.Ledger;
import kansli.page.Templates;
import kansli.print.Bookbinder;
import kansli.print.FlyingSaucerPrinter;
import kansli.print.Intake;
import kansli.print.PdfBoxBookbinder;
import kansli.print.PdfBoxIntake;
import kansli.print.Printer;
import kansli.print.SwedishLineBreaking;
import kansli.print.Unprinted;
import kansli.reading.ContentReader;
import kansli.rules.Rules;
import kansli.rules.Skede;
import kansli.site.Appearance;
import kansli.site.Expedieringsbrev;
import kansli.site.Kalenderfil;
import kansli.site.Links;
import kansli.source.ContentTree;

/** Puts the program together. The lists here are all there is: a new kind of document or part is one line more. */
public final class Wiring {

    static final List<DocumentKind> KINDS = List.of(
            new MotesPapper(),
            new Motesstod(),
            new EgnaDokument(),
            new Rapporter(),
            new Insatser(),
            new Anslag(),
            new Utdrag(),
            new Kalender(),
            new Beslutsregister(),
            new Delegationsregister(),
            new Webbsidor());

    private Wiring() {}

    /** @param program the folder with templates and styles */
    public static Build build(ContentTree program, Memory memory) {
        return build(
                program,
                Skede.ARBETE,
                new PdfBoxIntake(),
                new FlyingSaucerPrinter(new SwedishLineBreaking()),
                new PdfBoxBookbinder(),
                memory);
    }

    /** Everything but printing. */
    public static Build granskning(ContentTree program, Skede skede) {
        var unprinted = new Unprinted();
        return build(program, skede, unprinted, unprinted, unprinted, (key, make) -> make.get());
    }

    private static Build build(
            ContentTree program, Skede skede, Intake intake, Printer printer, Bookbinder bookbinder, Memory memory) {
        var templates = new Templates(program);
        return new Build(
                new ContentReader(),
                new Ledger(),
                Rules.alla(skede),
                KINDS,
                templates,
                intake,
                printer,
                bookbinder,
                List.of(new Appearance(templates.styles()), new Kalenderfil(), new Expedieringsbrev()),
                new Links(),
                memory);
    }
}
