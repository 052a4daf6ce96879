package org.dossierledger.query.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.shared.evidence.EventRecord;

/** Reads single rows of the log with all that nobody but a superuser could have written: nulls, and values of any size. */
final class OddRows {

    private static final int PIECE = 4 << 20;

    /** Longer texts make no record that can be sealed; what is cut off does not matter then. */
    private static final String COLUMNS = """
            select ctid::text, global_index, left(event_id, 70000), left(stream, 70000), sequence_number, left(type, 70000),
            left(revision, 70000), (extract(epoch from recorded_at) - 946684800) * 1000000, octet_length(payload),
            octet_length(metadata), isfinite(recorded_at), sequence_number is null from log.event_log\s""";

    private final Connection connection;

    OddRows(Connection connection) {
        this.connection = connection;
    }

    List<LogRow> at(long globalIndex) throws SQLException {
        return rows("where global_index = ? limit 100", globalIndex);
    }

    List<LogRow> withId(String eventId) throws SQLException {
        return rows("where event_id = ? order by global_index limit 100", eventId);
    }

    /** At no place that an event can have. */
    List<LogRow> nowhere() throws SQLException {
        return rows("where global_index < ? or global_index is null order by global_index nulls last limit 1", 1L);
    }

    private List<LogRow> rows(String where, Object value) throws SQLException {
        var found = new ArrayList<LogRow>();
        try (var query = connection.prepareStatement(COLUMNS + where)) {
            query.setObject(1, value);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
        }
        return found;
    }

    private LogRow row(ResultSet row) throws SQLException {
        var place = row.getString(1);
        return new LogRow(
                row.getLong(2),
                new EventRecord(
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(12) ? -1 : row.getLong(5),
                        row.getString(6),
                        row.getString(7),
                        row.getBoolean(11) ? LogRow.time(row.getBigDecimal(8).longValue()) : null,
                        hash(place, "payload", row.getObject(9)),
                        hash(place, "metadata", row.getObject(10))),
                null);
    }

    /** In pieces: a value may have a gigabyte. */
    private byte[] hash(String place, String column, Object length) throws SQLException {
        if (length == null) {
            return null;
        }
        try (var query = connection.prepareStatement(
                "select substring(" + column + " from ? for ?) from log.event_log where ctid = ?::tid")) {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var from = 0L; from < ((Number) length).longValue(); from += PIECE) {
                query.setInt(1, (int) from + 1);
                query.setInt(2, PIECE);
                query.setString(3, place);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    sha.update(rows.getBytes(1));
                }
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
