package org.dossierledger.app.cluster;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.dossierledger.app.database.Settings;
import org.dossierledger.command.eventlog.EventAppender;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.kurrentdb.Continuity;
import org.dossierledger.command.eventlog.kurrentdb.FollowersLock;
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
public final class ClusterStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterStore.class);

    private final KurrentSettings settings;
    private final FollowersLock lock;
    private final KurrentConnection connection;
    private final KurrentLog log;
    private final Following following;
    private boolean started;

    public ClusterStore(KurrentSettings settings, DataSource database, Clock clock) {
        this.settings = settings;
        lock = new FollowersLock(database, () -> LogPlace.check(database, true));
        connection = new KurrentConnection(settings, new Continuity(database, this::halt));
        log = new KurrentLog(connection);
        following = new Following(new LogFollower(database, log), log, clock, lock::hold);
    }

    /**
     * Forbids the ledger's user to delete streams and to write their metadata, where that is possible from here, and says
     * in the log of the program when it is not forbidden. Not while the cluster is away.
     */
    public void guard(Settings all) {
        try {
            if (settings.user() == null) {
                LOG.warn("the cluster knows no users: nobody is kept from deleting streams");
                return;
            }
            var admin = ClusterSettings.admin(all);
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
        if (access.protect(settings.user(), !settings.prefix().isEmpty())) {
            LOG.info("the cluster's access control is as the ledger needs it");
        }
    }

    public EventAppender appender() {
        return new KurrentAppender(connection, this::refuseIfElsewhere, following::appended);
    }

    /** Whoever comes back after the log was moved must not go on at the old place. */
    private void refuseIfElsewhere() {
        lock.hold();
        following.refuseIfHalted();
    }

    private void halt(FollowingHalted found) {
        following.halt(found);
    }

    public EventStorageEngine engine(EventAppender appender, Serializer serializer) {
        return new KurrentEventStorageEngine(connection, appender, serializer, false);
    }

    /**
     * Copies from now on.
     *
     * @throws org.dossierledger.command.eventlog.kurrentdb.LogBeingMoved while somebody moves the log
     * @throws org.dossierledger.command.eventlog.LogHere when it was moved here meanwhile
     */
    public synchronized void follow() {
        if (!started) {
            lock.hold();
            following.start();
            started = true;
        }
    }

    public Following following() {
        return following;
    }

    public KurrentLog log() {
        return log;
    }

    /** Waits until what is on the cluster now is in the copy; false when that takes longer. */
    public boolean settle(Duration longest) {
        return following.settle(longest);
    }

    /** How it is, as it was last seen. */
    public ClusterStanding standing() {
        return new ClusterStanding(
                connection.readingTrouble(),
                connection.writingTrouble(),
                following.halted().map(FollowingHalted::problem),
                following.upToDateAt());
    }

    @Override
    public void close() {
        following.close();
        lock.close();
        connection.close();
    }
}
