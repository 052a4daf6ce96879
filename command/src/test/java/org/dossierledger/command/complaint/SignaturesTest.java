package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.complaint.Complaints.classifiedC1;
import static org.dossierledger.command.complaint.Complaints.classifiedOf;
import static org.dossierledger.command.complaint.Complaints.received;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.complaint.SampleComplaints.UNSIGNED;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.SEALED;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;

import java.util.List;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.junit.jupiter.api.Test;

/** Who must have signed before a complaint is accepted (Law on Complaints art. 11.5; Decree 155/2026, art. 16.1). */
class SignaturesTest {

    @Test
    void a_complaint_of_several_is_accepted_only_when_all_have_signed() {
        classifiedOf(3).refused("2026-11-16T08:00:00", UNSIGNED, AllMustSign.class);

        assertThat(classifiedOf(3).flags("2026-11-16T08:00:00", ACCEPT)).isEmpty();
    }

    @Test
    void a_single_complainant_needs_no_representative() {
        assertThat(classifiedC1().flags("2026-11-16T08:00:00", UNSIGNED)).isEmpty();
    }

    @Test
    void a_letter_found_unsigned_is_accepted_only_once_it_is_signed() {
        var unsigned = received().then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT, Deficiency.UNSIGNED));
        unsigned.refused("2026-11-16T08:00:00", UNSIGNED, AllMustSign.class);

        assertThat(received()
                        .then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT, Deficiency.UNSIGNED))
                        .flags("2026-11-16T08:00:00", ACCEPT))
                .isEmpty();
    }

    @Test
    void a_letter_that_nobody_signed_is_not_accepted_as_it_is() {
        var nameless = new ReceivePetition(
                PETITION,
                "DT.H98.31-261106-0001",
                PetitionKind.COMPLAINT,
                Source.DROP_BOX,
                WARD,
                List.of(),
                0,
                SEALED,
                null,
                complaint().subject(),
                null,
                null,
                null,
                null,
                null);
        received(nameless)
                .then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT, Deficiency.ANONYMOUS))
                .refused("2026-11-16T08:00:00", UNSIGNED, AllMustSign.class);
    }
}
