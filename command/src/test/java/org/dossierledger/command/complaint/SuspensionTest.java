package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.complaint.Complaints.accepted;
import static org.dossierledger.shared.complaint.SampleComplaints.AGREES;
import static org.dossierledger.shared.complaint.SampleComplaints.ASSIGN;
import static org.dossierledger.shared.complaint.SampleComplaints.COMPLEX;
import static org.dossierledger.shared.complaint.SampleComplaints.EXTEND;
import static org.dossierledger.shared.complaint.SampleComplaints.RESUME;
import static org.dossierledger.shared.complaint.SampleComplaints.SUSPEND;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;

import java.util.List;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintExtended;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintResumed;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintSuspended;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.deadline.Alternative;
import org.junit.jupiter.api.Test;

/** Tạm đình chỉ, tiếp tục (Law on Complaints art. 11a; Decree 155/2026 art. 28b). */
class SuspensionTest {

    @Test
    void the_suspended_days_are_not_counted_and_both_readings_of_the_day_of_going_on_are_kept() {
        var resumed = suspended().happens("2026-11-30T08:00:00", RESUME, ComplaintResumed.class);

        assertThat(resumed.decideBy().rawDue()).isEqualTo(endOf("2026-12-26"));
        assertThat(resumed.decideBy().due()).isEqualTo(endOf("2026-12-28"));
        assertThat(resumed.decideBy().alternatives())
                .containsExactly(new Alternative("resume-day-counts", endOf("2026-12-25")));
    }

    @Test
    void suspension_and_going_on_are_notified_within_three_working_days_each() {
        var suspension = accepted().happens("2026-11-20T08:00:00", SUSPEND, ComplaintSuspended.class);
        var resumption = suspended().happens("2026-11-30T08:00:00", RESUME, ComplaintResumed.class);

        assertThat(suspension.noticeBy().due()).isEqualTo(endOf("2026-11-26"));
        assertThat(suspension.irregularities()).isEmpty();
        assertThat(resumption.noticeBy().due()).isEqualTo(endOf("2026-12-03"));
    }

    @Test
    void a_decision_in_the_time_that_the_suspension_added_is_not_late() {
        assertThat(suspended()
                        .then("2026-11-30T08:00:00", RESUME)
                        .then("2026-12-10T08:00:00", AGREES)
                        .flags("2026-12-28T08:00:00", decide(ComplaintOutcome.RIGHT)))
                .isEmpty();
    }

    @Test
    void two_suspensions_are_both_left_out() {
        var resumed = suspended()
                .then("2026-11-30T08:00:00", RESUME)
                .then("2026-12-01T08:00:00", SUSPEND)
                .happens("2026-12-04T08:00:00", RESUME, ComplaintResumed.class);

        assertThat(resumed.decideBy().rawDue()).isEqualTo(endOf("2026-12-29"));
    }

    @Test
    void an_extension_after_a_suspension_keeps_the_suspended_days_out() {
        var extended = suspended()
                .then("2026-11-30T08:00:00", RESUME)
                .then("2026-12-01T08:00:00", COMPLEX)
                .happens("2026-12-02T08:00:00", EXTEND, ComplaintExtended.class);

        assertThat(extended.decideBy().rawDue()).isEqualTo(endOf("2027-01-10"));
    }

    @Test
    void a_suspension_after_an_extension_keeps_the_longer_period() {
        var resumed = accepted()
                .then("2026-11-17T08:00:00", COMPLEX)
                .then("2026-11-18T08:00:00", EXTEND)
                .then("2026-11-20T08:00:00", SUSPEND)
                .happens("2026-11-30T08:00:00", RESUME, ComplaintResumed.class);

        assertThat(resumed.decideBy().rawDue()).isEqualTo(endOf("2027-01-10"));
    }

    @Test
    void while_it_is_suspended_nothing_is_verified_or_decided() {
        for (var step : List.of(ASSIGN, AGREES, COMPLEX, SUSPEND, decide(ComplaintOutcome.RIGHT))) {
            suspended().refused("2026-11-23T08:00:00", step, StepNotPossible.class);
        }
    }

    @Test
    void only_what_is_suspended_goes_on() {
        accepted().refused("2026-11-30T08:00:00", RESUME, StepNotPossible.class);
    }

    private static PetitionStory suspended() {
        return accepted().then("2026-11-20T08:00:00", SUSPEND);
    }
}
