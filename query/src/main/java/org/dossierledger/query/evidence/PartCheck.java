package org.dossierledger.query.evidence;

import java.util.Arrays;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.Tile;
import org.dossierledger.shared.tlog.TilePath;

/** Compares what is stored of the lowest tiles and of the bundles with what the events say, 256 at a time. */
final class PartCheck {

    private final StoredParts stored;
    private final Share share;
    private final long sealed;
    private final int[] ends = new int[Tile.WIDTH + 1];
    private byte[] entries = new byte[1 << 17];
    private int width;

    /** @param sealed how many events the newest checkpoint is about */
    PartCheck(StoredParts stored, Share share, long sealed) {
        this.stored = stored;
        this.share = share;
        this.sealed = sealed;
    }

    /** The event that was just added to the share. @param record null when it has none */
    void add(byte[] record, byte[] leafHash) {
        var length = record == null ? 0 : record.length;
        var begin = ends[width];
        var end = begin + 2 + length;
        if (end > entries.length) {
            entries = Arrays.copyOf(entries, 2 * end);
        }
        entries[begin] = (byte) (length >>> 8);
        entries[begin + 1] = (byte) length;
        if (record != null) {
            System.arraycopy(record, 0, entries, begin + 2, length);
        }
        ends[++width] = end;
        if (width == Tile.WIDTH) {
            block();
        }
    }

    void end() {
        if (width > 0) {
            block();
        }
    }

    private void block() {
        var first = share.first + share.count - width;
        var index = first / Tile.WIDTH;
        var due = (int) Math.max(0, Math.min(width, sealed - first));
        tile(first, index, due);
        bundle(first, index, due);
        width = 0;
    }

    private void tile(long first, long index, int due) {
        var tile = stored.tile(index);
        var path = new TilePath(0, index, Tile.WIDTH);
        if (tile == null) {
            if (due > 0) {
                share.differences.add(Difference.beside(DifferenceKind.missingTile, first + 1, "part", path));
            }
            return;
        }
        var from = (share.count - width) * MerkleHash.BYTES;
        var same = Arrays.mismatch(tile, 0, tile.length, share.leafHashes, from, from + width * MerkleHash.BYTES);
        var equal = same < 0 ? width : same / MerkleHash.BYTES;
        var whole = tile.length % MerkleHash.BYTES == 0 && tile.length <= Tile.WIDTH * MerkleHash.BYTES;
        if (equal < due || equal < width && tile.length > equal * MerkleHash.BYTES || !whole) {
            share.differences.add(Difference.beside(DifferenceKind.alteredTile, first + equal + 1, "part", path));
        } else if (tile.length > due * MerkleHash.BYTES) {
            share.beyond = first + tile.length / MerkleHash.BYTES;
        }
    }

    private void bundle(long first, long index, int due) {
        var bundle = stored.bundle(index);
        var path = new TilePath(TilePath.ENTRIES, index, Tile.WIDTH);
        if (bundle == null) {
            if (due > 0) {
                share.differences.add(Difference.beside(DifferenceKind.missingEntry, first + 1, "part", path));
            }
            return;
        }
        var meant = Math.max(due, stored.tileWidth(index));
        var most = Math.min(meant, width);
        var same = Arrays.mismatch(
                bundle, 0, meant > width ? Math.min(bundle.length, ends[most]) : bundle.length, entries, 0, ends[most]);
        if (same >= 0) {
            var equal = 0;
            while (equal < most - 1 && ends[equal + 1] <= same) {
                equal++;
            }
            share.differences.add(Difference.beside(DifferenceKind.alteredEntry, first + equal + 1, "part", path));
        }
    }
}
