package org.dossierledger.command.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XES (IEEE 1849-2016), streamed. Trace attributes become {@code case:NAME}; nested attributes are joined with a dot;
 * what stands at the level of the log is left out. No DTD and no entities: the file may come from anywhere.
 */
final class XesHistory {

    private static final Set<String> ATTRIBUTES = Set.of("string", "date", "int", "float", "boolean", "id", "list");

    private final Consumer<Line> lines;
    private final Deque<String> keys = new ArrayDeque<>();
    private Map<String, String> trace;
    private Map<String, String> event;
    private long eventLine;

    private XesHistory(Consumer<Line> lines) {
        this.lines = lines;
    }

    static void read(Path file, InputStream bytes, Consumer<Line> lines) throws IOException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var history = new XesHistory(lines);
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(bytes);
            var root = true;
            while (xml.hasNext()) {
                var kind = xml.next();
                if (kind == XMLStreamConstants.DTD) {
                    throw new HistoryMalformed(file, line(xml), "dtd");
                } else if (kind == XMLStreamConstants.START_ELEMENT) {
                    if (root && !xml.getLocalName().equals("log")) {
                        throw new HistoryMalformed(file, line(xml), "malformed");
                    }
                    root = false;
                    history.begin(xml);
                } else if (kind == XMLStreamConstants.END_ELEMENT) {
                    history.end(xml.getLocalName());
                }
            }
        } catch (XMLStreamException e) {
            var place = e.getLocation();
            throw new HistoryMalformed(
                    file, place == null ? xml == null ? 1 : line(xml) : place.getLineNumber(), "malformed");
        }
    }

    private static long line(XMLStreamReader xml) {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private void begin(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if (name.equals("trace")) {
            trace = new HashMap<>();
        } else if (name.equals("event")) {
            event = new LinkedHashMap<>();
            eventLine = line(xml);
        } else if (ATTRIBUTES.contains(name)) {
            var key = xml.getAttributeValue(null, "key");
            keys.addLast(key == null ? "" : key);
            put(String.join(".", keys), xml.getAttributeValue(null, "value"));
        }
    }

    private void put(String key, String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        if (event != null) {
            event.put(key, value);
        } else if (trace != null) {
            trace.put("case:" + key, value);
        }
    }

    private void end(String name) {
        if (ATTRIBUTES.contains(name)) {
            keys.removeLast();
        } else if (name.equals("event") && event != null) {
            if (trace != null) {
                trace.forEach(event::putIfAbsent);
            }
            lines.accept(new Line(eventLine, event, null));
            event = null;
        } else if (name.equals("trace")) {
            trace = null;
        }
    }
}
