package org.dossierledger.app.database;

import org.dossierledger.shared.Refusal;

/** The database named by {@code ledger.db.url} lacks tables, and no owner was named who may make them. */
public final class DatabaseNotMigrated extends Refusal {

    DatabaseNotMigrated(String url) {
        super(url.replaceFirst("\\?.*", ""));
    }
}
