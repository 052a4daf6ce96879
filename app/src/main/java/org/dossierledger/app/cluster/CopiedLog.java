package org.dossierledger.app.cluster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.EventTable;
import org.dossierledger.command.eventlog.kurrentdb.Followed;
import org.dossierledger.shared.event.StoredEvent;
import org.postgresql.PGStatement;

/** One moment of {@code log.event_log}, read in its order, event by event, by whoever compares it with a cluster. */
final class CopiedLog implements AutoCloseable {

    private static final int FETCH = 500;
    /** Names and times, which a store writes beside payload and metadata. */
    private static final int ADDED = 2_000;

    private static final String ROWS = """
            select global_index, event_id, stream, sequence_number, type, revision, recorded_at, payload, metadata
            from log.event_log where global_index > ?""";

    private final Connection connection;
    private final PreparedStatement query;
    private final ResultSet rows;
    private final long head;
    private StoredEvent next;

    private CopiedLog(Connection connection, long after) throws SQLException {
        this.connection = connection;
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        this.head = EventTable.head(connection);
        this.query = connection.prepareStatement(ROWS + " order by global_index");
        query.unwrap(PGStatement.class).setPrepareThreshold(-1); // payloads in binary from the first row on
        query.setFetchSize(FETCH);
        query.setLong(1, after);
        this.rows = query.executeQuery();
        advance();
    }

    /** @param after its global index; what is behind it is read */
    static CopiedLog after(long after, DataSource database) {
        try {
            var connection = database.getConnection();
            try {
                return new CopiedLog(connection, after);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    /** The last global index. */
    long head() {
        return head;
    }

    /** How far it was copied; none where it is not a copy. */
    Optional<Followed> followed() {
        try {
            return Followed.find(connection);
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    /** What was put aside, by its position. */
    Map<Long, String> strays() {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select commit_position, reason from log.stray")) {
            var strays = new HashMap<Long, String>();
            while (found.next()) {
                strays.put(found.getLong(1), found.getString(2));
            }
            return strays;
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    /** When it was put aside, by its position. */
    Map<Long, Instant> straysSince() {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select commit_position, found_at from log.stray")) {
            var since = new HashMap<Long, Instant>();
            while (found.next()) {
                since.put(
                        found.getLong(1),
                        found.getObject(2, OffsetDateTime.class).toInstant());
            }
            return since;
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    /** What {@link #advance} comes to next; null at the end. */
    StoredEvent next() {
        return next;
    }

    void advance() {
        try {
            next = rows.next() ? row(rows) : null;
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    private static StoredEvent row(ResultSet rows) throws SQLException {
        return new StoredEvent(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getString(5),
                rows.getString(6),
                rows.getObject(7, OffsetDateTime.class).toInstant(),
                rows.getBytes(8),
                rows.getBytes(9));
    }

    /** Those from {@link #next} on that may be larger than so many bytes when they are written, whatever is added. */
    void large(long bytes, Consumer<StoredEvent> each) {
        try (var question = connection.prepareStatement(
                ROWS + " and octet_length(payload) + 2 * octet_length(metadata) > ? order by global_index")) {
            question.setFetchSize(1);
            question.setLong(1, next == null ? head : next.globalIndex() - 1);
            question.setLong(2, bytes - ADDED);
            try (var found = question.executeQuery()) {
                while (found.next()) {
                    each.accept(row(found));
                }
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    /** The global index of an event; 0 when it is not here. */
    long place(String eventId) {
        return number("select coalesce(max(global_index), 0) from log.event_log where event_id = ?", eventId, null);
    }

    /** The global index of the event with a number of a stream; 0 when there is none. */
    long place(String stream, long sequenceNumber) {
        return number(
                "select coalesce(max(global_index), 0) from log.event_log where stream = ? and sequence_number = ?",
                stream,
                sequenceNumber);
    }

    private long number(String sql, String text, Long number) {
        try (var question = connection.prepareStatement(sql)) {
            question.setString(1, text);
            if (number != null) {
                question.setLong(2, number);
            }
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    @Override
    public void close() {
        try (connection;
                query;
                rows) {
            connection.rollback();
        } catch (SQLException e) {
            // it was only read
        }
    }
}
