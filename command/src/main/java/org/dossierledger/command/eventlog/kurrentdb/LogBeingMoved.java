package org.dossierledger.command.eventlog.kurrentdb;

import org.dossierledger.shared.Refusal;

/** Somebody moves the log to another store; nothing is appended meanwhile. */
public final class LogBeingMoved extends Refusal {

    @Override
    public boolean retryable() {
        return true;
    }
}
