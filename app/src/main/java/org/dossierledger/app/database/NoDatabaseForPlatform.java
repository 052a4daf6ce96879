package org.dossierledger.app.database;

import org.dossierledger.shared.Refusal;

/** No PostgreSQL comes along for this operating system and processor: name one with {@code ledger.db.url}. */
public final class NoDatabaseForPlatform extends Refusal {

    NoDatabaseForPlatform(String platform) {
        super(platform);
    }
}
