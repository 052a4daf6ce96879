package org.dossierledger.command.eventlog;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.dossierledger.shared.event.StoredEvent;
import org.postgresql.PGStatement;

/** Reads the log in its order, as it was stored; for what must follow every event. */
public final class EventLogReader {

    private static final int FETCH = 2_000;

    private final DataSource database;

    public EventLogReader(DataSource database) {
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
            throw new EventLogUnavailable(e);
        }
    }

    /** Events after one global index up to another, each in its turn. */
    public void between(long after, long upTo, Consumer<StoredEvent> each) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var query = connection.prepareStatement("""
                    select global_index, event_id, stream, sequence_number, type, revision, recorded_at, payload, metadata
                    from log.event_log where global_index > ? and global_index <= ? order by global_index""")) {
                query.unwrap(PGStatement.class).setPrepareThreshold(-1); // payloads in binary from the first row on
                query.setFetchSize(FETCH);
                query.setLong(1, after);
                query.setLong(2, upTo);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        each.accept(new StoredEvent(
                                rows.getLong(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getLong(4),
                                rows.getString(5),
                                rows.getString(6),
                                rows.getObject(7, OffsetDateTime.class).toInstant(),
                                rows.getBytes(8),
                                rows.getBytes(9)));
                    }
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }
}
