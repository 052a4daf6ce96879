package org.dossierledger.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierledger.shared.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Periods and headings as the circulars have them. */
class ReportTableTest {

    static Stream<ReportTable> tables() {
        var old = ReportPeriod.year(2023);
        var now = ReportPeriod.year(2026);
        return Stream.concat(
                Stream.of(Forms.RECEPTION.fill(now, Map.of("H98.31", "H98.31"), List.of())),
                Stream.of(Circular.values())
                        .flatMap(circular -> Forms.petitions(circular).stream()
                                .map(form -> form.fill(
                                        circular == Circular.TT_02_2021 ? old : now,
                                        Map.of("H98.31", "H98.31"),
                                        List.of()))));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2025-12-15, 2026-03-14",
        "2, 2026-03-15, 2026-06-14",
        "3, 2026-06-15, 2026-09-14",
        "4, 2026-09-15, 2026-12-14"
    })
    void a_quarter_is_cut_off_on_the_fourteenth(int quarter, LocalDate first, LocalDate last) {
        var period = ReportPeriod.quarter(2026, quarter);

        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
    }

    @Test
    void six_months_nine_months_and_the_year_begin_on_15_December_of_the_year_before() {
        assertThat(ReportPeriod.sixMonths(2026))
                .isEqualTo(ReportPeriod.days(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 6, 14)));
        assertThat(ReportPeriod.nineMonths(2026))
                .isEqualTo(ReportPeriod.days(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 9, 14)));
        assertThat(ReportPeriod.year(2026))
                .isEqualTo(ReportPeriod.days(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 12, 14)));
    }

    @Test
    void days_begin_and_end_at_midnight_in_Vietnam() {
        var period = ReportPeriod.quarter(2026, 2);

        assertThat(period.from()).isEqualTo("2026-03-14T17:00:00Z");
        assertThat(period.to()).isEqualTo("2026-06-14T17:00:00Z");
    }

    @Test
    void there_is_no_fifth_quarter_and_no_period_that_ends_before_it_begins() {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> ReportPeriod.quarter(2026, 5));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> ReportPeriod.days(LocalDate.of(2026, 3, 14), LocalDate.of(2026, 3, 13)));
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> ReportPeriod.year(99_999));
    }

    @Test
    void a_table_is_drawn_by_the_circular_in_force_on_the_last_day() {
        assertThat(Circular.of(ReportPeriod.quarter(2023, 4))).isEqualTo(Circular.TT_02_2021);
        assertThat(Circular.of(ReportPeriod.quarter(2024, 1))).isEqualTo(Circular.TT_01_2024);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void columns_are_numbered_from_one_without_a_gap(ReportTable table) {
        assertThat(table.columns().stream().map(ReportTable.Column::number))
                .as(table.name())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, table.columns().size()).boxed().toList());
    }

    @Test
    void tables_have_as_many_columns_as_their_forms() {
        assertThat(tables().map(table -> table.circular() + " " + table.name() + " "
                        + table.columns().size()))
                .containsExactly(
                        "01/2024/TT-TTCP 01/TCD 29",
                        "02/2021/TT-TTCP 01/XLD 26",
                        "02/2021/TT-TTCP 02/XLD 30",
                        "02/2021/TT-TTCP 03/XLD 33",
                        "02/2021/TT-TTCP 04/XLD 24",
                        "02/2021/TT-TTCP 01/KQGQ 26",
                        "02/2021/TT-TTCP 02/KQGQ 19",
                        "02/2021/TT-TTCP 03/KQGQ 31",
                        "02/2021/TT-TTCP 04/KQGQ 24",
                        "01/2024/TT-TTCP 01/XLD 22",
                        "01/2024/TT-TTCP 02/XLD 26",
                        "01/2024/TT-TTCP 03/XLD 27",
                        "01/2024/TT-TTCP 04/XLD 20",
                        "01/2024/TT-TTCP 01/KQGQ 26",
                        "01/2024/TT-TTCP 02/KQGQ 19",
                        "01/2024/TT-TTCP 03/KQGQ 31",
                        "01/2024/TT-TTCP 04/KQGQ 24");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void headings_cover_every_place_above_the_numbers_once(ReportTable table) {
        var covered = new ArrayList<String>();
        for (var cell : table.headings()) {
            for (var row = cell.row(); row < cell.row() + cell.rows(); row++) {
                for (var column = cell.column(); column < cell.column() + cell.columns(); column++) {
                    covered.add(row + " " + column);
                }
            }
        }
        assertThat(covered)
                .doesNotHaveDuplicates()
                .hasSize(table.depth() * table.columns().size());
    }
}
