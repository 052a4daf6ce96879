package org.dossierledger.query.projection;

import java.sql.SQLException;
import org.dossierledger.shared.Refusal;

/** The database with the event log or the read tables does not answer. */
public final class LogUnreadable extends Refusal {

    private final SQLException cause;

    public LogUnreadable(SQLException cause) {
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
