package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** Only what belongs to another body is transferred or guided there. */
public final class PetitionIsCompetent extends Refusal {

    PetitionIsCompetent(Object step) {
        super(step);
    }
}
