package org.dossierledger.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.shared.deadline.At.at;
import static org.dossierledger.shared.deadline.At.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.load();

    @Test
    void every_day_of_ten_years_is_worked_or_off_as_published() {
        LocalDate.of(2018, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .forEach(date -> assertThat(calendar.isWorkingDay(date))
                        .as(date.toString())
                        .isEqualTo(NaiveCount.works(date)));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-19, compensatory.tet",
        "2023-09-04, compensatory.national-day",
        "2026-02-16, holiday.tet",
        "2026-08-31, swapped-off",
        "2026-08-22, working",
        "2026-11-24, holiday.culture-day",
        "2026-11-22, weekend",
        "2026-11-23, working-day",
    })
    void a_day_off_says_why(LocalDate date, String reason) {
        assertThat(calendar.reasonFor(date)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-31, 2019-01-05",
        "2019-04-29, 2019-05-04",
        "2024-04-29, 2024-05-04",
        "2025-05-02, 2025-04-26",
        "2026-01-02, 2026-01-10",
        "2026-08-31, 2026-08-22",
    })
    void a_swapped_day_and_its_working_saturday_name_each_other(LocalDate off, LocalDate saturday) {
        assertThat(calendar.isWorkingDay(off)).isFalse();
        assertThat(calendar.isWorkingDay(saturday)).isTrue();
        assertThat(calendar.day(off).swap()).isEqualTo(saturday);
        assertThat(calendar.day(saturday).swap()).isEqualTo(off);
    }

    @Test
    void every_entry_has_a_source_and_says_whether_its_publication_is_known() {
        var file = RuleFile.builtIn("working-calendar.yml", CalendarFile.class);

        assertThat(file.years())
                .flatExtracting(CalendarFile.Year::days)
                .hasSizeGreaterThan(100)
                .allSatisfy(entry -> {
                    assertThat(entry.source()).as(entry.toString()).isNotBlank();
                    assertThat(entry.published()).as(entry.toString()).matches("unknown|\\d{4}-\\d{2}-\\d{2}");
                });
    }

    @Test
    void a_year_that_is_not_announced_is_a_projection() {
        assertThat(calendar.versionFor(day("2026-01-01"), day("2026-12-31"))).isEqualTo("2026-11-23.1");
        assertThat(calendar.versionFor(day("2026-12-31"), day("2027-01-04"))).isEqualTo("2026-11-23.1+projection");
    }

    @Test
    void years_outside_the_table_have_weekends_and_fixed_holidays_and_say_so() {
        assertThat(calendar.isWorkingDay(day("2005-04-29"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2005-09-02"))).isFalse();
        assertThat(calendar.isWorkingDay(day("2005-11-24"))).isTrue();
        assertThat(calendar.isWorkingDay(day("2028-11-24"))).isFalse();
        assertThat(calendar.versionFor(day("2005-04-29"), day("2005-05-04"))).isEqualTo("2026-11-23.1+outside-table");
        assertThat(calendar.workingDaysLate(at("2005-01-03T00:00"), at("2026-11-23T00:00")))
                .isPositive();
    }

    @Test
    void less_than_a_day_late_is_late_by_no_working_day() {
        assertThat(calendar.workingDaysLate(at("2026-11-16T10:00"), at("2026-11-16T15:00")))
                .isZero();
    }

    @Test
    void working_days_are_added_across_days_off_in_both_directions() {
        assertThat(calendar.addWorkingDays(day("2026-08-21"), 1)).isEqualTo(day("2026-08-22"));
        assertThat(calendar.addWorkingDays(day("2026-08-28"), 1)).isEqualTo(day("2026-09-03"));
        assertThat(calendar.addWorkingDays(day("2026-09-03"), -1)).isEqualTo(day("2026-08-28"));
        assertThat(calendar.addWorkingDays(day("2026-11-22"), 0)).isEqualTo(day("2026-11-22"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"versoin: x", "version: [", "{}", "years: [{year: x}]"})
    void a_malformed_calendar_is_refused_naming_the_file(String text, @TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("calendar.yml"), text);

        assertThatThrownBy(() -> WorkingCalendar.load(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calendar.yml");
    }
}
