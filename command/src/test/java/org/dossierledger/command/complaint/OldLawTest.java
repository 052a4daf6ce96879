package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.complaint.SampleComplaints.EXTEND;
import static org.dossierledger.shared.complaint.SampleComplaints.SUSPEND;
import static org.dossierledger.shared.complaint.SampleComplaints.UNSIGNED;
import static org.dossierledger.shared.complaint.SampleComplaints.announce;
import static org.dossierledger.shared.complaint.SampleComplaints.dialogue;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintSuspended;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.PetitionKind;
import org.junit.jupiter.api.Test;

/** What was received before Law 136/2025 and Decree 155/2026 applied on 01/07/2026. */
class OldLawTest {

    @Test
    void a_complaint_received_before_is_accepted_within_ten_calendar_days() {
        var received = PetitionStory.begins().happens("2026-02-23T08:00:00", complaint(), PetitionReceived.class);

        assertThat(received.due().clock()).isEqualTo("K10");
        assertThat(received.due().due()).isEqualTo(endOf("2026-03-05"));
    }

    @Test
    void the_day_of_receipt_decides_between_the_old_law_and_the_new_one() {
        assertThat(acceptBy("2026-06-30T08:00:00")).isEqualTo("K10");
        assertThat(acceptBy("2026-07-01T08:00:00")).isEqualTo("K9");
    }

    @Test
    void a_missing_signature_was_only_flagged() {
        assertThat(received(3).flags("2026-06-10T08:00:00", UNSIGNED)).containsExactly(Irregularity.SIGNATURES_MISSING);
    }

    @Test
    void a_suspension_had_no_basis_and_is_flagged() {
        var suspended = accepted().happens("2026-06-20T08:00:00", SUSPEND, ComplaintSuspended.class);

        assertThat(suspended.irregularities()).containsExactly(Irregularity.SUSPENDED_WITHOUT_BASIS);
        assertThat(suspended.noticeBy()).isNull();
    }

    @Test
    void a_pending_complaint_is_suspended_by_the_new_law_whenever_it_was_accepted() {
        var suspended = accepted().happens("2026-07-02T08:00:00", SUSPEND, ComplaintSuspended.class);

        assertThat(suspended.irregularities()).isEmpty();
        assertThat(suspended.noticeBy().due()).isEqualTo(endOf("2026-07-07"));
    }

    @Test
    void an_extension_needed_no_record_of_complexity() {
        assertThat(accepted().flags("2026-06-20T08:00:00", EXTEND)).isEmpty();
    }

    @Test
    void a_dialogue_had_no_notice_of_five_days_and_no_three_copies() {
        var tomorrow = announce(vietnam("2026-06-21T08:00:00"));

        assertThat(accepted().flags("2026-06-20T08:00:00", tomorrow)).isEmpty();
        assertThat(accepted().flags("2026-06-21T08:00:00", dialogue(1))).isEmpty();
    }

    private static PetitionStory received(int people) {
        return PetitionStory.begins()
                .then("2026-06-03T08:00:00", with(complaint(), people))
                .then("2026-06-04T08:00:00", classified(PetitionKind.COMPLAINT));
    }

    private static PetitionStory accepted() {
        return received(1).then("2026-06-10T08:00:00", ACCEPT);
    }

    private static String acceptBy(String time) {
        return PetitionStory.begins()
                .happens(time, complaint(), PetitionReceived.class)
                .due()
                .clock();
    }
}
