package org.dossierledger.query.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.Tile;

/** Tiles of the lowest level and bundles of records, as they are stored, for some neighbouring leaves. */
final class StoredParts {

    private static final int MOST_BYTES = 256 * (2 + 0xffff);

    private final Map<Long, byte[]> tiles;
    private final Map<Long, byte[]> bundles;

    private StoredParts(Map<Long, byte[]> tiles, Map<Long, byte[]> bundles) {
        this.tiles = tiles;
        this.bundles = bundles;
    }

    /** @param first leaf, a multiple of 256 */
    static StoredParts read(Connection connection, long first, long end) throws SQLException {
        return new StoredParts(
                read(connection, "index, hashes from log.tile where level = 0 and", "hashes", first, end),
                read(connection, "index, entries from log.entry_bundle where", "entries", first, end));
    }

    private static Map<Long, byte[]> read(Connection connection, String what, String column, long first, long end)
            throws SQLException {
        var found = new HashMap<Long, byte[]>();
        try (var query = connection.prepareStatement(
                "select " + what + " index between ? and ? and octet_length(" + column + ") <= " + MOST_BYTES)) {
            query.setLong(1, first / Tile.WIDTH);
            query.setLong(2, (end - 1) / Tile.WIDTH);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), rows.getBytes(2));
                }
            }
        }
        return found;
    }

    /** All that is stored of a tile, null when nothing is. */
    byte[] tile(long index) {
        return tiles.get(index);
    }

    int tileWidth(long index) {
        var tile = tiles.get(index);
        return tile == null ? 0 : Math.min(Tile.WIDTH, tile.length / MerkleHash.BYTES);
    }

    byte[] bundle(long index) {
        return bundles.get(index);
    }

    /** What the tiles say about a leaf; null when they do not reach it. */
    byte[] tileLeaf(long leaf) {
        var tile = tiles.get(leaf / Tile.WIDTH);
        var from = (int) (leaf % Tile.WIDTH) * MerkleHash.BYTES;
        return tile == null || tile.length < from + MerkleHash.BYTES
                ? null
                : Arrays.copyOfRange(tile, from, from + MerkleHash.BYTES);
    }

    /** The record in a bundle; null when the bundle does not reach it. */
    byte[] record(long leaf) {
        var bundle = bundles.get(leaf / Tile.WIDTH);
        if (bundle == null) {
            return null;
        }
        var place = 0;
        for (var before = leaf % Tile.WIDTH; ; before--) {
            if (place + 2 > bundle.length) {
                return null;
            }
            var end = place + 2 + ((bundle[place] & 0xff) << 8 | bundle[place + 1] & 0xff);
            if (before == 0) {
                return end > bundle.length ? null : Arrays.copyOfRange(bundle, place + 2, end);
            }
            place = end;
        }
    }
}
