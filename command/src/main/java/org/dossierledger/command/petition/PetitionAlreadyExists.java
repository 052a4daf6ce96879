package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** The id is that of a petition which is there already. */
public final class PetitionAlreadyExists extends Refusal {

    PetitionAlreadyExists(Object petition) {
        super(petition);
    }
}
