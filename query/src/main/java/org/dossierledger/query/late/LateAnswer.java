package org.dossierledger.query.late;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The late list at an instant.
 *
 * @param knownAt null for now
 * @param count over all pages
 * @param byKind, byUnit, byProcedure, byOfficer how many each, most first, over all pages
 * @param next cursor of the following page, or null
 */
public record LateAnswer(
        Instant asOf,
        Instant knownAt,
        long count,
        List<Item> items,
        Map<String, Long> byKind,
        Map<String, Long> byUnit,
        Map<String, Long> byProcedure,
        Map<String, Long> byOfficer,
        String next) {

    /** The same answer, saying when it was known. */
    public LateAnswer knownAt(Instant instant) {
        return new LateAnswer(asOf, instant, count, items, byKind, byUnit, byProcedure, byOfficer, next);
    }

    /**
     * @param kind of the stream, such as {@code dossier}
     * @param duty which of its obligations is late, or null where it has one only
     * @param workingDaysLate against the current due date
     * @param workingDaysLateOriginally against the first one
     */
    public record Item(
            String id,
            String code,
            String kind,
            String duty,
            String unit,
            String officer,
            String procedure,
            Instant dueAt,
            Instant originalDueAt,
            int workingDaysLate,
            int workingDaysLateOriginally) {}
}
