package org.dossierledger.query.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import org.dossierledger.shared.tlog.Tile;
import org.dossierledger.shared.tlog.TilePath;

/** Rows where there should be none: they lie on the way of nobody who goes through the log from its beginning. */
final class Unexpected {

    private static final int LEVELS = 8;
    private static final int HEIGHT = 8;

    private final Connection connection;
    private final Findings findings;

    Unexpected(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void events() throws SQLException {
        for (var row : new OddRows(connection).nowhere()) {
            findings.add(Difference.of(
                    DifferenceKind.inserted,
                    row.globalIndex(),
                    row.event().eventId(),
                    row.event().stream(),
                    "nowhere"));
        }
    }

    void checkpoints() throws SQLException {
        number(
                "select number from log.checkpoint where size is null or size < 1 limit 1",
                number -> findings.add(
                        Difference.beside(DifferenceKind.alteredCheckpoint, 0, "checkpointNowhere", number)));
        number(
                "select size from log.cosignature where size is null or size < 1 limit 1",
                size -> findings.add(Difference.beside(DifferenceKind.alteredCosignature, 0, "cosignature", size)));
    }

    /** @param size how many events there are, or how many the tiles are about when that is more */
    void parts(long size) throws SQLException {
        for (var level = 0; level < LEVELS; level++) {
            var each = level;
            number(
                    "select index from log.tile where level = " + level
                            + " and (index is null or index < 0 or index >= " + tiles(level, size)
                            + ") order by index limit 1",
                    index -> findings.add(Difference.beside(
                            DifferenceKind.insertedTile,
                            event(each, index),
                            "part",
                            new TilePath(each, Math.max(0, index), Tile.WIDTH))));
        }
        number(
                "select level from log.tile where level is null or level < 0 or level >= " + LEVELS + " limit 1",
                level -> findings.add(Difference.beside(DifferenceKind.insertedTile, 0, "level", level)));
        number(
                "select index from log.entry_bundle where index is null or index < 0 or index >= " + tiles(0, size)
                        + " order by index limit 1",
                index -> findings.add(Difference.beside(
                        DifferenceKind.insertedEntry,
                        event(0, index),
                        "part",
                        new TilePath(TilePath.ENTRIES, Math.max(0, index), Tile.WIDTH))));
        number(
                "select index from log.entry_bundle group by index having count(*) > 1 order by index limit 1",
                index -> findings.add(Difference.beside(
                        DifferenceKind.insertedEntry,
                        event(0, index),
                        "part",
                        new TilePath(TilePath.ENTRIES, index, Tile.WIDTH))));
        number(
                "select index from log.tile group by level, index having count(*) > 1 order by level, index limit 1",
                index -> findings.add(Difference.beside(
                        DifferenceKind.insertedTile, event(0, index), "part", new TilePath(0, index, Tile.WIDTH))));
    }

    private static long tiles(int level, long size) {
        var nodes = size >>> level * HEIGHT;
        return nodes / Tile.WIDTH + (nodes % Tile.WIDTH == 0 ? 0 : 1);
    }

    private static long event(int level, long index) {
        return index < 0 ? 0 : index * Tile.WIDTH * (1L << level * HEIGHT) + 1;
    }

    private interface Found {
        void take(long value);
    }

    private void number(String sql, Found found) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            if (rows.next()) {
                found.take(rows.getLong(1));
            }
        }
    }
}
