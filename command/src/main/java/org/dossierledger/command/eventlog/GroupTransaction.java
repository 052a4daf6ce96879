package org.dossierledger.command.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Stores a group of appends in one transaction and answers every one of them, whatever happens. Used by one thread.
 *
 * <p>When the connection breaks, the outcome is unknown: then the database is asked, under the lock of the writers and
 * so after any transaction of ours that still ran, which of the events are there.
 */
final class GroupTransaction implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final DataSource database;
    private Connection connection;

    GroupTransaction(DataSource database) {
        this.database = database;
    }

    void store(List<Append> group) {
        if (!group.isEmpty()) {
            store(group, false);
        }
    }

    /** @param unknown whether these may be stored already */
    private void store(List<Append> appends, boolean unknown) {
        var group = new ArrayList<>(appends);
        try {
            attempt(group, unknown);
        } catch (LogElsewhere e) {
            rollback();
            fail(group, e);
        } catch (RuntimeException | Error e) {
            disconnect(); // a transaction that is half done must not become part of the next
            fail(group, new EventLogUnavailable(e));
        }
    }

    private void attempt(List<Append> group, boolean unknown) {
        var contested = false;
        var cause = (SQLException) null;
        for (var attempt = 0; attempt < ATTEMPTS && !group.isEmpty(); attempt++) {
            if (!connected(group)) {
                return;
            }
            try {
                if (unknown) {
                    settle(group);
                    unknown = false;
                }
                commit(group, contested);
                return;
            } catch (SQLException e) {
                cause = e;
                switch (SqlFailure.of(e)) {
                    case DUPLICATE_KEY -> {
                        rollback();
                        contested = true;
                    }
                    case TRANSIENT -> rollback();
                    case UNSTORABLE -> {
                        rollback();
                        oneByOne(group, unknown, e);
                        return;
                    }
                    case REFUSED -> {
                        disconnect();
                        fail(group, new EventLogUnavailable(e));
                        return;
                    }
                    case UNKNOWN -> {
                        disconnect();
                        unknown = true;
                    }
                }
            }
        }
        disconnect();
        fail(group, new EventLogUnavailable(cause));
    }

    /** Answers those that are stored after all, and takes them out of the group. */
    private void settle(List<Append> group) throws SQLException {
        EventTable.lockAndHead(connection);
        var stored = EventTable.stored(connection, events(group));
        connection.rollback();
        group.removeIf(append -> {
            var is = append.events().stream().allMatch(event -> stored.contains(event.eventId()));
            if (is) {
                append.stored();
            }
            return is;
        });
    }

    private void commit(List<Append> group, boolean contested) throws SQLException {
        var head = EventTable.lockAndHead(connection);
        if (contested) {
            var taken = Taken.of(connection, events(group));
            group.removeIf(append -> {
                var conflict = taken.claim(append.events());
                conflict.ifPresent(append::failed);
                return conflict.isPresent();
            });
        }
        if (!group.isEmpty()) {
            EventTable.insert(connection, head, events(group));
        }
        connection.commit(); // also an empty one: it gives the lock back
        group.forEach(Append::stored);
    }

    private void oneByOne(List<Append> group, boolean unknown, SQLException cause) {
        if (group.size() == 1) {
            fail(group, new IllegalArgumentException("the event log cannot hold this event", cause));
        } else {
            group.forEach(append -> store(List.of(append), unknown));
        }
    }

    private static List<NewEvent> events(List<Append> group) {
        return group.stream().flatMap(append -> append.events().stream()).toList();
    }

    /** Where no connection is to be had, waiting longer would only keep the callers. */
    private boolean connected(List<Append> group) {
        try {
            if (connection == null) {
                connection = database.getConnection();
                connection.setAutoCommit(false);
            }
            return true;
        } catch (SQLException e) {
            disconnect();
            fail(group, new EventLogUnavailable(e));
            return false;
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            disconnect();
        }
    }

    /** Ends the session itself: a pool would hand the same one out again. */
    private void disconnect() {
        try (var broken = connection) {
            connection = null;
            if (broken != null) {
                broken.abort(Runnable::run);
            }
        } catch (SQLException e) {
            connection = null;
        }
    }

    private static void fail(List<Append> group, RuntimeException cause) {
        group.forEach(append -> append.failed(cause));
    }

    @Override
    public void close() {
        try (var unbroken = connection) {
            connection = null;
        } catch (SQLException e) {
            connection = null;
        }
    }
}
