package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.SEALED;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;

import java.util.List;
import org.dossierledger.shared.petition.IntakeCommand.AddPetitionNote;
import org.dossierledger.shared.petition.IntakeCommand.AssignPetition;
import org.dossierledger.shared.petition.IntakeCommand.AttachPetitionDocument;
import org.dossierledger.shared.petition.IntakeCommand.CorrectPetition;
import org.dossierledger.shared.petition.IntakeCommand.JoinPetition;
import org.dossierledger.shared.petition.IntakeCommand.KeepOriginal;
import org.dossierledger.shared.petition.IntakeEvent.PetitionActionImported;
import org.dossierledger.shared.petition.PetitionKind;
import org.junit.jupiter.api.Test;

/** A petition brought over from another system, which goes on with its own cases itself. */
class ImportedPetitionTest {

    private static final PetitionActionImported RECEIPT = new PetitionActionImported(
            PETITION,
            "QLDT",
            "DT-2025-77",
            PetitionKind.COMPLAINT,
            "Tiếp nhận",
            "van.thu",
            WARD,
            vietnam("2025-11-04T08:00:00"),
            null,
            null,
            null);

    private final PetitionStory imported = imported();

    private static PetitionStory imported() {
        return PetitionStory.begins().given("2026-11-04T08:00:00", RECEIPT);
    }

    @Test
    void notes_documents_and_corrections_are_added_here() {
        for (var step : List.of(
                new AddPetitionNote(PETITION, SEALED),
                new AttachPetitionDocument(PETITION, "ab12", "Đơn", "application/pdf", 10))) {
            assertThat(imported().happens("2026-11-05T08:00:00", step)).hasSize(1);
        }
        var correction = new CorrectPetition(
                PETITION, imported.eventId(0), "occurredAt", "2025-11-04T02:00:00Z", null, "Nhầm ngày");
        assertThat(imported.happens("2026-11-05T08:00:00", correction)).hasSize(1);
    }

    @Test
    void it_goes_on_only_where_it_came_from() {
        for (var step : List.of(
                classified(PetitionKind.COMPLAINT),
                ACCEPT,
                new AssignPetition(PETITION, WARD, "can.bo.tiep.nhan", null),
                new JoinPetition(PETITION, EARLIER, "Trùng nội dung"),
                new KeepOriginal(PETITION, "v-7", "application/pdf", 10))) {
            imported.refused("2026-11-05T08:00:00", step, StepNotPossible.class);
        }
    }

    @Test
    void it_is_not_received_again() {
        imported.refused("2026-11-05T08:00:00", complaint(), PetitionAlreadyExists.class);
    }
}
