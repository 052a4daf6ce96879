package org.dossierledger.command.petition;

import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.petition.IntakeCommand.ClassifyPetition;
import org.dossierledger.shared.petition.PetitionKind;

/**
 * Until when a complaint could be lodged: a first one by K8 from the day on which the decision was known, obstacles not
 * counted; a second one by K12 from the day on which the first decision was received, where an obstacle can only be the
 * good reason for being out of time (Law on Complaints arts 9, 11.6, 33).
 */
final class Limitation {

    private Limitation() {}

    /** Null where there is none, or its start is unknown. */
    static Deadline of(ClassifyPetition c, Facts facts, Deadlines deadlines) {
        var known = facts.subject() == null ? null : facts.subject().knownAt();
        if (c.kind() != PetitionKind.COMPLAINT || known == null) {
            return null;
        }
        return facts.followsAnother()
                ? Docket.lawful(c.remote() ? "K12-remote" : "K12", known, deadlines)
                : deadlines
                        .ifInForce(DeadlineRequest.of("K8", known).supplements(c.obstacles()))
                        .orElse(null);
    }
}
