package org.dossierledger.command.eventlog.kurrentdb;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.shared.event.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The metadata of an event on the cluster: what the server's own fields do not hold. One flat JSON object of texts, since
 * an append to several streams takes no other, and may give it back with its keys in another order. The event's own
 * metadata stands in it as a text, so its bytes come back as they were; beside it, for whoever looks with the server's own
 * means, the actor, the unit, the times can be read. Those copies must say what the text says, or the event is not as
 * it was written.
 */
final class Envelope {

    private static final String EVENT_ID = "eventId";
    private static final String SEQUENCE_NUMBER = "sequenceNumber";
    private static final String REVISION = "revision";
    private static final String RECORDED_AT = "recordedAt";
    private static final String METADATA = "metadata";
    /** Known to the server's projections by this name. */
    private static final String CORRELATION = "$correlationId";

    private static final Set<String> OWN = Set.of(EVENT_ID, SEQUENCE_NUMBER, REVISION, RECORDED_AT, METADATA);

    /** UTF-8 bytes of a name; the indexes of the copy take some 2,700 together. */
    private static final int LONGEST_NAME = 1_000;

    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private Envelope() {}

    static byte[] write(NewEvent event) {
        return EventJson.MAPPER.writeValueAsBytes(fields(event));
    }

    private static Map<String, String> fields(NewEvent event) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(EVENT_ID, event.eventId());
        fields.put(SEQUENCE_NUMBER, Long.toString(event.sequenceNumber()));
        if (event.revision() != null) {
            fields.put(REVISION, event.revision());
        }
        fields.put(RECORDED_AT, event.recordedAt().toString());
        readable(event.metadata(), fields);
        fields.put(METADATA, new String(event.metadata(), StandardCharsets.UTF_8));
        return fields;
    }

    private static void readable(byte[] metadata, Map<String, String> fields) {
        object(metadata)
                .ifPresent(object -> object.forEachEntry((name, value) -> {
                    if (value.isString() && !OWN.contains(name) && !name.startsWith("$")) {
                        fields.put(name, value.stringValue());
                        if (name.equals("correlationId")) {
                            fields.put(CORRELATION, value.stringValue());
                        }
                    }
                }));
    }

    /**
     * The event that was written, with the type and payload that the server holds beside it; empty when this is not what
     * {@link #write} writes. Fields beginning with a dollar sign may stand in it besides: the server's, and tracing's.
     */
    static Optional<NewEvent> read(String stream, String type, byte[] payload, byte[] envelope) {
        var fields = new LinkedHashMap<String, String>();
        var texts = object(envelope)
                .filter(object -> object.propertyStream()
                        .allMatch(field -> field.getValue().isString()));
        texts.ifPresent(object -> object.forEachEntry((name, value) -> fields.put(name, value.stringValue())));
        try {
            var event = new NewEvent(
                    fields.get(EVENT_ID),
                    stream,
                    Long.parseLong(fields.getOrDefault(SEQUENCE_NUMBER, "")),
                    type,
                    fields.get(REVISION),
                    Instant.parse(fields.getOrDefault(RECORDED_AT, "")),
                    payload,
                    fields.getOrDefault(METADATA, "").getBytes(StandardCharsets.UTF_8));
            var written = fields(event);
            fields.keySet().removeIf(name -> name.startsWith("$") && !written.containsKey(name));
            return storable(event) && written.equals(fields) ? Optional.of(event) : Optional.empty();
        } catch (NumberFormatException | DateTimeException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** As the ledger's own events are: whole microseconds of our era, names that the copy can hold as they are. */
    static boolean storable(NewEvent event) {
        var at = event.recordedAt();
        return event.sequenceNumber() >= 0
                && at.equals(at.truncatedTo(ChronoUnit.MICROS))
                && !at.isBefore(Instant.EPOCH)
                && at.isBefore(YEAR_10000)
                && Stream.of(event.eventId(), event.stream(), event.type(), Objects.toString(event.revision(), "1"))
                        .allMatch(Envelope::storable);
    }

    /** Half a pair of surrogates would be stored as a question mark, and be taken for another name. */
    private static boolean storable(String name) {
        return !name.isEmpty()
                && name.indexOf('\0') < 0
                && name.length() <= LONGEST_NAME
                && StandardCharsets.UTF_8.newEncoder().canEncode(name)
                && name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
    }

    private static Optional<ObjectNode> object(byte[] json) {
        try {
            JsonNode node = EventJson.MAPPER.readTree(json);
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
