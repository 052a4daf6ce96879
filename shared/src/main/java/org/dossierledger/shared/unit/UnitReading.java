package org.dossierledger.shared.unit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.dossierledger.shared.InvalidField;

/**
 * Under which body a list or number shows what is recorded: as recorded, or under the one that answers for it on a day.
 *
 * @param on a day in Asia/Ho_Chi_Minh; null: as recorded
 */
public record UnitReading(Units units, LocalDate on) {

    /**
     * @param date ISO 8601; null: as recorded
     * @throws InvalidField when it is no date
     */
    public static UnitReading of(Units units, String date) {
        try {
            return new UnitReading(units, date == null || date.isBlank() ? null : LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            throw new InvalidField("answering", "impossibleTime");
        }
    }

    /**
     * What a list of one body holds: what it and those below it recorded, or what they answer for. A code that only another
     * system uses stands for itself.
     */
    public Collection<UnitCode> covered(UnitCode body) {
        return units.find(body).isEmpty() ? List.of(body) : on == null ? units.under(body) : units.answersFor(body, on);
    }

    /** The code of the body that answers for what is recorded under this one; null where it is read as recorded. */
    public String answering(String recorded) {
        return on == null || recorded == null || recorded.isEmpty()
                ? null
                : units.answeringFirst(UnitCode.of(recorded), null, on).value();
    }
}
