package kansli.page;

import freemarker.cache.ByteArrayTemplateLoader;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.document.Document;
import kansli.document.Format;
import kansli.document.View;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;
import kansli.source.Position;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities.EscapeMode;

/** Sets documents in templates. A template sees its view and the shared functions, and reaches nothing else. */
public final class Templates {

    private static final Version FREEMARKER = Configuration.VERSION_2_3_34;
    private static final Pattern CLOCK = Pattern.compile("(?<![\\w)\\]])\\.now\\b");

    static {
        System.setProperty("org.freemarker.loggerLibrary", "none"); // read once, before its first template
    }

    private final Configuration configuration;
    private final Styles styles;
    private final List<String> clocks;

    /** @param program the folder of the program, with {@code templates/} and {@code styles/} */
    public Templates(ContentTree program) {
        configuration = configuration(program);
        clocks = program.files()
                .filter(f -> f.isUnder("templates")
                        && CLOCK.matcher(program.read(f).utf8()).find())
                .map(f -> f.value().substring("templates/".length()))
                .toList();
        styles = new Styles(program);
    }

    public Styles styles() {
        return styles;
    }

    /** A page, or a finding at the template's line when the template cannot be followed. */
    public Optional<Page> render(Document document, Setting setting, Findings findings) {
        var style = switch (document.view()) {
            case View.Granskning g -> styles.tokensFor(g.forbund()) + styles.web();
            default ->
                document.format() == Format.PDF ? styles.print(document.view().forbund()) : "";
        };
        var drawings =
                new Drawings(document.format(), styles.tokens(document.view().forbund()));
        var functions = new TemplateFunctions(document, setting, drawings, style);
        try {
            var out = new Limited();
            clocks.forEach(c -> tell(
                    findings, c, 1, 1, "Mallen frågar efter klockan med .now, och då blir det olika varje gång.", ""));
            configuration.getTemplate(document.template() + ".ftlh").process(model(document, functions), out);
            var markup = finished(out.toString(), document.format());
            var images = new TreeMap<>(drawings.images());
            if (document.format() == Format.PDF) {
                images.putAll(styles.marks().shownOn(markup));
                setting.logotyp().ifPresent(l -> images.put(Setting.LOGOTYP, l));
            }
            drawings.strained().forEach((table, fit) -> tell(findings, table, fit));
            return Optional.of(new Page(document, markup, functions.askedExtent(), images));
        } catch (ParseException e) {
            tell(
                    findings,
                    e.getTemplateName(),
                    e.getLineNumber(),
                    e.getColumnNumber(),
                    "Mallen går inte att förstå.",
                    firstLine(e.getEditorMessage()));
        } catch (InvalidReferenceException e) {
            tell(
                    findings,
                    source(e, document),
                    number(e.getLineNumber()),
                    number(e.getColumnNumber()),
                    "Mallen använder «%s», som inte finns här.".formatted(e.getBlamedExpressionString()),
                    "");
        } catch (TemplateException e) {
            tell(
                    findings,
                    source(e, document),
                    number(e.getLineNumber()),
                    number(e.getColumnNumber()),
                    "Mallen går inte att följa.",
                    firstLine(e.getMessageWithoutStackTop()));
        } catch (IOException e) {
            tell(findings, document.template() + ".ftlh", 1, 1, "Mallen finns inte.", "");
        } catch (StackOverflowError | Limited.TooLong e) {
            tell(findings, document.template() + ".ftlh", 1, 1, "Mallen tar aldrig slut.", "");
        }
        findings.lost(Place.of(new ContentPath(document.file())));
        return Optional.empty();
    }

    private static void tell(Findings findings, Place table, Fit fit) {
        var how = fit.split()
                ? "Den är delad i %d tabeller, var och en med den första kolumnen."
                        .formatted(fit.parts().size())
                : fit.divided()
                        ? "Bokstäverna är mindre än i andra tabeller, och ord som inte får rum är delade."
                        : "Bokstäverna är mindre än i andra tabeller.";
        findings.varning(
                "tabell-anpassad",
                table,
                "Tabellen är för bred för ett blad, också på tvären. " + how,
                "Se efter hur den ser ut. Kortare rubriker eller färre kolumner gör den lättare att läsa.");
    }

    private SimpleHash model(Document document, TemplateFunctions functions) throws TemplateModelException {
        var model = new HashMap<String, Object>(functions.all());
        var view = (Record) document.view();
        for (var component : view.getClass().getRecordComponents()) {
            try {
                model.put(component.getName(), component.getAccessor().invoke(view));
            } catch (ReflectiveOperationException e) {
                throw new TemplateModelException("cannot read " + component.getName(), e);
            }
        }
        model.put("sprak", "sv");
        model.put("format", document.format().name());
        model.put("titel", document.title());
        model.put("datum_iso", document.date().toString());
        return new SimpleHash(model, configuration.getObjectWrapper());
    }

    /** Whatever the template wrote becomes a well-formed tree, and its words get their typographic care. */
    private static String finished(String markup, Format format) {
        var page = Jsoup.parse(markup);
        Contents.complete(page, format);
        Typography.polish(page);
        var settings = page.outputSettings()
                .prettyPrint(false)
                .escapeMode(EscapeMode.xhtml)
                .charset("UTF-8");
        if (format == Format.WEBB) {
            return page.html();
        }
        settings.syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml);
        page.select("html").attr("xmlns", "http://www.w3.org/1999/xhtml");
        page.childNodes().stream()
                .filter(org.jsoup.nodes.DocumentType.class::isInstance)
                .toList()
                .forEach(org.jsoup.nodes.Node::remove);
        return page.html();
    }

    /** @param detail what FreeMarker says of it, which is not in Swedish */
    private static void tell(Findings findings, String template, int line, int column, String message, String detail) {
        findings.add(
                Severity.FEL,
                "mall",
                Place.of(new ContentPath("templates/" + template)),
                new Position(Math.max(1, line), Math.max(1, column)),
                message,
                "Rätta mallen. Vad en mall kan använda står i docs/mallar.md."
                        + (detail.isEmpty() ? "" : " FreeMarker säger: «%s»".formatted(detail)));
    }

    /** FreeMarker does not always know where it was. */
    private static String source(TemplateException e, Document document) {
        return e.getTemplateSourceName() != null ? e.getTemplateSourceName() : document.template() + ".ftlh";
    }

    private static int number(Integer number) {
        return number == null ? 1 : number;
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    /** As much as one page can ever need, so that a template which goes on for ever is stopped. */
    private static final class Limited extends StringWriter {

        private static final int MOST = 20_000_000;

        static final class TooLong extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public void write(String text, int offset, int length) {
            super.write(text, offset, length);
            check();
        }

        @Override
        public void write(char[] text, int offset, int length) {
            super.write(text, offset, length);
            check();
        }

        @Override
        public void write(String text) {
            super.write(text);
            check();
        }

        private void check() {
            if (getBuffer().length() > MOST) {
                throw new TooLong();
            }
        }
    }

    private static Configuration configuration(ContentTree program) {
        var loader = new ByteArrayTemplateLoader();
        program.files()
                .filter(f -> f.isUnder("templates"))
                .forEach(f -> loader.putTemplate(
                        f.value().substring("templates/".length()),
                        program.read(f).toArray()));
        var configuration = new Configuration(FREEMARKER);
        configuration.setTemplateLoader(loader);
        configuration.setObjectWrapper(new TemplateValues());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(XHTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return configuration;
    }
}
