package org.dossierledger.query.radar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.dossierledger.shared.InvalidField;

/**
 * Which burst is meant, so that the signs in it can be listed.
 *
 * @param rule id of the rule that found it
 * @param unit code, exactly: what lies below it is no part of it; empty for none
 * @param day in Asia/Ho_Chi_Minh; null for one before an inspection
 * @param inspection id; null for one of a day
 */
public record BurstKey(String rule, String unit, LocalDate day, String inspection) {

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    /** @throws InvalidField when it is not a key that we gave */
    public static BurstKey of(String text) {
        var parts = text.split(":", 3);
        if (parts.length < 3) {
            throw new InvalidField("burst", "malformed");
        }
        try {
            var ofADay = parts[1].matches(DAY);
            return new BurstKey(
                    parts[0], parts[2], ofADay ? LocalDate.parse(parts[1]) : null, ofADay ? null : parts[1]);
        } catch (DateTimeParseException noDay) {
            throw new InvalidField("burst", "malformed");
        }
    }

    public String text() {
        return rule + ":" + (day == null ? inspection : day) + ":" + unit;
    }
}
