package org.dossierledger.query.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.dossierledger.query.report.ReportPeriod;

/**
 * Which dossiers are counted.
 *
 * @param asOf business time: the period as far as it had gone then
 * @param knownAt what the log knew then, and the period no further than then; null for now
 * @param answeringOn null: a dossier counts for the unit under which it is recorded; a day: for the body that answers for it
 *     on that day
 * @param units whose dossiers count, read as {@code answeringOn} says; null for all; an empty text is for those without a unit
 * @param readable units to one of which a dossier must besides belong, as recorded or by who answers for it today; null for all
 * @param field in Vietnamese; null for all, empty for procedures that the catalogue does not know
 * @param procedure code; null for all, empty for none
 * @param channel {@link org.dossierledger.shared.dossier.Channel}; null for all, empty for none
 * @param dated whether there is a date to be held to; null for all
 */
public record StatisticsQuestion(
        ReportPeriod period,
        Instant asOf,
        Instant knownAt,
        LocalDate answeringOn,
        Set<String> units,
        Set<String> readable,
        String field,
        String procedure,
        String channel,
        Boolean dated) {

    public static StatisticsQuestion of(ReportPeriod period, Instant asOf, Instant knownAt) {
        return new StatisticsQuestion(period, asOf, knownAt, null, null, null, null, null, null, null);
    }

    public StatisticsQuestion in(ReportPeriod other) {
        return new StatisticsQuestion(
                other, asOf, knownAt, answeringOn, units, readable, field, procedure, channel, dated);
    }

    public StatisticsQuestion within(Set<String> bodies) {
        return new StatisticsQuestion(
                period, asOf, knownAt, answeringOn, bodies, readable, field, procedure, channel, dated);
    }

    public StatisticsQuestion answering(LocalDate on, Set<String> readableUnits) {
        return new StatisticsQuestion(
                period, asOf, knownAt, on, units, readableUnits, field, procedure, channel, dated);
    }

    public StatisticsQuestion only(String ofField, String ofProcedure, String cameBy) {
        return new StatisticsQuestion(
                period, asOf, knownAt, answeringOn, units, readable, ofField, ofProcedure, cameBy, dated);
    }

    public StatisticsQuestion dated(Boolean withDate) {
        return new StatisticsQuestion(
                period, asOf, knownAt, answeringOn, units, readable, field, procedure, channel, withDate);
    }

    /** Of these only the dossiers of one row. */
    public StatisticsQuestion row(By by, String key) {
        return switch (by) {
            case UNIT -> within(units == null || units.contains(key) ? Set.of(key) : Set.of());
            case FIELD -> only(key, procedure, channel);
            case PROCEDURE -> only(field, key, channel);
            case CHANNEL -> only(field, procedure, key);
        };
    }

    /** The last instant that counts. */
    public Instant end() {
        var end = period.to().minus(1, ChronoUnit.MICROS);
        end = asOf.isBefore(end) ? asOf : end;
        return knownAt != null && knownAt.isBefore(end) ? knownAt : end;
    }
}
