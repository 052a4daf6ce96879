package org.dossierledger.app.page;

import java.util.Map;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.petition.PetitionKind;
import tools.jackson.databind.node.ObjectNode;

/** A petition as a form gives it, as the JSON that registering takes. A row of persons without a name is left out. */
record PetitionReceiptForm(Map<String, String> given) {

    PetitionKind kind() {
        try {
            return PetitionKind.valueOf(word("kind"));
        } catch (IllegalArgumentException e) {
            throw new InvalidField("kind", "required");
        }
    }

    ObjectNode body() {
        var body = EventJson.MAPPER.createObjectNode();
        for (var field : new String[] {
            "source", "unit", "summary", "respondent", "earlier", "reception", "transferredBy", "transferNumber"
        }) {
            copy(body, field, field);
        }
        if (!word("people").isEmpty()) {
            body.put("people", people());
        }
        body.set("petitioners", PersonRows.of(given));
        subject(body);
        return body;
    }

    private int people() {
        if (!word("people").matches("\\d{1,6}")) {
            throw new InvalidField("people", "malformed");
        }
        return Integer.parseInt(word("people"));
    }

    private void subject(ObjectNode body) {
        var subject = body.putObject("subject");
        copy(subject, "kind", "subjectKind");
        copy(subject, "reference", "reference");
        copy(subject, "unit", "subjectUnit");
        var knownAt = DateParts.of(given, "knownAt").start("knownAt");
        if (knownAt != null) {
            subject.put("knownAt", knownAt.toString());
        }
    }

    private void copy(ObjectNode to, String field, String input) {
        if (!word(input).isEmpty()) {
            to.put(field, word(input));
        }
    }

    private String word(String field) {
        return given.getOrDefault(field, "").strip();
    }
}
