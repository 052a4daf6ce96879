package org.dossierledger.shared;

/** A value that cannot be taken: says which field and what is wrong ({@code invalid.<problem>} in the message files). */
public final class InvalidField extends Refusal {

    private final String field;
    private final String problem;

    public InvalidField(String field, String problem) {
        super(field, problem);
        this.field = field;
        this.problem = problem;
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
