package org.dossierledger.command.denunciation;

import java.util.Set;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.petition.ComplexityCriterion;

/**
 * A complex case, one criterion, is extended once; an especially complex one, two criteria, twice (Law on Denunciations
 * 2018 art. 30; Decree 31/2019 art. 3).
 */
public final class NotComplexEnough extends Refusal {

    private NotComplexEnough(int round, int given) {
        super(round, given);
    }

    /** The criteria that an extension needs are as many as its round. */
    static void ifTooFew(Set<ComplexityCriterion> criteria, int round) {
        if (criteria.size() < round) {
            throw new NotComplexEnough(round, criteria.size());
        }
    }
}
