package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.complaint.Complaints.accepted;
import static org.dossierledger.command.complaint.Complaints.classifiedC1;
import static org.dossierledger.command.complaint.Complaints.decided;
import static org.dossierledger.command.complaint.Complaints.disputed;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.complaint.SampleComplaints.COMPLEX;
import static org.dossierledger.shared.complaint.SampleComplaints.DELIVER;
import static org.dossierledger.shared.complaint.SampleComplaints.EXTEND;
import static org.dossierledger.shared.complaint.SampleComplaints.SECOND;
import static org.dossierledger.shared.complaint.SampleComplaints.SEND;
import static org.dossierledger.shared.complaint.SampleComplaints.announce;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;

import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintAccepted;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecided;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecisionDelivered;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecisionSent;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintExtended;
import org.dossierledger.shared.complaint.ComplaintEvent.DialogueAnnounced;
import org.dossierledger.shared.complaint.ComplaintEvent.SecondComplaintLodged;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.PetitionKind;
import org.junit.jupiter.api.Test;

/** Domain vector C1: a complaint under the law from 01/07/2026, received on Friday 06/11/2026. */
class FirstInstanceTest {

    @Test
    void it_is_to_be_accepted_within_seven_working_days() {
        var received = PetitionStory.begins().happens("2026-11-06T08:00:00", complaint(), PetitionReceived.class);

        assertThat(received.duty()).isEqualTo(Duty.ACCEPTANCE);
        assertThat(received.due().due()).isEqualTo(endOf("2026-11-17"));
    }

    @Test
    void a_slow_classification_wins_no_time_for_acceptance() {
        var classified = Complaints.received()
                .happens("2026-11-13T08:00:00", classified(PetitionKind.COMPLAINT), PetitionClassified.class);

        assertThat(classified.due().due()).isEqualTo(endOf("2026-11-17"));
    }

    @Test
    void once_accepted_it_is_to_be_decided_within_thirty_days() {
        var accepted = classifiedC1().happens("2026-11-16T08:00:00", ACCEPT, ComplaintAccepted.class);

        assertThat(accepted.instance()).isEqualTo(Instance.FIRST);
        assertThat(accepted.late()).isFalse();
        assertThat(accepted.irregularities()).isEmpty();
        assertThat(accepted.decideBy().due()).isEqualTo(endOf("2026-12-16"));
    }

    @Test
    void acceptance_on_the_last_day_is_in_time_and_on_the_next_is_late() {
        assertThat(classifiedC1().flags("2026-11-17T23:00:00", ACCEPT)).isEmpty();

        var accepted = classifiedC1().happens("2026-11-18T08:00:00", ACCEPT, ComplaintAccepted.class);
        assertThat(accepted.late()).isTrue();
        assertThat(accepted.workingDaysLate()).isEqualTo(1);
        assertThat(accepted.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void a_complex_case_has_forty_five_days() {
        var extended = accepted()
                .then("2026-12-01T08:00:00", COMPLEX)
                .happens("2026-12-02T08:00:00", EXTEND, ComplaintExtended.class);

        assertThat(extended.previousDue()).isEqualTo(endOf("2026-12-16"));
        assertThat(extended.decideBy().due()).isEqualTo(endOf("2026-12-31"));
        assertThat(extended.irregularities()).isEmpty();
    }

    @Test
    void a_dialogue_on_1_december_is_announced_by_26_november() {
        var dialogue = announce(vietnam("2026-12-01T08:00:00"));
        var announced = disputed().happens("2026-11-26T16:00:00", dialogue, DialogueAnnounced.class);

        assertThat(announced.noticeBy().due()).isEqualTo(endOf("2026-11-26"));
        assertThat(announced.irregularities()).isEmpty();
        assertThat(disputed().flags("2026-11-27T08:00:00", dialogue))
                .containsExactly(Irregularity.DIALOGUE_NOTICE_SHORT);
    }

    @Test
    void the_decision_is_sent_within_three_working_days() {
        var decision = Complaints.verified()
                .happens("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT), ComplaintDecided.class);

        assertThat(decision.late()).isFalse();
        assertThat(decision.irregularities()).isEmpty();
        assertThat(decision.sendBy().due()).isEqualTo(endOf("2026-12-15"));
        assertThat(decision.resultBackBy()).isNull();
        assertThat(decided().flags("2026-12-15T16:00:00", SEND)).isEmpty();
        var late = decided().happens("2026-12-16T08:00:00", SEND, ComplaintDecisionSent.class);
        assertThat(late.workingDaysLate()).isEqualTo(1);
        assertThat(late.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void the_decision_takes_effect_by_the_calendar_while_the_window_for_a_second_complaint_still_runs() {
        var decision = Complaints.verified()
                .happens("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT), ComplaintDecided.class);
        var delivered = sent().happens("2026-12-16T08:00:00", DELIVER, ComplaintDecisionDelivered.class);

        assertThat(decision.effect().due()).isEqualTo(endOf("2027-01-09"));
        assertThat(delivered.appealBy().due()).isEqualTo(endOf("2027-01-15"));
    }

    @Test
    void a_second_complaint_is_in_time_until_15_january() {
        var delivered = sent().then("2026-12-16T08:00:00", DELIVER);
        var lodged = delivered.happens("2027-01-15T17:00:00", SECOND, SecondComplaintLodged.class);
        assertThat(lodged.inTime()).isTrue();

        var late = sent().then("2026-12-16T08:00:00", DELIVER)
                .happens("2027-01-16T08:00:00", SECOND, SecondComplaintLodged.class);
        assertThat(late.inTime()).isFalse();
    }

    private static PetitionStory sent() {
        return decided().then("2026-12-15T08:00:00", SEND);
    }
}
