package org.dossierledger.shared.deadline;

import java.util.List;

/**
 * A deadline and every day that made it, from the start to the due date (from the due date to the start for a clock
 * that counts backwards).
 *
 * @param rule the version of the law that was applied; null without a clock
 */
public record Explanation(Deadline deadline, ClockVersion rule, List<Day> days) {

    public Explanation {
        days = List.copyOf(days);
    }
}
