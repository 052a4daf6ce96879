package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.util.List;

/**
 * A deadline as it was concluded, kept inside events: later laws and calendars never change it.
 *
 * <p>A due date is stored as the last microsecond of that day in Asia/Ho_Chi_Minh; late means strictly after it.
 *
 * @param clock id in {@code legal-clocks.yml}, or {@link #AD_HOC}
 * @param ruleVersion version of the clock that was in force at the start; {@link #AD_HOC} without a clock
 * @param calendarVersion version of the working calendar, with a suffix when the days lie outside the announced years
 * @param rawDue strict end of the period
 * @param rolledDue the end moved to the next working day (Civil Code 2015, art. 148.5)
 * @param due what the policy of the clock chose of the two
 * @param policy how supplements act
 * @param supplements times from a request for a supplement until it was complete; the policy applies to them
 * @param pauses times never counted under any reading, such as waiting for a payment
 * @param extension how many units were added to the length
 * @param alternatives due under the other readings; empty while nothing was supplemented
 */
public record Deadline(
        String clock,
        String ruleVersion,
        String calendarVersion,
        Instant start,
        Length length,
        Instant rawDue,
        Instant rolledDue,
        Instant due,
        PausePolicy policy,
        List<Pause> supplements,
        List<Pause> pauses,
        int extension,
        List<Alternative> alternatives) {

    public static final String AD_HOC = "ad-hoc";

    public Deadline {
        supplements = supplements == null ? List.of() : List.copyOf(supplements);
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
        alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    }

    /** How many calendar days the supplements took (Decision 766/QĐ-TTg). */
    public long supplementDays() {
        return Reading.calendarDays(supplements);
    }

    /** The question that this deadline answers; asked again it may get another answer from a newer law or calendar. */
    public DeadlineRequest request() {
        return DeadlineRequest.of(clock, start)
                .length(length)
                .supplements(supplements)
                .pauses(pauses)
                .extension(extension)
                .policy(policy);
    }
}
