package org.dossierledger.query.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.Tile;

/** Looks through everything that was sealed for an event that stands where it should not. */
final class SealedPlaces {

    private static final int AT_ONCE = 64 * Tile.WIDTH;

    private final Connection connection;

    SealedPlaces(Connection connection) {
        this.connection = connection;
    }

    /** The global index, other than that one, at which it was sealed; 0 when it was not. */
    long of(String eventId, byte[] leafHash, long except) throws SQLException {
        var end = end();
        for (var first = 0L; first < end; first += AT_ONCE) {
            var stored = StoredParts.read(connection, first, first + AT_ONCE);
            for (var leaf = first; leaf < first + AT_ONCE; leaf++) {
                if (leaf + 1 != except
                        && (Arrays.equals(stored.tileLeaf(leaf), leafHash) || isOf(stored.record(leaf), eventId))) {
                    return leaf + 1;
                }
            }
        }
        return 0;
    }

    private static boolean isOf(byte[] record, String eventId) {
        try {
            return record != null && EventRecord.parse(record).eventId().equals(eventId);
        } catch (EvidenceMalformed e) {
            return false;
        }
    }

    /** Of the tiles that lie side by side: rows of any number may have been put in. */
    private long end() throws SQLException {
        try (var query = connection.prepareStatement(
                        "select count(*) from log.entry_bundle where index between 0 and 1000000000");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1) * Tile.WIDTH;
        }
    }
}
