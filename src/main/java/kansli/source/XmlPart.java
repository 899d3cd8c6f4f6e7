package kansli.source;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kansli.source.Workbook.Fault;
import kansli.source.Workbook.Unreadable;

/** One part of a workbook, read forwards from element to element. No part may declare or fetch anything. */
final class XmlPart {

    private static final XMLInputFactory FACTORY = plain();

    private final XMLStreamReader reader;

    XmlPart(byte[] xml) throws Unreadable {
        try {
            reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
        } catch (XMLStreamException e) {
            throw new Unreadable(Fault.DAMAGED);
        }
    }

    private static XMLInputFactory plain() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes on to where the next element begins or ends; false at the end of the part. */
    boolean next() throws Unreadable {
        while (step()) {
            if (reader.isStartElement() || reader.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    boolean truth(String name) {
        return attribute(name).filter(v -> v.equals("1") || v.equals("true")).isPresent();
    }

    /** A number that must be one, when it is there. */
    Optional<Integer> number(String name) throws Unreadable {
        var value = attribute(name);
        if (value.isPresent() && !value.get().matches("\\d{1,7}")) {
            throw new Unreadable(Fault.DAMAGED);
        }
        return value.map(Integer::valueOf);
    }

    /** The text of the element that has just begun, as far as so many characters. */
    String text(String element, int most) throws Unreadable {
        var text = new StringBuilder();
        while (step() && !ends(element)) {
            if (reader.isCharacters() && text.length() < most) {
                text.append(reader.getText());
            }
        }
        return text.substring(0, Math.min(text.length(), most));
    }

    private boolean step() throws Unreadable {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            if (reader.next() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable(Fault.DAMAGED);
            }
            return true;
        } catch (XMLStreamException | RuntimeException e) { // the parser of Java throws both at what is no XML
            throw new Unreadable(Fault.DAMAGED);
        }
    }
}
