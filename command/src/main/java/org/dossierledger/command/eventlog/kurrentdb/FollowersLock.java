package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.EventLogUnavailable;

/**
 * Held by whoever appends to the cluster and follows it, together; and by whoever moves the log, alone: so that nothing
 * goes to the old place while it moves. An advisory lock of a session, on a connection of its own.
 */
public final class FollowersLock implements AutoCloseable {

    private static final long LOCK = 7_236_512_913L;
    private static final long CHECKED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DataSource database;
    private final String take;
    private final RuntimeException taken;
    private Connection connection;
    private long checkedAt;

    private FollowersLock(DataSource database, String take, RuntimeException taken) {
        this.database = database;
        this.take = take;
        this.taken = taken;
    }

    /** For those who follow. */
    public static FollowersLock shared(DataSource database) {
        return new FollowersLock(database, "select pg_try_advisory_lock_shared(?)", new LogBeingMoved());
    }

    /** For the one who moves. */
    public static FollowersLock alone(DataSource database) {
        return new FollowersLock(database, "select pg_try_advisory_lock(?)", new LogFollowed());
    }

    /**
     * Takes it, and again after the connection was lost; looked at once a second.
     *
     * @return whether it was not held just before
     * @throws LogBeingMoved when somebody moves the log
     * @throws LogFollowed when it is to be held alone, and somebody follows
     */
    public synchronized boolean hold() {
        if (connection != null && System.nanoTime() - checkedAt < CHECKED_NANOS) {
            return false;
        }
        try {
            var held = connection != null && connection.isValid(1);
            if (!held) {
                close();
                connect();
            }
            checkedAt = System.nanoTime();
            return !held;
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    private void connect() throws SQLException {
        var fresh = database.getConnection();
        try (var statement = fresh.prepareStatement(take)) {
            statement.setLong(1, LOCK);
            try (var rows = statement.executeQuery()) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    throw taken;
                }
            }
            connection = fresh;
        } finally {
            if (connection != fresh) {
                fresh.close();
            }
        }
    }

    /** Gives it back: the connection goes back to its pool, and would take the lock along. */
    @Override
    public synchronized void close() {
        if (connection == null) {
            return;
        }
        try (var closing = connection;
                var statement = closing.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // the connection is lost, and the lock with it
        } finally {
            connection = null;
        }
    }
}
