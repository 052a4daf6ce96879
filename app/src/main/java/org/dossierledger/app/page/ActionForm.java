package org.dossierledger.app.page;

import java.util.Arrays;
import java.util.Map;
import org.dossierledger.app.dossier.DossierAction;
import org.dossierledger.app.dossier.DossierAction.Input;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** What a form sends for an action, as the JSON that the action takes. */
record ActionForm(DossierAction action, Map<String, String> given) {

    ObjectNode body() {
        var body = EventJson.MAPPER.createObjectNode();
        action.fields().forEach((field, input) -> put(body, field, input));
        return body;
    }

    private void put(ObjectNode body, String field, Input input) {
        var value = word(field);
        switch (input) {
            case STAGES -> body.set(field, StageRows.of(given));
            case LINES -> {
                var lines = body.putArray(field);
                Arrays.stream(value.split("\\R"))
                        .filter(line -> !line.isBlank())
                        .forEach(line -> lines.add(line.strip()));
            }
            case DATE -> {
                var date = DateParts.of(given, field).end(field);
                if (date != null) {
                    body.put(field, date.toString());
                }
            }
            case AMOUNT -> body.put(field, amount(field, value));
            default -> {
                if (!value.isEmpty()) {
                    body.put(
                            field,
                            isCorrectedTime(field)
                                    ? WrittenTime.iso(value, word("field").equals("dueAt"))
                                    : value);
                }
            }
        }
    }

    private boolean isCorrectedTime(String field) {
        return action == DossierAction.CORRECTION
                && field.equals("value")
                && word("field").endsWith("At");
    }

    private String word(String field) {
        return given.getOrDefault(field, "").strip();
    }

    private static long amount(String field, String value) {
        var digits = value.replaceAll("[.\\s]", "");
        if (!digits.matches("\\d{1,15}")) {
            throw new InvalidField(field, "malformed");
        }
        return Long.parseLong(digits);
    }
}
