package org.dossierledger.app;

import org.dossierledger.shared.Refusal;

/** It is recorded on the cluster, and the copy that everything is read from has not come so far yet. Nothing is lost. */
public final class RecordedNotReadable extends Refusal {

    @Override
    public boolean retryable() {
        return true;
    }
}
