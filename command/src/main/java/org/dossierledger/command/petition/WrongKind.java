package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.petition.PetitionKind;

/** The step belongs to petitions of another kind. */
public final class WrongKind extends Refusal {

    WrongKind(String step, PetitionKind kind) {
        super(step, "kind." + kind);
    }
}
