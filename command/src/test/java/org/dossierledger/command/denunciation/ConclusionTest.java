package org.dossierledger.command.denunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.denunciation.Denunciations.ACCEPT;
import static org.dossierledger.command.denunciation.Denunciations.ASSIGN;
import static org.dossierledger.command.denunciation.Denunciations.CONCLUDE;
import static org.dossierledger.command.denunciation.Denunciations.CONFIRM;
import static org.dossierledger.command.denunciation.Denunciations.REPORT;
import static org.dossierledger.command.denunciation.Denunciations.SEND;
import static org.dossierledger.command.denunciation.Denunciations.accepted;
import static org.dossierledger.command.denunciation.Denunciations.concluded;
import static org.dossierledger.command.denunciation.Denunciations.verified;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.shared.denunciation.DenunciationCommand.HandleConclusion;
import org.dossierledger.shared.denunciation.DenunciationCommand.PublishConclusion;
import org.dossierledger.shared.denunciation.DenunciationEvent.ConclusionHandled;
import org.dossierledger.shared.denunciation.DenunciationEvent.ConclusionPublished;
import org.dossierledger.shared.denunciation.DenunciationEvent.ConclusionSent;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationConcluded;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeCommand.ClosePetition;
import org.dossierledger.shared.petition.IntakeCommand.SendNotice;
import org.dossierledger.shared.petition.IntakeEvent.NoticeSent;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClosed;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Publication;
import org.dossierledger.shared.petition.Source;
import org.junit.jupiter.api.Test;

/** Kết luận, gửi, công khai, xử lý (arts 35, 36, 40; domain vector T1 to its end). */
class ConclusionTest {

    private static final PublishConclusion POST_IT =
            new PublishConclusion(PETITION, Publication.POSTING, "Trụ sở UBND phường");
    private static final PublishConclusion ON_THE_PORTAL =
            new PublishConclusion(PETITION, Publication.PORTAL, "Cổng thông tin điện tử");
    private static final HandleConclusion HANDLE =
            new HandleConclusion(PETITION, false, null, "Kiểm điểm trách nhiệm", "11/QĐ-UBND");

    @Test
    void a_conclusion_is_sent_within_five_and_published_within_seven_working_days() {
        var concluded = verified().happens("2026-12-10T10:00:00", CONCLUDE, DenunciationConcluded.class);

        assertThat(concluded.late()).isFalse();
        assertThat(concluded.irregularities()).isEmpty();
        assertThat(concluded.sendBy().due()).isEqualTo(endOf("2026-12-17"));
        assertThat(concluded.publishBy().due()).isEqualTo(endOf("2026-12-21"));
        assertThat(concluded.resultBackBy()).isNull();
    }

    @Test
    void the_body_that_had_transferred_it_hears_within_seven_working_days() {
        var concluded = PetitionStory.begins()
                .then("2026-11-04T08:00:00", with(denunciation(), Source.TRANSFER))
                .then("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION))
                .then("2026-11-10T08:00:00", CONFIRM)
                .then("2026-11-12T09:00:00", ACCEPT)
                .then("2026-12-08T08:00:00", REPORT)
                .happens("2026-12-10T10:00:00", CONCLUDE, DenunciationConcluded.class);

        assertThat(concluded.resultBackBy().due()).isEqualTo(endOf("2026-12-21"));
        assertThat(concluded.owes()).containsKey(Duty.RESULT_BACK);
    }

    @Test
    void a_late_conclusion_is_taken_and_flagged() {
        var concluded = verified().happens("2026-12-16T10:00:00", CONCLUDE, DenunciationConcluded.class);

        assertThat(concluded.late()).isTrue();
        assertThat(concluded.workingDaysLate()).isEqualTo(2);
        assertThat(concluded.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void a_conclusion_without_any_verification_is_taken_and_flagged() {
        assertThat(accepted().flags("2026-12-10T10:00:00", CONCLUDE)).containsExactly(Irregularity.NOT_VERIFIED);
        assertThat(accepted().then("2026-11-13T08:00:00", ASSIGN).flags("2026-12-10T10:00:00", CONCLUDE))
                .containsExactly(Irregularity.NOT_VERIFIED);
    }

    @Test
    void what_is_claimed_before_an_earlier_step_is_flagged() {
        var story = verified();
        var earlier = story.by("can.bo.xu.ly").claimedAt(vietnam("2026-12-07T08:00:00"), Evidence.BACK_ENTERED);

        assertThat(story.happens("2026-12-10T10:00:00", CONCLUDE, earlier, DenunciationConcluded.class)
                        .irregularities())
                .containsExactly(Irregularity.OUT_OF_ORDER);
    }

    @Test
    void a_denunciation_is_concluded_once() {
        concluded().refused("2026-12-11T10:00:00", CONCLUDE, StepNotPossible.class);
    }

    @Test
    void sending_on_the_last_day_is_in_time_and_the_day_after_is_not() {
        assertThat(concluded()
                        .happens("2026-12-17T16:00:00", SEND, ConclusionSent.class)
                        .late())
                .isFalse();
        var late = concluded().happens("2026-12-18T08:00:00", SEND, ConclusionSent.class);
        assertThat(late.late()).isTrue();
        assertThat(late.workingDaysLate()).isEqualTo(1);
        assertThat(late.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void publishing_on_the_last_day_is_in_time_and_the_day_after_is_not() {
        assertThat(concluded()
                        .happens("2026-12-21T16:00:00", POST_IT, ConclusionPublished.class)
                        .late())
                .isFalse();
        var late = concluded().happens("2026-12-22T08:00:00", POST_IT, ConclusionPublished.class);
        assertThat(late.late()).isTrue();
        assertThat(late.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void a_second_form_of_publication_is_never_late() {
        var second = concluded()
                .then("2026-12-15T08:00:00", POST_IT)
                .happens("2026-12-30T08:00:00", ON_THE_PORTAL, ConclusionPublished.class);

        assertThat(second.late()).isFalse();
    }

    @Test
    void nothing_is_sent_or_published_before_the_conclusion() {
        verified().refused("2026-12-09T08:00:00", SEND, StepNotPossible.class);
        verified().refused("2026-12-09T08:00:00", POST_IT, StepNotPossible.class);
        verified().refused("2026-12-09T08:00:00", HANDLE, StepNotPossible.class);
    }

    @Test
    void a_conclusion_is_handled_in_as_many_steps_as_it_takes_also_after_closing() {
        concluded()
                .then("2026-12-15T08:00:00", HANDLE)
                .then("2026-12-20T08:00:00", HANDLE)
                .then("2027-01-04T08:00:00", new ClosePetition(PETITION, "Đã giải quyết xong"))
                .happens("2027-01-05T08:00:00", HANDLE, ConclusionHandled.class);
    }

    /** Everything in time, from the notice of acceptance on: nothing to notice in the end. */
    @Test
    void a_denunciation_without_delay_is_closed_without_a_flag() {
        var story = accepted();
        var noticed = new SendNotice(PETITION, Duty.ACCEPTANCE_NOTICE, "16/TB-UBND");
        story.then("2026-11-19T16:00:00", noticed)
                .then("2026-11-20T08:00:00", ASSIGN)
                .then("2026-12-08T08:00:00", REPORT)
                .then("2026-12-10T10:00:00", CONCLUDE)
                .then("2026-12-17T16:00:00", SEND)
                .then("2026-12-21T16:00:00", POST_IT);

        assertThat(story.happens(
                                "2026-12-28T08:00:00",
                                new ClosePetition(PETITION, "Đã giải quyết xong"),
                                PetitionClosed.class)
                        .irregularities())
                .isEmpty();
        assertThat(accepted()
                        .happens("2026-11-19T16:00:00", noticed, NoticeSent.class)
                        .late())
                .isFalse();
        assertThat(accepted()
                        .happens("2026-11-20T08:00:00", noticed, NoticeSent.class)
                        .late())
                .isTrue();
    }
}
