package org.dossierledger.command.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.reception.SampleReceptions.VISIT;
import static org.dossierledger.shared.reception.SampleReceptions.receive;

import java.util.List;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.ReceptionCommand.*;
import org.dossierledger.shared.reception.ReceptionEvent.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trả lời người được tiếp (Law on Citizen Reception 2013 art. 28.1): once, within ten working days. */
class AnswerTest {

    private static final AnswerVisitor EXPLAINED = new AnswerVisitor(VISIT, Handling.EXPLAINED, null, null);

    @Test
    void an_answer_on_the_last_day_is_in_time() {
        VisitorAnswered answered = Visit.received().happens("2026-12-01T17:00:00", EXPLAINED);

        assertThat(answered).isEqualTo(new VisitorAnswered(VISIT, Handling.EXPLAINED, null, null, false, 0, List.of()));
    }

    @Test
    void an_answer_after_the_last_day_is_flagged_with_the_working_days_it_is_late() {
        // due 1/12; 2/12(1) 3(2) 4(3) [5, 6] 7(4)
        VisitorAnswered answered = Visit.received().happens("2026-12-07T08:00:00", EXPLAINED);

        assertThat(answered.late()).isTrue();
        assertThat(answered.workingDaysLate()).isEqualTo(4);
        assertThat(answered.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void an_answer_entered_late_from_paper_counts_from_the_day_it_was_given() {
        VisitorAnswered answered =
                Visit.received().happens("2026-12-07T08:00:00", EXPLAINED, Visit.backEntered("2026-11-30T08:00:00"));

        assertThat(answered.late()).isFalse();
    }

    @Test
    void an_answer_given_before_the_visit_is_flagged() {
        VisitorAnswered answered =
                Visit.received().happens("2026-11-20T08:00:00", EXPLAINED, Visit.backEntered("2026-11-13T08:00:00"));

        assertThat(answered.irregularities()).containsExactly(Irregularity.OUT_OF_ORDER);
    }

    @Test
    void an_answer_by_no_law_is_never_late() {
        VisitorAnswered answered = Visit.begins()
                .then("2026-11-16T09:00:00", receive(), Visit.backEntered("2014-06-30T09:00:00"))
                .happens("2026-11-16T10:00:00", EXPLAINED, Visit.clerk("answer"));

        assertThat(answered.late()).isFalse();
        assertThat(answered.workingDaysLate()).isZero();
        assertThat(answered.irregularities()).isEmpty();
    }

    @Test
    void a_visitor_is_answered_only_once() {
        Visit.received()
                .then("2026-11-18T09:00:00", EXPLAINED)
                .isRefused("2026-11-19T09:00:00", EXPLAINED, VisitorAlreadyAnswered.class);
    }

    @Test
    void who_has_not_been_received_is_not_answered() {
        Visit.scheduled().isRefused("2026-11-18T09:00:00", EXPLAINED, VisitNotReceived.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Handling.class,
            names = {"GUIDED", "TRANSFERRED"})
    void who_is_sent_to_another_body_is_told_which_one_and_by_what_letter(Handling handling) {
        var complete = new AnswerVisitor(VISIT, handling, "Chủ tịch UBND tỉnh", "12/HD-TCD");

        Visit.received()
                .isRefused(
                        "2026-11-18T09:00:00", new AnswerVisitor(VISIT, handling, null, "12/HD-TCD"), "body: required");
        Visit.received()
                .isRefused(
                        "2026-11-18T09:00:00",
                        new AnswerVisitor(VISIT, handling, "Chủ tịch UBND tỉnh", " "),
                        "documentNumber: required");
        VisitorAnswered answered = Visit.received().happens("2026-11-18T09:00:00", complete);
        assertThat(answered.body()).isEqualTo("Chủ tịch UBND tỉnh");
        assertThat(answered.documentNumber()).isEqualTo("12/HD-TCD");
    }

    @Test
    void a_case_taken_up_needs_no_letter() {
        VisitorAnswered answered = Visit.received()
                .happens("2026-11-18T09:00:00", new AnswerVisitor(VISIT, Handling.TAKEN_UP, null, null));

        assertThat(answered.irregularities()).isEmpty();
    }
}
