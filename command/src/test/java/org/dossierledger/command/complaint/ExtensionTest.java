package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.command.complaint.Complaints.accepted;
import static org.dossierledger.command.complaint.Complaints.verified;
import static org.dossierledger.shared.complaint.SampleComplaints.COMPLEX;
import static org.dossierledger.shared.complaint.SampleComplaints.EXTEND;
import static org.dossierledger.shared.complaint.SampleComplaints.SUSPEND;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;

import java.util.Collections;
import java.util.Set;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.complaint.ComplaintCommand.RecordComplaintComplexity;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecided;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintExtended;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.deadline.NoSuchExtension;
import org.dossierledger.shared.event.Irregularity;
import org.junit.jupiter.api.Test;

/** Vụ việc phức tạp: more time, once, with a written record (Law on Complaints art. 28; Decree 155/2026 art. 3a). */
class ExtensionTest {

    @Test
    void without_a_record_of_complexity_it_is_flagged() {
        var extended = accepted().happens("2026-12-02T08:00:00", EXTEND, ComplaintExtended.class);

        assertThat(extended.decideBy().due()).isEqualTo(endOf("2026-12-31"));
        assertThat(extended.irregularities()).containsExactly(Irregularity.COMPLEXITY_UNRECORDED);
    }

    @Test
    void after_the_date_has_passed_it_is_flagged() {
        assertThat(accepted().then("2026-12-01T08:00:00", COMPLEX).flags("2026-12-17T08:00:00", EXTEND))
                .containsExactly(Irregularity.EXTENDED_AFTER_DUE);
    }

    @Test
    void there_is_only_one() {
        accepted()
                .then("2026-12-01T08:00:00", COMPLEX)
                .then("2026-12-02T08:00:00", EXTEND)
                .refused("2026-12-20T08:00:00", EXTEND, NoSuchExtension.class);
    }

    @Test
    void the_longer_period_is_the_one_that_a_decision_is_measured_by() {
        var decision = verified()
                .then("2026-12-01T08:00:00", COMPLEX)
                .then("2026-12-02T08:00:00", EXTEND)
                .happens("2026-12-31T08:00:00", decide(ComplaintOutcome.RIGHT), ComplaintDecided.class);

        assertThat(decision.late()).isFalse();
    }

    @Test
    void complexity_names_at_least_one_criterion() {
        accepted()
                .refused(
                        "2026-12-01T08:00:00",
                        new RecordComplaintComplexity(PETITION, Set.of(), "24/BB-UBND"),
                        InvalidField.class);
    }

    @Test
    void a_criterion_left_blank_is_refused() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new RecordComplaintComplexity(PETITION, Collections.singleton(null), "24/BB-UBND"));
    }

    @Test
    void a_suspended_complaint_is_not_extended() {
        accepted().then("2026-11-20T08:00:00", SUSPEND).refused("2026-12-02T08:00:00", EXTEND, StepNotPossible.class);
    }
}
