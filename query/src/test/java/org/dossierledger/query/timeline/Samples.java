package org.dossierledger.query.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.event.LedgerEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stored samples of events of every family. */
final class Samples {

    private static final Set<String> OPTIONAL = Set.of(
            "transferredBy",
            "transferNumber",
            "competentBody",
            "deficiencies",
            "levelSkipping",
            "protracted",
            "officer",
            "criteria",
            "contents",
            "continues",
            "caseNumber",
            "body",
            "presiding",
            "planNumber",
            "position",
            "accessFrom",
            "accessUntil",
            "handledBy");

    private Samples() {}

    static List<Class<?>> types() {
        return EventTypes.ALL.classes().stream()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    /** The types whose sentences the message files alone make. */
    static List<Class<?>> patternTypes() {
        return types().stream()
                .filter(type -> !DossierEvent.class.isAssignableFrom(type))
                .toList();
    }

    static LedgerEvent full(Class<?> type) {
        return (LedgerEvent) EventJson.MAPPER.treeToValue(json(type), type);
    }

    /** As little as such an event can say: nothing owed, nothing late, no number, no switch on. */
    static LedgerEvent bare(Class<?> type) {
        var said = json(type);
        for (var name : List.copyOf(said.propertyNames())) {
            var value = said.get(name);
            if (value.isBoolean()) {
                said.put(name, false);
            } else if (value.isNumber()) {
                said.put(name, 0);
            } else if (isDeadline(value) || OPTIONAL.contains(name)) {
                said.remove(name);
            }
        }
        return (LedgerEvent) EventJson.MAPPER.treeToValue(said, type);
    }

    private static boolean isDeadline(JsonNode value) {
        return value.has("clock");
    }

    private static ObjectNode json(Class<?> type) {
        try (var sample = Samples.class.getResourceAsStream("/events/" + type.getSimpleName() + ".1.json")) {
            return (ObjectNode) EventJson.MAPPER.readTree(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
