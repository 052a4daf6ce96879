package org.dossierledger.app.dossier;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dossierledger.command.sealing.Keyring;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.sealing.Sealed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code timeline} as JSON. */
public record TimelineAnswer(String id, String code, String kind, List<Entry> entries) {

    public record Entry(
            long globalIndex,
            long sequenceNumber,
            String eventId,
            String type,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String role,
            String unit,
            String evidence,
            List<String> irregularities,
            String summary,
            JsonNode data) {}

    /** @param keyring opens what is sealed, for a reader who may; null leaves it sealed */
    public static TimelineAnswer of(String id, String code, String kind, List<TimelineEntry> entries, Keyring keyring) {
        return new TimelineAnswer(
                id,
                code,
                kind,
                entries.stream().map(entry -> entry(entry, keyring)).toList());
    }

    /** The same with other data of each entry. */
    public TimelineAnswer with(UnaryOperator<JsonNode> data) {
        return new TimelineAnswer(
                id,
                code,
                kind,
                entries.stream()
                        .map(each -> new Entry(
                                each.globalIndex(),
                                each.sequenceNumber(),
                                each.eventId(),
                                each.type(),
                                each.occurredAt(),
                                each.recordedAt(),
                                each.actor(),
                                each.role(),
                                each.unit(),
                                each.evidence(),
                                each.irregularities(),
                                each.summary(),
                                data.apply(each.data())))
                        .toList());
    }

    private static Entry entry(TimelineEntry entry, Keyring keyring) {
        return new Entry(
                entry.globalIndex(),
                entry.sequenceNumber(),
                entry.eventId(),
                entry.type(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.role(),
                entry.unit(),
                entry.evidence(),
                entry.irregularities(),
                entry.summary(),
                keyring == null ? entry.data() : opened(entry.data(), keyring));
    }

    /** A sealed value becomes what it seals: an object, or text; one whose key was destroyed becomes null. */
    private static JsonNode opened(JsonNode node, Keyring keyring) {
        if (node.isObject() && node.has("keyId") && node.has("ciphertext")) {
            var sealed = new Sealed(
                    node.get("keyId").asString(), node.get("ciphertext").asString());
            return keyring.unseal(sealed).map(TimelineAnswer::parsed).orElse(EventJson.MAPPER.nullNode());
        }
        if (node instanceof ObjectNode object) {
            var copy = EventJson.MAPPER.createObjectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), opened(field.getValue(), keyring)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = EventJson.MAPPER.createArrayNode();
            array.forEach(element -> copy.add(opened(element, keyring)));
            return copy;
        }
        return node;
    }

    private static JsonNode parsed(String text) {
        if (text.startsWith("{")) {
            try {
                return EventJson.MAPPER.readTree(text);
            } catch (JacksonException plainText) {
                // a note may begin with a brace
            }
        }
        return EventJson.MAPPER.getNodeFactory().stringNode(text);
    }
}
