package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.EventTable;

/**
 * Held by whoever moves the log, alone: nobody follows a cluster or appends to it meanwhile. What the move changes in the
 * database is committed by the session that holds the lock, so it cannot be when that was lost.
 */
public final class MoveLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LockSession session;
    private long lookedAt = System.nanoTime();

    private MoveLock(LockSession session) {
        this.session = session;
    }

    /** @throws LogFollowed when somebody follows */
    public static MoveLock take(DataSource database) {
        try {
            return new MoveLock(patiently(database).orElseThrow(LogFollowed::new));
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    /**
     * To be called often; looks once a second.
     *
     * @throws MoveOvertaken when it was lost
     */
    public void refuseIfLost() {
        if (System.nanoTime() - lookedAt >= LOOK_NANOS) {
            look();
        }
    }

    private void look() {
        if (!session.holds()) {
            throw new MoveOvertaken();
        }
        lookedAt = System.nanoTime();
    }

    /** What is done in a transaction in which nobody appends to the database either. */
    public interface Step {
        void in(Connection transaction) throws SQLException;
    }

    /** @throws MoveOvertaken when the lock was lost; nothing was changed */
    public void commit(Step step) {
        var connection = session.connection();
        try {
            prepare(step, connection);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    private void prepare(Step step, Connection connection) throws SQLException {
        look();
        try {
            connection.setAutoCommit(false);
            EventTable.lock(connection);
            step.in(connection);
            look();
        } catch (SQLException e) {
            rollback(connection);
            look();
            throw e;
        } catch (RuntimeException | Error e) {
            rollback(connection);
            throw e;
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // the session has ended, and the transaction with it
        }
    }

    @Override
    public void close() {
        session.close();
    }

    /** The lock of one that was killed is held until the database has seen that nobody is there any more. */
    private static Optional<LockSession> patiently(DataSource database) throws SQLException {
        var found = LockSession.take(database, true);
        for (var end = System.nanoTime() + PATIENCE.toNanos(); found.isEmpty() && System.nanoTime() < end; ) {
            LockSupport.parkNanos(PATIENCE.toNanos() / 20);
            found = LockSession.take(database, true);
        }
        return found;
    }
}
