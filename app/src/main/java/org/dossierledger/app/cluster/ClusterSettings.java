package org.dossierledger.app.cluster;

import java.util.Optional;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;

/** What the operator decided about the cluster. */
public final class ClusterSettings {

    private static final String STORE = "ledger.store";
    private static final String CONNECTION = "ledger.kurrentdb.connection-string";
    private static final String ADMIN = "ledger.kurrentdb.admin-connection-string";
    private static final String PREFIX = "ledger.kurrentdb.stream-prefix";
    private static final String MAX_APPEND = "ledger.kurrentdb.max-append-bytes";

    private ClusterSettings() {}

    /**
     * The cluster that holds the log; none when it is in PostgreSQL.
     *
     * @throws SettingsMalformed when it cannot be made out
     */
    public static Optional<KurrentSettings> chosen(Settings settings) {
        var store = settings.get(STORE).orElse("postgres");
        if (store.equals("postgres")) {
            return Optional.empty();
        }
        if (!store.equals("kurrentdb")) {
            throw new SettingsMalformed(STORE, store);
        }
        return Optional.of(named(settings));
    }

    /** The cluster that the settings name, whether or not the log is there. */
    static KurrentSettings named(Settings settings) {
        return connection(settings, CONNECTION)
                .map(it -> placed(it, settings))
                .orElseThrow(() -> new SettingsMalformed(CONNECTION, "required"));
    }

    /** Another cluster, on which the log lies as on that one. @param name whose value it is */
    static KurrentSettings at(String connectionString, String name, Settings settings) {
        settings.ensuredData();
        return placed(parsed(connectionString, name), settings);
    }

    /** As whoever may change the cluster's access control; only where the operator has named one. */
    static Optional<KurrentSettings> admin(Settings settings) {
        return connection(settings, ADMIN);
    }

    private static Optional<KurrentSettings> connection(Settings settings, String name) {
        settings.ensuredData(); // the client writes into the log of the program, so its place must be known before
        return settings.get(name).map(it -> parsed(it, name));
    }

    /** @throws SettingsMalformed without the text itself: there may be a password in it */
    private static KurrentSettings parsed(String connectionString, String name) {
        KurrentSettings parsed;
        try {
            parsed = KurrentSettings.of(connectionString);
        } catch (RuntimeException e) {
            throw new SettingsMalformed(name, "notConnectionString");
        }
        if (!parsed.authorityReadable()) {
            throw new SettingsMalformed(name, "noCaFile");
        }
        return parsed;
    }

    private static KurrentSettings placed(KurrentSettings cluster, Settings settings) {
        return cluster.withPrefix(prefix(settings)).withMaxAppend(maxAppend(settings));
    }

    private static String prefix(Settings settings) {
        var prefix = settings.get(PREFIX).orElse("");
        if (!prefix.matches("[\\w.-]*")) {
            throw new SettingsMalformed(PREFIX, prefix);
        }
        return prefix;
    }

    private static int maxAppend(Settings settings) {
        var bytes = settings.get(MAX_APPEND).orElse(Integer.toString(KurrentSettings.MAX_APPEND));
        try {
            return Math.max(1, Integer.parseInt(bytes));
        } catch (NumberFormatException e) {
            throw new SettingsMalformed(MAX_APPEND, bytes);
        }
    }
}
