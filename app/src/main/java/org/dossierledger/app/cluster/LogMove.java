package org.dossierledger.app.cluster;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.EventTable;
import org.dossierledger.command.eventlog.LogHere;
import org.dossierledger.command.eventlog.kurrentdb.Followed;
import org.dossierledger.command.eventlog.kurrentdb.FollowingHalted;
import org.dossierledger.command.eventlog.kurrentdb.KurrentConnection;
import org.dossierledger.command.eventlog.kurrentdb.KurrentLog;
import org.dossierledger.command.eventlog.kurrentdb.KurrentSettings;
import org.dossierledger.command.eventlog.kurrentdb.LogFollower;
import org.dossierledger.command.eventlog.kurrentdb.MoveLock;

/**
 * Moves the log between the database and a cluster: ids, order, times and bytes stay, and with them leaf hashes and
 * checkpoints. Only at the very end does a row in the database say that the log is elsewhere, in one transaction, while
 * nobody appends: whatever ends a move before leaves the log where it was, and it can be begun anew.
 */
public final class LogMove {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DataSource database;
    private final LongConsumer progress;

    /** @param progress told how many steps were done, of about two for each event */
    public LogMove(DataSource database, LongConsumer progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * What was done.
     *
     * @param events in the log
     * @param copied of them, this time
     * @param asItWas why what the old cluster has could not be copied first; null when it was, or none was named
     */
    public record Moved(long events, long copied, FollowingHalted asItWas) {}

    /**
     * To a cluster: from the database when the log is there, else from the copy of another cluster, or of the same one as it
     * was before an older backup of it was restored.
     *
     * @param from the cluster to copy the last events from first; null for none
     * @throws LogsDiffer when the cluster holds something else already; nothing was written
     * @throws org.dossierledger.command.eventlog.kurrentdb.LogFollowed when somebody appends to a cluster meanwhile
     * @throws org.dossierledger.command.eventlog.kurrentdb.MoveOvertaken when they are no longer kept from it
     * @throws FollowingHalted when the cluster named first holds another log than the one that was copied
     */
    public Moved toCluster(KurrentSettings from, KurrentSettings to) {
        try (var lock = MoveLock.take(database);
                var connection = new KurrentConnection(to.withPatience(PATIENCE))) {
            var halted = from == null ? null : settledOrShorter(from, lock);
            var filling = filling(connection, to.maxAppend(), lock);
            filling.fill();
            lock.commit(transaction -> {
                filling.fill();
                var last = filling.last();
                new Followed(last.position(), last.eventId()).set(transaction);
            });
            return new Moved(filling.last().globalIndex(), filling.appended(), halted);
        }
    }

    /** The longer a move takes, the likelier something ends an idle session. */
    private LongConsumer watched(MoveLock lock) {
        return done -> {
            lock.refuseIfLost();
            progress.accept(done);
        };
    }

    private ClusterFilling filling(KurrentConnection connection, int maxAppend, MoveLock lock) {
        try (var copy = CopiedLog.after(0, database)) {
            var followed = copy.followed().orElse(null);
            var strays = followed == null ? Map.<Long, String>of() : copy.strays();
            return new ClusterFilling(database, connection, maxAppend, followed, strays, watched(lock));
        }
    }

    /** Null when all was copied. */
    private FollowingHalted settledOrShorter(KurrentSettings from, MoveLock lock) {
        try (var connection = new KurrentConnection(from.withPatience(PATIENCE))) {
            settle(new KurrentLog(connection), 0, lock);
            return null;
        } catch (FollowingHalted e) {
            if (!e.problem().equals("shorter")) {
                throw e; // not the cluster that was copied
            }
            return e;
        }
    }

    /**
     * Back into the database: its copy becomes the log.
     *
     * @throws LogsDiffer when the copy is not what the cluster says
     * @throws FollowingHalted when the cluster's log is not the one that was copied
     * @throws LogHere when the database holds another log of its own
     * @throws org.dossierledger.command.eventlog.kurrentdb.LogFollowed when somebody appends to the cluster meanwhile
     */
    public Moved toDatabase(KurrentSettings from) {
        try (var lock = MoveLock.take(database);
                var connection = new KurrentConnection(from.withPatience(PATIENCE))) {
            var cluster = new KurrentLog(connection);
            var before = state();
            if (before.followed || before.head == 0) {
                settle(cluster, before.head, lock);
            }
            lock.commit(transaction -> {
                refuseUnlessEqual(cluster, before.followed || before.head == 0, lock);
                Followed.forget(transaction);
            });
            var after = state().head;
            return new Moved(after, after - before.head, null);
        }
    }

    /** What stands on the cluster and is no part of the log stays there, as known as before. */
    private void refuseUnlessEqual(KurrentLog cluster, boolean copied, MoveLock lock) {
        var watched = watched(lock);
        try (var copy = CopiedLog.after(0, database)) {
            var comparison = new LogComparison(
                    cluster, copy.strays(), KurrentLog.BEGINNING, index -> watched.accept(copy.head() + index));
            comparison.walk(copy);
            if (!copied && (comparison.beyond() != null || comparison.ending() != null)) {
                throw new LogHere();
            }
            if (comparison.beyond() != null) {
                throw new LogsDiffer(
                        comparison.stray(comparison.beyond(), "uncopied").difference());
            }
            var first = comparison.ending();
            if (first != null) {
                throw new LogsDiffer(first);
            }
        }
    }

    private void settle(KurrentLog cluster, long begun, MoveLock lock) {
        var follower = new LogFollower(database, cluster);
        var head = cluster.head();
        var watched = watched(lock);
        for (var copied = follower.follow(); copied.position() < head || !copied.end(); copied = follower.follow()) {
            watched.accept(Math.max(begun, state().head));
            if (copied.position() == KurrentLog.BEGINNING) {
                LockSupport.parkNanos(5_000_000); // somebody else had the lock
            }
        }
    }

    private record State(long head, boolean followed) {}

    private State state() {
        try (var connection = database.getConnection()) {
            return new State(
                    EventTable.head(connection), Followed.find(connection).isPresent());
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }
}
