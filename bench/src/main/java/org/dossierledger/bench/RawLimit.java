package org.dossierledger.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.StoredEvent;
import org.postgresql.PGConnection;

/** What the same PostgreSQL can do when nothing else is asked: no framework, no rules, no fold. */
final class RawLimit {

    private static final String TABLES = """
            drop schema if exists raw cascade;
            create schema raw;
            create table raw.event_log (like log.event_log including indexes);
            create table raw.line (id text, sequence_number bigint, type text, at timestamptz);
            """;
    private static final String APPEND = """
            insert into raw.event_log
            select * from unnest(?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                                 ?::bytea[], ?::bytea[])""";

    private final DataSource database;

    RawLimit(DataSource database) {
        this.database = database;
    }

    /** Appends a second by {@code clients} that each wait for their own event; one writer takes whoever waits. */
    double appends(List<StoredEvent> events, int clients) throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            try (var statement = connection.createStatement()) {
                statement.execute(TABLES);
            }
            connection.setAutoCommit(false);
            var waiting = new ArrayBlockingQueue<Waiting>(clients);
            var done = new CountDownLatch(clients);
            var begun = System.nanoTime();
            for (var client = 0; client < clients; client++) {
                var mine = client;
                var sender = new Thread(() -> send(events, mine, clients, waiting, done));
                sender.setDaemon(true);
                sender.start();
            }
            write(connection, waiting, events.size());
            done.await();
            return events.size() / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private record Waiting(StoredEvent event, Semaphore stored) {}

    private static void send(
            List<StoredEvent> events, int first, int step, ArrayBlockingQueue<Waiting> queue, CountDownLatch done) {
        var stored = new Semaphore(0);
        for (var i = first; i < events.size(); i += step) {
            queue.add(new Waiting(events.get(i), stored));
            stored.acquireUninterruptibly();
        }
        done.countDown();
    }

    private static void write(Connection connection, ArrayBlockingQueue<Waiting> queue, int count)
            throws SQLException, InterruptedException {
        var written = 0;
        try (var append = connection.prepareStatement(APPEND)) {
            while (written < count) {
                var group = new ArrayList<Waiting>();
                group.add(queue.take());
                queue.drainTo(group);
                bind(connection, append, group.stream().map(Waiting::event).toList());
                append.executeUpdate();
                connection.commit();
                group.forEach(waiting -> waiting.stored().release());
                written += group.size();
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement append, List<StoredEvent> group)
            throws SQLException {
        set(connection, append, 1, "bigint", group, Long[]::new, StoredEvent::globalIndex);
        set(connection, append, 2, "text", group, String[]::new, StoredEvent::stream);
        set(connection, append, 3, "bigint", group, Long[]::new, StoredEvent::sequenceNumber);
        set(connection, append, 4, "text", group, String[]::new, StoredEvent::eventId);
        set(connection, append, 5, "text", group, String[]::new, StoredEvent::type);
        set(connection, append, 6, "text", group, String[]::new, StoredEvent::revision);
        set(connection, append, 7, "timestamptz", group, Timestamp[]::new, e -> Timestamp.from(e.recordedAt()));
        set(connection, append, 8, "bytea", group, byte[][]::new, StoredEvent::payload);
        set(connection, append, 9, "bytea", group, byte[][]::new, StoredEvent::metadata);
    }

    private static <T> void set(
            Connection connection,
            PreparedStatement append,
            int place,
            String type,
            List<StoredEvent> group,
            IntFunction<T[]> array,
            Function<StoredEvent, T> value)
            throws SQLException {
        append.setArray(
                place, connection.createArrayOf(type, group.stream().map(value).toArray(array)));
    }

    /** Events a second when the log is only scanned, decoded and copied out as one line each. */
    double rebuild() throws SQLException {
        var begun = System.nanoTime();
        var count = 0;
        try (var reading = database.getConnection();
                var writing = database.getConnection()) {
            reading.setAutoCommit(false);
            writing.setAutoCommit(false);
            var copy = writing.unwrap(PGConnection.class).getCopyAPI().copyIn("copy raw.line from stdin");
            try (var scan = reading.prepareStatement(
                    "select stream, sequence_number, type, recorded_at, payload, metadata, event_id, revision, global_index"
                            + " from log.event_log order by global_index")) {
                scan.setFetchSize(20_000);
                var rows = scan.executeQuery();
                var lines = new StringBuilder();
                while (rows.next()) {
                    var event = new StoredEvent(
                            rows.getLong(9),
                            rows.getString(7),
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getString(3),
                            rows.getString(8),
                            rows.getTimestamp(4).toInstant(),
                            rows.getBytes(5),
                            rows.getBytes(6));
                    EventJson.payload(event);
                    EventJson.provenance(event);
                    lines.append(event.stream())
                            .append('\t')
                            .append(event.sequenceNumber())
                            .append('\t')
                            .append(event.type())
                            .append('\t')
                            .append(event.recordedAt())
                            .append('\n');
                    if (++count % 20_000 == 0) {
                        flush(copy, lines);
                    }
                }
                flush(copy, lines);
            }
            copy.endCopy();
            writing.commit();
        }
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private static void flush(org.postgresql.copy.CopyIn copy, StringBuilder lines) throws SQLException {
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }
}
