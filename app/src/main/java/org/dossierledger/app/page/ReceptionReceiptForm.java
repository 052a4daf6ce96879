package org.dossierledger.app.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** A visit, an appointment or a refusal as a form gives it, as the JSON that each takes. */
record ReceptionReceiptForm(Map<String, String> given) {

    ObjectNode visit() {
        var body = of("unit", "mode", "presiding", "summary", "request", "kind", "handledBy");
        for (var field : List.of("online", "recorded", "repeated", "competent")) {
            body.put(field, !word(field).isEmpty());
        }
        var visitors = PersonRows.of(given);
        body.set("visitors", visitors);
        number(body, "people");
        number(body, "sameContent");
        if (!number(body, "representatives")) {
            body.put(
                    "representatives",
                    visitors.valueStream()
                            .filter(each -> each.path("representative").asBoolean())
                            .count());
        }
        return body;
    }

    /** The time of day belongs to it: people come at it. */
    ObjectNode appointment() {
        var body = of("unit", "mode");
        body.put("online", !word("online").isEmpty());
        body.put("sessionAt", session().toString());
        return body;
    }

    private Instant session() {
        var session = MomentParts.of(given, "sessionAt");
        if (session.time().isEmpty() || session.date().empty()) {
            throw new InvalidField("sessionAt", "required");
        }
        return session.at("sessionAt");
    }

    ObjectNode refusal() {
        var body = of("unit", "ground", "reason");
        body.set("visitors", PersonRows.of(given));
        return body;
    }

    private ObjectNode of(String... fields) {
        var body = EventJson.MAPPER.createObjectNode();
        for (var field : fields) {
            if (!word(field).isEmpty()) {
                body.put(field, word(field));
            }
        }
        return body;
    }

    private boolean number(ObjectNode body, String field) {
        if (word(field).isEmpty()) {
            return false;
        }
        if (!word(field).matches("\\d{1,6}")) {
            throw new InvalidField(field, "malformed");
        }
        body.put(field, Integer.parseInt(word(field)));
        return true;
    }

    private String word(String field) {
        return given.getOrDefault(field, "").strip();
    }
}
