package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.util.List;

/** Counts one length. */
interface Counter {

    /** @param still times that are not counted, in order, not overlapping */
    Count from(Instant start, List<Pause> still);

    static Counter of(WorkingCalendar calendar, Length length, ClockVersion rule) {
        if (length.unit() == LengthUnit.WORKING_HOURS) {
            return new HourCounter(calendar, length.amount());
        }
        return rule.direction() == ClockVersion.Direction.before
                ? new BackwardCounter(calendar, length)
                : new DayCounter(calendar, length);
    }
}
