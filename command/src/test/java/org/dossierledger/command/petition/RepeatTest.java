package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintAccepted;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionKind;
import org.junit.jupiter.api.Test;

/** Commands that come twice, too late, or for what another one saw. */
class RepeatTest {

    @Test
    void repeating_a_command_with_the_same_id_does_nothing_the_second_time() {
        var story = PetitionStory.begins();
        var receipt = story.by("van.thu");
        var classification = story.by("can.bo.xu.ly");
        story.then("2026-11-04T08:00:00", complaint(), receipt)
                .then("2026-11-05T08:00:00", classified(PetitionKind.COMPLAINT), classification);

        assertThat(story.happens("2026-11-05T09:00:00", complaint(), receipt)).isEmpty();
        assertThat(story.happens("2026-11-05T09:00:00", classified(PetitionKind.COMPLAINT), classification))
                .isEmpty();
    }

    @Test
    void repeating_a_step_of_a_complaint_does_nothing_either() {
        var story = classifiedComplaint();
        var acceptance = story.by("chu.tich");
        story.then("2026-11-06T08:00:00", ACCEPT, acceptance);

        assertThat(story.happens("2026-11-06T09:00:00", ACCEPT, acceptance)).isEmpty();
    }

    @Test
    void whoever_has_not_seen_the_latest_step_is_refused() {
        classifiedComplaint()
                .whenSeen(0, "2026-11-06T08:00:00", ACCEPT)
                .expectNoEvents()
                .expectException(StaleVersion.class);
    }

    @Test
    void whoever_has_seen_the_latest_step_goes_on() {
        classifiedComplaint().whenSeen(1, "2026-11-06T08:00:00", ACCEPT).expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_claimed_to_have_happened_before_the_last_step_is_flagged() {
        var story = classifiedComplaint();
        var earlier = story.by("chu.tich").claimedAt(vietnam("2026-11-04T09:00:00"), Evidence.BACK_ENTERED);

        assertThat(story.happens("2026-11-06T08:00:00", ACCEPT, earlier, ComplaintAccepted.class)
                        .irregularities())
                .containsExactly(Irregularity.OUT_OF_ORDER);
    }

    @Test
    void nothing_happens_to_what_was_never_received() {
        PetitionStory.begins()
                .when("2026-11-06T08:00:00", ACCEPT)
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    private static PetitionStory classifiedComplaint() {
        return PetitionStory.begins()
                .then("2026-11-04T08:00:00", complaint())
                .then("2026-11-05T08:00:00", classified(PetitionKind.COMPLAINT));
    }
}
