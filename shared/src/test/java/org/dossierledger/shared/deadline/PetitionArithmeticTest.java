package org.dossierledger.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates of the complaint and denunciation vectors that need no rule of their own: lengths given by hand. */
class PetitionArithmeticTest {

    private final Deadlines deadlines = Deadlines.load();

    @ParameterizedTest(name = "{0}: {2} working days from {1}")
    @CsvSource({
        "C1 acceptance, 2026-11-06, 7, 2026-11-17",
        "C1 sending, 2026-12-10, 3, 2026-12-15",
        "C3 acceptance, 2026-09-15, 7, 2026-09-24",
        "T1 initial, 2026-11-04, 7, 2026-11-13",
        "T1 several places, 2026-11-04, 10, 2026-11-18",
        "T1 notify, 2026-11-12, 5, 2026-11-19",
        "T1 send conclusion, 2026-12-10, 5, 2026-12-17",
        "T1 publish, 2026-12-10, 7, 2026-12-21",
        "T2 triage, 2026-11-02, 7, 2026-11-11",
        "T3 transfer, 2026-11-16, 5, 2026-11-23",
        "doubt 2, 2027-02-02, 7, 2027-02-18",
    })
    void working_days(String step, LocalDate start, int length, LocalDate due) {
        assertThat(rolled(start, Length.workingDays(length))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {2} calendar days from {1}")
    @CsvSource({
        "C1 decision, 2026-11-16, 30, 2026-12-16, 2026-12-16",
        "C1 complex, 2026-11-16, 45, 2026-12-31, 2026-12-31",
        "C1 second complaint, 2026-12-16, 30, 2027-01-15, 2027-01-15",
        "C1 effect, 2026-12-10, 30, 2027-01-09, 2027-01-11",
        "C3 remote window, 2026-08-03, 45, 2026-09-17, 2026-09-17",
        "C3 second instance, 2026-09-24, 60, 2026-11-23, 2026-11-23",
        "C3 complex, 2026-09-24, 70, 2026-12-03, 2026-12-03",
        "C3 sending, 2026-11-20, 7, 2026-11-27, 2026-11-27",
        "C5 limitation, 2025-11-20, 90, 2026-02-18, 2026-02-23",
        "C5 acceptance, 2026-02-23, 10, 2026-03-05, 2026-03-05",
        "T1 resolve, 2026-11-12, 30, 2026-12-12, 2026-12-14",
        "T1 from the rolled end, 2026-12-14, 30, 2027-01-13, 2027-01-13",
        "doubt 2, 2027-02-02, 10, 2027-02-12, 2027-02-12",
    })
    void calendar_days(String step, LocalDate start, int length, LocalDate raw, LocalDate rolled) {
        assertThat(deadlines.compute(adHoc(start, Length.calendarDays(length))).rawDue())
                .isEqualTo(Moment.endOf(raw));
        assertThat(rolled(start, Length.calendarDays(length))).isEqualTo(rolled);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-01, 2025-12-11"})
    void ten_days_in_hospital_lengthen_the_limitation_of_c5(LocalDate in, LocalDate out) {
        var due = deadlines.compute(adHoc(LocalDate.of(2025, 11, 20), Length.calendarDays(90))
                .pauses(List.of(new Pause(Moment.endOf(in), Moment.endOf(out)))));

        assertThat(due.rawDue()).isEqualTo(Moment.endOf(LocalDate.of(2026, 2, 28)));
        assertThat(due.rolledDue()).isEqualTo(Moment.endOf(LocalDate.of(2026, 3, 2)));
    }

    private LocalDate rolled(LocalDate start, Length length) {
        return Moment.dateOf(deadlines.compute(adHoc(start, length)).rolledDue());
    }

    private static DeadlineRequest adHoc(LocalDate start, Length length) {
        return DeadlineRequest.adHoc(Moment.endOf(start), length);
    }
}
