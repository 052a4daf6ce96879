package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.complaint.Complaints.accepted;
import static org.dossierledger.command.complaint.Complaints.decided;
import static org.dossierledger.command.complaint.Complaints.verified;
import static org.dossierledger.shared.complaint.SampleComplaints.DELIVER;
import static org.dossierledger.shared.complaint.SampleComplaints.SECOND;
import static org.dossierledger.shared.complaint.SampleComplaints.SEND;
import static org.dossierledger.shared.complaint.SampleComplaints.SUSPEND;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;

import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.complaint.ComplaintCommand.LodgeSecondComplaint;
import org.dossierledger.shared.complaint.ComplaintEvent.SecondComplaintLodged;
import org.dossierledger.shared.petition.IntakeCommand.ClosePetition;
import org.junit.jupiter.api.Test;

/** Khiếu nại lần hai: after the first decision, or when it does not come in time (Law on Complaints art. 33). */
class SecondComplaintTest {

    @Test
    void there_is_none_while_the_first_decision_is_still_in_time() {
        accepted().refused("2026-12-16T23:00:00", SECOND, SecondComplaintTooEarly.class);
        verified().refused("2026-12-16T08:00:00", SECOND, SecondComplaintTooEarly.class);
    }

    @Test
    void without_a_decision_it_is_possible_when_the_period_has_run_out() {
        var lodged = accepted().happens("2026-12-17T08:00:00", SECOND, SecondComplaintLodged.class);

        assertThat(lodged.second()).isEqualTo(EARLIER);
        assertThat(lodged.inTime()).isTrue();
    }

    @Test
    void without_a_decision_the_thirty_days_run_from_the_end_of_the_period() {
        assertThat(accepted()
                        .happens("2027-01-15T08:00:00", SECOND, SecondComplaintLodged.class)
                        .inTime())
                .isTrue();
        assertThat(accepted()
                        .happens("2027-01-16T08:00:00", SECOND, SecondComplaintLodged.class)
                        .inTime())
                .isFalse();
    }

    @Test
    void it_is_possible_before_the_decision_was_delivered() {
        assertThat(decided()
                        .happens("2026-12-14T08:00:00", SECOND, SecondComplaintLodged.class)
                        .inTime())
                .isTrue();
    }

    @Test
    void it_is_possible_after_the_case_was_closed() {
        var closed = decided()
                .then("2026-12-15T08:00:00", SEND)
                .then("2026-12-16T08:00:00", DELIVER)
                .then("2026-12-17T08:00:00", new ClosePetition(PETITION, "Xong"));

        assertThat(closed.happens("2027-01-14T08:00:00", SECOND, SecondComplaintLodged.class)
                        .inTime())
                .isTrue();
    }

    @Test
    void it_is_another_petition_than_the_first() {
        decided().refused("2026-12-14T08:00:00", new LodgeSecondComplaint(PETITION, PETITION), InvalidField.class);
    }

    @Test
    void a_suspended_complaint_goes_on_first() {
        accepted().then("2026-11-20T08:00:00", SUSPEND).refused("2027-01-04T08:00:00", SECOND, StepNotPossible.class);
    }
}
