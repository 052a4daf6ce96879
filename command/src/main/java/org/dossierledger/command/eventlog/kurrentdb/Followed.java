package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.dossierledger.command.eventlog.LogHere;

/**
 * How far the copy of the cluster's log goes.
 *
 * @param position of the last event that was copied, {@link KurrentLog#BEGINNING} when none was
 * @param eventId of that event; empty when there is none
 */
public record Followed(long position, String eventId) {

    public static final Followed NOTHING = new Followed(KurrentLog.BEGINNING, "");

    /** @throws LogHere when there is a log that nobody copied */
    static Followed of(Connection connection, long head) throws SQLException {
        var found = find(connection);
        if (found.isEmpty()) {
            if (head > 0) {
                throw new LogHere();
            }
            NOTHING.insert(connection);
        }
        return found.orElse(NOTHING);
    }

    /** None where the log is in the database itself. */
    public static Optional<Followed> find(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select commit_position, event_id from log.followed");
                var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(new Followed(rows.getLong(1), rows.getString(2))) : Optional.empty();
        }
    }

    void insert(Connection connection) throws SQLException {
        write(connection, "insert into log.followed (commit_position, event_id) values (?, ?)");
    }

    /** From now on the log is on a cluster, up to here it is copied, and only the follower may write the copy. */
    public void set(Connection connection) throws SQLException {
        write(
                connection,
                "insert into log.followed (commit_position, event_id) values (?, ?) on conflict (id)"
                        + " do update set commit_position = excluded.commit_position, event_id = excluded.event_id");
    }

    /** From now on the log is in the database. */
    public static void forget(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from log.followed");
        }
    }

    void update(Connection connection) throws SQLException {
        write(connection, "update log.followed set commit_position = ?, event_id = ?");
    }

    private void write(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, position);
            statement.setString(2, eventId);
            statement.executeUpdate();
        }
    }
}
