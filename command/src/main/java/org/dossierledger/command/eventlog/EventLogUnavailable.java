package org.dossierledger.command.eventlog;

import org.dossierledger.shared.Refusal;

/**
 * The database did not take the events, or did not say so in time. Where the outcome is unknown, sending the same
 * command id again is safe: it does nothing if the events are stored.
 */
public final class EventLogUnavailable extends Refusal {

    private final Throwable cause;

    public EventLogUnavailable(Throwable cause) {
        this.cause = cause;
    }

    @Override
    public synchronized Throwable getCause() {
        return cause;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
