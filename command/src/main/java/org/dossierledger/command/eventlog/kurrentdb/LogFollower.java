package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.EventTable;
import org.dossierledger.command.eventlog.NewEvent;

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
     * @param copied the events, by their ids on the wire
     * @param putAside likewise
     */
    public record Copied(long position, boolean end, Set<UUID> copied, Set<UUID> putAside) {

        private static final Copied NOTHING = of(KurrentLog.BEGINNING, false);

        private static Copied of(long position, boolean end) {
            return new Copied(position, end, Set.of(), Set.of());
        }

        /** An id may stand in the page twice. */
        Fate fate(Set<UUID> events) {
            var all = copied.containsAll(events);
            var aside = events.stream().anyMatch(putAside::contains);
            return all == aside ? Fate.UNKNOWN : all ? Fate.COPIED : Fate.PUT_ASIDE;
        }
    }

    /**
     * Copies what is next.
     *
     * @throws FollowingHalted when the cluster's log is not the one that was copied
     * @throws EventLogUnavailable when the cluster or the database is away
     */
    public synchronized Copied follow() {
        try {
            if (cursor == null && !begin()) {
                return Copied.NOTHING;
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
                return Copied.NOTHING;
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
            return Copied.of(page.upTo(), page.end());
        }
        var before = cursor;
        cursor = null;
        return inTransaction(connection -> {
            if (!EventTable.lockIfFree(connection)) {
                cursor = before;
                return Copied.NOTHING;
            }
            var head = EventTable.head(connection);
            var followed = Followed.of(connection, head);
            var events = followed.equals(before.followed) ? page.events() : after(followed, page.events());
            if (events == null) {
                return Copied.NOTHING;
            }
            var copy = PageCopy.write(connection, head, events, followed);
            cursor = new Cursor(copy.last(), page.upTo(), page.last());
            return new Copied(page.upTo(), page.end(), copy.copiedIds(), copy.strayIds());
        });
    }

    /**
     * What became of events that were appended, once the copy goes so far.
     *
     * @param position of the last of them
     */
    Fate fate(long position, List<NewEvent> events) throws SQLException {
        return inTransaction(connection -> {
            if (Stray.at(connection, position)) {
                return Fate.PUT_ASIDE;
            }
            var missing = events.size() - EventTable.stored(connection, events).size();
            return missing == 0 ? Fate.COPIED : missing < events.size() ? Fate.PUT_ASIDE : Fate.UNKNOWN;
        });
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
}
