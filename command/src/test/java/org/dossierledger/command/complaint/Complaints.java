package org.dossierledger.command.complaint;

import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.complaint.SampleComplaints.AGREES;
import static org.dossierledger.shared.complaint.SampleComplaints.ASSIGN;
import static org.dossierledger.shared.complaint.SampleComplaints.DIFFERS;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.classifiedRemote;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.following;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.PetitionKind;

/** Complaints by how far they have come, on the days of the domain vectors C1 and C3. */
final class Complaints {

    private Complaints() {}

    /** C1: received on Friday 06/11/2026. */
    static PetitionStory received() {
        return received(complaint());
    }

    static PetitionStory received(ReceivePetition complaint) {
        return PetitionStory.begins().then("2026-11-06T08:00:00", complaint);
    }

    static PetitionStory classifiedC1() {
        return received().then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT));
    }

    /** As C1, of so many complainants. */
    static PetitionStory classifiedOf(int people) {
        return received(with(complaint(), people)).then("2026-11-09T08:00:00", classified(PetitionKind.COMPLAINT));
    }

    /** C1: accepted on Monday 16/11/2026, to be decided by 16/12. */
    static PetitionStory accepted() {
        return classifiedC1().then("2026-11-16T08:00:00", ACCEPT);
    }

    static PetitionStory acceptedOf(int people) {
        return classifiedOf(people).then("2026-11-16T08:00:00", ACCEPT);
    }

    /** The findings bear the complainant out, so that no dialogue is needed. */
    static PetitionStory verified() {
        return accepted().then("2026-11-17T08:00:00", ASSIGN).then("2026-11-25T08:00:00", AGREES);
    }

    static PetitionStory disputed() {
        return accepted().then("2026-11-17T08:00:00", ASSIGN).then("2026-11-20T08:00:00", DIFFERS);
    }

    /** C1: decided on Thursday 10/12/2026. */
    static PetitionStory decided() {
        return verified().then("2026-12-10T08:00:00", decide(ComplaintOutcome.RIGHT));
    }

    /** C3: second instance from a remote area, filed on Tuesday 15/09/2026 and accepted on 24/09. */
    static PetitionStory acceptedC3() {
        return PetitionStory.begins()
                .then("2026-09-15T08:00:00", following(complaint(), EARLIER))
                .then("2026-09-16T08:00:00", classifiedRemote(PetitionKind.COMPLAINT))
                .then("2026-09-24T08:00:00", ACCEPT);
    }
}
