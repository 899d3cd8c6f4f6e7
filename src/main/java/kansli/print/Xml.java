package kansli.print;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Entity;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML from strangers: a doctype may stand there, but nothing outside the text is ever fetched. */
final class Xml {

    private Xml() {}

    static Document parse(String text, String what) {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            var document = builder.parse(new InputSource(new StringReader(text)));
            failOnOutside(document, what);
            return document;
        } catch (SAXParseException e) {
            throw new PrintFault(
                    "%s is not well-formed XML, line %d column %d: %s"
                            .formatted(what, e.getLineNumber(), e.getColumnNumber(), e.getMessage()),
                    e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new PrintFault(what + " cannot be read as XML: " + e.getMessage(), e);
        }
    }

    private static void failOnOutside(Document document, String what) {
        var doctype = document.getDoctype();
        for (int i = 0; doctype != null && i < doctype.getEntities().getLength(); i++) {
            if (doctype.getEntities().item(i) instanceof Entity entity && entity.getSystemId() != null) {
                throw new PrintFault(
                        "%s declares the entity %s, which lies outside it".formatted(what, entity.getNodeName()));
            }
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setNamespaceAware(true);
        return factory;
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
