package org.dossierledger.shared.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The shape of {@code working-calendar.yml}. */
record CalendarFile(
        String version,
        ZoneId zone,
        Set<DayOfWeek> weeklyRest,
        Hours officeHours,
        List<Fixed> statutoryFixed,
        List<Year> years) {

    record Hours(int hoursPerDay, List<Span> spans, String source) {}

    record Span(LocalTime from, LocalTime to) {}

    record Fixed(int month, int day, String name, LocalDate since, String source) {}

    record Year(int year, Status status, String note, List<Entry> days) {}

    enum Status {
        announced,
        projection
    }

    /** @param published day of publication of the notice, or {@code unknown} */
    record Entry(LocalDate date, String kind, String name, LocalDate swap, String source, String published) {}
}
