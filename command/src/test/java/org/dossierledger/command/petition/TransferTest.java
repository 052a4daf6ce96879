package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.belongsElsewhere;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;

import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.IntakeCommand.TransferPetition;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.IntakeEvent.PetitionTransferred;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Domain vector T3: a denunciation that came to the wrong body on Monday 16/11/2026. */
class TransferTest {

    private static final TransferPetition TRANSFER =
            new TransferPetition(PETITION, UnitCode.of("H98.33"), "Chủ tịch UBND xã Ninh Thạch", "7/PC-STP");

    private final PetitionStory received = PetitionStory.begins().then("2026-11-16T08:00:00", denunciation());

    @Test
    void a_denunciation_for_another_body_is_transferred_within_five_working_days() {
        var classified = received.happens(
                "2026-11-17T08:00:00", belongsElsewhere(PetitionKind.DENUNCIATION), PetitionClassified.class);

        assertThat(classified.duty()).isEqualTo(Duty.TRANSFER);
        assertThat(classified.due().due()).isEqualTo(endOf("2026-11-23"));
    }

    @Test
    void a_transfer_on_the_last_day_is_in_time() {
        var transferred = elsewhere().happens("2026-11-23T16:00:00", TRANSFER, PetitionTransferred.class);

        assertThat(transferred.late()).isFalse();
    }

    @Test
    void a_denunciation_is_transferred_only_once() {
        elsewhere()
                .then("2026-11-20T08:00:00", TRANSFER)
                .refused("2026-11-21T08:00:00", TRANSFER, StepNotPossible.class);
    }

    private PetitionStory elsewhere() {
        return received.then("2026-11-17T08:00:00", belongsElsewhere(PetitionKind.DENUNCIATION));
    }
}
