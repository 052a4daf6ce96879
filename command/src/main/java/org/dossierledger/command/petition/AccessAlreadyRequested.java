package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** A request for an identity is made once; another one has another id. */
public final class AccessAlreadyRequested extends Refusal {

    AccessAlreadyRequested() {
        super();
    }
}
