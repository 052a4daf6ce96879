package org.dossierledger.app.petition;

import org.dossierledger.shared.Refusal;

/** There is no such step of a petition. */
public final class UnknownStep extends Refusal {

    public UnknownStep(String path) {
        super(path);
    }
}
