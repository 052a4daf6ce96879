package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** One start with its supplements and pauses, read under any of the policies. */
final class Reading {

    private final Counter counter;
    private final Instant start;
    private final List<Pause> supplements;
    private final List<Pause> pauses;

    Reading(Counter counter, DeadlineRequest request) {
        this.counter = counter;
        this.start = request.start();
        this.supplements = merged(request.supplements());
        this.pauses = merged(request.pauses());
    }

    Count under(PausePolicy policy) {
        if (supplements.isEmpty()) {
            return counter.from(start, pauses);
        }
        return switch (policy) {
            case RESTART -> restarted();
            case PAUSE ->
                counter.from(
                        start,
                        merged(Stream.concat(supplements.stream(), pauses.stream())
                                .toList()));
            case CALENDAR_TIME -> movedByCalendarDays();
        };
    }

    /** A supplement asked for after the time had run out cannot give it back: it changes nothing. */
    private Count restarted() {
        var count = counter.from(start, pauses);
        for (var supplement : supplements) {
            if (supplement.from().isAfter(count.rolled())) {
                break;
            }
            if (supplement.to().isAfter(start)) {
                var again = counter.from(supplement.to(), pauses);
                count = new Count(joined(count.days(), supplement, again.days()), again.raw(), again.rolled());
            }
        }
        return count;
    }

    private static List<Day> joined(List<Day> before, Pause supplement, List<Day> after) {
        var asked = Moment.dateOf(supplement.from());
        var complete = Moment.dateOf(supplement.to());
        var known = new HashMap<LocalDate, Day>();
        before.forEach(day -> known.put(day.date(), day));
        var days = new ArrayList<Day>();
        for (var date = before.get(0).date(); date.isBefore(complete); date = date.plusDays(1)) {
            var day = date.isAfter(asked) ? Day.skipped(date, "paused") : known.get(date);
            days.add(day.counted() ? Day.skipped(date, "restarted") : day);
        }
        var first = after.get(0);
        days.add(first.reason().equals("start-day") ? Day.skipped(first.date(), "restart-day") : first);
        days.addAll(after.subList(1, after.size()));
        return days;
    }

    private Count movedByCalendarDays() {
        var count = counter.from(start, pauses);
        var extra = calendarDays(supplements);
        var days = new ArrayList<>(count.days());
        for (var left = extra; left > 0; left--) {
            days.add(Day.skipped(days.get(days.size() - 1).date().plusDays(1), "supplement-time"));
        }
        return new Count(
                days, count.raw().plus(extra, ChronoUnit.DAYS), count.rolled().plus(extra, ChronoUnit.DAYS));
    }

    static long calendarDays(List<Pause> pauses) {
        return pauses.stream()
                .mapToLong(pause -> ChronoUnit.DAYS.between(Moment.dateOf(pause.from()), Moment.dateOf(pause.to())))
                .sum();
    }

    private static List<Pause> merged(List<Pause> pauses) {
        var merged = new ArrayList<Pause>();
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || pause.from().isAfter(last.to())) {
                merged.add(pause);
            } else if (pause.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Pause(last.from(), pause.to()));
            }
        }
        return merged;
    }
}
