package org.dossierledger.app.page;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.EventJson;
import tools.jackson.databind.node.ArrayNode;

/** Stages as a form gives them, a row each; a row without name and allotment is left out. */
final class StageRows {

    private static final int ROWS = 6;

    private StageRows() {}

    /** @param id suggested, so that nobody has to think of one; also which stage it is in order */
    record Row(int number, int id) {}

    static List<Row> after(int planned) {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> new Row(number, planned + number))
                .toList();
    }

    static ArrayNode of(Map<String, String> form) {
        var stages = EventJson.MAPPER.createArrayNode();
        for (var number = 1; number <= ROWS; number++) {
            var name = word(form, "stageName", number);
            var amount = word(form, "allotment", number);
            if (name.isEmpty() && amount.isEmpty()) {
                continue;
            }
            if (name.isEmpty()) {
                throw new InvalidField("stageName", "required");
            }
            var stage = stages.addObject();
            stage.put("stage", required(form, "stage", number, "[\\p{L}\\p{N}_.-]{1,40}"));
            stage.put("name", name);
            stage.put("unit", required(form, "unit", number, ".{1,60}"));
            stage.put("order", Integer.parseInt(required(form, "order", number, "[1-9]\\d{0,2}")));
            stage.putObject("allotment")
                    .put("amount", Integer.parseInt(required(form, "allotment", number, "[1-9]\\d{0,4}")))
                    .put("unit", required(form, "lengthUnit", number, "[a-z-]+"));
        }
        if (stages.isEmpty()) {
            throw new InvalidField("stages", "required");
        }
        return stages;
    }

    private static String required(Map<String, String> form, String field, int number, String shape) {
        var value = word(form, field, number);
        if (!value.matches(shape)) {
            throw new InvalidField(field, value.isEmpty() ? "required" : "malformed");
        }
        return value;
    }

    private static String word(Map<String, String> form, String field, int number) {
        return form.getOrDefault(field + "-" + number, "").strip();
    }
}
