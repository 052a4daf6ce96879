package org.dossierledger.shared.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts office hours. They begin at the moment fixed (Civil Code 2015, art. 147.1), or when the office next opens. */
record HourCounter(WorkingCalendar calendar, int hours) implements Counter {

    @Override
    public Count from(Instant start, List<Pause> still) {
        var days = new ArrayList<Day>();
        var left = Duration.ofHours(hours);
        var due = start;
        for (var date = Moment.dateOf(start); ; date = date.plusDays(1)) {
            var day = calendar.day(date);
            var before = left;
            for (var open : day.working() ? calendar.hours().openOn(date, start, still) : List.<Pause>of()) {
                var counted = Duration.between(open.from(), open.to());
                counted = counted.compareTo(left) > 0 ? left : counted;
                due = counted.isZero() ? due : open.from().plus(counted);
                left = left.minus(counted);
            }
            days.add(dayOf(
                    day, before.compareTo(left) > 0, Duration.ofHours(hours).minus(left)));
            if (left.isZero()) {
                return new Count(days, due, due);
            }
        }
    }

    private static Day dayOf(CalendarDay day, boolean counted, Duration soFar) {
        if (counted) {
            return Day.counted(day, (int) soFar.toMinutes());
        }
        return day.working() ? Day.skipped(day.date(), "no-office-hours") : Day.skipped(day);
    }
}
