package org.dossierledger.query.radar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dossierledger.shared.unit.UnitReading;

/**
 * Signs, the latest first, with counts over all pages. None of them is a verdict.
 *
 * @param rulesVersion of the rules that are in force now; a sign found by an older one says so itself
 * @param byRule number of signs by id of rule, bursts included
 * @param byUnit number of signs by code of unit, bursts not included
 * @param byUnitAndMonth the same by the month, in Asia/Ho_Chi_Minh, in which they were recorded
 * @param next cursor of the following page, or null
 */
public record RadarAnswer(
        String rulesVersion,
        Map<String, Long> byRule,
        Map<String, Long> byUnit,
        Map<String, Map<YearMonth, Long>> byUnitAndMonth,
        List<Found> items,
        List<Burst> bursts,
        String next) {

    /** Signs and bursts on all pages. */
    public long count() {
        return byRule.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same answer, telling for each unit which body answers for it; what is counted by unit counts by these. */
    public RadarAnswer read(UnitReading reading) {
        if (reading.on() == null) {
            return this;
        }
        var counts = new HashMap<String, Long>();
        byUnit.forEach((unit, count) -> counts.merge(body(unit, reading), count, Long::sum));
        var months = new HashMap<String, Map<YearMonth, Long>>();
        byUnitAndMonth.forEach((unit, byMonth) -> {
            var merged = months.computeIfAbsent(body(unit, reading), body -> new TreeMap<>());
            byMonth.forEach((month, count) -> merged.merge(month, count, Long::sum));
        });
        return new RadarAnswer(
                rulesVersion,
                byRule,
                mostFirst(counts),
                months,
                items.stream()
                        .map(item -> item.answeredBy(reading.answering(item.unit())))
                        .toList(),
                bursts.stream()
                        .map(burst -> burst.answeredBy(reading.answering(burst.unit())))
                        .toList(),
                next);
    }

    private static String body(String unit, UnitReading reading) {
        return unit.isEmpty() ? unit : reading.answering(unit);
    }

    static Map<String, Long> mostFirst(Map<String, Long> counts) {
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /**
     * @param id of the dossier, petition or visit
     * @param kind dossier, petition or reception
     * @param globalIndex of the event that shows it
     * @param answering the body that answers for {@code unit}; null where it is read as recorded
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
            String answering,
            String actor,
            Instant occurredAt,
            Instant recordedAt,
            Long measured,
            Long earlierIndex) {

        public Found answeredBy(String body) {
            return new Found(
                    rule,
                    rulesVersion,
                    id,
                    code,
                    kind,
                    globalIndex,
                    sequenceNumber,
                    type,
                    unit,
                    body,
                    actor,
                    occurredAt,
                    recordedAt,
                    measured,
                    earlierIndex);
        }
    }

    /**
     * Many of one sign at one unit, on one day or before an inspection.
     *
     * @param of id of the rule whose signs were counted
     * @param answering the body that answers for {@code unit}; null where it is read as recorded
     * @param day first day, in Asia/Ho_Chi_Minh
     * @param lastDay included
     * @param usual how many there were in as long a time before; null where that is not compared
     * @param periodEnd of the reporting period that ended soon after, or null
     * @param inspection that was announced then, or null
     */
    public record Burst(
            String rule,
            String of,
            String unit,
            String answering,
            LocalDate day,
            LocalDate lastDay,
            long count,
            Long usual,
            LocalDate periodEnd,
            Inspection inspection) {

        /** What it is asked for by: the list of its signs is as long as {@code count} says. */
        @JsonProperty("burst")
        public String key() {
            return new BurstKey(
                            rule,
                            unit == null ? "" : unit,
                            inspection == null ? day : null,
                            inspection == null ? null : inspection.id())
                    .text();
        }

        /** Of which it could be known by then. */
        public record Inspection(String id, String code, Instant announcedAt) {}

        public Burst answeredBy(String body) {
            return new Burst(rule, of, unit, body, day, lastDay, count, usual, periodEnd, inspection);
        }
    }
}
