package org.dossierledger.shared.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.dossierledger.shared.tlog.MerkleHash;

/**
 * The upper part of the tree of all stream heads: what lies above its subtrees at sixteen bits, the buckets. Only what
 * changed is hashed again. Not for several threads.
 */
public final class HeadBuckets {

    /** Bits of a key that tell its bucket. */
    public static final int BITS = 16;

    /** How many there are. */
    public static final int COUNT = 1 << BITS;

    /** As in a heap: 1 is the root, the children of n are 2n and 2n + 1, the buckets are the last 2^16. */
    private final byte[][] hashes = new byte[2 * COUNT][];

    private final int[] streams = new int[2 * COUNT];
    private final BitSet changed = new BitSet(2 * COUNT);

    /** Which bucket a key is in. */
    public static int of(byte[] key) {
        return (key[0] & 0xff) << Byte.SIZE | key[1] & 0xff;
    }

    /** @param hash {@link StreamHeads#hash} of the bucket's streams at {@link #BITS} */
    public void put(int bucket, int count, byte[] hash) {
        streams[COUNT + bucket] = count;
        hashes[COUNT + bucket] = hash;
        changed.set((COUNT + bucket) / 2);
    }

    /** Whether these are the streams that were put into a bucket last. */
    public boolean holds(int bucket, StreamHeads heads) {
        var node = COUNT + bucket;
        return heads.size() == streams[node] && (heads.size() == 0 || Arrays.equals(heads.hash(BITS), hashes[node]));
    }

    public byte[] root() {
        settle();
        return hash(1);
    }

    /** In all buckets. */
    public long streams() {
        settle();
        return streams[1];
    }

    /**
     * The siblings on the way from the root to a bucket, or to the stream that is alone above it; in the bucket itself the
     * way goes on with {@link StreamHeads#path} at {@link #BITS}.
     */
    public List<byte[]> path(int bucket) {
        settle();
        var path = new ArrayList<byte[]>();
        for (var height = BITS - 1; height >= 0; height--) {
            var node = COUNT + bucket >>> height;
            if (streams[node / 2] <= 1) {
                break;
            }
            path.add(hash(node ^ 1));
        }
        return path;
    }

    private byte[] hash(int node) {
        return streams[node] == 0 ? StreamHeads.NONE : hashes[node];
    }

    /** From the bottom up: a parent has a smaller number than its children. */
    private void settle() {
        for (var node = changed.previousSetBit(COUNT - 1); node >= 1; node = changed.previousSetBit(node - 1)) {
            var left = 2 * node;
            var right = left + 1;
            streams[node] = streams[left] + streams[right];
            hashes[node] = streams[node] > 1
                    ? MerkleHash.node(hash(left), hash(right))
                    : streams[left] == 1 ? hashes[left] : hashes[right];
            if (node > 1) {
                changed.set(node / 2);
            }
        }
        changed.clear();
    }
}
