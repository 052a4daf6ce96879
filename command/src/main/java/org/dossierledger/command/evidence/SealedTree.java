package org.dossierledger.command.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.Tile;
import org.dossierledger.shared.tlog.TileReader;

/** The SQL of the sealed tree, always inside the caller's transaction. */
final class SealedTree implements TileReader {

    private static final long LOCK = 7_236_512_912L;

    private final Connection connection;

    SealedTree(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param number from 1, without gaps
     */
    record Head(long number, long size, String note) {

        SignedNote signed() {
            return SignedNote.parse(note);
        }
    }

    /** One sealer at a time over all instances; false when another is at it. */
    boolean lock() throws SQLException {
        try (var query = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            query.setLong(1, LOCK);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    Optional<Head> head() throws SQLException {
        try (var query = connection.prepareStatement(
                        "select number, size, note from log.checkpoint order by number desc limit 1");
                var rows = query.executeQuery()) {
            return rows.next()
                    ? Optional.of(new Head(rows.getLong(1), rows.getLong(2), rows.getString(3)))
                    : Optional.empty();
        }
    }

    @Override
    public byte[] read(int level, long index, int width) {
        try (var query = connection.prepareStatement("select hashes from log.tile where level = ? and index = ?")) {
            query.setInt(1, level);
            query.setLong(2, index);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new EvidenceMalformed("tile", "missing");
                }
                var hashes = rows.getBytes(1);
                if (hashes.length < width * MerkleHash.BYTES) {
                    throw new EvidenceMalformed("tile", "truncated");
                }
                return Arrays.copyOf(hashes, width * MerkleHash.BYTES);
            }
        } catch (SQLException e) {
            throw new EventLogUnavailable(e);
        }
    }

    byte[] entries(long index) throws SQLException {
        try (var query = connection.prepareStatement("select entries from log.entry_bundle where index = ?")) {
            query.setLong(1, index);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : new byte[0];
            }
        }
    }

    void write(Iterable<Tile> tiles, Map<Long, byte[]> bundles) throws SQLException {
        try (var insert = connection.prepareStatement("insert into log.tile (level, index, hashes) values (?, ?, ?)"
                + " on conflict (level, index) do update set hashes = excluded.hashes")) {
            for (var tile : tiles) {
                insert.setInt(1, tile.level());
                insert.setLong(2, tile.index());
                insert.setBytes(3, tile.hashes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (var insert = connection.prepareStatement("insert into log.entry_bundle (index, entries) values (?, ?)"
                + " on conflict (index) do update set entries = excluded.entries")) {
            for (var bundle : bundles.entrySet()) {
                insert.setLong(1, bundle.getKey());
                insert.setBytes(2, bundle.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void sign(long number, long size, SignedNote note) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into log.checkpoint (number, size, note) values (?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setLong(2, size);
            insert.setString(3, note.toString());
            insert.executeUpdate();
        }
    }
}
