package org.dossierledger.query.late;

import org.dossierledger.shared.Refusal;

/** Somebody else's question reads the whole log now; the next one has its turn after it. */
public final class AlreadyFolding extends Refusal {

    @Override
    public boolean retryable() {
        return true;
    }
}
