package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.complaint.Complaints.received;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.following;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import java.util.List;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.shared.complaint.ComplaintCommand.AcceptComplaint;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.junit.jupiter.api.Test;

/** Domain vector C5: a decision received on Thursday 20/11/2025, whose ninetieth day lies in Tết. */
class LimitationTest {

    private static final Subject DECISION =
            new Subject(Subject.Kind.DECISION, "45/QĐ-UBND", WARD, vietnam("2025-11-20T09:00:00"));
    private static final Pause TEN_DAYS_IN_HOSPITAL =
            new Pause(vietnam("2025-12-01T08:00:00"), vietnam("2025-12-11T08:00:00"));

    private static PetitionStory lodged(String time) {
        return PetitionStory.begins().then(time, with(complaint(), DECISION));
    }

    @Test
    void the_strict_end_in_tet_and_the_next_working_day_are_both_kept() {
        var classified = lodged("2026-02-23T08:00:00")
                .happens("2026-02-24T08:00:00", classified(PetitionKind.COMPLAINT), PetitionClassified.class);

        assertThat(classified.limitation().rawDue()).isEqualTo(endOf("2026-02-18"));
        assertThat(classified.limitation().rolledDue()).isEqualTo(endOf("2026-02-23"));
        assertThat(classified.limitation().due()).isEqualTo(endOf("2026-02-23"));
    }

    @Test
    void lodged_on_the_first_working_day_after_tet_it_is_in_time() {
        assertThat(lodged("2026-02-23T16:00:00")
                        .then("2026-02-24T08:00:00", classified(PetitionKind.COMPLAINT))
                        .flags("2026-02-25T08:00:00", ACCEPT))
                .isEmpty();
    }

    @Test
    void the_day_of_lodging_counts_and_not_the_day_of_classification() {
        assertThat(lodged("2026-02-23T16:00:00")
                        .then("2026-03-02T08:00:00", classified(PetitionKind.COMPLAINT))
                        .flags("2026-03-04T08:00:00", ACCEPT))
                .isEmpty();
    }

    @Test
    void out_of_time_it_is_accepted_only_for_a_good_reason() {
        outOfTime().refused("2026-02-26T08:00:00", ACCEPT, OutOfTimeWithoutReason.class);
        outOfTime().refused("2026-02-26T08:00:00", because(" "), OutOfTimeWithoutReason.class);

        assertThat(outOfTime().flags("2026-02-26T08:00:00", because("Đường bị lũ chia cắt")))
                .containsExactly(Irregularity.ACCEPTED_OUT_OF_TIME);
    }

    @Test
    void days_in_hospital_are_not_counted() {
        var lodged = lodged("2026-03-02T08:00:00");
        var hospital = with(classified(PetitionKind.COMPLAINT), List.of(TEN_DAYS_IN_HOSPITAL));
        var classified = lodged.happens("2026-03-02T09:00:00", hospital, PetitionClassified.class);

        assertThat(classified.limitation().rawDue()).isEqualTo(endOf("2026-02-28"));
        assertThat(classified.limitation().due()).isEqualTo(endOf("2026-03-02"));
        assertThat(lodged("2026-03-02T08:00:00")
                        .then("2026-03-02T09:00:00", hospital)
                        .flags("2026-03-03T08:00:00", ACCEPT))
                .isEmpty();
    }

    @Test
    void an_obstacle_that_came_after_the_end_does_not_bring_the_limitation_back() {
        var later = new Pause(vietnam("2026-02-24T08:00:00"), vietnam("2026-03-10T08:00:00"));
        var classified = lodged("2026-03-12T08:00:00")
                .happens(
                        "2026-03-12T09:00:00",
                        with(classified(PetitionKind.COMPLAINT), List.of(later)),
                        PetitionClassified.class);

        assertThat(classified.limitation().due()).isEqualTo(endOf("2026-02-23"));
    }

    @Test
    void nothing_is_out_of_time_when_nobody_knows_since_when_the_decision_was_known() {
        var classified =
                received().happens("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT), PetitionClassified.class);

        assertThat(classified.limitation()).isNull();
    }

    @Test
    void a_part_of_a_split_petition_has_the_ninety_days_of_a_first_complaint() {
        var part = with(following(with(complaint(), Source.SPLIT), EARLIER), DECISION);
        var classified = PetitionStory.begins()
                .then("2026-02-23T08:00:00", part)
                .happens("2026-02-24T08:00:00", classified(PetitionKind.COMPLAINT), PetitionClassified.class);

        assertThat(classified.limitation().clock()).isEqualTo("K8");
    }

    private static PetitionStory outOfTime() {
        return lodged("2026-02-24T08:00:00").then("2026-02-25T08:00:00", classified(PetitionKind.COMPLAINT));
    }

    private static AcceptComplaint because(String reason) {
        return new AcceptComplaint(PETITION, "21/TB-UBND", WARD, true, reason);
    }
}
