package org.dossierledger.app.database;

import java.sql.SQLException;
import org.dossierledger.shared.Refusal;

/** The PostgreSQL named by {@code ledger.db.url} does not let us in. */
public final class DatabaseUnreachable extends Refusal {

    DatabaseUnreachable(String url, SQLException cause) {
        super(url.replaceFirst("\\?.*", ""), String.valueOf(cause.getMessage()));
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
