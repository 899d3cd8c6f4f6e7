package kansli.page;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import java.io.StringWriter;

/**
 * As much as one page can ever need: what a template does, how deep it is in itself, and what it writes. Work is
 * counted, so a template gets the same verdict on every machine.
 */
final class TemplateLimit extends StringWriter implements TemplateProcessingTracer {

    private static final int MOST_LETTERS = 20_000_000;
    private static final int MOST_STEPS = 2_000_000;
    private static final int MOST_DEPTH = 500;

    private TracedElement last;
    private int steps;
    private int depth;

    /** An error, since a template can catch exceptions. */
    static final class Exceeded extends Error {
        private static final long serialVersionUID = 1L;
        private final TemplateFault fault;

        private Exceeded(TracedElement where) {
            fault = TemplateFault.endless(
                    where.getTemplate().getSourceName(), where.getBeginLine(), where.getBeginColumn());
        }

        TemplateFault fault() {
            return fault;
        }
    }

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        last = element;
        if (++steps > MOST_STEPS || ++depth > MOST_DEPTH) {
            throw new Exceeded(element);
        }
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        depth--;
    }

    @Override
    public void write(int letter) {
        super.write(letter);
        check();
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
        if (getBuffer().length() > MOST_LETTERS) {
            throw new Exceeded(last);
        }
    }
}
