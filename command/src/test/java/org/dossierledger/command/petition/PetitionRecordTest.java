package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.SEALED;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;

import java.util.List;
import org.dossierledger.command.act.HappensInTheFuture;
import org.dossierledger.command.act.NothingToCorrect;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.petition.IntakeCommand.AddPetitionNote;
import org.dossierledger.shared.petition.IntakeCommand.AttachPetitionDocument;
import org.dossierledger.shared.petition.IntakeCommand.CorrectPetition;
import org.dossierledger.shared.petition.IntakeCommand.FilePetition;
import org.dossierledger.shared.petition.IntakeCommand.KeepOriginal;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.IntakeEvent.PetitionCorrected;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionKind;
import org.junit.jupiter.api.Test;

/** Documents, notes and corrections, which every desk may add at any time. */
class PetitionRecordTest {

    private final PetitionStory story = PetitionStory.begins().then("2026-11-06T08:00:00", complaint());
    private final String receipt = story.eventId(0);

    @Test
    void notes_and_documents_are_added_also_after_the_end() {
        for (var step : List.of(
                new AddPetitionNote(PETITION, SEALED),
                new AttachPetitionDocument(PETITION, "ab12", "Đơn", "application/pdf", 10),
                new KeepOriginal(PETITION, "v-7", "application/pdf", 10))) {
            var recorded = PetitionStory.begins()
                    .then("2026-11-06T08:00:00", complaint())
                    .then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT))
                    .then("2026-11-10T08:00:00", new FilePetition(PETITION, "Không rõ nội dung"))
                    .happens("2026-12-10T08:00:00", step, PetitionEvent.class);

            assertThat(recorded.status()).isNull();
            assertThat(recorded.irregularities()).isEmpty();
        }
    }

    @Test
    void a_correction_names_the_event_and_field_and_the_reason() {
        story.then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT)).then("2026-11-16T08:00:00", ACCEPT);
        var acceptance = story.eventId(2);
        var right = new CorrectPetition(PETITION, acceptance, "documentNumber", "22/TB-UBND", null, "Nhập nhầm");

        assertThat(story.happens("2026-11-18T09:00:00", right, PetitionCorrected.class))
                .isEqualTo(new PetitionCorrected(
                        PETITION, acceptance, "ComplaintAccepted", "documentNumber", "22/TB-UBND", null, "Nhập nhầm"));
    }

    @Test
    void what_was_never_said_or_follows_from_the_law_is_not_corrected() {
        for (var field : List.of("colour", "kind", "duty", "due", "people", "code")) {
            story.refused("2026-11-18T09:00:00", correct(field, "x"), NothingToCorrect.class);
        }
        story.refused(
                "2026-11-18T09:00:00",
                new CorrectPetition(PETITION, "no-such-event", "transferNumber", "1", null, "Nhầm"),
                NothingToCorrect.class);
    }

    @Test
    void contents_are_corrected_only_under_seal() {
        story.refused("2026-11-18T09:00:00", correct("summary", "Nội dung khác"), InvalidField.class);

        assertThat(story.happens(
                        "2026-11-18T09:00:00", new CorrectPetition(PETITION, receipt, "summary", null, SEALED, "Nhầm")))
                .hasSize(1);
    }

    @Test
    void nothing_happened_at_a_time_that_has_not_come() {
        story.refused("2026-11-18T09:00:00", correct("occurredAt", "2026-11-19T02:00:00Z"), HappensInTheFuture.class);
        story.refused("2026-11-18T09:00:00", correct("occurredAt", "31/02/2026"), InvalidField.class);
    }

    @Test
    void classified_again_it_is_due_from_the_corrected_day_of_receipt() {
        story.then("2026-11-09T08:00:00", correct("occurredAt", "2026-11-04T02:00:00Z"));

        assertThat(story.happens("2026-11-10T08:00:00", classified(PetitionKind.COMPLAINT), PetitionClassified.class)
                        .due()
                        .due())
                .isEqualTo(endOf("2026-11-13"));
    }

    private CorrectPetition correct(String field, String value) {
        return new CorrectPetition(PETITION, receipt, field, value, null, "Nhập nhầm");
    }
}
