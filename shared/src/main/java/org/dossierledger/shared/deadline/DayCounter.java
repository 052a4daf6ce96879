package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts days forward. The day of the start is not counted (Civil Code 2015, art. 147); the period ends with its last
 * day (148.1), or with the next working day where that is a day off (148.5).
 */
record DayCounter(WorkingCalendar calendar, Length length) implements Counter {

    @Override
    public Count from(Instant start, List<Pause> still) {
        var days = new ArrayList<Day>();
        var date = Moment.dateOf(start);
        days.add(Day.skipped(date, "start-day"));
        for (var number = 0; number < length.amount(); ) {
            date = date.plusDays(1);
            var day = calendar.day(date);
            if (standsStill(date, still)) {
                days.add(Day.skipped(date, "paused"));
            } else if (isCounted(day)) {
                days.add(Day.counted(day, ++number));
            } else {
                days.add(Day.skipped(day));
            }
        }
        var rolled = roll(date, days);
        return new Count(days, Moment.endOf(date), Moment.endOf(rolled));
    }

    private boolean isCounted(CalendarDay day) {
        return day.working() || length.unit() == LengthUnit.CALENDAR_DAYS;
    }

    private LocalDate roll(LocalDate raw, List<Day> days) {
        var rolled = calendar.rolled(raw);
        for (var date = raw.plusDays(1); date.isBefore(rolled); date = date.plusDays(1)) {
            days.add(Day.skipped(calendar.day(date)));
        }
        if (rolled.isAfter(raw)) {
            days.add(Day.skipped(rolled, "rolled"));
        }
        return rolled;
    }

    /** The day of the request still counts; the day of completion is the day of a new start and does not. */
    private static boolean standsStill(LocalDate date, List<Pause> still) {
        return still.stream()
                .anyMatch(
                        pause -> date.isAfter(Moment.dateOf(pause.from())) && !date.isAfter(Moment.dateOf(pause.to())));
    }
}
