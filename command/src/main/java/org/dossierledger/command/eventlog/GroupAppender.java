package org.dossierledger.command.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;

/**
 * Appends to the log: concurrent appends are taken together into one transaction, each is stored whole or not at all,
 * and a conflict of one does not touch the others.
 *
 * <p>An append is acknowledged after the commit. When a connection breaks while committing, the outcome is unknown:
 * the writer then asks the database which of the event ids are stored, so that nothing is stored twice and nothing
 * stored is reported as lost.
 */
public final class GroupAppender implements AutoCloseable {

    /** Keeps one transaction below some megabytes; more callers than this wait for the next. */
    private static final int LARGEST_GROUP = 2_000;

    private static final int ATTEMPTS = 3;
    private static final String DUPLICATE_KEY = "23505";

    private record Append(List<NewEvent> events, CompletableFuture<Void> stored) {}

    private final DataSource database;
    private final LinkedBlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::write, "event-log-writer");
    private Connection connection;
    private volatile boolean closed;

    public GroupAppender(DataSource database) {
        this.database = database;
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Returns when the events are durable, all of them.
     *
     * @throws SequenceTaken when a sequence number or event id is taken: nothing was written
     * @throws IllegalArgumentException when the database cannot hold a value
     * @throws EventLogUnavailable when the database cannot be reached; the same events may be sent again
     */
    public void append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (closed) {
            throw new EventLogUnavailable(new IllegalStateException("closed"));
        }
        var append = new Append(List.copyOf(events), new CompletableFuture<>());
        waiting.add(append);
        try {
            append.stored.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        disconnect();
    }

    private void write() {
        while (!closed) {
            var group = new ArrayList<Append>();
            try {
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP);
                store(group);
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException | Error e) {
                fail(group, new EventLogUnavailable(e));
            }
        }
        waiting.forEach(append ->
                append.stored.completeExceptionally(new EventLogUnavailable(new IllegalStateException("closed"))));
    }

    private void store(List<Append> group) {
        var unknown = false;
        SQLException last = null;
        for (var attempt = 0; attempt < ATTEMPTS && !group.isEmpty(); attempt++) {
            try {
                if (unknown) {
                    acknowledgeStored(group);
                    unknown = false;
                }
                if (attempt == 0) {
                    commit(group);
                } else {
                    commit(withoutConflicts(group));
                }
                group.forEach(append -> append.stored.complete(null));
                return;
            } catch (SQLException e) {
                last = e;
                if (DUPLICATE_KEY.equals(e.getSQLState())) {
                    rollback();
                } else if (unstorable(e)) {
                    rollback();
                    storeEach(group, e);
                    return;
                } else {
                    unknown = true;
                    disconnect();
                }
            }
        }
        fail(group, new EventLogUnavailable(last));
    }

    private void storeEach(List<Append> group, SQLException cause) {
        if (group.size() == 1) {
            fail(group, new IllegalArgumentException("the event log cannot hold this event", cause));
        } else {
            List.copyOf(group).forEach(append -> store(new ArrayList<>(List.of(append))));
        }
    }

    private void commit(List<Append> group) throws SQLException {
        var events = group.stream().flatMap(append -> append.events.stream()).toList();
        if (events.isEmpty()) {
            return;
        }
        EventTable.lock(connection());
        EventTable.insert(connection, EventTable.head(connection), events);
        connection.commit();
    }

    /** Under the lock nobody else can append, so what is free now stays free until the commit. */
    private List<Append> withoutConflicts(List<Append> group) throws SQLException {
        EventTable.lock(connection());
        var all = group.stream().flatMap(append -> append.events.stream()).toList();
        var last = EventTable.lastSequenceNumbers(connection, all);
        var ids = new HashSet<>(EventTable.stored(connection, all));
        for (var each = group.iterator(); each.hasNext(); ) {
            var append = each.next();
            var conflict = conflict(append.events, new HashMap<>(last), new HashSet<>(ids));
            if (conflict == null) {
                append.events.forEach(event -> {
                    last.put(event.stream(), event.sequenceNumber());
                    ids.add(event.eventId());
                });
            } else {
                each.remove();
                append.stored.completeExceptionally(new SequenceTaken(conflict));
            }
        }
        return group;
    }

    private static String conflict(List<NewEvent> events, Map<String, Long> last, HashSet<String> ids) {
        for (var event : events) {
            var taken = last.get(event.stream());
            if (taken != null && event.sequenceNumber() <= taken) {
                return "sequence number " + event.sequenceNumber() + " of stream " + event.stream() + " is taken";
            }
            if (!ids.add(event.eventId())) {
                return "event " + event.eventId() + " is stored already";
            }
            last.put(event.stream(), event.sequenceNumber());
        }
        return null;
    }

    /** After a broken connection: whoever was stored after all is acknowledged, the others are tried again. */
    private void acknowledgeStored(List<Append> group) throws SQLException {
        EventTable.lock(connection());
        var stored = EventTable.stored(
                connection,
                group.stream().flatMap(append -> append.events.stream()).toList());
        connection.rollback();
        for (var each = group.iterator(); each.hasNext(); ) {
            var append = each.next();
            if (append.events.stream().allMatch(event -> stored.contains(event.eventId()))) {
                each.remove();
                append.stored.complete(null);
            }
        }
    }

    /** A value that the database cannot take (class 22, 54): only the append that brought it is to fail. */
    private static boolean unstorable(SQLException e) {
        return e.getSQLState() != null
                && (e.getSQLState().startsWith("22") || e.getSQLState().startsWith("54"));
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = database.getConnection();
            connection.setAutoCommit(false);
        }
        return connection;
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            disconnect();
        }
    }

    private void disconnect() {
        try (var broken = connection) {
            connection = null;
        } catch (SQLException e) {
            connection = null;
        }
    }

    private static void fail(List<Append> group, RuntimeException cause) {
        group.forEach(append -> append.stored.completeExceptionally(cause));
    }
}
