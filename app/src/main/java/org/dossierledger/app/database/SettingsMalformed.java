package org.dossierledger.app.database;

import org.dossierledger.shared.Refusal;

/** A line of {@code ledger.properties} or an environment variable says something that cannot be taken. */
public final class SettingsMalformed extends Refusal {

    public SettingsMalformed(String name, String value) {
        super(name, value);
    }
}
