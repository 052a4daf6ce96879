package org.dossierledger.query.late;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossierledger.shared.unit.UnitReading;

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

    /** The same answer, telling for each unit which body answers for it; {@code byUnit} counts by these. */
    public LateAnswer read(UnitReading reading) {
        if (reading.on() == null) {
            return this;
        }
        var counts = new HashMap<String, Long>();
        byUnit.forEach(
                (unit, count) -> counts.merge(unit.isEmpty() ? unit : reading.answering(unit), count, Long::sum));
        return new LateAnswer(
                asOf,
                knownAt,
                count,
                items.stream().map(item -> item.read(reading)).toList(),
                byKind,
                LateCounts.mostFirst(counts),
                byProcedure,
                byOfficer,
                next);
    }

    /**
     * @param kind of the stream, such as {@code dossier}
     * @param duty which of its obligations is late, or null where it has one only
     * @param workingDaysLate against the current due date
     * @param workingDaysLateOriginally against the first one
     * @param answering the body that answers for {@code unit}; null where it is read as recorded
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
            int workingDaysLateOriginally,
            String answering) {

        Item read(UnitReading reading) {
            return new Item(
                    id,
                    code,
                    kind,
                    duty,
                    unit,
                    officer,
                    procedure,
                    dueAt,
                    originalDueAt,
                    workingDaysLate,
                    workingDaysLateOriginally,
                    reading.answering(unit));
        }
    }
}
