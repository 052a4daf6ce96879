package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.complaint.Complaints.accepted;
import static org.dossierledger.command.complaint.Complaints.acceptedOf;
import static org.dossierledger.command.complaint.Complaints.classifiedC1;
import static org.dossierledger.command.complaint.Complaints.decided;
import static org.dossierledger.command.complaint.Complaints.verified;
import static org.dossierledger.shared.complaint.SampleComplaints.AGREES;
import static org.dossierledger.shared.complaint.SampleComplaints.RESUME;
import static org.dossierledger.shared.complaint.SampleComplaints.SUSPEND;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.complaint.SampleComplaints.terminate;
import static org.dossierledger.shared.complaint.SampleComplaints.withdraw;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;

import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.complaint.ComplaintCommand.WithdrawComplaint;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintTerminated;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.complaint.TerminationGround;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeCommand.FilePetition;
import org.dossierledger.shared.petition.WithdrawalScope;
import org.junit.jupiter.api.Test;

/** Rút khiếu nại, all of it or a part, by all or by some (Law on Complaints art. 10; Decree 155/2026 art. 7a). */
class WithdrawalTest {

    private static final WithdrawComplaint ALL_OF_IT = withdraw(WithdrawalScope.WHOLE, 0);

    @Test
    void what_was_withdrawn_is_ended_by_a_decision_and_told_within_three_working_days() {
        var ended = accepted()
                .then("2026-11-20T08:00:00", ALL_OF_IT)
                .happens("2026-11-23T08:00:00", terminate(TerminationGround.WITHDRAWN), ComplaintTerminated.class);

        assertThat(ended.noticeBy().due()).isEqualTo(endOf("2026-11-27"));
    }

    @Test
    void it_does_not_end_for_a_withdrawal_that_nobody_declared() {
        accepted().refused("2026-11-23T08:00:00", terminate(TerminationGround.WITHDRAWN), NotWithdrawn.class);
    }

    @Test
    void a_part_withdrawn_leaves_the_rest_to_be_decided() {
        var partly = accepted().then("2026-11-20T08:00:00", withdraw(WithdrawalScope.PART, 1));
        partly.refused("2026-11-23T08:00:00", terminate(TerminationGround.WITHDRAWN), NotWithdrawn.class);

        assertThat(accepted()
                        .then("2026-11-20T08:00:00", withdraw(WithdrawalScope.PART, 1))
                        .then("2026-11-25T08:00:00", AGREES)
                        .flags("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT)))
                .isEmpty();
    }

    @Test
    void a_part_is_named() {
        accepted()
                .refused(
                        "2026-11-20T08:00:00",
                        new WithdrawComplaint(PETITION, WithdrawalScope.PART, " ", 1, false),
                        InvalidField.class);
    }

    @Test
    void when_some_of_several_withdraw_the_case_goes_on_for_the_others() {
        acceptedOf(3)
                .then("2026-11-20T08:00:00", withdraw(WithdrawalScope.WHOLE, 2))
                .refused("2026-11-23T08:00:00", terminate(TerminationGround.WITHDRAWN), NotWithdrawn.class);
    }

    @Test
    void it_ends_once_the_last_of_several_has_withdrawn() {
        assertThat(acceptedOf(3)
                        .then("2026-11-20T08:00:00", withdraw(WithdrawalScope.WHOLE, 2))
                        .then("2026-11-20T09:00:00", ALL_OF_IT)
                        .flags("2026-11-23T08:00:00", terminate(TerminationGround.WITHDRAWN)))
                .isEmpty();
    }

    @Test
    void no_more_go_on_than_there_were() {
        acceptedOf(3).refused("2026-11-20T08:00:00", withdraw(WithdrawalScope.WHOLE, 4), TooManyWithdraw.class);
        acceptedOf(3).refused("2026-11-20T08:00:00", withdraw(WithdrawalScope.PART, -1), TooManyWithdraw.class);
    }

    @Test
    void nobody_who_has_withdrawn_goes_on_again() {
        acceptedOf(3)
                .then("2026-11-20T08:00:00", withdraw(WithdrawalScope.WHOLE, 1))
                .refused("2026-11-21T08:00:00", withdraw(WithdrawalScope.PART, 2), TooManyWithdraw.class);
    }

    @Test
    void whoever_withdraws_all_of_it_does_not_go_on() {
        accepted().refused("2026-11-20T08:00:00", withdraw(WithdrawalScope.WHOLE, 1), InvalidField.class);
    }

    @Test
    void what_was_withdrawn_stays_withdrawn_whatever_is_declared_later() {
        assertThat(accepted()
                        .then("2026-11-20T08:00:00", ALL_OF_IT)
                        .then("2026-11-21T08:00:00", withdraw(WithdrawalScope.PART, 0))
                        .flags("2026-11-23T08:00:00", terminate(TerminationGround.WITHDRAWN)))
                .isEmpty();
    }

    @Test
    void a_decision_on_what_was_withdrawn_is_flagged() {
        assertThat(verified()
                        .then("2026-12-01T08:00:00", ALL_OF_IT)
                        .flags("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT)))
                .containsExactly(Irregularity.DECIDED_AFTER_WITHDRAWAL);
    }

    @Test
    void before_acceptance_it_is_withdrawn_too_and_the_letter_filed() {
        assertThat(classifiedC1()
                        .then("2026-11-10T08:00:00", ALL_OF_IT)
                        .flags("2026-11-11T08:00:00", new FilePetition(PETITION, "Người khiếu nại đã rút đơn")))
                .isEmpty();
    }

    @Test
    void after_the_decision_there_is_nothing_to_withdraw() {
        decided().refused("2026-12-11T08:00:00", ALL_OF_IT, StepNotPossible.class);
    }

    @Test
    void a_death_ends_it_without_any_withdrawal_also_while_suspended() {
        assertThat(accepted()
                        .then("2026-11-20T08:00:00", SUSPEND)
                        .flags("2026-11-23T08:00:00", terminate(TerminationGround.COMPLAINANT_DEAD)))
                .isEmpty();
    }

    @Test
    void what_has_ended_is_neither_resumed_nor_decided() {
        var ended = accepted().then("2026-11-23T08:00:00", terminate(TerminationGround.BEFORE_COURT));

        ended.refused("2026-11-24T09:00:00", RESUME, StepNotPossible.class);
        ended.refused("2026-11-24T09:00:00", decide(ComplaintOutcome.RIGHT), StepNotPossible.class);
    }
}
