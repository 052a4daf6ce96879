package org.dossierledger.shared.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dossierledger.shared.tlog.MerkleHash;

/**
 * The last sequence numbers of many streams, and the one hash over them: a binary trie over the bits of their keys, the
 * most significant first. A subtree without streams is 32 zero bytes, one with a single stream is that stream's leaf,
 * every other is a node over both its halves. Some 40 bytes a stream; not for several threads.
 */
public final class StreamHeads {

    static final byte[] NONE = new byte[MerkleHash.BYTES];

    private static final int FIRST = 4;

    private byte[] keys = new byte[FIRST * MerkleHash.BYTES];
    private long[] last = new long[FIRST];
    private int size;

    /** @param heads in any order; of two with the same key the later one counts */
    public static StreamHeads of(Iterable<StreamHead> heads) {
        var all = new StreamHeads();
        heads.forEach(head -> all.put(head.key(), head.lastSequenceNumber()));
        return all;
    }

    /** @return the last sequence number that was there before; -1 for a stream that is new */
    public long put(byte[] key, long lastSequenceNumber) {
        var place = place(key);
        if (place >= 0) {
            var before = last[place];
            last[place] = lastSequenceNumber;
            return before;
        }
        insert(-place - 1, key, lastSequenceNumber);
        return -1;
    }

    /** Of one stream; -1 when it has no event. */
    public long last(byte[] key) {
        var place = place(key);
        return place < 0 ? -1 : last[place];
    }

    public int size() {
        return size;
    }

    public byte[] root() {
        return hash(0);
    }

    /** Of the subtree that all of them are in. @param depth how many bits their keys have in common */
    public byte[] hash(int depth) {
        return hash(0, size, depth);
    }

    /**
     * The sibling of each node on the way to a stream: the first one's place is below {@code depth} bits.
     *
     * @throws IllegalArgumentException when there is no such stream
     */
    public List<byte[]> path(byte[] key, int depth) {
        if (place(key) < 0) {
            throw new IllegalArgumentException("no stream with this key");
        }
        var path = new ArrayList<byte[]>();
        var from = 0;
        var to = size;
        for (var bit = depth; to - from > 1; bit++) {
            var middle = split(from, to, bit);
            if (isSet(key, 0, bit)) {
                path.add(hash(from, middle, bit + 1));
                from = middle;
            } else {
                path.add(hash(middle, to, bit + 1));
                to = middle;
            }
        }
        return path;
    }

    private byte[] hash(int from, int to, int depth) {
        if (to == from) {
            return NONE;
        }
        if (to - from == 1) {
            return head(from).leafHash();
        }
        var middle = split(from, to, depth);
        return MerkleHash.node(hash(from, middle, depth + 1), hash(middle, to, depth + 1));
    }

    private StreamHead head(int place) {
        return new StreamHead(
                Arrays.copyOfRange(keys, place * MerkleHash.BYTES, (place + 1) * MerkleHash.BYTES), last[place]);
    }

    /** The first of them whose key has this bit. */
    private int split(int from, int to, int bit) {
        var low = from;
        var high = to;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (isSet(keys, middle * MerkleHash.BYTES, bit)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static boolean isSet(byte[] keys, int offset, int bit) {
        return (keys[offset + bit / Byte.SIZE] >>> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) == 1;
    }

    /** Where the key is, or the insertion point as {@link Arrays#binarySearch} tells it. */
    private int place(byte[] key) {
        var low = 0;
        var high = size - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var start = middle * MerkleHash.BYTES;
            var order = Arrays.compareUnsigned(keys, start, start + MerkleHash.BYTES, key, 0, MerkleHash.BYTES);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private void insert(int place, byte[] key, long lastSequenceNumber) {
        if (size == last.length) {
            var more = size + Math.max(FIRST, size / 4);
            keys = Arrays.copyOf(keys, more * MerkleHash.BYTES);
            last = Arrays.copyOf(last, more);
        }
        var start = place * MerkleHash.BYTES;
        System.arraycopy(keys, start, keys, start + MerkleHash.BYTES, (size - place) * MerkleHash.BYTES);
        System.arraycopy(key, 0, keys, start, MerkleHash.BYTES);
        System.arraycopy(last, place, last, place + 1, size - place);
        last[place] = lastSequenceNumber;
        size++;
    }
}
