package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.EventLogUnavailable;

/**
 * Held by all who append to the cluster and follow it, together, so that nothing goes to the old place while the log
 * moves: {@link MoveLock} is the other side.
 */
public final class FollowersLock implements AutoCloseable {

    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DataSource database;
    private final Runnable check;
    private LockSession session;
    private long lookedAt;

    /** @param check asked each time that the lock was taken, before anybody goes on; when it throws it is given back */
    public FollowersLock(DataSource database, Runnable check) {
        this.database = database;
        this.check = check;
    }

    /**
     * Takes it, and again after the session was lost; looked at once a second.
     *
     * @throws LogBeingMoved when somebody moves the log
     */
    public synchronized void hold() {
        if (session != null && System.nanoTime() - lookedAt < LOOK_NANOS) {
            return;
        }
        if (session == null || !session.holds()) {
            close();
            session = taken();
        }
        lookedAt = System.nanoTime();
    }

    private LockSession taken() {
        try {
            var taken = LockSession.take(database, false).orElseThrow(LogBeingMoved::new);
            try {
                check.run();
                return taken;
            } catch (RuntimeException | Error e) {
                taken.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
