package org.dossierledger.query.mining;

import static org.dossierledger.query.mining.XesXml.NAME;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.procedure.ProcedureCode;

/**
 * XES, IEEE 1849-2016, without a namespace as its schema wants it. What the standard extensions have no name for stands under
 * our own prefix; the import knows these names again.
 */
final class XesFile implements ProcessFile {

    private static final String VERSION = "1849.2016";
    private static final String OURS = "urn:dossier-ledger:xes:1";
    private static final String VIETNAMESE = "vi";
    private static final Instant NEVER = Instant.EPOCH;

    private final XesXml xml;
    private final Catalogue catalogue;
    private final Sentences sentences;

    XesFile(OutputStream out, Catalogue catalogue, Sentences sentences, String origin, ProcessQuestion question)
            throws IOException {
        this.catalogue = catalogue;
        this.sentences = sentences;
        try {
            xml = new XesXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8"));
            head(origin, question);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void head(String origin, ProcessQuestion question) throws XMLStreamException {
        xml.log(VERSION);
        xml.extension("Concept", "concept");
        xml.extension("Time", "time");
        xml.extension("Lifecycle", "lifecycle");
        xml.extension("Organizational", "org");
        xml.extension("Identity", "identity");
        xml.extension("Ledger", "ledger", OURS);
        everyTraceHas();
        everyEventHas();
        xml.classifier("Activity", "event", NAME);
        xml.text(NAME, origin);
        xml.text("lifecycle:model", "standard");
        xml.number("ledger:size", question.upTo());
        xml.text(
                "ledger:kinds",
                String.join(" ", question.kinds().stream().sorted().toList()));
        xml.date("ledger:from", question.from());
        xml.date("ledger:to", question.to());
    }

    private void everyTraceHas() throws XMLStreamException {
        xml.global("trace");
        xml.text(NAME, "?");
        xml.id("?");
        xml.text("ledger:kind", "?");
        xml.bool("ledger:confidential", true);
        xml.end();
    }

    private void everyEventHas() throws XMLStreamException {
        xml.global("event");
        xml.text(NAME, "?");
        xml.date("time:timestamp", NEVER);
        xml.text("lifecycle:transition", "complete");
        xml.id("0");
        xml.number("ledger:index", 0);
        xml.date("ledger:recorded", NEVER);
        xml.text("ledger:evidence", "?");
        xml.text("ledger:label", "?");
        xml.end();
    }

    @Override
    public void add(ProcessCase one) throws IOException {
        try {
            trace(one);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void trace(ProcessCase one) throws XMLStreamException {
        var line = one.line();
        xml.begin("trace");
        xml.text(NAME, one.name());
        xml.id(one.id());
        xml.text("ledger:kind", line.kind());
        xml.bool("ledger:confidential", line.confidential());
        xml.text("ledger:status", line.status());
        xml.text("ledger:unit", line.unit());
        xml.text("ledger:unitName", catalogue.nameOf(line.unit(), VIETNAMESE));
        xml.text("ledger:receivingUnit", line.receivingUnit());
        xml.text("ledger:procedure", line.procedure());
        xml.text("ledger:procedureName", procedure(line.procedure()));
        xml.text("ledger:channel", line.channel());
        xml.date("ledger:received", line.receivedAt());
        xml.date("ledger:due", line.dueAt());
        xml.date("ledger:ended", line.endedAt());
        for (var event : one.events()) {
            event(event);
        }
        xml.end();
    }

    private void event(ProcessEvent event) throws XMLStreamException {
        xml.begin("event");
        xml.text(NAME, event.activity());
        xml.date("time:timestamp", event.occurredAt());
        xml.text("lifecycle:transition", "complete");
        xml.id(String.valueOf(event.index()));
        xml.text("org:role", event.role());
        xml.text("org:group", catalogue.nameOf(event.unit(), VIETNAMESE));
        xml.number("ledger:index", event.index());
        xml.date("ledger:recorded", event.recordedAt());
        xml.text("ledger:evidence", event.evidence());
        xml.text("ledger:label", sentences.activity(event.activity()));
        xml.text("ledger:unit", event.unit());
        xml.end();
    }

    @Override
    public void finish() throws IOException {
        try {
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private String procedure(String code) {
        return code == null ? null : catalogue.procedures().nameOf(ProcedureCode.of(code), VIETNAMESE);
    }
}
