package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.command.complaint.Complaints.acceptedC3;
import static org.dossierledger.command.complaint.Complaints.received;
import static org.dossierledger.command.complaint.Complaints.verified;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.complaint.SampleComplaints.AGREES;
import static org.dossierledger.shared.complaint.SampleComplaints.ASSIGN;
import static org.dossierledger.shared.complaint.SampleComplaints.COMPLEX;
import static org.dossierledger.shared.complaint.SampleComplaints.DELIVER;
import static org.dossierledger.shared.complaint.SampleComplaints.DIALOGUE;
import static org.dossierledger.shared.complaint.SampleComplaints.EXTEND;
import static org.dossierledger.shared.complaint.SampleComplaints.SECOND;
import static org.dossierledger.shared.complaint.SampleComplaints.announce;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.classifiedRemote;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.following;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import java.util.List;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintAccepted;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecided;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecisionDelivered;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintExtended;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.junit.jupiter.api.Test;

/** Domain vector C3: a second complaint from a remote area about a decision received on Monday 03/08/2026. */
class SecondInstanceTest {

    private static final Subject FIRST_DECISION =
            new Subject(Subject.Kind.DECISION, "31/QĐ-UBND", WARD, vietnam("2026-08-03T09:00:00"));

    private static PetitionStory filed() {
        return PetitionStory.begins()
                .then("2026-09-15T08:00:00", following(with(complaint(), FIRST_DECISION), EARLIER));
    }

    @Test
    void from_a_remote_area_it_may_be_lodged_within_forty_five_days() {
        var classified = filed().happens(
                        "2026-09-16T08:00:00", classifiedRemote(PetitionKind.COMPLAINT), PetitionClassified.class);

        assertThat(classified.limitation().clock()).isEqualTo("K12-remote");
        assertThat(classified.limitation().due()).isEqualTo(endOf("2026-09-17"));
        assertThat(classified.due().due()).isEqualTo(endOf("2026-09-24"));
    }

    @Test
    void elsewhere_thirty_days_had_passed() {
        var classified =
                filed().happens("2026-09-16T08:00:00", classified(PetitionKind.COMPLAINT), PetitionClassified.class);

        assertThat(classified.limitation().clock()).isEqualTo("K12");
        assertThat(classified.limitation().due()).isEqualTo(endOf("2026-09-03"));
    }

    @Test
    void obstacles_do_not_lengthen_the_window_for_a_second_complaint() {
        var hospital = new Pause(vietnam("2026-08-10T00:00:00"), vietnam("2026-08-20T00:00:00"));
        var usual = classifiedRemote(PetitionKind.COMPLAINT);
        var classified =
                filed().happens("2026-09-16T08:00:00", with(usual, List.of(hospital)), PetitionClassified.class);

        assertThat(classified.limitation().due()).isEqualTo(endOf("2026-09-17"));
    }

    @Test
    void it_is_accepted_by_24_september_and_decided_within_sixty_days() {
        var accepted = filed().then("2026-09-16T08:00:00", classifiedRemote(PetitionKind.COMPLAINT))
                .happens("2026-09-24T08:00:00", ACCEPT, ComplaintAccepted.class);

        assertThat(accepted.instance()).isEqualTo(Instance.SECOND);
        assertThat(accepted.late()).isFalse();
        assertThat(accepted.decideBy().due()).isEqualTo(endOf("2026-11-23"));
    }

    @Test
    void a_complex_second_instance_has_seventy_days() {
        var extended = acceptedC3()
                .then("2026-11-01T08:00:00", COMPLEX)
                .happens("2026-11-02T08:00:00", EXTEND, ComplaintExtended.class);

        assertThat(extended.decideBy().due()).isEqualTo(endOf("2026-12-03"));
    }

    @Test
    void the_second_decision_is_sent_within_seven_calendar_days() {
        var decision = heard().happens("2026-11-20T08:00:00", decide(ComplaintOutcome.UPHELD), ComplaintDecided.class);

        assertThat(decision.instance()).isEqualTo(Instance.SECOND);
        assertThat(decision.irregularities()).isEmpty();
        assertThat(decision.sendBy().due()).isEqualTo(endOf("2026-11-27"));
        assertThat(decision.effect().clock()).isEqualTo("K15-remote");
    }

    @Test
    void at_second_instance_there_is_always_a_dialogue() {
        assertThat(acceptedC3()
                        .then("2026-10-01T08:00:00", ASSIGN)
                        .then("2026-10-20T08:00:00", AGREES)
                        .flags("2026-11-20T08:00:00", decide(ComplaintOutcome.UPHELD)))
                .containsExactly(Irregularity.DIALOGUE_MISSING);
    }

    @Test
    void each_instance_has_outcomes_of_its_own() {
        heard().refused("2026-11-20T08:00:00", decide(ComplaintOutcome.RIGHT), WrongInstance.class);
        verified().refused("2026-12-10T08:00:00", decide(ComplaintOutcome.OVERTURNED), WrongInstance.class);
    }

    @Test
    void no_window_for_another_complaint_opens_after_a_second_decision() {
        var delivered = decidedTwice().happens("2026-11-23T08:00:00", DELIVER, ComplaintDecisionDelivered.class);

        assertThat(delivered.appealBy()).isNull();
    }

    @Test
    void what_was_decided_at_second_instance_is_not_complained_about_again() {
        decidedTwice().refused("2026-11-25T08:00:00", SECOND, WrongInstance.class);
    }

    @Test
    void a_part_of_a_split_petition_is_a_first_complaint_although_it_names_an_earlier_petition() {
        var accepted = received(following(with(complaint(), Source.SPLIT), EARLIER))
                .then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT))
                .happens("2026-11-16T08:00:00", ACCEPT, ComplaintAccepted.class);

        assertThat(accepted.instance()).isEqualTo(Instance.FIRST);
    }

    /** Verified, announced and heard. */
    private static PetitionStory heard() {
        return acceptedC3()
                .then("2026-10-01T08:00:00", ASSIGN)
                .then("2026-10-20T08:00:00", AGREES)
                .then("2026-10-21T08:00:00", announce(vietnam("2026-10-28T08:00:00")))
                .then("2026-10-28T10:00:00", DIALOGUE);
    }

    private static PetitionStory decidedTwice() {
        return heard().then("2026-11-20T08:00:00", decide(ComplaintOutcome.UPHELD));
    }
}
