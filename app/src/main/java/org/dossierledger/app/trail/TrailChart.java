package org.dossierledger.app.trail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much there was through time, to be drawn as columns: by day, or, where that would be too many, by week or month. Times
 * in which there was nothing have a column too.
 *
 * @param step day, week or month
 */
public record TrailChart(String step, List<Column> columns) {

    private static final int MOST_DAYS = 62;
    private static final int MOST_WEEKS = 106;

    /** @param first day of it */
    public record Column(LocalDate first, long count) {}

    /** @param byDay in order */
    public static TrailChart of(Map<LocalDate, Long> byDay) {
        if (byDay.isEmpty()) {
            return new TrailChart("day", List.of());
        }
        var first = Collections.min(byDay.keySet());
        var last = Collections.max(byDay.keySet());
        var step = ChronoUnit.DAYS.between(first, last) < MOST_DAYS
                ? "day"
                : ChronoUnit.WEEKS.between(first, last) < MOST_WEEKS ? "week" : "month";
        var counts = new TreeMap<LocalDate, Long>();
        byDay.forEach((day, count) -> counts.merge(begin(day, step), count, Long::sum));
        var columns = new ArrayList<Column>();
        for (var at = begin(first, step); !at.isAfter(last); at = next(at, step)) {
            columns.add(new Column(at, counts.getOrDefault(at, 0L)));
        }
        return new TrailChart(step, List.copyOf(columns));
    }

    /** The highest column; never 0. */
    public long most() {
        return columns.stream().mapToLong(Column::count).max().orElse(1);
    }

    private static LocalDate begin(LocalDate day, String step) {
        return switch (step) {
            case "week" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "month" -> day.withDayOfMonth(1);
            default -> day;
        };
    }

    private static LocalDate next(LocalDate begin, String step) {
        return switch (step) {
            case "week" -> begin.plusWeeks(1);
            case "month" -> begin.plusMonths(1);
            default -> begin.plusDays(1);
        };
    }
}
