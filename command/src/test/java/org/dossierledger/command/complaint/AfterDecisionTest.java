package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.complaint.Complaints.accepted;
import static org.dossierledger.command.complaint.Complaints.decided;
import static org.dossierledger.command.complaint.Complaints.received;
import static org.dossierledger.command.complaint.Complaints.verified;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.complaint.SampleComplaints.AGREES;
import static org.dossierledger.shared.complaint.SampleComplaints.COURT;
import static org.dossierledger.shared.complaint.SampleComplaints.DELIVER;
import static org.dossierledger.shared.complaint.SampleComplaints.ENFORCE;
import static org.dossierledger.shared.complaint.SampleComplaints.PUBLISH;
import static org.dossierledger.shared.complaint.SampleComplaints.SEND;
import static org.dossierledger.shared.complaint.SampleComplaints.SUSPEND;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import java.util.List;
import org.dossierledger.command.petition.StepNotPossible;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecided;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecisionEnforced;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecisionPublished;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintTakenToCourt;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeCommand.ClosePetition;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Publication;
import org.dossierledger.shared.petition.Source;
import org.junit.jupiter.api.Test;

/** What follows a decision: sending, delivery, publication, court, enforcement (Law on Complaints arts 32, 41, 44, 46). */
class AfterDecisionTest {

    @Test
    void what_was_not_decided_is_not_sent_delivered_published_or_enforced() {
        for (var step : List.of(SEND, DELIVER, PUBLISH, ENFORCE)) {
            verified().refused("2026-12-10T08:00:00", step, StepNotPossible.class);
        }
    }

    @Test
    void publication_says_how_and_where() {
        var published = decided().happens("2026-12-14T08:00:00", PUBLISH, ComplaintDecisionPublished.class);

        assertThat(published.form()).isEqualTo(Publication.POSTING);
        assertThat(published.place()).isEqualTo("Trụ sở UBND phường");
    }

    @Test
    void enforcement_is_followed_also_after_the_case_was_closed() {
        var closed = decided()
                .then("2026-12-15T08:00:00", SEND)
                .then("2026-12-17T08:00:00", new ClosePetition(PETITION, "Xong"));

        assertThat(closed.happens("2027-02-15T08:00:00", ENFORCE, ComplaintDecisionEnforced.class)
                        .complete())
                .isTrue();
    }

    @Test
    void the_complainant_may_go_to_court_before_after_and_instead_of_a_decision() {
        for (var story : List.of(
                accepted(),
                accepted().then("2026-11-20T08:00:00", SUSPEND),
                decided(),
                decided().then("2026-12-17T08:00:00", new ClosePetition(PETITION, "Xong")))) {
            assertThat(story.happens("2026-12-18T08:00:00", COURT, ComplaintTakenToCourt.class)
                            .court())
                    .isEqualTo("Tòa án nhân dân khu vực 1");
        }
    }

    @Test
    void a_body_that_had_transferred_the_complaint_hears_of_the_decision_within_seven_working_days() {
        var transferred = received(with(complaint(), Source.TRANSFER))
                .then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT))
                .then("2026-11-16T08:00:00", ACCEPT)
                .then("2026-11-25T08:00:00", AGREES);
        var decision =
                transferred.happens("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT), ComplaintDecided.class);

        assertThat(decision.resultBackBy().due()).isEqualTo(endOf("2026-12-21"));
    }

    @Test
    void closing_while_the_decision_was_never_sent_is_flagged() {
        var close = new ClosePetition(PETITION, "Xong");

        assertThat(decided().flags("2026-12-17T08:00:00", close)).containsExactly(Irregularity.CLOSED_WITH_DUTIES);
        assertThat(decided().then("2026-12-15T08:00:00", SEND).flags("2026-12-17T08:00:00", close))
                .isEmpty();
    }
}
