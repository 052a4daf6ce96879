package org.dossierledger.command.eventlog.kurrentdb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Something in the ledger's streams that is not part of the log.
 *
 * @param reason {@code foreign}: not written by the ledger, or not so; {@code taken}: with a place or an id that another
 *     event has
 */
record Stray(Logged logged, String reason) {

    static void insert(Connection connection, List<Stray> strays) throws SQLException {
        if (strays.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("insert into log.stray"
                + " (commit_position, stream, stream_revision, type, reason) values (?, ?, ?, ?, ?)"
                + " on conflict do nothing")) {
            for (var stray : strays) {
                insert.setLong(1, stray.logged.position());
                insert.setString(2, storable(stray.logged.stream()));
                insert.setLong(3, stray.logged.revision());
                insert.setString(4, storable(stray.logged.type()));
                insert.setString(5, stray.reason);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static boolean at(Connection connection, long position) throws SQLException {
        try (var query = connection.prepareStatement("select from log.stray where commit_position = ?")) {
            query.setLong(1, position);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
