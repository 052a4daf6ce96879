package org.dossierledger.app.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.petition.IntakeCommand.TransferPetition;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a form sends for a step, as the JSON that the step takes.
 *
 * @param given values of the form; what was left empty is absent or blank
 * @param units by whose names bodies may be called
 */
record StepForm(Class<?> command, MultiValueMap<String, String> given, Units units) {

    private static final String VIETNAMESE = "vi";

    static final int PARTS = 5;
    static final int OBSTACLES = 3;

    /** @param now permissions count from here */
    ObjectNode body(Instant now) {
        var body = EventJson.MAPPER.createObjectNode();
        StepField.of(command).forEach(field -> put(body, field, now));
        if (command == TransferPetition.class && body.has("to") && !body.has("toBody")) {
            body.put("toBody", units.nameOf(UnitCode.of(body.path("to").asString()), VIETNAMESE));
        }
        return body;
    }

    private void put(ObjectNode body, StepField field, Instant now) {
        var name = field.name();
        var value = word(name);
        switch (field.input()) {
            case YES -> body.put(name, !value.isEmpty());
            case NUMBER, AMOUNT -> body.put(name, number(name, required(name, value)));
            case CHOICES -> choices(body, name);
            case LINES -> lines(body, name, required(name, value));
            case MOMENT -> body.put(name, moment(name));
            case DATE -> date(body, name, field.optional());
            case HOURS -> body.put(name, until(name, value, now));
            case RECOVERY -> recovery(body, name);
            case OBSTACLES -> obstacles(body, name);
            case PARTS -> parts(body);
            case BODY -> body(body, name, value);
            default -> {
                if (!value.isEmpty()) {
                    body.put(name, isCorrectedTime(name) ? WrittenTime.iso(value, false) : value);
                }
            }
        }
    }

    /** The competent one is told by its code, from which it is known whether the petition skipped a level. */
    private void body(ObjectNode body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, name.equals("competentBody") ? codeOf(value) : value);
        }
    }

    private String codeOf(String name) {
        return units.all().stream()
                .filter(unit -> unit.name().containsValue(name))
                .map(unit -> unit.code().value())
                .findFirst()
                .orElse(name);
    }

    private boolean isCorrectedTime(String name) {
        return name.equals("value") && word("field").endsWith("At");
    }

    private void choices(ObjectNode body, String name) {
        var list = body.putArray(name);
        given.getOrDefault(name, List.of()).stream()
                .filter(each -> !each.isBlank())
                .forEach(list::add);
    }

    private static void lines(ObjectNode body, String name, String text) {
        var list = body.putArray(name);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
    }

    private void date(ObjectNode body, String name, boolean optional) {
        var date = DateParts.of(given.toSingleValueMap(), name).date(name);
        if (date != null) {
            body.put(name, date.toString());
        } else if (!optional) {
            throw new InvalidField(name, "required");
        }
    }

    private String moment(String name) {
        var at = MomentParts.of(given.toSingleValueMap(), name).at(name);
        if (at == null) {
            throw new InvalidField(name, "required");
        }
        return at.toString();
    }

    private static String until(String name, String hours, Instant now) {
        return now.plus(Duration.ofHours(number(name, required(name, hours)))).toString();
    }

    private void recovery(ObjectNode body, String name) {
        var numbers = Arrays.stream(Recovery.class.getRecordComponents())
                .map(component -> component.getName())
                .toList();
        if (numbers.stream().allMatch(each -> word(name + "." + each).isEmpty())) {
            return;
        }
        var recovery = body.putObject(name);
        for (var each : numbers) {
            var value = word(name + "." + each);
            recovery.put(each, value.isEmpty() ? 0 : number(each, value));
        }
    }

    /** Whole days, both of them. */
    private void obstacles(ObjectNode body, String name) {
        var list = body.putArray(name);
        var fields = given.toSingleValueMap();
        for (var row = 1; row <= OBSTACLES; row++) {
            var from = DateParts.of(fields, "from-" + row).start(name);
            var to = DateParts.of(fields, "to-" + row).end(name);
            if ((from == null) != (to == null)) {
                throw new InvalidField(name, "required");
            }
            if (from != null) {
                list.addObject().put("from", from.toString()).put("to", to.toString());
            }
        }
    }

    private void parts(ObjectNode body) {
        var list = body.putArray("parts");
        IntStream.rangeClosed(1, PARTS)
                .filter(row -> !word("kind-" + row).isEmpty()
                        || !word("summary-" + row).isEmpty())
                .forEach(row -> list.addObject()
                        .put("kind", required("kind", word("kind-" + row)))
                        .put("summary", required("summary", word("summary-" + row))));
    }

    private String word(String name) {
        var value = given.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static String required(String field, String value) {
        if (value.isEmpty()) {
            throw new InvalidField(field, "required");
        }
        return value;
    }

    private static long number(String field, String value) {
        var digits = value.replaceAll("[.\\s]", "");
        if (!digits.matches("\\d{1,15}")) {
            throw new InvalidField(field, "malformed");
        }
        return Long.parseLong(digits);
    }
}
