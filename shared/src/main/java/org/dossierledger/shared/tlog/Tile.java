package org.dossierledger.shared.tlog;

import java.util.Arrays;

/**
 * Up to 256 neighbouring hashes of a tree (c2sp.org/tlog-tiles): at level 0 the leaves', above it the roots of the full
 * tiles one level below.
 *
 * @param index place of the tile in its level, from 0
 * @param hashes one after the other, 32 bytes each; a tile at the right edge may be partial
 */
@SuppressWarnings("ArrayRecordComponent")
public record Tile(int level, long index, byte[] hashes) {

    /** Hashes in a full tile. */
    public static final int WIDTH = 256;

    /** Levels of the binary tree in one level of tiles. */
    static final int HEIGHT = 8;

    public int width() {
        return hashes.length / MerkleHash.BYTES;
    }

    /** How many hashes the tile at this place has in a tree of this size; 0 when it has none. */
    public static int widthAt(int level, long index, long size) {
        var nodes = level * HEIGHT < Long.SIZE ? size >>> level * HEIGHT : 0;
        return (int) Math.max(0, Math.min(WIDTH, nodes - index * WIDTH));
    }

    byte[] hash(int place) {
        return Arrays.copyOfRange(hashes, place * MerkleHash.BYTES, (place + 1) * MerkleHash.BYTES);
    }
}
