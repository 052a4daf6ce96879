package org.dossierledger.app.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.dossier.Paper;
import org.dossierledger.shared.dossier.PlannedStage;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.inspection.Citation;
import org.dossierledger.shared.inspection.TeamMember;
import org.dossierledger.shared.petition.IntakeEvent.Part;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.procedure.ProcedureVersion;
import org.dossierledger.shared.unit.UnitCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How pages write what stands in events: names instead of codes, dates as people write them. */
final class Written {

    private final Formats formats;
    private final UnaryOperator<String> text;

    /** @param text of a key of the message files; null where there is none */
    Written(Formats formats, UnaryOperator<String> text) {
        this.formats = formats;
        this.text = text;
    }

    String value(Object value) {
        if (value instanceof Instant instant) {
            return isWholeDay(instant) ? formats.date(instant) : formats.time(instant);
        }
        if (value instanceof Deadline deadline) {
            return deadline.length().unit() == LengthUnit.WORKING_HOURS
                    ? formats.time(deadline.due())
                    : formats.date(deadline.due());
        }
        if (value instanceof UnitCode unit) {
            return formats.unit(unit.value());
        }
        if (value instanceof ProcedureCode procedure) {
            return formats.procedure(procedure.value());
        }
        if (value instanceof Number number) {
            return formats.number(number.longValue());
        }
        if (value instanceof Channel channel) {
            return text.apply("channel." + channel);
        }
        if (value instanceof Outcome outcome) {
            return text.apply("outcome." + outcome);
        }
        if (value instanceof Paper paper) {
            return paper.name() + " (" + paper.copies() + " " + text.apply("form." + paper.form()) + ")";
        }
        if (value instanceof PlannedStage stage) {
            return stage.order() + ". " + stage.stage() + " – " + stage.name() + ", " + value(stage.unit()) + ", "
                    + stage.allotment().amount() + " "
                    + text.apply("unit." + stage.allotment().unit());
        }
        if (value instanceof Enum<?> constant) {
            return text.apply(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        }
        if (value instanceof LocalDate day) {
            return formats.day(day);
        }
        if (value instanceof ProcedureVersion version) {
            return version.publication() + ", " + value(version.effectiveFrom());
        }
        if (value instanceof TeamMember member) {
            return member.account() + " (" + value(member.role()) + ")";
        }
        if (value instanceof Citation citation) {
            return "#" + citation.globalIndex();
        }
        if (value instanceof Part part) {
            return value(part.kind());
        }
        if (value instanceof Pause pause) {
            return formats.date(pause.from()) + " – " + formats.date(pause.to());
        }
        return value.equals(true) ? text.apply("yes") : value.toString();
    }

    /** A time at either end of a day stands for the day. */
    private static boolean isWholeDay(Instant instant) {
        var day = Moment.dateOf(instant);
        return instant.equals(Moment.endOf(day))
                || instant.equals(day.atStartOfDay(Moment.ZONE).toInstant());
    }

    /** What the fact is called in such an event; where no other name is given, as in any. */
    String label(String owner, String field) {
        var own = text.apply("field." + owner + "." + field);
        var label = own == null ? text.apply("field." + field) : own;
        return label == null ? field : label;
    }

    /** Fields of an object in the order it has them, such as a person's; none where it is plain text. */
    static Map<String, String> fields(String plain) {
        var fields = new LinkedHashMap<String, String>();
        try {
            if (plain.startsWith("{") && EventJson.MAPPER.readTree(plain) instanceof ObjectNode object) {
                object.properties().forEach(field -> fields.put(field.getKey(), text(field.getValue())));
            }
        } catch (JacksonException plainText) {
            return Map.of();
        }
        return fields;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
