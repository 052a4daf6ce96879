package org.dossierledger.shared.deadline;

import static org.dossierledger.shared.deadline.RuleFile.required;

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

    private static final Set<String> KINDS = Set.of("holiday", "compensatory", "swapped-off", "working");

    CalendarFile {
        required("version", version);
        required("weekly-rest", weeklyRest);
        required("office-hours", officeHours);
        required("statutory-fixed", statutoryFixed);
        required("years", years);
        if (!Moment.ZONE.equals(zone)) {
            throw new IllegalArgumentException("the zone must be " + Moment.ZONE);
        }
    }

    record Hours(int hoursPerDay, List<Span> spans, String source) {

        Hours {
            required("spans", spans);
        }
    }

    record Span(LocalTime from, LocalTime to) {

        Span {
            required("from", from);
            required("to", to);
        }
    }

    record Fixed(int month, int day, String name, LocalDate since, String source) {}

    record Year(int year, Status status, String note, List<Entry> days) {

        Year {
            required("status", status);
            required("days", days);
        }
    }

    enum Status {
        announced,
        projection
    }

    /** @param published day of publication of the notice, or {@code unknown} */
    record Entry(LocalDate date, String kind, String name, LocalDate swap, String source, String published) {

        Entry {
            required("date", date);
            required("source", source);
            required("published", published);
            if (!KINDS.contains(kind)) {
                throw new IllegalArgumentException("no such kind of day: " + kind);
            }
        }
    }
}
