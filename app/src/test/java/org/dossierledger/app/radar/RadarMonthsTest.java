package org.dossierledger.app.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierledger.query.radar.RadarAnswer;
import org.junit.jupiter.api.Test;

/** Signs by unit and month, as a table. */
class RadarMonthsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void each_month_has_a_column_and_each_number_a_shade_by_the_most() {
        var months = RadarMonths.of(answer(
                Map.of("H98.31", Map.of(NOVEMBER.minusMonths(2), 8L, NOVEMBER, 1L), "H98.32", Map.of(NOVEMBER, 4L))));

        assertThat(months.months()).containsExactly(NOVEMBER.minusMonths(2), NOVEMBER.minusMonths(1), NOVEMBER);
        assertThat(months.rows()).extracting(RadarMonths.Row::unit).containsExactly("H98.31", "H98.32");
        assertThat(months.rows().get(0).cells())
                .extracting(RadarMonths.Cell::count)
                .containsExactly(8L, 0L, 1L);
        assertThat(months.rows().get(0).cells())
                .extracting(RadarMonths.Cell::shade)
                .containsExactly(4, 0, 1);
        assertThat(months.rows().get(1).cells())
                .extracting(RadarMonths.Cell::shade)
                .containsExactly(0, 0, 2);
        assertThat(months.whole()).isTrue();
    }

    @Test
    void what_is_long_ago_is_left_out_and_said_to_be() {
        var months = RadarMonths.of(answer(Map.of(
                "H98.31",
                Map.of(NOVEMBER.minusMonths(13), 9L),
                "H98.32",
                Map.of(NOVEMBER.minusMonths(12), 1L, NOVEMBER, 1L))));

        assertThat(months.months()).hasSize(13).startsWith(NOVEMBER.minusMonths(12));
        assertThat(months.rows()).extracting(RadarMonths.Row::unit).containsExactly("H98.32");
        assertThat(months.whole()).isFalse();
    }

    @Test
    void without_signs_there_is_no_table() {
        assertThat(RadarMonths.of(answer(Map.of())).rows()).isEmpty();
    }

    /** The units with most signs first, as an answer has them. */
    private static RadarAnswer answer(Map<String, Map<YearMonth, Long>> signs) {
        var byUnit = new LinkedHashMap<String, Long>();
        signs.entrySet().stream()
                .sorted((a, b) -> Long.compare(sum(b.getValue()), sum(a.getValue())))
                .forEach(each -> byUnit.put(each.getKey(), sum(each.getValue())));
        return new RadarAnswer("1", Map.of(), byUnit, signs, List.of(), List.of(), null);
    }

    private static long sum(Map<YearMonth, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
