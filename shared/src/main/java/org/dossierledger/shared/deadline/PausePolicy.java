package org.dossierledger.shared.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.dossierledger.shared.InvalidField;

/**
 * How the time of a supplement acts on a deadline. The law leaves doubt which reading binds, so the policy is named in
 * the rule file and the dates of the other readings are kept beside the chosen one.
 */
public enum PausePolicy {
    /** Counted again from the beginning once the supplement is complete (Decree 61/2018, art. 19). */
    RESTART("restart"),
    /** The days after the request, up to and including the day of completion, are not counted. */
    PAUSE("pause"),
    /** The due date moves by as many calendar days as the supplement took (Decision 766/QĐ-TTg, indicator 2.1). */
    CALENDAR_TIME("calendar-time");

    private final String code;

    PausePolicy(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws InvalidField when there is no such policy */
    @JsonCreator
    public static PausePolicy of(String code) {
        return Arrays.stream(values())
                .filter(policy -> policy.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidField("policy", "unknown"));
    }

    @Override
    public String toString() {
        return code;
    }
}
