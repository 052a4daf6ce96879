package org.dossierledger.query.dossier;

import java.time.Instant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What statistics count of a dossier at one moment.
 *
 * @param unit for which it counts: the competent one, else the one that received it
 * @param due the promise in force; null where nothing is due
 * @param endedAt null while it is open; never before it was received
 * @param indicator on time by Decision 766/QĐ-TTg; null where nobody can tell
 */
record Life(
        UnitCode unit,
        ProcedureCode procedure,
        Channel channel,
        Instant receivedAt,
        Instant due,
        Instant indicatorDue,
        Instant endedAt,
        Timeliness timeliness,
        Boolean indicator) {

    static Life open(Standing standing, boolean late, Boolean indicator) {
        return of(standing, null, late ? Timeliness.OPEN_LATE : Timeliness.OPEN, indicator);
    }

    static Life ended(Standing standing, Instant end, boolean late, Boolean indicator) {
        var counted = end.isBefore(standing.receivedAt) ? standing.receivedAt : end;
        return of(standing, counted, Timeliness.ended(end, standing.due, late), indicator);
    }

    private static Life of(Standing standing, Instant end, Timeliness timeliness, Boolean indicator) {
        var unit = standing.competentUnit == null ? standing.receivingUnit : standing.competentUnit;
        return new Life(
                unit,
                standing.procedure,
                standing.channel,
                standing.receivedAt,
                standing.due,
                standing.indicatorDue(),
                end,
                timeliness,
                indicator);
    }
}
