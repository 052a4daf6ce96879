package org.dossierledger.shared;

import java.time.Instant;
import java.util.List;

/** A value that cannot be taken: says which field and what is wrong ({@code invalid.<problem>} in the message files). */
public final class InvalidField extends Refusal {

    private final String field;
    private final String problem;

    public InvalidField(String field, String problem) {
        super(field, problem);
        this.field = field;
        this.problem = problem;
    }

    /** @throws InvalidField when nothing is given */
    public static void ifMissing(String field, Object value) {
        if (value == null) {
            throw new InvalidField(field, "required");
        }
    }

    /** @param from, to null for open. @throws InvalidField when a time ends before it begins */
    public static void ifReversed(Instant from, Instant to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidField("to", "endsBeforeItBegins");
        }
    }

    /** @throws InvalidField when there is no list, or nothing in a place of it */
    public static <T> List<T> ifMissingIn(String field, List<T> values) {
        ifMissing(field, values);
        values.forEach(value -> ifMissing(field, value));
        return List.copyOf(values);
    }

    /** Name as in the request, camelCase. */
    public String field() {
        return field;
    }

    /** {@code required}, {@code tooLong}, {@code malformed}, {@code notPositive}, {@code controlCharacter}, … */
    public String problem() {
        return problem;
    }
}
