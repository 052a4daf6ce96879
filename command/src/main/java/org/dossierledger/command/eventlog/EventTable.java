package org.dossierledger.command.eventlog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The SQL of {@code log.event_log}, always inside the caller's transaction. */
public final class EventTable {

    /**
     * One writer at a time over all instances of the application: indexes follow commits and leave no gap. The head is
     * read by a statement of its own, so it sees what the writer before committed. A writer that hangs holds the others
     * up for seconds only.
     */
    private static final String LOCK_AND_HEAD = """
            set local lock_timeout = '15s';
            set local idle_in_transaction_session_timeout = '10s';
            select pg_advisory_xact_lock(7236512909);
            select coalesce(max(global_index), 0), exists (select 1 from log.followed) from log.event_log""";

    private static final String INSERT = """
            insert into log.event_log
                (global_index, event_id, stream, sequence_number, type, revision, recorded_at, payload, metadata)
            select ? + place, event_id, stream, sequence_number, type, revision, recorded_at, payload, metadata
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[], ?::bytea[])
                with ordinality as
                t (event_id, stream, sequence_number, type, revision, recorded_at, payload, metadata, place)""";

    private EventTable() {}

    /**
     * The last global index, 0 when the log is empty; until the transaction ends nobody else appends.
     *
     * @throws LogElsewhere when this table is the copy of a log on a cluster
     */
    static long lockAndHead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LOCK_AND_HEAD);
            for (var result = 1; result < 4; result++) {
                statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                if (rows.getBoolean(2)) {
                    throw new LogElsewhere();
                }
                return rows.getLong(1);
            }
        }
    }

    /** Nobody else writes until the transaction ends, and it does when nothing is heard of its owner for a minute. */
    public static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '15s'");
            statement.execute("set local idle_in_transaction_session_timeout = '60s'");
            statement.execute("select pg_advisory_xact_lock(7236512909)");
        }
    }

    /** Whether this transaction is the one that may write from now on; it does not wait, nor may it hold others up. */
    public static boolean lockIfFree(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local idle_in_transaction_session_timeout = '10s'");
            try (var rows = statement.executeQuery("select pg_try_advisory_xact_lock(7236512909)")) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** The last global index; 0 when the log is empty. */
    public static long head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select coalesce(max(global_index), 0) from log.event_log")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** @param head the last global index that is taken */
    public static void insert(Connection connection, long head, List<NewEvent> events) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, head);
            insert.setArray(2, texts(connection, events, NewEvent::eventId));
            insert.setArray(3, texts(connection, events, NewEvent::stream));
            insert.setArray(
                    4, connection.createArrayOf("bigint", column(events, NewEvent::sequenceNumber, new Long[0])));
            insert.setArray(5, texts(connection, events, NewEvent::type));
            insert.setArray(6, texts(connection, events, NewEvent::revision));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "timestamptz", column(events, e -> e.recordedAt().toString(), new String[0])));
            insert.setArray(8, connection.createArrayOf("bytea", column(events, NewEvent::payload, new byte[0][])));
            insert.setArray(9, connection.createArrayOf("bytea", column(events, NewEvent::metadata, new byte[0][])));
            insert.executeUpdate();
        }
    }

    /** The last sequence number of each of these streams that exists. */
    static Map<String, Long> lastSequenceNumbers(Connection connection, List<NewEvent> events) throws SQLException {
        var last = new HashMap<String, Long>();
        try (var query = connection.prepareStatement(
                "select stream, max(sequence_number) from log.event_log where stream = any(?) group by stream")) {
            query.setArray(1, texts(connection, events, NewEvent::stream));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    last.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return last;
    }

    /** Which of these event ids are stored. */
    public static Set<String> stored(Connection connection, List<NewEvent> events) throws SQLException {
        var found = new HashSet<String>();
        try (var query = connection.prepareStatement("select event_id from log.event_log where event_id = any(?)")) {
            query.setArray(1, texts(connection, events, NewEvent::eventId));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static Array texts(Connection connection, List<NewEvent> events, Function<NewEvent, String> column)
            throws SQLException {
        return connection.createArrayOf("text", column(events, column, new String[0]));
    }

    private static <T> T[] column(List<NewEvent> events, Function<NewEvent, T> column, T[] type) {
        return events.stream().map(column).toList().toArray(type);
    }
}
