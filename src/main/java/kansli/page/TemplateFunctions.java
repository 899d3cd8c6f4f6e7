package kansli.page;

import freemarker.core.XHTMLOutputFormat;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kansli.document.Document;
import kansli.document.DocumentId;
import kansli.document.Format;
import kansli.model.Kallkonflikt;
import kansli.model.Klockslag;
import kansli.model.Svenska;
import kansli.model.Text;
import kansli.source.Antal;

/** The functions that every template has. docs/mallar.md lists them for those who write templates. */
final class TemplateFunctions {

    private static final Pattern YEAR = Pattern.compile("\\s*\\b(19|20)\\d\\d$");

    private final Document document;
    private final Setting setting;
    private final Drawings drawings;
    private final String style;
    private boolean askedExtent;

    TemplateFunctions(Document document, Setting setting, Drawings drawings, String style) {
        this.document = document;
        this.setting = setting;
        this.drawings = drawings;
        this.style = style;
    }

    /** Whether the template asked how long some paper is. */
    boolean askedExtent() {
        return askedExtent;
    }

    Map<String, TemplateModel> all() {
        var functions = new HashMap<String, TemplateModel>();
        put(
                functions,
                "datum",
                a -> new SimpleScalar(day((LocalDate) a.get(0), a.size() > 1 ? (String) a.get(1) : "")));
        put(functions, "klockslag", a -> new SimpleScalar(time((Klockslag) a.get(0))));
        put(
                functions,
                "text",
                a -> markup(
                        text(a.size() > 1 ? ((Number) a.get(1)).intValue() : 0).blocks((Text) a.get(0))));
        put(functions, "rad", a -> markup(text(0).line((Text) a.get(0))));
        put(
                functions,
                "sida",
                a -> number(setting.omfang()
                        .borjar((DocumentId) a.get(0), (DocumentId) a.get(1))
                        .orElse(1)));
        put(
                functions,
                "sidor",
                a -> number(setting.omfang().sidor((DocumentId) a.get(0)).orElse(1)));
        put(
                functions,
                "sista_sida",
                a -> number(setting.omfang()
                                .borjar((DocumentId) a.get(0), (DocumentId) a.get(1))
                                .orElse(1)
                        + setting.omfang().sidor((DocumentId) a.get(1)).orElse(1)
                        - 1));
        put(functions, "storlek", a -> new SimpleScalar(size(setting.sizes().getOrDefault((DocumentId) a.get(0), 0))));
        put(
                functions,
                "antal",
                a -> new SimpleScalar(Antal.av(((Number) a.get(0)).longValue(), (String) a.get(1), (String) a.get(2))
                        .replaceFirst(" ", "\u00A0")));
        put(
                functions,
                "lank",
                a -> new SimpleScalar(
                        link(a.get(0) instanceof String name ? new DocumentId(name) : (DocumentId) a.get(0))));
        put(functions, "lank_pdf", a -> new SimpleScalar(relative(Document.pdf((DocumentId) a.get(0)))));
        put(functions, "konflikt", a -> new SimpleScalar(((Kallkonflikt) a.get(0)).text()));
        put(
                functions,
                "finns",
                a -> setting.pages().contains(new DocumentId((String) a.get(0)))
                        ? TemplateBooleanModel.TRUE
                        : TemplateBooleanModel.FALSE);
        put(functions, "logotyp", a -> new SimpleScalar(logotyp()));
        put(functions, "rot", a -> new SimpleScalar("../".repeat(depth())));
        put(functions, "stil", a -> markup(style));
        put(
                functions,
                "utan_ar",
                a -> new SimpleScalar(YEAR.matcher((String) a.get(0)).replaceFirst("")));
        put(functions, "upprakning", a -> new SimpleScalar(Svenska.upprakning(names((List<?>) a.get(0)))));
        put(functions, "inne", a -> new SimpleScalar(Svenska.inne((String) a.get(0))));
        return functions;
    }

    private static List<String> names(List<?> list) {
        return list.stream().map(String.class::cast).toList();
    }

    private String logotyp() {
        var name = setting.logotyp().map(Setting.Marke::name).orElse("");
        return document.format() == Format.PDF ? name : "../".repeat(depth()) + "bild/" + name;
    }

    /** A function was given something that it has no answer to. */
    static final class Misused extends TemplateModelException {
        private static final long serialVersionUID = 1L;

        private Misused(String function, Exception cause) {
            super("Mallen ger funktionen «%s» något som den inte kan svara på.".formatted(function), cause);
        }
    }

    private interface Function {
        TemplateModel apply(List<Object> arguments) throws TemplateModelException;
    }

    private static void put(Map<String, TemplateModel> functions, String name, Function function) {
        functions.put(name, (TemplateMethodModelEx) models -> {
            var arguments = new java.util.ArrayList<Object>();
            for (var model : models) {
                arguments.add(TemplateValues.unwrap(model));
            }
            try {
                return function.apply(arguments);
            } catch (ClassCastException | IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new Misused(name, e);
            } catch (RuntimeException e) {
                throw new AssertionError(name, e); // ours; an exception would be taken for the template's
            }
        });
    }

    private TemplateModel number(int value) {
        askedExtent = true;
        return new SimpleNumber(value);
    }

    private TextXhtml text(int shift) {
        return new TextXhtml(document, setting.figures(), drawings, shift);
    }

    private static TemplateModel markup(String xhtml) throws TemplateModelException {
        return XHTMLOutputFormat.INSTANCE.fromMarkup(xhtml);
    }

    private static String day(LocalDate day, String form) {
        return switch (form) {
            case "dag" -> Svenska.medVeckodag(day);
            case "kort" -> Svenska.dagOchManad(day);
            case "iso" -> day.toString();
            default -> Svenska.dag(day);
        };
    }

    private static String time(Klockslag time) {
        return clock(time.borjan()) + time.slut().map(end -> "–" + clock(end)).orElse("");
    }

    private static String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%02d.%02d", time.getHour(), time.getMinute());
    }

    /** {@code 90 kB} or {@code 4,1 MB}, rounded up: a promise that holds. */
    private static String size(int bytes) {
        if (bytes < 1_000_000) {
            return (bytes + 999) / 1000 + "\u00A0kB";
        }
        int tenths = (bytes + 99_999) / 100_000;
        return tenths / 10 + "," + tenths % 10 + "\u00A0MB";
    }

    /** On the web a document's page, if it has one; otherwise its PDF. */
    private String link(DocumentId id) {
        var page = document.format() == Format.WEBB && setting.pages().contains(id);
        return relative(page ? Document.page(id) : Document.pdf(id));
    }

    private String relative(String target) {
        var from = document.file().split("/");
        var to = target.split("/");
        int common = 0;
        while (common < from.length - 1 && common < to.length - 1 && from[common].equals(to[common])) {
            common++;
        }
        return "../".repeat(from.length - 1 - common)
                + String.join("/", List.of(to).subList(common, to.length));
    }

    private int depth() {
        return document.file().split("/").length - 1;
    }
}
