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
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.kurrentdb.Following;
import org.dossierledger.command.eventlog.kurrentdb.FollowingHalted;
import org.dossierledger.command.eventlog.kurrentdb.KurrentAccess;
import org.dossierledger.command.eventlog.kurrentdb.KurrentAppender;
import org.dossierledger.command.eventlog.kurrentdb.KurrentConnection;
import org.dossierledger.command.eventlog.kurrentdb.KurrentEventStorageEngine;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;
import org.dossierledger.command.eventlog.kurrentdb.LogFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log on a cluster, where {@code ledger.store} says so; PostgreSQL then holds the copy that everything is read from. */
final class ClusterStore implements AutoCloseable {

    private static final String STORE = "ledger.store";
    private static final String CONNECTION = "ledger.kurrentdb.connection-string";
    private static final String PREFIX = "ledger.kurrentdb.stream-prefix";
    private static final String MAX_APPEND = "ledger.kurrentdb.max-append-bytes";

    private static final String ADMIN = "ledger.kurrentdb.admin-connection-string";

    private static final Logger LOG = LoggerFactory.getLogger(ClusterStore.class);

    private final KurrentSettings settings;
    private final KurrentConnection connection;
    private final KurrentLog log;
    private final Following following;
    private boolean started;

    ClusterStore(KurrentSettings settings, DataSource database, Clock clock) {
        this.settings = settings;
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
        return Optional.of(connection(settings, CONNECTION)
                .orElseThrow(() -> new SettingsMalformed(CONNECTION, "required"))
                .withPrefix(prefix(settings))
                .withMaxAppend(maxAppend(settings)));
    }

    /** @throws SettingsMalformed without the text itself: there may be a password in it */
    private static Optional<KurrentSettings> connection(Settings settings, String name) {
        Optional<KurrentSettings> found;
        try {
            found = settings.get(name).map(KurrentSettings::of);
        } catch (RuntimeException e) {
            throw new SettingsMalformed(name, "notConnectionString");
        }
        if (found.filter(it -> !it.authorityReadable()).isPresent()) {
            throw new SettingsMalformed(name, "noCaFile");
        }
        return found;
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

    /**
     * Forbids the ledger's user to delete streams and to write their metadata, where that is possible from here, and says
     * in the log of the program when it is not forbidden. Not while the cluster is away.
     */
    void guard(Settings all) {
        try {
            if (settings.user() == null) {
                LOG.warn("the cluster knows no users: nobody is kept from deleting streams");
                return;
            }
            var admin = connection(all, ADMIN);
            if (admin.isPresent()) {
                try (var asAdmin = new KurrentConnection(admin.get())) {
                    protect(new KurrentAccess(asAdmin));
                }
            } else if (settings.prefix().isEmpty()) {
                protect(new KurrentAccess(connection));
            }
            new KurrentAccess(connection)
                    .tooMuch()
                    .forEach(it -> LOG.warn("the ledger's user on the cluster should not have the right to {}", it));
        } catch (EventLogUnavailable e) {
            LOG.warn("the cluster is away, its access control was not looked at");
        }
    }

    private void protect(KurrentAccess access) {
        if (access.protect(settings.user())) {
            LOG.info("the cluster's access control is as the ledger needs it");
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

    /** How it is, as it was last seen. */
    ClusterStanding standing() {
        return new ClusterStanding(
                connection.readingTrouble(),
                connection.writingTrouble(),
                following.halted().map(FollowingHalted::problem),
                following.upToDateAt());
    }

    @Override
    public void close() {
        following.close();
        connection.close();
    }
}
