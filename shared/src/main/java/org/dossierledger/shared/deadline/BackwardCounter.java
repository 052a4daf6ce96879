package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Counts back to the last day on which an act is still in time, for example "at least 5 days before". It never rolls
 * forward, which would shorten the notice; pauses do not act on it.
 */
record BackwardCounter(WorkingCalendar calendar, Length length) implements Counter {

    @Override
    public Count from(Instant start, List<Pause> still) {
        var days = new ArrayList<Day>();
        var date = Moment.dateOf(start);
        days.add(Day.skipped(date, "start-day"));
        for (var number = 0; number < length.amount(); ) {
            date = date.minusDays(1);
            var day = calendar.day(date);
            var counts = day.working() || length.unit() == LengthUnit.CALENDAR_DAYS;
            days.add(counts ? Day.counted(day, ++number) : Day.skipped(day));
        }
        Collections.reverse(days);
        return new Count(days, Moment.endOf(date), Moment.endOf(date));
    }
}
