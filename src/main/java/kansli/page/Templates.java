package kansli.page;

import freemarker.cache.ByteArrayTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.core.XHTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import kansli.diagnostic.Findings;
import kansli.diagnostic.Severity;
import kansli.document.Document;
import kansli.document.Format;
import kansli.document.View;
import kansli.source.Barrier;
import kansli.source.Barrier.Broken;
import kansli.source.ContentPath;
import kansli.source.ContentTree;
import kansli.source.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities.EscapeMode;

/** Sets documents in templates. A template sees its view and the shared functions, and reaches nothing else. */
public final class Templates {

    private static final Version FREEMARKER = Configuration.VERSION_2_3_34;

    static {
        System.setProperty("org.freemarker.loggerLibrary", "none"); // read once, before its first template
    }

    private final Configuration configuration;
    private final Styles styles;
    private final OutsideReferences outsideReferences;

    /** @param program the folder of the program, with {@code templates/} and {@code styles/} */
    public Templates(ContentTree program) {
        configuration = configuration(program);
        styles = new Styles(program);
        outsideReferences = new OutsideReferences(program);
    }

    public Styles styles() {
        return styles;
    }

    /**
     * A page, or a finding at the template's line when the template cannot be followed.
     *
     * @throws Broken when it is not the template's fault but ours
     */
    public Optional<Page> render(Document document, Setting setting, Findings findings) {
        try {
            return Barrier.around(document.file(), () -> set(document, setting, findings));
        } catch (Broken e) {
            if (!e.tooMuch()) {
                throw e;
            }
            tell(findings, TemplateFault.endless(document.template() + ".ftlh", 1, 1));
            findings.lost(Place.of(new ContentPath(document.file())));
            return Optional.empty();
        }
    }

    private Optional<Page> set(Document document, Setting setting, Findings findings) {
        var style = switch (document.view()) {
            case View.Granskning g -> styles.tokensFor(g.forbund()) + styles.web();
            default ->
                document.format() == Format.PDF ? styles.print(document.view().forbund()) : "";
        };
        var drawings =
                new Drawings(document.format(), styles.tokens(document.view().forbund()));
        var functions = new TemplateFunctions(document, setting, drawings, style);
        var asked = document.template() + ".ftlh";
        try {
            var out = new TemplateLimit();
            var work = configuration.getTemplate(asked).createProcessingEnvironment(model(document, functions), out);
            work.setTemplateProcessingTracer(out);
            work.process();
            var page = finished(out.toString(), document.format());
            var markup = page.html();
            var images = new TreeMap<>(drawings.images());
            if (document.format() == Format.PDF) {
                images.putAll(styles.marks().shownOn(markup));
                setting.logotyp().ifPresent(l -> images.put(l.name(), l.bytes()));
            }
            var outside = outsideReferences.of(page, document.template(), document.format(), images.keySet());
            outside.forEach(o -> tell(findings, o));
            drawings.strained().forEach((table, fit) -> tell(findings, table, fit));
            if (outside.isEmpty()) {
                return Optional.of(new Page(document, markup, functions.askedExtent(), images));
            }
        } catch (TemplateException | IOException e) {
            tell(findings, TemplateFault.of(e, asked));
        } catch (TemplateLimit.Exceeded e) {
            tell(findings, e.fault());
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
    private static org.jsoup.nodes.Document finished(String markup, Format format) {
        var page = Jsoup.parse(markup);
        Contents.complete(page, format);
        Typography.polish(page);
        var settings = page.outputSettings()
                .prettyPrint(false)
                .escapeMode(EscapeMode.xhtml)
                .charset("UTF-8");
        if (format == Format.WEBB) {
            return page;
        }
        settings.syntax(org.jsoup.nodes.Document.OutputSettings.Syntax.xml);
        page.select("html").attr("xmlns", "http://www.w3.org/1999/xhtml");
        page.childNodes().stream()
                .filter(org.jsoup.nodes.DocumentType.class::isInstance)
                .toList()
                .forEach(org.jsoup.nodes.Node::remove);
        return page;
    }

    private static void tell(Findings findings, OutsideReferences.Found outside) {
        findings.add(
                Severity.FEL,
                "mall",
                Place.of(outside.template()),
                outside.position(),
                "Mallen hämtar «%s», som inte följer med sidan.".formatted(outside.address()),
                "Ta bort den ur mallen. Vad en mall kan visa står i docs/mallar.md.");
    }

    private static void tell(Findings findings, TemplateFault fault) {
        findings.add(
                Severity.FEL,
                "mall",
                Place.of(new ContentPath("templates/" + fault.template())),
                fault.position(),
                fault.message(),
                fault.cure());
    }

    /** Every template, also one that another asks for, is written in the {@link TemplateLanguage}. */
    private static final class Narrow extends Configuration {

        private final Set<Template> checked = Collections.newSetFromMap(new IdentityHashMap<>());

        Narrow() {
            super(FREEMARKER);
        }

        @Override
        public Template getTemplate(
                String name, Locale locale, Object lookup, String encoding, boolean parse, boolean ignoreMissing)
                throws IOException {
            var template = super.getTemplate(name, locale, lookup, encoding, parse, ignoreMissing);
            if (template != null && !checked.contains(template)) {
                TemplateLanguage.check(template);
                checked.add(template);
            }
            return template;
        }
    }

    private static Configuration configuration(ContentTree program) {
        var loader = new ByteArrayTemplateLoader();
        program.files()
                .filter(f -> f.isUnder("templates"))
                .forEach(f -> loader.putTemplate(
                        f.value().substring("templates/".length()),
                        program.read(f).toArray()));
        var configuration = new Narrow();
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
