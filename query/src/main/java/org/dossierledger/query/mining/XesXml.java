package org.dossierledger.query.mining;

import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The elements that XES is made of. An attribute without a value is left out. */
final class XesXml {

    static final String NAME = "concept:name";

    private static final String ID = "identity:id";
    private static final String STANDARD = "http://www.xes-standard.org/%s.xesext";

    private final XMLStreamWriter xml;

    XesXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void log(String version) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("log");
        xml.writeAttribute("xes.version", version);
    }

    /** One of those of the standard. */
    void extension(String name, String prefix) throws XMLStreamException {
        extension(name, prefix, STANDARD.formatted(prefix));
    }

    void extension(String name, String prefix, String uri) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", uri);
    }

    void global(String scope) throws XMLStreamException {
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
    }

    void classifier(String name, String scope, String keys) throws XMLStreamException {
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("scope", scope);
        xml.writeAttribute("keys", keys);
    }

    /** A trace or an event, on a line of its own: an error in so long a file is found by its line. */
    void begin(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    void finish() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    void text(String key, String value) throws XMLStreamException {
        if (value != null && !value.isEmpty()) {
            attribute("string", key, value);
        }
    }

    void id(String value) throws XMLStreamException {
        attribute("id", ID, value);
    }

    void number(String key, long value) throws XMLStreamException {
        attribute("int", key, String.valueOf(value));
    }

    void bool(String key, boolean value) throws XMLStreamException {
        attribute("boolean", key, String.valueOf(value));
    }

    void date(String key, Instant value) throws XMLStreamException {
        if (value != null) {
            attribute("date", key, Times.of(value));
        }
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", XmlText.of(value));
    }
}
