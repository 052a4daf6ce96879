package org.dossierledger.query.trail;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many lines there are on all pages.
 *
 * @param count over everything; null when there are more than are counted without being asked to
 * @param byDay in order, days in Asia/Ho_Chi_Minh; days without any are left out
 * @param byType, byActor, byUnit most first; nobody is the empty name
 */
public record TrailNumbers(
        Long count,
        Map<LocalDate, Long> byDay,
        Map<String, Long> byType,
        Map<String, Long> byActor,
        Map<String, Long> byUnit) {

    static TrailNumbers tooMany() {
        return new TrailNumbers(null, Map.of(), Map.of(), Map.of(), Map.of());
    }
}
