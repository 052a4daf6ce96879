package org.dossierledger.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.shared.deadline.At.at;
import static org.dossierledger.shared.deadline.At.day;
import static org.dossierledger.shared.deadline.At.dueDay;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dossier vectors D1, D3 and D4 that a person counted by hand, with their variant facts. */
class DossierDeadlinesTest {

    private static final Instant D1 = at("2026-11-16T09:10");
    private static final Instant D3 = at("2026-02-12T10:00");
    private static final Pause D3_SUPPLEMENT = new Pause(at("2026-02-23T09:00"), at("2026-02-27T15:00"));
    private static final Instant D4 = at("2018-02-09T08:00");

    private final Deadlines deadlines = Deadlines.load();
    private final WorkingCalendar calendar = deadlines.calendar();

    @Test
    void ten_working_days_pass_over_culture_day() {
        var due = deadlines.compute("K1", D1, Length.workingDays(10));

        assertThat(due.due()).isEqualTo(Instant.parse("2026-12-01T16:59:59.999999Z"));
        assertThat(due.rawDue()).isEqualTo(due.due());
        assertThat(due.rolledDue()).isEqualTo(due.due());
        assertThat(due.ruleVersion()).isEqualTo("2025-07-01.1");
        assertThat(due.calendarVersion()).isEqualTo("2026-11-23.1");
    }

    @Test
    void late_is_after_the_due_day_and_counted_in_working_days() {
        var due = deadlines.compute("K1", D1, Length.workingDays(10)).due();

        assertThat(at("2026-11-30T17:00")).isBefore(due);
        assertThat(at("2026-12-01T23:59:59")).isBefore(due);
        assertThat(calendar.workingDaysLate(due, at("2026-12-01T23:59:59"))).isZero();
        assertThat(calendar.workingDaysLate(due, at("2026-12-02T08:00"))).isOne();
        assertThat(calendar.workingDaysLate(due, at("2026-12-07T08:00"))).isEqualTo(4);
    }

    @Test
    void a_submission_late_in_the_evening_in_utc_starts_on_the_next_day_here() {
        var due = deadlines.compute("K1", Instant.parse("2026-11-15T18:00:00Z"), Length.workingDays(10));

        assertThat(dueDay(due)).isEqualTo(day("2026-12-01"));
    }

    @Test
    void seven_working_days_pass_over_tet() {
        assertThat(dueDay(deadlines.compute("K1", D3, Length.workingDays(7)))).isEqualTo(day("2026-03-02"));
    }

    @Test
    void the_notice_of_a_supplement_is_due_in_three_working_days() {
        assertThat(dueDay(deadlines.compute(DeadlineRequest.of("K2", D3)))).isEqualTo(day("2026-02-24"));
    }

    @Test
    void a_supplement_restarts_the_clock_and_the_date_of_the_pause_reading_is_kept() {
        var due = deadlines.compute(supplemented());

        assertThat(due.policy()).isEqualTo(PausePolicy.RESTART);
        assertThat(dueDay(due)).isEqualTo(day("2026-03-10"));
        assertThat(due.alternatives()).containsExactly(new Alternative("pause", Moment.endOf(day("2026-03-06"))));
    }

    @Test
    void a_supplement_pauses_the_clock_and_the_date_of_the_restart_reading_is_kept() {
        var due = deadlines.compute(supplemented().policy(PausePolicy.PAUSE));

        assertThat(dueDay(due)).isEqualTo(day("2026-03-06"));
        assertThat(due.alternatives()).containsExactly(new Alternative("restart", Moment.endOf(day("2026-03-10"))));
    }

    @Test
    void the_national_indicator_moves_the_promise_by_the_calendar_days_of_the_supplement() {
        var promised = Moment.endOf(day("2026-03-02"));

        assertThat(deadlines.kpiDue(promised, List.of(D3_SUPPLEMENT), 1)).contains(Moment.endOf(day("2026-03-06")));
        assertThat(dueDay(deadlines.compute(new DeadlineRequest(
                        "KPI", D3, Length.workingDays(7), List.of(D3_SUPPLEMENT), List.of(), 0, null))))
                .isEqualTo(day("2026-03-06"));
    }

    @Test
    void a_second_supplement_request_forfeits_the_national_indicator() {
        var second = new Pause(at("2026-02-28T09:00"), at("2026-02-28T10:00"));
        var promised = Moment.endOf(day("2026-03-02"));

        assertThat(deadlines.kpiDue(promised, List.of(D3_SUPPLEMENT), 2)).isEmpty();
        assertThat(deadlines
                        .compute(DeadlineRequest.of("KPI", D3)
                                .length(Length.workingDays(7))
                                .supplements(List.of(D3_SUPPLEMENT, second)))
                        .due())
                .isEqualTo(second.from());
    }

    @Test
    void a_district_of_2018_counts_by_the_rule_of_its_time() {
        var due = deadlines.compute("K1", D4, Length.workingDays(5));

        assertThat(dueDay(due)).isEqualTo(day("2018-02-23"));
        assertThat(due.ruleVersion()).isEqualTo("before-2018-06-21.1");
        assertThat(calendar.workingDaysLate(due.due(), at("2018-02-26T10:00"))).isOne();
    }

    @Test
    void no_apology_was_due_under_the_rule_of_2018() {
        assertThat(deadlines.ifInForce(DeadlineRequest.of("K5", D4))).isEmpty();
        assertThatThrownBy(() -> deadlines.compute(DeadlineRequest.of("K5", D4)))
                .isInstanceOf(ClockNotInForce.class);
    }

    @Test
    void the_length_of_processing_comes_from_the_procedure() {
        assertThatThrownBy(() -> deadlines.compute(DeadlineRequest.of("K1", D1)))
                .isInstanceOf(LengthMissing.class);
        assertThatThrownBy(() -> deadlines.compute("K2", D1, Length.workingDays(4)))
                .isInstanceOf(LengthGivenByLaw.class);
        assertThatThrownBy(() -> deadlines.compute("K99", D1, Length.workingDays(4)))
                .isInstanceOf(UnknownClock.class);
    }

    private static DeadlineRequest supplemented() {
        return DeadlineRequest.of("K1", D3).length(Length.workingDays(7)).supplements(List.of(D3_SUPPLEMENT));
    }
}
