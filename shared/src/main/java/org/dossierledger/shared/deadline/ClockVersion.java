package org.dossierledger.shared.deadline;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A legal clock as one version of the law has it. Absent words of the file are null.
 *
 * @param length null where the clock has no length of its own
 * @param extensions how often it may be extended; null where we do not know a limit
 * @param forfeitedByRequest the supplement request that makes it late whatever the date; null without such a rule
 */
public record ClockVersion(
        String version,
        LocalDate validFrom,
        LocalDate validTo,
        ClockLength length,
        Direction direction,
        CutOff cutOff,
        End due,
        PausePolicy supplements,
        Integer extensions,
        Integer forfeitedByRequest,
        String source,
        Confidence confidence,
        String note) {

    /** Counts working days, rolls and restarts, like a period that no special law governs. */
    static final ClockVersion AD_HOC =
            new ClockVersion(Deadline.AD_HOC, null, null, null, null, null, null, null, null, null, null, null, null);

    public ClockVersion {
        direction = direction == null ? Direction.after : direction;
        due = due == null ? End.rolled : due;
        supplements = supplements == null ? PausePolicy.RESTART : supplements;
    }

    /** A fixed length, or the unit in which each procedure gives its own. */
    public record ClockLength(Integer amount, LengthUnit unit, LengthUnit perProcedure) {}

    /** A start later in the day than {@code after} gets this length. */
    public record CutOff(LocalTime after, Length length) {}

    public enum Direction {
        after,
        before
    }

    public enum End {
        rolled,
        raw
    }

    public enum Confidence {
        verified,
        memory
    }

    boolean appliesOn(LocalDate start) {
        return (validFrom == null || !start.isBefore(validFrom)) && (validTo == null || !start.isAfter(validTo));
    }

    /** The length that the law gives at this time of the day; null where the procedure gives it. */
    Length lawful(LocalTime startOfClock) {
        if (cutOff != null && startOfClock.isAfter(cutOff.after())) {
            return cutOff.length();
        }
        return length == null || length.amount() == null ? null : new Length(length.amount(), length.unit());
    }
}
