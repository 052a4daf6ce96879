package org.dossierledger.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.shared.deadline.At.at;
import static org.dossierledger.shared.deadline.At.day;
import static org.dossierledger.shared.deadline.At.dueDay;

import java.time.LocalDate;
import java.util.List;
import org.dossierledger.shared.InvalidField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingRulesTest {

    private final Deadlines deadlines = Deadlines.load();

    @Test
    void a_working_saturday_counts_and_the_day_it_replaces_does_not() {
        assertThat(dueDay(adHoc("2026-08-21T08:00", Length.workingDays(1)))).isEqualTo(day("2026-08-22"));
        assertThat(dueDay(adHoc("2026-08-27T08:00", Length.workingDays(2)))).isEqualTo(day("2026-09-03"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-12, 30, 2026-12-12, 2026-12-14", // Saturday
        "2025-11-20, 90, 2026-02-18, 2026-02-23", // Tết
        "2026-08-01, 30, 2026-08-31, 2026-09-03", // swapped day off
        "2026-08-01, 21, 2026-08-22, 2026-08-22", // working Saturday
        "2026-10-25, 30, 2026-11-24, 2026-11-25", // Culture Day
    })
    void calendar_days_that_end_on_a_day_off_roll_to_the_next_working_day(
            LocalDate start, int length, LocalDate raw, LocalDate rolled) {
        var due = deadlines.compute(DeadlineRequest.adHoc(Moment.endOf(start), Length.calendarDays(length)));

        assertThat(Moment.dateOf(due.rawDue())).isEqualTo(raw);
        assertThat(Moment.dateOf(due.rolledDue())).isEqualTo(rolled);
        assertThat(due.due()).isEqualTo(due.rolledDue());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T09:10, 8, 2026-11-17T09:10",
        "2026-11-16T09:10, 4, 2026-11-16T14:40",
        "2026-11-16T12:00, 4, 2026-11-16T17:00",
        "2026-11-16T17:00, 4, 2026-11-17T11:30",
        "2026-11-21T10:00, 8, 2026-11-23T17:00", // on a Saturday
        "2026-11-23T16:00, 2, 2026-11-25T08:30", // across Culture Day
        "2026-11-16T05:00, 16, 2026-11-17T17:00",
    })
    void eight_office_hours_are_one_working_day(String start, int hours, String due) {
        assertThat(adHoc(start, Length.workingHours(hours)).due()).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16T15:00, 2026-11-16", "2026-11-16T15:01, 2026-11-17", "2026-11-21T10:00, 2026-11-23"})
    void a_file_taken_in_after_the_cut_off_goes_on_by_the_next_working_day(String start, LocalDate due) {
        assertThat(dueDay(deadlines.compute(DeadlineRequest.of("K4", at(start)))))
                .isEqualTo(due);
    }

    @Test
    void an_online_submission_is_answered_within_eight_office_hours() {
        assertThat(deadlines
                        .compute(DeadlineRequest.of("K3", at("2026-11-20T16:00")))
                        .due())
                .isEqualTo(at("2026-11-23T16:00"));
    }

    @Test
    void clocks_before_an_event_count_backwards_and_never_roll() {
        assertThat(dueDay(deadlines.compute(DeadlineRequest.of("K5", Moment.endOf(day("2026-11-23"))))))
                .isEqualTo(day("2026-11-22"));
        assertThat(dueDay(deadlines.compute(DeadlineRequest.of("K6", Moment.endOf(day("2026-11-27"))))))
                .isEqualTo(day("2026-11-19"));
        assertThat(dueDay(deadlines.compute(DeadlineRequest.of("K7", at("2026-11-20T10:00")))))
                .isEqualTo(day("2026-11-30"));
    }

    @Test
    void an_extension_adds_to_the_length_from_the_start() {
        var first = adHocExtended(30);
        var second = adHocExtended(60);

        assertThat(Moment.dateOf(first.rawDue())).isEqualTo(day("2027-01-11"));
        assertThat(Moment.dateOf(second.rawDue())).isEqualTo(day("2027-02-10"));
        assertThat(second.calendarVersion()).endsWith("+projection");
    }

    @Test
    void waiting_for_a_payment_is_never_counted() {
        var payment = new Pause(at("2026-11-17T08:00"), at("2026-11-20T10:00"));
        var request = DeadlineRequest.of("K1", at("2026-11-16T09:10"))
                .length(Length.workingDays(5))
                .pauses(List.of(payment));

        // 17/11(1) [18–20] 23(2) [24] 25(3) 26(4) 27(5)
        assertThat(dueDay(deadlines.compute(request))).isEqualTo(day("2026-11-27"));
        assertThat(deadlines.compute(request).alternatives()).isEmpty();
    }

    @Test
    void a_supplement_asked_for_after_the_due_day_gives_no_time_back() {
        var tooLate = new Pause(at("2026-12-02T08:00"), at("2026-12-09T08:00"));
        var request = DeadlineRequest.of("K1", at("2026-11-16T09:10"))
                .length(Length.workingDays(10))
                .supplements(List.of(tooLate));

        for (var policy : new PausePolicy[] {PausePolicy.RESTART, PausePolicy.PAUSE}) {
            assertThat(dueDay(deadlines.compute(request.policy(policy)))).isEqualTo(day("2026-12-01"));
        }
    }

    @Test
    void hours_stand_still_during_a_supplement_under_the_pause_reading() {
        var request = DeadlineRequest.adHoc(at("2026-11-16T08:30"), Length.workingHours(8))
                .supplements(List.of(new Pause(at("2026-11-16T10:30"), at("2026-11-17T10:30"))));

        assertThat(deadlines.compute(request.policy(PausePolicy.PAUSE)).due()).isEqualTo(at("2026-11-18T08:30"));
        assertThat(deadlines.compute(request.policy(PausePolicy.RESTART)).due()).isEqualTo(at("2026-11-18T10:30"));
    }

    @Test
    void an_impossible_length_or_pause_is_refused() {
        assertThatThrownBy(() -> Length.workingDays(-1)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> Length.workingDays(1_000_000)).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> new Pause(at("2026-11-17"), at("2026-11-16"))).isInstanceOf(InvalidField.class);
    }

    private Deadline adHocExtended(int extension) {
        return deadlines.compute(DeadlineRequest.adHoc(at("2026-11-12T08:00"), Length.calendarDays(30))
                .extension(extension));
    }

    private Deadline adHoc(String start, Length length) {
        return deadlines.compute(DeadlineRequest.adHoc(at(start), length));
    }
}
