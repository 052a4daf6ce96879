package org.dossierledger.app.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.dossierledger.query.trail.TrailQuestion.Axis;
import org.dossierledger.query.trail.TrailQuestion.Which;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;

/** Reads what is asked for out of an address; what is empty is not asked for. */
public final class TrailParameters {

    private TrailParameters() {}

    public static TrailAsked asked(Map<String, String> parameters) {
        var from = text(parameters, "from");
        var to = text(parameters, "to");
        return asked(parameters, from == null ? null : Moment.startOf(from), to == null ? null : Moment.asOf(to), null);
    }

    /**
     * @param from, to read elsewhere
     * @param on the day of the body that answers, read elsewhere; null: as in {@code on}
     * @throws InvalidField naming the parameter that is nothing of the kind
     */
    public static TrailAsked asked(Map<String, String> parameters, Instant from, Instant to, LocalDate on) {
        return new TrailAsked(
                of(parameters),
                text(parameters, "unit"),
                on == null ? day(parameters) : on,
                text(parameters, "actor"),
                text(parameters, "procedure"),
                text(parameters, "kind"),
                text(parameters, "type"),
                choice(parameters, "which", Which.ALL),
                isSet(parameters, "enteredLater"),
                isSet(parameters, "irregular"),
                choice(parameters, "axis", Axis.OCCURRED),
                from,
                to,
                isSet(parameters, "oldestFirst"));
    }

    /** Of an inspection under either name. */
    private static String of(Map<String, String> parameters) {
        var of = text(parameters, "of");
        var inspection = text(parameters, "inspection");
        if (of != null && inspection != null) {
            throw new InvalidField("inspection", "notWithOf");
        }
        return of == null ? inspection : of;
    }

    private static String text(Map<String, String> parameters, String name) {
        var text = parameters.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isSet(Map<String, String> parameters, String name) {
        return "true".equals(text(parameters, name));
    }

    private static <E extends Enum<E>> E choice(Map<String, String> parameters, String name, E otherwise) {
        try {
            var text = text(parameters, name);
            return text == null ? otherwise : Enum.valueOf(otherwise.getDeclaringClass(), text);
        } catch (IllegalArgumentException e) {
            throw new InvalidField(name, "unknown");
        }
    }

    private static LocalDate day(Map<String, String> parameters) {
        var text = text(parameters, "on");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidField("on", "malformed");
        }
    }
}
