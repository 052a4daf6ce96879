package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.complaint.SampleComplaints.terminate;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.belongsElsewhere;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.complaint.TerminationGround;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeCommand.ClosePetition;
import org.dossierledger.shared.petition.IntakeCommand.SendNotice;
import org.dossierledger.shared.petition.IntakeCommand.TakeTransferResultIn;
import org.dossierledger.shared.petition.IntakeCommand.TransferPetition;
import org.dossierledger.shared.petition.IntakeEvent.NoticeSent;
import org.dossierledger.shared.petition.IntakeEvent.TransferResultReceived;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Thông báo, báo kết quả: duties that are done by telling somebody. */
class NoticeTest {

    private static final TakeTransferResultIn RESULT =
            new TakeTransferResultIn(PETITION, "Đã giải quyết xong", "40/BC-UBND");

    @Test
    void the_end_of_a_complaint_is_told_also_after_it_has_ended() {
        var notice = terminated().happens("2026-11-27T08:00:00", notice(Duty.SUSPENSION_NOTICE), NoticeSent.class);

        assertThat(notice.late()).isFalse();
        assertThat(notice.settles()).containsExactly(Duty.SUSPENSION_NOTICE);
    }

    @Test
    void a_notice_after_its_day_is_late() {
        var notice = terminated().happens("2026-11-30T08:00:00", notice(Duty.SUSPENSION_NOTICE), NoticeSent.class);

        assertThat(notice.workingDaysLate()).isEqualTo(1);
        assertThat(notice.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void a_notice_that_nobody_is_owed_is_not_sent() {
        accepted().refused("2026-11-20T08:00:00", notice(Duty.SUSPENSION_NOTICE), NothingOwed.class);
        terminated()
                .then("2026-11-24T08:00:00", notice(Duty.SUSPENSION_NOTICE))
                .refused("2026-11-25T08:00:00", notice(Duty.SUSPENSION_NOTICE), NothingOwed.class);
    }

    @Test
    void what_is_owed_but_no_notice_is_not_done_by_telling() {
        accepted().refused("2026-11-20T08:00:00", notice(Duty.DECISION), NothingOwed.class);
    }

    @Test
    void the_result_goes_back_to_the_body_that_had_sent_the_complaint_here() {
        var decided = PetitionStory.begins()
                .then("2026-11-06T08:00:00", with(complaint(), Source.TRANSFER))
                .then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT))
                .then("2026-11-16T08:00:00", ACCEPT)
                .then("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT));

        assertThat(decided.flags("2026-12-21T08:00:00", notice(Duty.RESULT_BACK)))
                .isEmpty();
    }

    @Test
    void a_result_that_comes_back_is_told_within_five_working_days() {
        var result = transferred().happens("2026-12-01T08:00:00", RESULT, TransferResultReceived.class);

        assertThat(result.owes()).containsOnlyKeys(Duty.RESULT_ON);
        assertThat(result.tellBy().due()).isEqualTo(endOf("2026-12-08"));
        assertThat(transferred()
                        .then("2026-12-01T08:00:00", RESULT)
                        .flags("2026-12-08T08:00:00", notice(Duty.RESULT_ON)))
                .isEmpty();
    }

    @Test
    void no_result_comes_back_for_what_was_never_sent() {
        accepted().refused("2026-12-01T08:00:00", RESULT, StepNotPossible.class);
    }

    @Test
    void a_petition_that_was_not_decided_is_not_closed() {
        accepted().refused("2026-12-01T08:00:00", new ClosePetition(PETITION, "Xong"), StepNotPossible.class);
    }

    private static SendNotice notice(Duty duty) {
        return new SendNotice(PETITION, duty, "32/TB-UBND");
    }

    private static PetitionStory accepted() {
        return PetitionStory.begins()
                .then("2026-11-06T08:00:00", complaint())
                .then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT))
                .then("2026-11-16T08:00:00", ACCEPT);
    }

    private static PetitionStory terminated() {
        return accepted().then("2026-11-23T08:00:00", terminate(TerminationGround.COMPLAINANT_DEAD));
    }

    private static PetitionStory transferred() {
        return PetitionStory.begins()
                .then("2026-11-06T08:00:00", complaint())
                .then("2026-11-09T08:00:00", belongsElsewhere(PetitionKind.COMPLAINT))
                .then("2026-11-10T08:00:00", new TransferPetition(PETITION, UnitCode.of("H98.33"), "UBND xã", "7/PC"));
    }
}
