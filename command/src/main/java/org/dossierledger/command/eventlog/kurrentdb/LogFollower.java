package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    private final DataSource database;
    private final KurrentLog cluster;
    private Cursor cursor;

    /** @param upTo looked at already; nothing of the ledger's stands between {@code followed} and here */
    private record Cursor(Followed followed, long upTo) {}

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
        var page = cursor == null ? null : cluster.after(cursor.upTo);
        if (page == null || !page.follows() || !page.events().isEmpty()) {
            return copy(page);
        }
        cursor = new Cursor(cursor.followed, page.upTo()); // most looks end here, without the database
        return new Copied(page.upTo(), page.end());
    }

    /** @param page what stands behind the cursor; null when that is not known */
    private Copied copy(KurrentLog.Page page) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var copied = copy(connection, page);
                connection.commit();
                return copied;
            } catch (SQLException | RuntimeException | Error e) {
                cursor = null;
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    private Copied copy(Connection connection, KurrentLog.Page looked) throws SQLException {
        if (!EventTable.lockIfFree(connection)) {
            return new Copied(KurrentLog.BEGINNING, false);
        }
        var head = EventTable.head(connection);
        var followed = Followed.of(connection, head);
        var page = looked;
        if (cursor == null || !cursor.followed.equals(followed)) {
            refuseUnlessThere(followed);
            page = cluster.after(followed.position());
        }
        if (!page.follows()) {
            // the server's own events may be cleared away, the ledger's not
            refuseUnlessThere(followed);
            page = cluster.after(followed.position());
        }
        if (!page.events().isEmpty()) {
            followed = copy(connection, head, page.events(), followed);
        }
        cursor = new Cursor(followed, page.upTo());
        return new Copied(page.upTo(), page.end());
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
