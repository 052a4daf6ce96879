package org.dossierledger.app.mining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dossierledger.query.mining.ProcessFormat;
import org.dossierledger.query.mining.ProcessQuestion;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.evidence.ExportProcessLog;
import org.dossierledger.shared.unit.UnitReading;

/**
 * A process log as it is asked for, at any door; what is blank is not given.
 *
 * @param format {@code xes} or {@code ocel}
 * @param kind some of {@link ProcessQuestion#KINDS} with commas between them; all where none is given
 * @param unit with those below it
 * @param answering a day: all that the unit answers for then, whoever it was recorded under
 * @param from a plain date means its beginning
 * @param to a plain date means its end
 */
public record ProcessLogRequest(String format, String kind, String unit, String answering, String from, String to) {

    private static final int LONGEST_UNIT = 60;

    /** @throws InvalidField naming what cannot be taken */
    public ExportProcessLog wanted() {
        var since = blank(from) ? null : Moment.startOf(from);
        var until = blank(to) ? null : Moment.asOf(to);
        InvalidField.ifReversed(since, until);
        if (!blank(unit) && unit.length() > LONGEST_UNIT) {
            throw new InvalidField("unit", "malformed");
        }
        return new ExportProcessLog(
                ProcessFormat.of(format).name(), kinds(), blank(unit) ? null : unit, day(), since, until);
    }

    private List<String> kinds() {
        if (blank(kind)) {
            return ProcessQuestion.KINDS;
        }
        var asked = Arrays.stream(kind.split(",")).map(String::strip).distinct().toList();
        if (!ProcessQuestion.KINDS.containsAll(asked)) {
            throw new InvalidField("kind", "unknown");
        }
        return asked;
    }

    private LocalDate day() {
        var day = UnitReading.of(null, answering).on();
        if (day != null) {
            InvalidField.ifMissing("unit", blank(unit) ? null : unit);
        }
        return day;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
