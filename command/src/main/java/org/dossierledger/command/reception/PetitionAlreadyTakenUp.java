package org.dossierledger.command.reception;

import org.dossierledger.shared.Refusal;

/** The same petition comes of the same visit once. */
public final class PetitionAlreadyTakenUp extends Refusal {

    PetitionAlreadyTakenUp(Object petition) {
        super(petition);
    }
}
