package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.complaint.Complaints.disputed;
import static org.dossierledger.shared.complaint.SampleComplaints.DIALOGUE;
import static org.dossierledger.shared.complaint.SampleComplaints.announce;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.complaint.SampleComplaints.dialogue;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.SEALED;

import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.complaint.ComplaintCommand.HoldDialogue;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.event.Irregularity;
import org.junit.jupiter.api.Test;

/** Đối thoại (Law on Complaints arts 30, 39; Decree 155/2026 art. 28). */
class DialogueTest {

    @Test
    void a_dialogue_is_announced_before_it_is_held() {
        disputed().refused("2026-11-26T16:00:00", announce(vietnam("2026-11-25T08:00:00")), InvalidField.class);
    }

    @Test
    void a_dialogue_that_nobody_announced_is_flagged() {
        assertThat(disputed().flags("2026-12-01T10:00:00", DIALOGUE))
                .containsExactly(Irregularity.DIALOGUE_NOTICE_SHORT);
        assertThat(announced().flags("2026-12-01T10:00:00", DIALOGUE)).isEmpty();
    }

    @Test
    void fewer_than_three_copies_of_the_minutes_are_flagged() {
        assertThat(announced().flags("2026-12-01T10:00:00", dialogue(2))).containsExactly(Irregularity.MINUTES_TOO_FEW);
    }

    @Test
    void there_is_at_least_one_copy_of_the_minutes() {
        announced().refused("2026-12-01T10:00:00", dialogue(0), InvalidField.class);
    }

    @Test
    void a_complainant_who_stays_away_does_not_stop_the_case() {
        var alone = new HoldDialogue(PETITION, "29/BB-UBND", 3, false, SEALED);

        assertThat(announced()
                        .then("2026-12-01T10:00:00", alone)
                        .flags("2026-12-10T08:00:00", decide(ComplaintOutcome.WRONG)))
                .isEmpty();
    }

    private static PetitionStory announced() {
        return disputed().then("2026-11-26T16:00:00", announce(vietnam("2026-12-01T08:00:00")));
    }
}
