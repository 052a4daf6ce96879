package org.dossierledger.query.radar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Signs, the latest first, with counts over all pages. None of them is a verdict.
 *
 * @param rulesVersion of the rules that are in force now; a sign found by an older one says so itself
 * @param byRule number of signs by id of rule, bursts included
 * @param byUnit number of signs by code of unit, bursts not included
 * @param next cursor of the following page, or null
 */
public record RadarAnswer(
        String rulesVersion,
        Map<String, Long> byRule,
        Map<String, Long> byUnit,
        List<Found> items,
        List<Burst> bursts,
        String next) {

    /** Signs and bursts on all pages. */
    public long count() {
        return byRule.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * @param id of the dossier, petition or visit
     * @param kind dossier, petition or reception
     * @param globalIndex of the event that shows it
     * @param measured seconds that the rule compares, or null
     * @param earlierIndex of the other event that it is compared with, or null
     */
    public record Found(
            String rule,
            String rulesVersion,
            String id,
            String code,
            String kind,
            long globalIndex,
            long sequenceNumber,
            String type,
            String unit,
            String actor,
            Instant occurredAt,
            Instant recordedAt,
            Long measured,
            Long earlierIndex) {}

    /**
     * Many of one sign at one unit on one day.
     *
     * @param of id of the rule whose signs were counted
     * @param day in Asia/Ho_Chi_Minh
     * @param periodEnd of the reporting period that ended soon after, or null
     */
    public record Burst(String rule, String of, String unit, LocalDate day, long count, LocalDate periodEnd) {}
}
