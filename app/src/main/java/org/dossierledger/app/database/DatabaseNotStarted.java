package org.dossierledger.app.database;

import org.dossierledger.shared.Refusal;

/** The embedded PostgreSQL did not start; carries the one line of its own that says why, such as a full disk. */
public final class DatabaseNotStarted extends Refusal {

    DatabaseNotStarted(Object data, String reason) {
        super(String.valueOf(data), reason);
    }
}
