package org.dossierledger.command.eventlog.kurrentdb;

import org.dossierledger.shared.Refusal;

/** The session that kept everybody else from the log was lost while it was moved; the log is where it was. */
public final class MoveOvertaken extends Refusal {

    @Override
    public boolean retryable() {
        return true;
    }
}
