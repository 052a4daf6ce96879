package org.dossierledger.shared.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The hours of a working day, in Asia/Ho_Chi_Minh. */
final class OfficeHours {

    private final List<CalendarFile.Span> spans;

    OfficeHours(CalendarFile.Hours hours) {
        spans = List.copyOf(hours.spans());
        var open = Duration.ZERO;
        for (var span : spans) {
            open = open.plus(Duration.between(span.from(), span.to()));
        }
        if (!open.equals(Duration.ofHours(hours.hoursPerDay()))) {
            throw new IllegalArgumentException("the office hours add up to %s, not to %d hours a working day"
                    .formatted(open, hours.hoursPerDay()));
        }
    }

    boolean contain(LocalTime time) {
        return spans.stream().anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
    }

    /** The spans of one day that lie after {@code start} and in none of the pauses. */
    List<Pause> openOn(LocalDate date, Instant start, List<Pause> pauses) {
        var open = new ArrayList<Pause>();
        for (var span : spans) {
            var from = date.atTime(span.from()).atZone(Moment.ZONE).toInstant();
            var to = date.atTime(span.to()).atZone(Moment.ZONE).toInstant();
            from = from.isBefore(start) ? start : from;
            for (var pause : pauses) {
                if (from.isBefore(pause.from()) && pause.from().isBefore(to)) {
                    open.add(new Pause(from, pause.from()));
                }
                if (from.isBefore(pause.to()) && pause.from().isBefore(to)) {
                    from = pause.to();
                }
            }
            if (from.isBefore(to)) {
                open.add(new Pause(from, to));
            }
        }
        return open;
    }
}
