package org.dossierledger.shared.deadline;

import java.time.LocalDate;

/**
 * One day between the start and the due date.
 *
 * @param number running count up to this day: days, or minutes for a length in hours; 0 when not counted
 * @param reason message code; {@link DeadlineTexts} has the sentence
 * @param swap the other day of a swap, else null
 */
public record Day(LocalDate date, boolean counted, int number, String reason, LocalDate swap) {

    static Day counted(CalendarDay day, int number) {
        return new Day(day.date(), true, number, day.reason(), day.swap());
    }

    static Day skipped(CalendarDay day) {
        return new Day(day.date(), false, 0, day.reason(), day.swap());
    }

    static Day skipped(LocalDate date, String reason) {
        return new Day(date, false, 0, reason, null);
    }
}
