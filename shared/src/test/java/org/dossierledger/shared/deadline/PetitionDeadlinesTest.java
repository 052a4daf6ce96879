package org.dossierledger.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked complaints (C) and denunciations (T), step by step, under the clocks of the law. */
class PetitionDeadlinesTest {

    private final Deadlines deadlines = Deadlines.load();

    @ParameterizedTest(name = "{0}: {1} from {2} extended {3}")
    @CsvSource({
        "C1 acceptance, K9, 2026-11-06, 0, 2026-11-17, 2026-11-17",
        "C1 decision, K11, 2026-11-16, 0, 2026-12-16, 2026-12-16",
        "C1 complex, K11, 2026-11-16, 1, 2026-12-31, 2026-12-31",
        "C1 sending, K14, 2026-12-10, 0, 2026-12-15, 2026-12-15",
        "C1 second complaint, K12, 2026-12-16, 0, 2027-01-15, 2027-01-15",
        "C1 effect, K15, 2026-12-10, 0, 2027-01-09, 2027-01-11",
        "C3 remote window, K12-remote, 2026-08-03, 0, 2026-09-17, 2026-09-17",
        "C3 acceptance, K9, 2026-09-15, 0, 2026-09-24, 2026-09-24",
        "C3 second instance, K13-remote, 2026-09-24, 0, 2026-11-23, 2026-11-23",
        "C3 complex, K13-remote, 2026-09-24, 1, 2026-12-03, 2026-12-03",
        "C3 sending, K14-second, 2026-11-20, 0, 2026-11-27, 2026-11-27",
        "C5 limitation, K8, 2025-11-20, 0, 2026-02-18, 2026-02-23",
        "C5 acceptance, K10, 2026-02-23, 0, 2026-03-05, 2026-03-05",
        "T1 initial, K19, 2026-11-04, 0, 2026-11-13, 2026-11-13",
        "T1 several places, K19, 2026-11-04, 1, 2026-11-18, 2026-11-18",
        "T1 notify, K21, 2026-11-12, 0, 2026-11-19, 2026-11-19",
        "T1 resolve, K22, 2026-11-12, 0, 2026-12-12, 2026-12-14",
        "T1 extended once, K22, 2026-11-12, 1, 2027-01-11, 2027-01-11",
        "T1 extended twice, K22, 2026-11-12, 2, 2027-02-10, 2027-02-11",
        "T1 send, K24, 2026-12-10, 0, 2026-12-17, 2026-12-17",
        "T1 publish, K25, 2026-12-10, 0, 2026-12-21, 2026-12-21",
        "T3 transfer, K20, 2026-11-16, 0, 2026-11-23, 2026-11-23",
    })
    void the_worked_dates(String step, String clock, LocalDate start, int extensions, LocalDate raw, LocalDate rolled) {
        var due = deadlines.compute(request(clock, start, extensions));

        assertThat(due.rawDue()).isEqualTo(Moment.endOf(raw));
        assertThat(due.rolledDue()).isEqualTo(Moment.endOf(rolled));
    }

    @Test
    void a_decision_takes_effect_by_the_calendar_whatever_day_it_is() {
        assertThat(due("K15", "2026-12-10", 0)).isEqualTo(end("2027-01-09"));
    }

    @Test
    void a_dialogue_is_announced_five_days_before() {
        assertThat(due("K17", "2026-12-01", 0)).isEqualTo(end("2026-11-26"));
    }

    @Test
    void ten_days_in_hospital_lengthen_the_limitation_of_c5() {
        var hospital = new Pause(end("2025-12-01"), end("2025-12-11"));
        var due = deadlines.compute(
                request("K8", LocalDate.parse("2025-11-20"), 0).supplements(List.of(hospital)));

        assertThat(due.rawDue()).isEqualTo(end("2026-02-28"));
        assertThat(due.due()).isEqualTo(end("2026-03-02"));
    }

    @Test
    void an_extension_from_the_rolled_end_is_another_reading() {
        var extended = deadlines.compute(request("K22", LocalDate.parse("2026-11-12"), 1));

        assertThat(extended.alternatives())
                .containsExactly(new Alternative("extension-from-rolled-end", end("2027-01-13")));
    }

    @Test
    void around_tet_the_law_s_ten_days_end_before_seven_working_days_and_both_are_kept() {
        var acceptance = deadlines.compute(request("K9", LocalDate.parse("2027-02-02"), 0));

        assertThat(acceptance.due()).isEqualTo(end("2027-02-18"));
        assertThat(acceptance.alternatives()).containsExactly(new Alternative("law-in-days", end("2027-02-12")));
    }

    @Test
    void a_suspension_is_not_counted_and_whether_the_day_of_going_on_is_stays_open() {
        var suspended = new Pause(end("2026-11-20"), end("2026-11-30"));
        var due = deadlines.compute(
                request("K22", LocalDate.parse("2026-11-12"), 0).supplements(List.of(suspended)));

        assertThat(due.rawDue()).isEqualTo(end("2026-12-22"));
        assertThat(due.alternatives()).containsExactly(new Alternative("resume-day-counts", end("2026-12-21")));
    }

    @Test
    void a_third_extension_of_a_denunciation_and_one_of_another_length_are_refused() {
        var rule =
                deadlines.clocks().inForce("K22", LocalDate.parse("2026-11-12")).orElseThrow();

        assertThatExceptionOfType(NoSuchExtension.class).isThrownBy(() -> rule.extension(3));
        assertThatExceptionOfType(NoSuchExtension.class)
                .isThrownBy(() -> deadlines.compute(
                        DeadlineRequest.of("K22", end("2026-11-12")).extension(15)));
    }

    @Test
    void the_day_of_receipt_decides_under_which_law_a_complaint_is_accepted() {
        assertThat(deadlines.ifInForce(request("K10", LocalDate.parse("2026-06-30"), 0)))
                .isPresent();
        assertThat(deadlines.ifInForce(request("K9", LocalDate.parse("2026-06-30"), 0)))
                .isEmpty();
        assertThat(deadlines.ifInForce(request("K10", LocalDate.parse("2026-07-01"), 0)))
                .isEmpty();
    }

    @Test
    void where_nothing_is_to_be_denounced_by_law_triage_is_counted_by_its_length_alone() {
        var triage = DeadlineRequest.adHoc(end("2026-11-02"), Length.workingDays(7));
        assertThat(deadlines.compute(triage).due()).isEqualTo(end("2026-11-11"));
    }

    private Instant due(String clock, String start, int extensions) {
        return deadlines
                .compute(request(clock, LocalDate.parse(start), extensions))
                .due();
    }

    private DeadlineRequest request(String clock, LocalDate start, int extensions) {
        var request = DeadlineRequest.of(clock, Moment.endOf(start));
        return extensions == 0
                ? request
                : request.extension(
                        deadlines.clocks().inForce(clock, start).orElseThrow().extension(extensions));
    }

    private static Instant end(String date) {
        return Moment.endOf(LocalDate.parse(date));
    }
}
