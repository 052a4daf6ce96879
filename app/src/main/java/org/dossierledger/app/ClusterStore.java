package org.dossierledger.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.command.eventlog.EventAppender;
import org.dossierledger.command.eventlog.kurrentdb.Following;
import org.dossierledger.command.eventlog.kurrentdb.KurrentAppender;
import org.dossierledger.command.eventlog.kurrentdb.KurrentConnection;
import org.dossierledger.command.eventlog.kurrentdb.KurrentEventStorageEngine;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;
import org.dossierledger.command.eventlog.kurrentdb.LogFollower;

/** The log on a cluster, where {@code ledger.store} says so; PostgreSQL then holds the copy that everything is read from. */
final class ClusterStore implements AutoCloseable {

    private static final String STORE = "ledger.store";
    private static final String CONNECTION = "ledger.kurrentdb.connection-string";
    private static final String PREFIX = "ledger.kurrentdb.stream-prefix";
    private static final String MAX_APPEND = "ledger.kurrentdb.max-append-bytes";

    private final KurrentConnection connection;
    private final KurrentLog log;
    private final Following following;
    private boolean started;

    ClusterStore(KurrentSettings settings, DataSource database, Clock clock) {
        connection = new KurrentConnection(settings);
        log = new KurrentLog(connection);
        following = new Following(new LogFollower(database, log), log, clock);
    }

    /**
     * Which cluster; none when the log is in PostgreSQL.
     *
     * @throws SettingsMalformed when it cannot be made out
     */
    static Optional<KurrentSettings> settings(Settings settings) {
        var store = settings.get(STORE).orElse("postgres");
        if (store.equals("postgres")) {
            return Optional.empty();
        }
        if (!store.equals("kurrentdb")) {
            throw new SettingsMalformed(STORE, store);
        }
        return Optional.of(
                connection(settings.get(CONNECTION).orElseThrow(() -> new SettingsMalformed(CONNECTION, "required")))
                        .withPrefix(prefix(settings))
                        .withMaxAppend(maxAppend(settings)));
    }

    /** @throws SettingsMalformed without the text itself: there may be a password in it */
    private static KurrentSettings connection(String connectionString) {
        try {
            return KurrentSettings.of(connectionString);
        } catch (RuntimeException e) {
            throw new SettingsMalformed(CONNECTION, "notConnectionString");
        }
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

    EventAppender appender() {
        return new KurrentAppender(connection, following::refuseIfHalted, following::appended);
    }

    EventStorageEngine engine(EventAppender appender, Serializer serializer) {
        return new KurrentEventStorageEngine(connection, appender, serializer, false);
    }

    /** Copies from now on. */
    synchronized void follow() {
        if (!started) {
            following.start();
            started = true;
        }
    }

    Following following() {
        return following;
    }

    KurrentLog log() {
        return log;
    }

    /** Waits until what is on the cluster now is in the copy; false when that takes longer. */
    boolean settle(Duration longest) {
        return following.settle(longest);
    }

    /** Whether the cluster answered when it was asked last. */
    boolean answers() {
        return connection.answers();
    }

    @Override
    public void close() {
        following.close();
        connection.close();
    }
}
