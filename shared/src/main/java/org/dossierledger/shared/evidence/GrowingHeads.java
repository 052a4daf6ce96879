package org.dossierledger.shared.evidence;

/**
 * The heads of all streams in memory, event by event: for whoever reads the whole log and recomputes every root that was
 * committed on the way. Some 40 bytes a stream; a root costs what changed since the last one. Not for several threads.
 */
public final class GrowingHeads {

    private final StreamHeads[] buckets = new StreamHeads[HeadBuckets.COUNT];
    private final HeadBuckets top = new HeadBuckets();
    private final int[] touched = new int[HeadBuckets.COUNT];
    private final boolean[] isTouched = new boolean[HeadBuckets.COUNT];
    private int touches;

    /**
     * The next event of a stream.
     *
     * @return the sequence number of the event before it in the stream; -1 when it is the first
     */
    public long add(String stream, long sequenceNumber) {
        return add(StreamHead.keyOf(stream), sequenceNumber);
    }

    /** @param key {@link StreamHead#keyOf} */
    public long add(byte[] key, long sequenceNumber) {
        var bucket = HeadBuckets.of(key);
        if (buckets[bucket] == null) {
            buckets[bucket] = new StreamHeads();
        }
        if (!isTouched[bucket]) {
            isTouched[bucket] = true;
            touched[touches++] = bucket;
        }
        return buckets[bucket].put(key, sequenceNumber);
    }

    /** What {@link EvidenceEvent.StreamHeadsCommitted} commits, as bytes. */
    public byte[] root() {
        settle();
        return top.root();
    }

    public long streams() {
        settle();
        return top.streams();
    }

    private void settle() {
        for (var i = 0; i < touches; i++) {
            var bucket = touched[i];
            top.put(bucket, buckets[bucket].size(), buckets[bucket].hash(HeadBuckets.BITS));
            isTouched[bucket] = false;
        }
        touches = 0;
    }
}
