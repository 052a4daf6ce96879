package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The late list at an instant.
 *
 * @param knownAt null for now
 * @param count over all pages
 * @param byUnit, byProcedure, byOfficer how many each, most first, over all pages
 * @param next cursor of the following page, or null
 */
public record LateAnswer(
        Instant asOf,
        Instant knownAt,
        long count,
        List<Item> items,
        Map<String, Long> byUnit,
        Map<String, Long> byProcedure,
        Map<String, Long> byOfficer,
        String next) {

    /** The same answer, saying when it was known. */
    public LateAnswer knownAt(Instant instant) {
        return new LateAnswer(asOf, instant, count, items, byUnit, byProcedure, byOfficer, next);
    }

    /**
     * @param workingDaysLate against the current due date
     * @param workingDaysLateOriginally against the first one
     */
    public record Item(
            String id,
            String code,
            String kind,
            String unit,
            String officer,
            String procedure,
            Instant dueAt,
            Instant originalDueAt,
            int workingDaysLate,
            int workingDaysLateOriginally) {}
}
