package org.dossierledger.shared.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of one size, read from tiles: its root, and the proofs of RFC 6962 section 2.1. Tiles that were read are kept,
 * so many proofs of one tree cost little. Not for several threads.
 */
public final class TiledTree {

    private final long size;
    private final TileReader tiles;
    private final Map<String, byte[]> read = new HashMap<>();

    public TiledTree(long size, TileReader tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    public byte[] root() {
        return size == 0 ? MerkleHash.empty() : subtree(0, size);
    }

    /** @param index of the leaf, from 0 */
    public byte[] leafHash(long index) {
        return subtree(index, index + 1);
    }

    /**
     * From the leaf's sibling up to the child of the root.
     *
     * @param index of the leaf, from 0, below the size
     */
    public List<byte[]> inclusionProof(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var path = new ArrayList<byte[]>();
        inclusion(index, 0, size, path);
        return path;
    }

    private void inclusion(long index, long start, long end, List<byte[]> path) {
        if (end - start == 1) {
            return;
        }
        var middle = start + split(end - start);
        if (index < middle) {
            inclusion(index, start, middle, path);
            path.add(subtree(middle, end));
        } else {
            inclusion(index, middle, end, path);
            path.add(subtree(start, middle));
        }
    }

    /** That the tree of {@code oldSize} is the beginning of this one. Empty for 0 and for the tree itself. */
    public List<byte[]> consistencyProof(long oldSize) {
        if (oldSize < 0 || oldSize > size) {
            throw new IllegalArgumentException("no tree of " + oldSize + " in one of " + size);
        }
        var path = new ArrayList<byte[]>();
        if (oldSize > 0 && oldSize < size) {
            consistency(oldSize, 0, size, true, path);
        }
        return path;
    }

    private void consistency(long old, long start, long end, boolean known, List<byte[]> path) {
        if (old == end) {
            if (!known) {
                path.add(subtree(start, end));
            }
            return;
        }
        var middle = start + split(end - start);
        if (old <= middle) {
            consistency(old, start, middle, known, path);
            path.add(subtree(middle, end));
        } else {
            consistency(old, middle, end, false, path);
            path.add(subtree(start, middle));
        }
    }

    /** Root over the leaves from {@code start} to before {@code end}; start is a multiple of the power of two in it. */
    byte[] subtree(long start, long end) {
        var leaves = end - start;
        if (Long.bitCount(leaves) != 1) {
            var middle = start + split(leaves);
            return MerkleHash.node(subtree(start, middle), subtree(middle, end));
        }
        var height = Long.numberOfTrailingZeros(leaves);
        var level = height / Tile.HEIGHT;
        var nodes = 1 << height % Tile.HEIGHT;
        var first = start >>> level * Tile.HEIGHT;
        return fold(tile(level, first / Tile.WIDTH), (int) (first % Tile.WIDTH), nodes);
    }

    private static byte[] fold(byte[] hashes, int first, int nodes) {
        if (nodes == 1) {
            return Arrays.copyOfRange(hashes, first * MerkleHash.BYTES, (first + 1) * MerkleHash.BYTES);
        }
        var half = nodes / 2;
        return MerkleHash.node(fold(hashes, first, half), fold(hashes, first + half, half));
    }

    private byte[] tile(int level, long index) {
        return read.computeIfAbsent(level + "/" + index, key -> {
            var width = Tile.widthAt(level, index, size);
            var hashes = tiles.read(level, index, width);
            if (hashes.length < width * MerkleHash.BYTES) {
                throw new EvidenceMalformed("tile", "truncated");
            }
            return hashes;
        });
    }

    /** The largest power of two below. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
