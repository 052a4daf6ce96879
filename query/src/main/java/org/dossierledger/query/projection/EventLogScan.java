package org.dossierledger.query.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.dossierledger.shared.event.StoredEvent;
import org.postgresql.PGStatement;

/** Reads {@code log.event_log} beside Axon: whole, in parts, or stream by stream. */
public final class EventLogScan {

    private static final int FETCH = 5_000;
    private static final String COLUMNS =
            "select global_index, event_id, stream, sequence_number, type, revision, recorded_at, payload, metadata"
                    + " from log.event_log ";

    private final DataSource database;

    public EventLogScan(DataSource database) {
        this.database = database;
    }

    /** The last global index; 0 when the log is empty. */
    public long head() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select coalesce(max(global_index), 0) from log.event_log");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    /** When the last event was recorded; empty when there is none. */
    public Optional<Instant> lastRecordedAt() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select recorded_at from log.event_log order by global_index desc limit 1");
                var rows = query.executeQuery()) {
            return rows.next()
                    ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                    : Optional.empty();
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    /** One stream from its beginning. */
    public List<StoredEvent> stream(String stream) {
        return streams(List.of(stream), Long.MAX_VALUE);
    }

    /** These streams, each in its order, up to a global index. */
    public List<StoredEvent> streams(Collection<String> streams, long upTo) {
        var found = new ArrayList<StoredEvent>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        COLUMNS + "where stream = any(?) and global_index <= ? order by stream, sequence_number")) {
            binary(query);
            query.setArray(1, connection.createArrayOf("text", streams.toArray(new String[0])));
            query.setLong(2, upTo);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(event(rows));
                }
            }
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
        return found;
    }

    /** The events with these indexes, in order. */
    public List<StoredEvent> at(Collection<Long> indexes) {
        var found = new ArrayList<StoredEvent>();
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement(COLUMNS + "where global_index = any(?) order by global_index")) {
            binary(query);
            query.setArray(1, connection.createArrayOf("bigint", indexes.toArray(new Long[0])));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(event(rows));
                }
            }
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
        return found;
    }

    /** Events after one index up to another, in order. */
    public List<StoredEvent> between(long after, long upTo) {
        var found = new ArrayList<StoredEvent>();
        scan(COLUMNS + "where global_index > ? and global_index <= ? order by global_index", after, upTo, found::add);
        return found;
    }

    /** One of {@code parts} shares of the streams, up to {@code upTo}, in global order, with a cursor. */
    public void part(int part, int parts, long upTo, Consumer<StoredEvent> each) {
        var share = parts == 1 ? "" : "and mod(abs(hashtext(stream)::bigint), " + parts + ") = " + part;
        scan(
                COLUMNS + "where global_index > ? and global_index <= ? " + share + " order by global_index",
                0,
                upTo,
                each);
    }

    private void scan(String sql, long after, long upTo, Consumer<StoredEvent> each) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            scan(connection, sql, after, upTo, each);
            connection.rollback();
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    private static void scan(Connection connection, String sql, long after, long upTo, Consumer<StoredEvent> each)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            binary(query);
            query.setFetchSize(FETCH);
            query.setLong(1, after);
            query.setLong(2, upTo);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    each.accept(event(rows));
                }
            }
        }
    }

    /** Payloads come as they are from the first row on, instead of in hexadecimal. */
    private static void binary(PreparedStatement query) throws SQLException {
        query.unwrap(PGStatement.class).setPrepareThreshold(-1);
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, java.time.OffsetDateTime.class).toInstant(),
                row.getBytes(8),
                row.getBytes(9));
    }
}
