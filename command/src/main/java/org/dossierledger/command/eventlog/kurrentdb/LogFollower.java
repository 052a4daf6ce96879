package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.EventTable;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.Taken;

/**
 * Copies the cluster's log into {@code log.event_log}, event by event in its order: the copy gives each its global index,
 * everything is read from it, and it is what is sealed. Events and how far they were copied are stored in one
 * transaction; several instances take turns. What does not belong to the log is put aside and shown.
 */
public final class LogFollower {

    private static final long COMPARED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DataSource database;
    private final KurrentLog cluster;
    private Cursor cursor;
    private long comparedAt = System.nanoTime();

    /**
     * @param upTo looked at already; nothing of the ledger's stands between {@code followed} and here
     * @param last the event there; null when that is {@code followed}, found to be there just now
     */
    private record Cursor(Followed followed, long upTo, UUID last) {}

    public LogFollower(DataSource database, KurrentLog cluster) {
        this.database = database;
        this.cluster = cluster;
    }

    /**
     * What one look has brought.
     *
     * @param position up to here everything is copied
     * @param end whether there was nothing more on the cluster; false, too, when another instance is at it
     */
    public record Copied(long position, boolean end) {}

    /**
     * Copies what is next.
     *
     * @throws FollowingHalted when the cluster's log is not the one that was copied
     * @throws EventLogUnavailable when the cluster or the database is away
     */
    public synchronized Copied follow() {
        try {
            if (cursor == null && !begin()) {
                return new Copied(KurrentLog.BEGINNING, false);
            }
            // Nobody else is kept from copying while the cluster is waited for.
            var page = cluster.after(cursor.upTo, cursor.last);
            if (!page.follows()) {
                // the server's own events may be cleared away, the ledger's not
                refuseUnlessThere(cursor.followed);
                page = cluster.after(cursor.followed.position());
            }
            if (page.events().isEmpty() && copiedByOthersOrSetBack()) {
                cursor = null;
                return new Copied(KurrentLog.BEGINNING, false);
            }
            return copy(page);
        } catch (SQLException e) {
            cursor = null;
            throw new EventLogUnavailable(e);
        } catch (RuntimeException | Error e) {
            cursor = null;
            throw e;
        }
    }

    /** Finds out where to go on; false when another instance is copying just now. */
    private boolean begin() throws SQLException {
        var followed = inTransaction(connection ->
                EventTable.lockIfFree(connection) ? Followed.of(connection, EventTable.head(connection)) : null);
        if (followed == null) {
            return false;
        }
        refuseUnlessThere(followed);
        cursor = new Cursor(followed, followed.position(), null);
        return true;
    }

    /** Whether the copy is not where we left it, looked at once a second: a standby may have taken over, or a backup. */
    private boolean copiedByOthersOrSetBack() throws SQLException {
        var now = System.nanoTime();
        if (now - comparedAt < COMPARED_NANOS) {
            return false;
        }
        try (var connection = database.getConnection()) {
            comparedAt = now;
            return !Followed.find(connection).equals(Optional.of(cursor.followed));
        }
    }

    private Copied copy(KurrentLog.Page page) throws SQLException {
        if (page.events().isEmpty()) {
            cursor = new Cursor(cursor.followed, page.upTo(), page.last());
            return new Copied(page.upTo(), page.end());
        }
        var next = inTransaction(connection -> {
            if (!EventTable.lockIfFree(connection)) {
                return cursor;
            }
            var head = EventTable.head(connection);
            var followed = Followed.of(connection, head);
            var events = followed.equals(cursor.followed) ? page.events() : after(followed, page.events());
            return events == null
                    ? null
                    : new Cursor(copy(connection, head, events, followed), page.upTo(), page.last());
        });
        var copied = next != null && next != cursor;
        cursor = next;
        return copied ? new Copied(page.upTo(), page.end()) : new Copied(KurrentLog.BEGINNING, false);
    }

    /** What another instance has not copied meanwhile; null when that cannot be seen from here. */
    private static List<Logged> after(Followed followed, List<Logged> events) {
        for (var place = 0; place < events.size(); place++) {
            if (events.get(place).position() == followed.position()) {
                return events.subList(place + 1, events.size());
            }
        }
        return null;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void refuseUnlessThere(Followed followed) {
        if (!followed.equals(Followed.NOTHING)
                && cluster.at(followed.position())
                        .flatMap(Logged::written)
                        .filter(event -> event.eventId().equals(followed.eventId()))
                        .isEmpty()) {
            throw new FollowingHalted(cluster.head() < followed.position() ? "shorter" : "other");
        }
    }

    private static Followed copy(Connection connection, long head, List<Logged> events, Followed followed)
            throws SQLException {
        var written =
                events.stream().flatMap(logged -> logged.written().stream()).toList();
        var taken = Taken.of(connection, written);
        var copied = new ArrayList<NewEvent>();
        var strays = new ArrayList<Stray>();
        var last = followed;
        for (var logged : events) {
            var event = logged.event();
            if (event == null) {
                strays.add(new Stray(logged, "foreign"));
            } else if (taken.claim(List.of(event)).isPresent()) {
                strays.add(new Stray(logged, "taken"));
            } else {
                copied.add(event);
                last = new Followed(logged.position(), event.eventId());
            }
        }
        Stray.insert(connection, strays);
        if (!copied.isEmpty()) {
            EventTable.insert(connection, head, copied);
            last.update(connection);
        }
        return last;
    }
}
