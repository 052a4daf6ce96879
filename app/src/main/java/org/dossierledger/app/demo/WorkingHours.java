package org.dossierledger.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.WorkingCalendar;

/** Acts happen in office hours of working days, in Vietnam. */
final class WorkingHours {

    private final WorkingCalendar calendar;
    private final Random random;

    WorkingHours(WorkingCalendar calendar, Random random) {
        this.calendar = calendar;
        this.random = random;
    }

    Instant on(LocalDate date) {
        var day = calendar.isWorkingDay(date) ? date : calendar.rolled(date);
        var minute = 7 * 60 + 35 + random.nextInt(9 * 60);
        var lunch = minute >= 11 * 60 + 30 && minute < 13 * 60 + 30;
        var time = LocalTime.ofSecondOfDay((lunch ? minute + 120 : minute) * 60L + random.nextInt(60));
        return day.atTime(time).atZone(Moment.ZONE).toInstant();
    }

    /** A number of working days later, at some hour; the same day means a while later. */
    Instant after(Instant start, int workingDays) {
        if (workingDays <= 0) {
            return start.plusSeconds(900L + random.nextInt(1800));
        }
        var at = on(calendar.addWorkingDays(Moment.dateOf(start), workingDays));
        return at.isAfter(start) ? at : start.plusSeconds(600);
    }
}
