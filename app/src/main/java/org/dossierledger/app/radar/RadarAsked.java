package org.dossierledger.app.radar;

import java.time.Instant;
import java.time.LocalDate;
import org.dossierledger.query.radar.BurstKey;
import org.dossierledger.query.radar.RadarQuestion;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;

/**
 * What a reader asks the radar for, before it is known what they may see; null wherever anything will do.
 *
 * @param unit code, with everything below it
 * @param answeringOn null: the unit as recorded; else the body that answers on that day
 * @param record id of a dossier, petition or visit
 * @param burst key of a burst, as an answer gives it
 * @param from recorded at this instant or later
 * @param to recorded before this instant
 */
public record RadarAsked(
        String unit,
        LocalDate answeringOn,
        String actor,
        String record,
        String rule,
        String burst,
        Instant from,
        Instant to) {

    /** @throws InvalidField when the time ends before it begins */
    public RadarAsked {
        InvalidField.ifReversed(from, to);
    }

    /**
     * @param scope of the reader, narrowed to the unit; null for everything
     * @throws InvalidField when the burst is not one that we named
     */
    public RadarQuestion question(Scope scope, String cursor, int limit) {
        return new RadarQuestion(
                scope, actor, record, rule, burst == null ? null : BurstKey.of(burst), from, to, cursor, limit);
    }
}
