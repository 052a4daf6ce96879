package org.dossierledger.shared.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a Merkle tree: all that is needed to add leaves, to tell the root, and to make the tiles. One hash a
 * leaf; some hundred bytes and a partial tile for each level. Not for several threads.
 */
public final class GrowingTree {

    /** By height: the root of the complete subtree of 2^height leaves at the edge, where the size has that bit. */
    private final byte[][] peaks = new byte[Long.SIZE][];

    private final List<Edge> edges = new ArrayList<>();
    private final List<Tile> full = new ArrayList<>();
    private long size;

    /** The tile at the right edge of a level. */
    private static final class Edge {
        private final byte[] hashes = new byte[Tile.WIDTH * MerkleHash.BYTES];
        private long index;
        private int width;
        private boolean changed;
    }

    /** Goes on where a stored tree ends. */
    public static GrowingTree load(long size, TileReader tiles) {
        var tree = new GrowingTree();
        tree.size = size;
        var stored = new TiledTree(size, tiles);
        var start = 0L;
        for (var height = Long.SIZE - 2; height >= 0; height--) {
            if ((size >>> height & 1) == 1) {
                tree.peaks[height] = stored.subtree(start, start + (1L << height));
                start += 1L << height;
            }
        }
        for (var level = 0; size >>> level * Tile.HEIGHT > 0; level++) {
            var nodes = size >>> level * Tile.HEIGHT;
            var edge = tree.edge(level);
            edge.index = nodes / Tile.WIDTH;
            edge.width = (int) (nodes % Tile.WIDTH);
            if (edge.width > 0) {
                var hashes = tiles.read(level, edge.index, edge.width);
                System.arraycopy(hashes, 0, edge.hashes, 0, edge.width * MerkleHash.BYTES);
            }
        }
        return tree;
    }

    public long size() {
        return size;
    }

    public void append(byte[] leafHash) {
        var node = leafHash;
        var height = 0;
        place(0, node);
        for (; (size >>> height & 1) == 1; ) {
            node = MerkleHash.node(peaks[height], node);
            peaks[height++] = null;
            if (height % Tile.HEIGHT == 0) {
                place(height / Tile.HEIGHT, node);
            }
        }
        peaks[height] = node;
        size++;
    }

    public byte[] root() {
        byte[] root = null;
        for (var peak : peaks) {
            if (peak != null) {
                root = root == null ? peak : MerkleHash.node(peak, root);
            }
        }
        return root == null ? MerkleHash.empty() : root;
    }

    /** The tiles that have changed since this was last asked, full ones first; partial ones as far as they have come. */
    public List<Tile> changedTiles() {
        var changed = new ArrayList<>(full);
        full.clear();
        for (var level = 0; level < edges.size(); level++) {
            var edge = edges.get(level);
            if (edge.changed) {
                changed.add(new Tile(level, edge.index, Arrays.copyOf(edge.hashes, edge.width * MerkleHash.BYTES)));
                edge.changed = false;
            }
        }
        return changed;
    }

    private void place(int level, byte[] hash) {
        var edge = edge(level);
        System.arraycopy(hash, 0, edge.hashes, edge.width * MerkleHash.BYTES, MerkleHash.BYTES);
        edge.changed = true;
        if (++edge.width == Tile.WIDTH) {
            full.add(new Tile(level, edge.index++, edge.hashes.clone()));
            edge.width = 0;
            edge.changed = false;
        }
    }

    private Edge edge(int level) {
        while (edges.size() <= level) {
            edges.add(new Edge());
        }
        return edges.get(level);
    }
}
