package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.complaint.Complaints.accepted;
import static org.dossierledger.command.complaint.Complaints.classifiedC1;
import static org.dossierledger.command.complaint.Complaints.decided;
import static org.dossierledger.command.complaint.Complaints.disputed;
import static org.dossierledger.command.complaint.Complaints.verified;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.complaint.SampleComplaints.ASSIGN;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.belongsElsewhere;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;

import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.petition.NotCompetent;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.command.petition.WrongKind;
import org.dossierledger.shared.complaint.ComplaintCommand.AcceptComplaint;
import org.dossierledger.shared.complaint.ComplaintCommand.AssignComplaintVerification;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecided;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Quyết định giải quyết khiếu nại: what must have gone before, and by when. */
class DecisionTest {

    @Test
    void on_the_last_day_it_is_in_time_and_on_the_next_it_is_late() {
        assertThat(verified().flags("2026-12-16T23:00:00", decide(ComplaintOutcome.RIGHT)))
                .isEmpty();

        var late = verified().happens("2026-12-18T08:00:00", decide(ComplaintOutcome.RIGHT), ComplaintDecided.class);
        assertThat(late.late()).isTrue();
        assertThat(late.workingDaysLate()).isEqualTo(2);
        assertThat(late.irregularities()).containsExactly(Irregularity.DONE_LATE);
    }

    @Test
    void a_decision_without_verification_is_flagged() {
        assertThat(accepted().flags("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT)))
                .containsExactly(Irregularity.NOT_VERIFIED);
        assertThat(accepted()
                        .then("2026-11-17T08:00:00", ASSIGN)
                        .flags("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT)))
                .containsExactly(Irregularity.NOT_VERIFIED);
    }

    @Test
    void where_claim_and_findings_differ_a_decision_without_dialogue_is_flagged() {
        assertThat(disputed().flags("2026-12-10T08:00:00", decide(ComplaintOutcome.WRONG)))
                .containsExactly(Irregularity.DIALOGUE_MISSING);
    }

    @Test
    void where_they_agree_none_is_needed() {
        assertThat(verified().flags("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT)))
                .isEmpty();
    }

    @Test
    void there_is_only_one() {
        decided().refused("2026-12-11T08:00:00", decide(ComplaintOutcome.WRONG), StepNotPossible.class);
    }

    @Test
    void a_complaint_that_was_not_accepted_is_not_decided() {
        classifiedC1().refused("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT), StepNotPossible.class);
    }

    @Test
    void only_the_competent_body_accepts() {
        Complaints.received()
                .then("2026-11-09T08:00:00", belongsElsewhere(PetitionKind.COMPLAINT))
                .refused("2026-11-16T08:00:00", ACCEPT, NotCompetent.class);
    }

    @Test
    void units_that_nobody_knows_neither_accept_nor_verify() {
        var unknown = UnitCode.of("H98.99");
        classifiedC1()
                .refused(
                        "2026-11-16T08:00:00",
                        new AcceptComplaint(PETITION, "21/TB-UBND", unknown, true, null),
                        UnknownUnit.class);
        accepted()
                .refused(
                        "2026-11-17T08:00:00",
                        new AssignComplaintVerification(PETITION, unknown, "can.bo.xac.minh", "22/QĐ-UBND"),
                        UnknownUnit.class);
    }

    @Test
    void a_denunciation_knows_no_steps_of_a_complaint() {
        PetitionStory.begins()
                .then("2026-11-06T08:00:00", denunciation())
                .then("2026-11-09T08:00:00", classified(PetitionKind.DENUNCIATION))
                .refused("2026-11-16T08:00:00", ACCEPT, WrongKind.class);
    }
}
