package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** A request for an identity is allowed or denied once. */
public final class AccessAlreadyDecided extends Refusal {

    AccessAlreadyDecided() {
        super();
    }
}
