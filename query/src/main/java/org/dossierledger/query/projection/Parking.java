package org.dossierledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Streams with an event that cannot be folded wait here, with everything after it, until an operator retries. */
final class Parking {

    private final Connection connection;

    Parking(Connection connection) {
        this.connection = connection;
    }

    Set<String> among(Collection<String> streams) throws SQLException {
        var found = new HashSet<String>();
        try (var query = connection.prepareStatement("select stream from read.parked_event where stream = any(?)")) {
            query.setArray(1, connection.createArrayOf("text", streams.toArray(new String[0])));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    void park(String stream, long globalIndex, RuntimeException error) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into read.parked_event (stream, global_index, error) values (?, ?, ?) on conflict do nothing")) {
            insert.setString(1, stream);
            insert.setLong(2, globalIndex);
            insert.setString(3, String.valueOf(error));
            insert.executeUpdate();
        }
    }
}
