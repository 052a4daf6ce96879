package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierledger.command.dossier.RegisteredCodes;
import org.dossierledger.command.eventlog.EventTable;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.SqlFailure;
import org.dossierledger.command.eventlog.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page of the cluster's log, written into the copy inside the caller's transaction.
 *
 * @param last how far the copy goes with it
 * @param copied what is part of the log now
 * @param strays what was put aside
 */
record PageCopy(Followed last, List<NewEvent> copied, List<Stray> strays) {

    private static final Logger LOG = LoggerFactory.getLogger(PageCopy.class);

    Set<UUID> copiedIds() {
        return copied.stream().map(EventIds::onTheWire).collect(Collectors.toSet());
    }

    Set<UUID> strayIds() {
        return strays.stream().map(stray -> stray.logged().id()).collect(Collectors.toSet());
    }

    /** @param head the last global index that is taken */
    static PageCopy write(Connection connection, long head, List<Logged> events, Followed followed)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            return together(connection, head, events, followed);
        } catch (SQLException e) {
            if (!causedByOne(e)) {
                throw e;
            }
            connection.rollback(before);
            return oneByOne(connection, head, events, followed);
        }
    }

    /** A constraint that is broken is no event's fault: whoever altered the table will hear of it. */
    private static boolean causedByOne(SQLException e) {
        return SqlFailure.of(e) == SqlFailure.UNSTORABLE && !e.getSQLState().startsWith("23");
    }

    private static PageCopy together(Connection connection, long head, List<Logged> events, Followed followed)
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
            RegisteredCodes.reserve(connection, copied);
            last.update(connection);
        }
        return new PageCopy(last, copied, strays);
    }

    /** What cannot be stored, whyever, must not keep what can from being copied. */
    private static PageCopy oneByOne(Connection connection, long head, List<Logged> events, Followed followed)
            throws SQLException {
        var all = new PageCopy(followed, new ArrayList<>(), new ArrayList<>());
        for (var logged : events) {
            var before = connection.setSavepoint();
            PageCopy one;
            try {
                one = together(connection, head + all.copied.size(), List.of(logged), all.last);
            } catch (SQLException e) {
                if (!causedByOne(e)) {
                    throw e;
                }
                connection.rollback(before);
                LOG.error(
                        "the event at position {} cannot be copied: SQL state {}", logged.position(), e.getSQLState());
                var stray = new Stray(logged, "foreign");
                Stray.insert(connection, List.of(stray));
                one = new PageCopy(all.last, List.of(), List.of(stray));
            }
            connection.releaseSavepoint(before);
            all.copied.addAll(one.copied);
            all.strays.addAll(one.strays);
            all = new PageCopy(one.last, all.copied, all.strays);
        }
        return all;
    }
}
