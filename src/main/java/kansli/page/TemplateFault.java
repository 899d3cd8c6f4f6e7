package kansli.page;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kansli.source.Position;

/** What is wrong with a template and where, whichever template it was that asked for it. */
record TemplateFault(String template, Position position, String message, String cure) {

    private static final String CURE = "Rätta mallen. Vad en mall kan använda står i docs/mallar.md.";
    private static final String UNCLOSED =
            "Se efter att varje <#if>, <#list> och <#macro> har sitt slut och varje ${ sin }. Vad en mall kan använda"
                    + " står i docs/mallar.md.";

    static TemplateFault endless(String template, int line, int column) {
        return at(template, line, column, "Mallen tar aldrig slut.", CURE);
    }

    /**
     * The innermost reason is the one to mend: a template that is asked for by others is faulty once, and not in each
     * of them.
     *
     * @param asked the template that was to be followed
     */
    static TemplateFault of(Exception e, String asked) {
        return found(TemplateLanguage.Forbidden.class, e)
                .map(f -> at(f.template(), f.line(), f.column(), f.getMessage(), CURE))
                .or(() -> found(ParseException.class, e)
                        .map(p -> at(
                                p.getTemplateName(),
                                p.getLineNumber(),
                                p.getColumnNumber(),
                                "Mallen går inte att förstå härifrån.",
                                UNCLOSED)))
                .or(() -> found(TemplateException.class, e).map(t -> followed(t, asked)))
                .orElseGet(() -> at(asked, 1, 1, "Mallen finns inte.", CURE));
    }

    private static TemplateFault followed(TemplateException e, String asked) {
        var blamed = Optional.ofNullable(e.getBlamedExpressionString());
        var missing = found(TemplateNotFoundException.class, e).map(TemplateNotFoundException::getTemplateName);
        var message = switch (e) {
            case InvalidReferenceException i ->
                "Mallen använder «%s», som inte finns här.".formatted(blamed.orElse(""));
            case TemplateFunctions.Misused m -> m.getMessageWithoutStackTop();
            case StopException s -> "Mallen säger själv stopp här.";
            default ->
                missing.map("Mallen hämtar «%s», som inte finns."::formatted)
                        .or(() -> blamed.map("Mallen använder «%s» som något annat än det är."::formatted))
                        .orElse("Mallen går inte att följa här.");
        };
        return at(
                Objects.requireNonNullElse(e.getTemplateSourceName(), asked),
                Objects.requireNonNullElse(e.getLineNumber(), 1),
                Objects.requireNonNullElse(e.getColumnNumber(), 1),
                message,
                CURE);
    }

    private static TemplateFault at(String template, int line, int column, String message, String cure) {
        return new TemplateFault(template, new Position(Math.max(1, line), Math.max(1, column)), message, cure);
    }

    /** The innermost of its kind. */
    private static <T extends Throwable> Optional<T> found(Class<T> kind, Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((outer, inner) -> inner);
    }
}
