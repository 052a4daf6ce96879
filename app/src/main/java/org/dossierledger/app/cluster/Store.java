package org.dossierledger.app.cluster;

import org.dossierledger.app.database.Settings;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;
import org.dossierledger.shared.InvalidField;

/**
 * Where a log lies, or shall.
 *
 * @param name as a person may see it: never with a password
 * @param cluster null when it is the database of the ledger
 */
public record Store(String name, KurrentSettings cluster) {

    private static final String POSTGRES = "postgres";
    private static final String KURRENTDB = "kurrentdb";

    /**
     * @param text {@code postgres}, {@code kurrentdb} (the one that the settings name), or a connection string
     * @param option for the refusal
     */
    public static Store of(String text, String option, Settings settings) {
        if (text.equals(POSTGRES)) {
            return new Store(POSTGRES, null);
        }
        if (text.equals(KURRENTDB)) {
            return new Store(KURRENTDB, ClusterSettings.named(settings));
        }
        if (!text.contains("://")) {
            throw new InvalidField(option, "notStore");
        }
        return new Store("kurrentdb://…", ClusterSettings.at(text, option, settings));
    }

    public boolean isCluster() {
        return cluster != null;
    }
}
