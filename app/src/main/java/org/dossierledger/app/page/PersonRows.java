package org.dossierledger.app.page;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.EventJson;
import tools.jackson.databind.node.ArrayNode;

/** Who wrote or came, as a form gives them, a row each; a row without a name is left out. */
final class PersonRows {

    /** More are sent over REST, or stand in the paper that they signed. */
    private static final int ROWS = 5;

    private PersonRows() {}

    static List<Integer> numbers() {
        return IntStream.rangeClosed(1, ROWS).boxed().toList();
    }

    static ArrayNode of(Map<String, String> given) {
        var persons = EventJson.MAPPER.createArrayNode();
        for (var row : numbers()) {
            if (word(given, "name", row).isEmpty()) {
                nothingBeside(given, row);
                continue;
            }
            var person = persons.addObject();
            for (var field : List.of("form", "name", "idNumber", "phone", "address")) {
                var word = word(given, field, row);
                if (!word.isEmpty()) {
                    person.put(field, word);
                }
            }
            person.put("representative", !word(given, "representative", row).isEmpty());
        }
        return persons;
    }

    private static void nothingBeside(Map<String, String> given, int row) {
        if (!(word(given, "idNumber", row) + word(given, "phone", row) + word(given, "address", row)).isEmpty()) {
            throw new InvalidField("name", "required");
        }
    }

    private static String word(Map<String, String> given, String field, int row) {
        return given.getOrDefault(field + "-" + row, "").strip();
    }
}
