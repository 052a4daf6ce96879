package org.dossierledger.command.history;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;

/**
 * A line of another system as the ledger understands it.
 *
 * @param attributes columns that the mapping neither names nor ignores, sorted by name
 */
record Row(
        long line,
        String caseId,
        String activity,
        Instant occurredAt,
        String actor,
        UnitCode unit,
        Channel channel,
        ProcedureCode procedure,
        CaseFacts facts,
        Map<String, String> attributes) {

    private static final int LONGEST = 200;
    private static final int LONGEST_ATTRIBUTE = 20_000;

    /** What a line has that cannot be taken. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final String field;
        private final String problem;

        Refused(String field, String problem) {
            super(field + " " + problem, null, false, false);
            this.field = field;
            this.problem = problem;
        }

        String field() {
            return field;
        }

        String problem() {
            return problem;
        }
    }

    static Row of(Line line, Mapping mapping) throws Refused {
        if (line.problem() != null) {
            throw new Refused("line", line.problem());
        }
        for (var value : line.values().entrySet()) {
            check(value.getKey(), value.getValue());
        }
        if (mapping.isOfAnotherKind(line.values())) {
            throw new Refused("kind", "otherKind");
        }
        var attributes = new TreeMap<>(line.values());
        attributes.keySet().removeAll(mapping.columns().values());
        attributes.keySet().removeAll(mapping.ignored());
        var fields = new Fields(line, mapping);
        var channel = channel(fields.text("channel", LONGEST));
        if (channel == null && fields.text("channel", LONGEST) != null) {
            attributes.put(mapping.columns().get("channel"), fields.text("channel", LONGEST));
        }
        var unit = fields.text("unit", 60);
        var procedure = fields.text("procedure", 60);
        return new Row(
                line.number(),
                fields.code("case"),
                fields.required("activity"),
                fields.requiredTime("timestamp"),
                fields.text("actor", LONGEST),
                unit == null ? null : UnitCode.of(unit),
                channel,
                procedure == null ? null : ProcedureCode.of(procedure),
                new CaseFacts(
                        fields.time("receivedAt", false), fields.time("dueAt", true), fields.time("endedAt", false)),
                attributes);
    }

    private static void check(String column, String value) throws Refused {
        if (value.length() > LONGEST_ATTRIBUTE) {
            throw new Refused(column, "tooLong");
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new Refused(column, "controlCharacter");
        }
    }

    private static Channel channel(String text) {
        return text == null
                ? null
                : switch (text.toLowerCase(Locale.ROOT)) {
                    case "1", "counter", "trực tiếp" -> Channel.COUNTER;
                    case "2", "online", "trực tuyến" -> Channel.ONLINE;
                    case "3", "post", "bưu chính", "bưu chính công ích" -> Channel.POST;
                    default -> null;
                };
    }

    /** The mapped columns of one line. */
    private record Fields(Line line, Mapping mapping) {

        private String text(String key, int longest) throws Refused {
            var column = mapping.columns().get(key);
            var value = column == null ? null : line.values().get(column);
            if (value != null && value.strip().length() > longest) {
                throw new Refused(key, "tooLong");
            }
            return value == null || value.isBlank() ? null : value.strip();
        }

        private String required(String key) throws Refused {
            var value = text(key, LONGEST);
            if (value == null) {
                throw new Refused(key, "required");
            }
            return value;
        }

        /** What {@link org.dossierledger.shared.dossier.DossierCode} takes: of one line. */
        private String code(String key) throws Refused {
            var value = required(key);
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw new Refused(key, "controlCharacter");
            }
            return value;
        }

        private Instant time(String key, boolean endOfDay) throws Refused {
            var value = text(key, LONGEST);
            if (value == null) {
                return null;
            }
            return ForeignTime.parse(value, mapping.zone(), endOfDay)
                    .orElseThrow(() -> new Refused(key, "impossibleTime"));
        }

        private Instant requiredTime(String key) throws Refused {
            required(key);
            return time(key, false);
        }
    }
}
