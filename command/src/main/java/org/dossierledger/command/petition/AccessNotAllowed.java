package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** The identity was not allowed to be opened, or not any more. */
public final class AccessNotAllowed extends Refusal {

    AccessNotAllowed() {
        super();
    }
}
