package org.dossierledger.shared.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.dossierledger.shared.InvalidField;

/** What a length is counted in. Written {@code working-days}, {@code calendar-days}, {@code working-hours}. */
public enum LengthUnit {
    WORKING_DAYS("working-days"),
    CALENDAR_DAYS("calendar-days"),
    WORKING_HOURS("working-hours");

    private final String code;

    LengthUnit(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @throws InvalidField when there is no such unit */
    @JsonCreator
    public static LengthUnit of(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidField("unit", "unknown"));
    }

    @Override
    public String toString() {
        return code;
    }
}
