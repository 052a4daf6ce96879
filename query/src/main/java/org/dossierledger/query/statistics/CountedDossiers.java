package org.dossierledger.query.statistics;

import java.time.Instant;
import java.util.List;
import org.dossierledger.query.dossier.Timeliness;

/**
 * A page of the list behind a number.
 *
 * @param next cursor of the following page, or null
 */
public record CountedDossiers(List<Row> items, String next) {

    /**
     * One dossier as it stood at the end of the period.
     *
     * @param unit as recorded
     * @param endedAt null while open
     * @param onTimeByIndicator null where nobody can tell
     */
    public record Row(
            String id,
            String code,
            String unit,
            String procedure,
            String channel,
            Instant receivedAt,
            Instant dueAt,
            Instant indicatorDueAt,
            Instant endedAt,
            Timeliness timeliness,
            Boolean onTimeByIndicator) {}
}
