package org.dossierledger.app.page;

import java.util.Map;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.petition.PetitionKind;
import tools.jackson.databind.node.ObjectNode;

/** A petition as a form gives it, as the JSON that registering takes. A row of persons without a name is left out. */
record PetitionReceiptForm(Map<String, String> given) {

    /** More are sent over REST, or stand in the paper that they signed. */
    static final int PERSONS = 5;

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
        persons(body);
        subject(body);
        return body;
    }

    private int people() {
        if (!word("people").matches("\\d{1,6}")) {
            throw new InvalidField("people", "malformed");
        }
        return Integer.parseInt(word("people"));
    }

    private void persons(ObjectNode body) {
        var persons = body.putArray("petitioners");
        for (var row = 1; row <= PERSONS; row++) {
            if (word("name-" + row).isEmpty()) {
                nothingBeside(row);
                continue;
            }
            var person = persons.addObject();
            for (var field : new String[] {"form", "name", "idNumber", "phone", "address"}) {
                copy(person, field, field + "-" + row);
            }
            person.put("representative", !word("representative-" + row).isEmpty());
        }
    }

    private void nothingBeside(int row) {
        if (!(word("idNumber-" + row) + word("phone-" + row) + word("address-" + row)).isEmpty()) {
            throw new InvalidField("name", "required");
        }
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
