package org.dossierledger.app.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.dossierledger.app.trail.TrailChart.Column;
import org.junit.jupiter.api.Test;

class TrailChartTest {

    @Test
    void days_without_anything_are_drawn_too() {
        var chart = chart("2026-03-02", 3, "2026-03-04", 5);

        assertThat(chart.step()).isEqualTo("day");
        assertThat(chart.columns()).extracting(Column::count).containsExactly(3L, 0L, 5L);
        assertThat(chart.most()).isEqualTo(5);
    }

    @Test
    void some_months_are_drawn_by_weeks_that_begin_on_monday() {
        var chart = chart("2026-03-01", 1, "2026-03-02", 2, "2026-06-30", 4);

        assertThat(chart.step()).isEqualTo("week");
        assertThat(chart.columns().get(0)).isEqualTo(new Column(LocalDate.parse("2026-02-23"), 1));
        assertThat(chart.columns().get(1)).isEqualTo(new Column(LocalDate.parse("2026-03-02"), 2));
    }

    @Test
    void many_years_are_drawn_by_months_and_nothing_is_lost() {
        var chart = chart("2016-03-31", 1, "2020-01-01", 2, "2026-06-30", 4);

        assertThat(chart.step()).isEqualTo("month");
        assertThat(chart.columns()).hasSize(10 * 12 + 4);
        assertThat(chart.columns().stream().mapToLong(Column::count).sum()).isEqualTo(7);
    }

    @Test
    void nothing_is_no_columns() {
        assertThat(TrailChart.of(Map.of()).columns()).isEmpty();
    }

    private static TrailChart chart(Object... daysAndCounts) {
        var byDay = new TreeMap<LocalDate, Long>();
        for (var i = 0; i < daysAndCounts.length; i += 2) {
            byDay.put(LocalDate.parse((String) daysAndCounts[i]), ((Integer) daysAndCounts[i + 1]).longValue());
        }
        return TrailChart.of(byDay);
    }
}
