package kansli.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import kansli.source.Bytes;
import kansli.source.SourceText;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks at a logotype before it is trusted: a drawing that holds all it needs, and nothing that runs. */
final class Logotyp {

    private static final Set<String> FORBIDDEN = Set.of("script", "foreignobject", "image", "handler", "iframe", "style");
    private static final Pattern OUTSIDE = Pattern.compile("(?i)url\\(\\s*['\"]?\\s*(?!#)[^)\\s]");

    private Logotyp() {}

    /** What is wrong with the drawing, in a sentence. */
    static Optional<String> fault(Bytes file) {
        var source = SourceText.decode(file);
        if (!source.readable()) {
            return Optional.of("Logotypen är ingen SVG.");
        }
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new StringReader(source.text())), new Inspection());
            return Optional.empty();
        } catch (Fault e) {
            return Optional.of(e.getMessage());
        } catch (SAXException e) {
            return Optional.of(source.text().contains("<!DOCTYPE")
                    ? "Logotypen har en DOCTYPE, och den kan hämta annat än bilden."
                    : "Logotypen är ingen hel SVG.");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
    }

    private static final class Fault extends SAXException {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    private static final class Inspection extends DefaultHandler {

        private boolean begun;

        @Override
        public void startElement(String space, String local, String qualified, Attributes attributes) throws SAXException {
            var name = local.toLowerCase(Locale.ROOT);
            if (!begun && !(name.equals("svg") && space.equals("http://www.w3.org/2000/svg"))) {
                throw new Fault("Logotypen är ingen SVG.");
            }
            begun = true;
            if (FORBIDDEN.contains(name)) {
                throw new Fault("Logotypen innehåller <%s>, och det går inte att trycka.".formatted(name));
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                check(attributes.getLocalName(i).toLowerCase(Locale.ROOT), attributes.getValue(i));
            }
        }

        private static void check(String name, String value) throws Fault {
            if (name.startsWith("on")) {
                throw new Fault("Logotypen innehåller ett program (%s).".formatted(name));
            }
            if ((name.equals("href") || name.equals("src") || name.equals("base")) && !value.startsWith("#") || OUTSIDE.matcher(value).find()) {
                throw new Fault("Logotypen hämtar något utanför sig själv: %s.".formatted(Ord.kort(value)));
            }
        }

        @Override
        public void processingInstruction(String target, String data) throws SAXException {
            throw new Fault("Logotypen innehåller en anvisning till ett annat program (%s).".formatted(Ord.kort(target)));
        }

        @Override
        public void error(org.xml.sax.SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
