package org.dossierledger.shared.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dossierledger.shared.InvalidField;

/**
 * Puts on record that a process log leaves the house, before it does.
 *
 * @param format XES, OCEL
 * @param kinds of cases that are in it
 * @param unit code; null for all that whoever exports it may see
 * @param answeringOn with all that the unit answers for on that day; null for what is recorded under it
 * @param from from when on something happened to the cases in it; null: from the beginning
 * @param to until when; null: until now
 */
public record ExportProcessLog(
        String format, List<String> kinds, String unit, LocalDate answeringOn, Instant from, Instant to) {

    public ExportProcessLog {
        InvalidField.ifMissing("format", format);
        InvalidField.ifMissing("kinds", kinds);
        kinds = List.copyOf(kinds);
    }

    /** The same within another time. */
    public ExportProcessLog between(Instant since, Instant until) {
        return new ExportProcessLog(format, kinds, unit, answeringOn, since, until);
    }
}
