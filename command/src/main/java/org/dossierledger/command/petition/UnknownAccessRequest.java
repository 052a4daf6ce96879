package org.dossierledger.command.petition;

import org.dossierledger.shared.Refusal;

/** Nobody has asked for the identity under this id. */
public final class UnknownAccessRequest extends Refusal {

    UnknownAccessRequest(String request) {
        super(request);
    }
}
