package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.SEALED;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;
import static org.dossierledger.shared.petition.SamplePetitions.secret;

import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.shared.complaint.ComplaintCommand;
import org.dossierledger.shared.denunciation.DenunciationCommand;
import org.dossierledger.shared.petition.IdentityCommand;
import org.dossierledger.shared.petition.IntakeCommand;
import org.dossierledger.shared.petition.IntakeCommand.AddPetitionNote;
import org.dossierledger.shared.petition.IntakeCommand.AttachPetitionDocument;
import org.dossierledger.shared.petition.IntakeCommand.CorrectPetition;
import org.dossierledger.shared.petition.IntakeCommand.NoteSecretPetition;
import org.dossierledger.shared.petition.IntakeEvent.SecretPetitionNoted;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Đơn mật, lưu ngoài hệ thống: only a stub of it may stand in a networked ledger. */
class SecretPetitionTest {

    private final PetitionStory noted = PetitionStory.begins().then("2026-11-04T08:00:00", secret());

    @Test
    void only_its_number_in_the_paper_register_is_noted_and_nothing_is_owed() {
        var stub = PetitionStory.begins().happens("2026-11-04T08:00:00", secret(), SecretPetitionNoted.class);

        assertThat(stub.registerNumber()).isEqualTo("07/SĐM-2026");
        assertThat(stub.owes()).isEmpty();
    }

    @Test
    void no_step_of_any_kind_is_possible_here() {
        assertThat(steps())
                .hasSizeGreaterThan(40)
                .noneMatch(step -> Stream.of(PetitionKind.values())
                        .anyMatch(kind -> PetitionLife.possible(step, kind, PetitionStatus.KEPT_OUTSIDE, false)));
    }

    @Test
    void neither_notes_nor_documents_nor_corrections_are_added() {
        noted.refused("2026-11-05T08:00:00", new AddPetitionNote(PETITION, SEALED), StepNotPossible.class);
        noted.refused(
                "2026-11-05T08:00:00",
                new AttachPetitionDocument(PETITION, "ab12", "Đơn", "application/pdf", 10),
                StepNotPossible.class);
        noted.refused(
                "2026-11-05T08:00:00",
                new CorrectPetition(PETITION, noted.eventId(0), "registerNumber", "08/SĐM-2026", null, "Nhầm số"),
                StepNotPossible.class);
        noted.refused("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION), StepNotPossible.class);
    }

    @Test
    void it_is_not_received_afterwards_and_nothing_received_becomes_secret() {
        noted.refused("2026-11-05T08:00:00", denunciation(), PetitionAlreadyExists.class);
        PetitionStory.begins()
                .then("2026-11-04T08:00:00", denunciation())
                .refused("2026-11-05T08:00:00", secret(), PetitionAlreadyExists.class);
    }

    @Test
    void a_body_that_nobody_knows_keeps_nothing() {
        var unknown = new NoteSecretPetition(
                PETITION, "DT.H98.31-261104-0002", PetitionKind.COMPLAINT, UnitCode.of("H98.99"), "07/SĐM-2026");

        PetitionStory.begins().refused("2026-11-04T08:00:00", unknown, UnknownUnit.class);
    }

    private static List<Class<? extends PetitionCommand>> steps() {
        return Stream.of(IntakeCommand.class, IdentityCommand.class, ComplaintCommand.class, DenunciationCommand.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .<Class<? extends PetitionCommand>>map(step -> step.asSubclass(PetitionCommand.class))
                .toList();
    }
}
