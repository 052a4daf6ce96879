package org.dossierledger.query.mining;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A XES file as another program would read it. */
final class XesRead {

    private XesRead() {}

    /** @param attributes without those of its events */
    record Trace(Map<String, String> attributes, List<Map<String, String>> events) {

        String name() {
            return attributes.get("concept:name");
        }

        List<String> told(String key) {
            return events.stream().map(event -> event.get(key)).toList();
        }
    }

    /** What the schema of IEEE 1849-2016 has against it; null when nothing. */
    static String wrong(String xes) throws Exception {
        var schema = SchemaFactory.newDefaultInstance().newSchema(XesRead.class.getResource("/xes.xsd"));
        try {
            schema.newValidator().validate(new StreamSource(new StringReader(xes)));
            return null;
        } catch (SAXException e) {
            return e.getMessage();
        }
    }

    static List<Trace> traces(String xes) throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xes)));
        var found = new ArrayList<Trace>();
        for (var trace : children(document.getDocumentElement(), "trace")) {
            found.add(new Trace(
                    attributes(trace),
                    children(trace, "event").stream().map(XesRead::attributes).toList()));
        }
        return found;
    }

    private static Map<String, String> attributes(Element of) {
        var found = new LinkedHashMap<String, String>();
        for (var type : List.of("string", "date", "int", "boolean", "id")) {
            children(of, type).forEach(each -> found.put(each.getAttribute("key"), each.getAttribute("value")));
        }
        return found;
    }

    private static List<Element> children(Element of, String name) {
        var nodes = of.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }
}
