package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A session of the database that holds the advisory lock of those who append to the cluster and follow it (shared), or
 * of whoever moves the log (alone); as long as it lasts, and no longer.
 */
final class LockSession implements AutoCloseable {

    private static final long LOCK = 7_236_512_913L;
    private static final String SHARED = "select pg_try_advisory_lock_shared(?)";
    private static final String ALONE = "select pg_try_advisory_lock(?)";
    /** Asked too, since something between us and the database may have given us another session. */
    private static final String HELD = """
            select exists (select 1 from pg_locks where pid = pg_backend_pid() and locktype = 'advisory' and granted
                and (classid::bigint << 32 | objid::bigint) = ?)""";

    private final Connection connection;

    private LockSession(Connection connection) {
        this.connection = connection;
    }

    /** None when others keep us from it. */
    static Optional<LockSession> take(DataSource database, boolean alone) throws SQLException {
        var connection = database.getConnection();
        var taken = false;
        try {
            taken = ask(connection, alone ? ALONE : SHARED);
        } finally {
            if (!taken) {
                connection.close();
            }
        }
        return taken ? Optional.of(new LockSession(connection)) : Optional.empty();
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    boolean holds() {
        try {
            return connection.isValid(1) && ask(connection, HELD);
        } catch (SQLException e) {
            return false;
        }
    }

    Connection connection() {
        return connection;
    }

    /** Gives it back: the connection goes back to its pool, and would take the lock along. */
    @Override
    public void close() {
        try (var closing = connection;
                var statement = closing.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // the connection is lost, and the lock with it
        }
    }
}
