package org.dossierledger.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.query.petition.Petitions.PETITION;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.Instant;
import java.util.List;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.denunciation.DenunciationEvent.DenunciationAccepted;
import org.dossierledger.shared.petition.IntakeEvent.PetitionCorrected;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.junit.jupiter.api.Test;

/** A denunciation received on Monday 05/10/2026 and accepted a week later. */
class PetitionCorrectionTest {

    private static final Instant RECEIVED = vietnam("2026-10-05T09:00:00");

    private final Told told = new Told()
            .then(
                    Petitions.received(1, RECEIVED, PetitionKind.DENUNCIATION, Petitions.inVault()),
                    "2026-10-05T09:00:00")
            .then(
                    new DenunciationAccepted(PETITION, "12/QĐ", Petitions.WARD, 2, null, null, false, 0, List.of()),
                    "2026-10-12T09:00:00");

    @Test
    void a_correction_that_was_stored_and_cannot_be_applied_is_skipped_and_the_petition_can_be_read() {
        told.then(corrected(told.lastEvent(), "DenunciationAccepted", "contents", "bốn"), "2026-10-13T09:00:00")
                .projected();

        assertThat(told.petitions()
                        .state(PETITION.value(), endOf("2026-10-14"), Instant.MAX)
                        .status())
                .isEqualTo(PetitionStatus.ACCEPTED);
        assertThat(told.petitions()
                        .timeline(PETITION.value(), Instant.MAX, Instant.MAX, new Sentences(Catalogue.builtIn(), "vi")))
                .last()
                .satisfies(entry -> assertThat(entry.summary()).contains("bốn"));
    }

    private static PetitionCorrected corrected(String event, String type, String field, String value) {
        return new PetitionCorrected(PETITION, event, type, field, value, null, "Nhập nhầm");
    }
}
