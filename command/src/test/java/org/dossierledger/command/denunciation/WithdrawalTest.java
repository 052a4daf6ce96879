package org.dossierledger.command.denunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.denunciation.Denunciations.CONCLUDE;
import static org.dossierledger.command.denunciation.Denunciations.REPORT;
import static org.dossierledger.command.denunciation.Denunciations.SUSPEND;
import static org.dossierledger.command.denunciation.Denunciations.TERMINATE_WITHDRAWN;
import static org.dossierledger.command.denunciation.Denunciations.accepted;
import static org.dossierledger.command.denunciation.Denunciations.acceptedOf;
import static org.dossierledger.command.denunciation.Denunciations.classifiedDenunciation;
import static org.dossierledger.command.denunciation.Denunciations.concluded;
import static org.dossierledger.command.denunciation.Denunciations.withdrawWhole;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;

import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.denunciation.ContinuationGround;
import org.dossierledger.shared.denunciation.DenunciationCommand.TerminateDenunciation;
import org.dossierledger.shared.denunciation.DenunciationCommand.WithdrawDenunciation;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationTerminated;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationWithdrawn;
import org.dossierledger.shared.denunciation.EndReason;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.WithdrawalScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rút tố cáo và đình chỉ (arts 33, 34.3). */
class WithdrawalTest {

    private static final WithdrawDenunciation A_PART =
            new WithdrawDenunciation(PETITION, WithdrawalScope.PART, "Nội dung thứ hai", 1, null);

    @Test
    void a_withdrawal_ends_nothing_by_itself() {
        var withdrawn = accepted().happens("2026-11-20T08:00:00", withdrawWhole(0, null), DenunciationWithdrawn.class);

        assertThat(withdrawn.status()).isNull();
        assertThat(withdrawn.settles()).isEmpty();
    }

    @Test
    void what_everybody_has_withdrawn_is_terminated_and_told_within_five_working_days() {
        var terminated = withdrawn().happens("2026-11-23T08:00:00", TERMINATE_WITHDRAWN, DenunciationTerminated.class);

        assertThat(terminated.status()).isEqualTo(PetitionStatus.TERMINATED);
        assertThat(terminated.settles()).contains(Duty.CONCLUSION);
        // [24] 25(1) 26(2) 27(3) 30(4) 1/12(5)
        assertThat(terminated.noticeBy().due()).isEqualTo(endOf("2026-12-01"));
    }

    @Test
    void a_suspended_case_is_terminated_too() {
        accepted()
                .then("2026-11-20T08:00:00", SUSPEND)
                .then("2026-11-21T08:00:00", withdrawWhole(0, null))
                .happens("2026-11-23T08:00:00", TERMINATE_WITHDRAWN, DenunciationTerminated.class);
    }

    @Test
    void what_nobody_has_withdrawn_is_not_terminated_as_withdrawn() {
        accepted().refused("2026-11-23T08:00:00", TERMINATE_WITHDRAWN, MustGoOn.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER_DENOUNCERS")
    void signs_of_a_violation_pressure_and_slander_keep_the_case_going(ContinuationGround ground) {
        accepted()
                .then("2026-11-20T08:00:00", withdrawWhole(0, ground))
                .refused("2026-11-23T08:00:00", TERMINATE_WITHDRAWN, MustGoOn.class);
    }

    @Test
    void other_denouncers_keep_the_case_going_until_the_last_one_has_withdrawn() {
        acceptedOf(2)
                .then("2026-11-20T08:00:00", withdrawWhole(1, ContinuationGround.OTHER_DENOUNCERS))
                .refused("2026-11-23T08:00:00", TERMINATE_WITHDRAWN, MustGoOn.class);
        acceptedOf(2)
                .then("2026-11-20T08:00:00", withdrawWhole(1, null))
                .refused("2026-11-23T08:00:00", TERMINATE_WITHDRAWN, MustGoOn.class);
        acceptedOf(2)
                .then("2026-11-20T08:00:00", withdrawWhole(1, ContinuationGround.OTHER_DENOUNCERS))
                .then("2026-11-21T08:00:00", withdrawWhole(0, null))
                .happens("2026-11-23T08:00:00", TERMINATE_WITHDRAWN, DenunciationTerminated.class);
    }

    @Test
    void what_is_withdrawn_in_part_goes_on_with_the_rest() {
        accepted()
                .then("2026-11-20T08:00:00", A_PART)
                .refused("2026-11-23T08:00:00", TERMINATE_WITHDRAWN, MustGoOn.class);
    }

    @Test
    void a_part_is_named_and_the_whole_is_not() {
        accepted().refused("2026-11-20T08:00:00", withdraws(WithdrawalScope.PART, null, 1), InvalidField.class);
        accepted().refused("2026-11-20T08:00:00", withdraws(WithdrawalScope.WHOLE, "Một phần", 0), InvalidField.class);
    }

    @Test
    void who_withdraws_the_whole_is_one_denouncer_less() {
        acceptedOf(3).refused("2026-11-20T08:00:00", withdrawWhole(3, null), InvalidField.class);
        acceptedOf(3).refused("2026-11-20T08:00:00", withdrawWhole(-1, null), InvalidField.class);
        acceptedOf(3)
                .then("2026-11-20T08:00:00", withdrawWhole(1, null))
                .refused("2026-11-21T08:00:00", withdrawWhole(1, null), InvalidField.class);
    }

    @Test
    void where_nobody_is_left_nobody_withdraws_and_no_other_denouncer_keeps_the_case_going() {
        withdrawn().refused("2026-11-21T08:00:00", withdrawWhole(0, null), InvalidField.class);
        withdrawn().refused("2026-11-21T08:00:00", withdraws(WithdrawalScope.PART, "Một phần", 0), InvalidField.class);
        accepted()
                .refused(
                        "2026-11-20T08:00:00",
                        withdrawWhole(0, ContinuationGround.OTHER_DENOUNCERS),
                        InvalidField.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
    void death_and_a_judgment_end_a_case_that_nobody_has_withdrawn(EndReason ground) {
        accepted()
                .happens(
                        "2026-11-23T08:00:00",
                        new TerminateDenunciation(PETITION, ground, "Có giấy tờ kèm theo", "9/QĐ-UBND"),
                        DenunciationTerminated.class);
    }

    @Test
    void a_denunciation_is_withdrawn_before_acceptance_too_but_only_an_accepted_one_is_terminated() {
        classifiedDenunciation()
                .then("2026-11-06T08:00:00", withdrawWhole(0, null))
                .refused("2026-11-23T08:00:00", TERMINATE_WITHDRAWN, StepNotPossible.class);
    }

    @Test
    void nothing_is_withdrawn_after_the_conclusion() {
        concluded().refused("2026-12-11T08:00:00", withdrawWhole(0, null), StepNotPossible.class);
    }

    @Test
    void a_conclusion_after_the_whole_was_withdrawn_needs_a_stated_reason_or_is_flagged() {
        assertThat(withdrawn().then("2026-12-08T08:00:00", REPORT).flags("2026-12-10T08:00:00", CONCLUDE))
                .containsExactly(Irregularity.DECIDED_AFTER_WITHDRAWAL);
        assertThat(accepted()
                        .then("2026-11-20T08:00:00", withdrawWhole(0, ContinuationGround.UNDER_PRESSURE))
                        .then("2026-12-08T08:00:00", REPORT)
                        .flags("2026-12-10T08:00:00", CONCLUDE))
                .isEmpty();
    }

    private static PetitionStory withdrawn() {
        return accepted().then("2026-11-20T08:00:00", withdrawWhole(0, null));
    }

    private static WithdrawDenunciation withdraws(WithdrawalScope scope, String contents, int peopleLeft) {
        return new WithdrawDenunciation(PETITION, scope, contents, peopleLeft, null);
    }
}
