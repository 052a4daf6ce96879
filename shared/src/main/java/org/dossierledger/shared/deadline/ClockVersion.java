package org.dossierledger.shared.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A legal clock as one version of the law has it. Absent words of the file are null.
 *
 * @param length null where the clock has no length of its own
 * @param extensions how often it may be extended; null where we do not know a limit
 * @param extendedTo what the length becomes by the first, second, … extension; empty where the law fixes none
 * @param otherwise other readings of a doubtful law, whose dates are kept beside the one that is chosen
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
        List<Integer> extendedTo,
        Integer forfeitedByRequest,
        List<Otherwise> otherwise,
        String source,
        Confidence confidence,
        String note) {

    /** Counts working days, rolls and restarts, like a period that no special law governs. */
    static final ClockVersion AD_HOC = new ClockVersion(
            Deadline.AD_HOC, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public ClockVersion {
        extendedTo = extendedTo == null ? List.of() : List.copyOf(extendedTo);
        otherwise = otherwise == null ? List.of() : List.copyOf(otherwise);
        direction = direction == null ? Direction.after : direction;
        due = due == null ? End.rolled : due;
        supplements = supplements == null ? PausePolicy.RESTART : supplements;
    }

    /** A fixed length, or the unit in which each procedure gives its own. */
    public record ClockLength(Integer amount, LengthUnit unit, LengthUnit perProcedure) {}

    /** A start later in the day than {@code after} gets this length. */
    public record CutOff(LocalTime after, Length length) {}

    /**
     * @param reading {@link #RESUME_DAY_COUNTS}, {@link #EXTENSION_FROM_ROLLED_END}, or a name of its own with a length
     * @param length that the law gives under this reading
     */
    public record Otherwise(String reading, Length length) {

        public Otherwise {
            RuleFile.required("reading", reading);
            if (length == null && !reading.equals(RESUME_DAY_COUNTS) && !reading.equals(EXTENSION_FROM_ROLLED_END)) {
                throw new IllegalArgumentException("'length' is missing for the reading " + reading);
            }
        }
    }

    /** After a suspension the day of the decision to go on counts already. */
    static final String RESUME_DAY_COUNTS = "resume-day-counts";

    /** An extension begins where the period has ended by rolling over days off. */
    static final String EXTENSION_FROM_ROLLED_END = "extension-from-rolled-end";

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

    /**
     * How many units the extensions up to this one add to the length.
     *
     * @param round 1 for the first
     * @throws NoSuchExtension when the law gives no such one
     */
    public int extension(int round) {
        if (round > extendedTo.size()) {
            throw new NoSuchExtension(source, extendedTo.size());
        }
        return extendedTo.get(round - 1) - length.amount();
    }

    /** @throws NoSuchExtension when the law fixes the extensions, and not this one */
    void refuseUnlawful(int extension) {
        if (extension > 0 && !extendedTo.isEmpty() && !extendedTo.contains(length.amount() + extension)) {
            throw new NoSuchExtension(source, extendedTo.size());
        }
    }

    /** The length that the law gives at this time of the day; null where the procedure gives it. */
    Length lawful(LocalTime startOfClock) {
        if (cutOff != null && startOfClock.isAfter(cutOff.after())) {
            return cutOff.length();
        }
        return length == null || length.amount() == null ? null : new Length(length.amount(), length.unit());
    }
}
