package org.dossierledger.app.dossier;

import org.dossierledger.shared.Refusal;

/** Nothing of this name can be done to a dossier. */
public final class UnknownAction extends Refusal {

    public UnknownAction(String action) {
        super(action);
    }
}
