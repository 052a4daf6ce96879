package org.dossierledger.command.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.Tile;

/** The records of events as they were sealed: what the tree is made of, whatever the event log says by now. */
final class SealedRecords {

    private static final int FETCH = 50;

    private final Connection connection;

    SealedRecords(Connection connection) {
        this.connection = connection;
    }

    /** How many there are. */
    long size() throws SQLException {
        try (var query = connection.prepareStatement("select coalesce(max(size), 0) from log.checkpoint");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Those after one size up to another, in their order.
     *
     * @throws EvidenceMalformed when one is missing, or is none, or not the one whose hash is in the tree
     */
    void between(long after, long upTo, Consumer<EventRecord> each) throws SQLException {
        try (var query = connection.prepareStatement("select b.index, b.entries, t.hashes from log.entry_bundle b"
                + " left join log.tile t on t.level = 0 and t.index = b.index"
                + " where b.index between ? and ? order by b.index")) {
            query.setFetchSize(FETCH);
            query.setLong(1, after / Tile.WIDTH);
            query.setLong(2, (upTo - 1) / Tile.WIDTH);
            var next = after;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var first = rows.getLong(1) * Tile.WIDTH;
                    var entries = rows.getBytes(2);
                    var hashes = rows.getBytes(3);
                    var start = 0;
                    for (var number = first; number < Math.min(upTo, first + Tile.WIDTH); number++) {
                        var end = end(entries, start);
                        if (number == next) {
                            var record = Arrays.copyOfRange(entries, start + 2, end);
                            isSealed(record, hashes, (int) (number - first));
                            each.accept(EventRecord.parse(record));
                            next++;
                        }
                        start = end;
                    }
                }
            }
            if (next != upTo) {
                throw new EvidenceMalformed("record", "missing");
            }
        }
    }

    private static void isSealed(byte[] record, byte[] hashes, int place) {
        var at = place * MerkleHash.BYTES;
        if (hashes == null
                || hashes.length < at + MerkleHash.BYTES
                || !Arrays.equals(MerkleHash.leaf(record), 0, MerkleHash.BYTES, hashes, at, at + MerkleHash.BYTES)) {
            throw new EvidenceMalformed("record", "alteredRecord");
        }
    }

    private static int end(byte[] entries, int start) {
        var end = start + 2 > entries.length
                ? Integer.MAX_VALUE
                : start + 2 + ((entries[start] & 0xff) << Byte.SIZE | entries[start + 1] & 0xff);
        if (end > entries.length) {
            throw new EvidenceMalformed("record", "missing");
        }
        return end;
    }
}
