package org.dossierledger.query.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.Tile;
import org.dossierledger.shared.tlog.TilePath;

/** Compares the stored tiles above the lowest level with those that the events lead to. */
final class UpperTiles {

    private static final int HEIGHT = 8;

    private final Connection connection;
    private final Findings findings;
    private final long sealed;
    private final Map<Integer, Tile> edges = new HashMap<>();
    private Difference longer;

    UpperTiles(Connection connection, Findings findings, long sealed) {
        this.connection = connection;
        this.findings = findings;
        this.sealed = sealed;
    }

    /** @param changed since the last time; partial ones are compared when the tree has the sealed size */
    void take(List<Tile> changed, long size) throws SQLException {
        for (var tile : changed) {
            if (tile.level() > 0 && tile.width() == Tile.WIDTH) {
                edges.remove(tile.level());
                if (Tile.widthAt(tile.level(), tile.index(), sealed) == Tile.WIDTH) {
                    compare(tile);
                }
            } else if (tile.level() > 0) {
                edges.put(tile.level(), tile);
            }
        }
        if (size == sealed) {
            for (var edge : edges.values()) {
                compare(edge);
            }
        }
    }

    /** A tile that goes on after what it should hold: nothing new when all tiles go on after the newest checkpoint. */
    Optional<Difference> longer() {
        return Optional.ofNullable(longer);
    }

    private void compare(Tile tile) throws SQLException {
        var path = new TilePath(tile.level(), tile.index(), Tile.WIDTH);
        try (var query = connection.prepareStatement(
                "select hashes from log.tile where level = ? and index = ? and octet_length(hashes) <= 65536")) {
            query.setInt(1, tile.level());
            query.setLong(2, tile.index());
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    findings.add(Difference.beside(DifferenceKind.missingTile, event(tile, 0), "part", path));
                    return;
                }
                do {
                    var same = Arrays.mismatch(rows.getBytes(1), tile.hashes());
                    if (same == tile.hashes().length) {
                        longer = Difference.beside(
                                DifferenceKind.alteredTile, event(tile, tile.width() - 1), "part", path);
                    } else if (same >= 0) {
                        var place = Math.min(same / MerkleHash.BYTES, tile.width() - 1);
                        findings.add(Difference.beside(DifferenceKind.alteredTile, event(tile, place), "part", path));
                    }
                } while (rows.next());
            }
        }
    }

    /** The first event below a hash. */
    private static long event(Tile tile, int place) {
        return (tile.index() * Tile.WIDTH + place << tile.level() * HEIGHT) + 1;
    }
}
