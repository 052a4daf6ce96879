package org.dossierledger.query.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dossierledger.shared.tlog.MerkleHash;

/** Some neighbouring events, read and hashed: what the one who goes through the log in order must know of each. */
final class Share {

    final long first;
    final int size;
    final byte[] leafHashes;
    final byte[] streamKeys;
    final long[] sequences;
    final List<Difference> differences = new ArrayList<>();
    final List<SignedHead> heads = new ArrayList<>();
    int count;

    /** How many leaves the lowest tiles reach beyond the newest checkpoint; 0 when they do not. */
    long beyond;

    /** @param first leaf, from 0; leaf i is the event of global index i + 1 */
    Share(long first, int size) {
        this.first = first;
        this.size = size;
        this.leafHashes = new byte[size * MerkleHash.BYTES];
        this.streamKeys = new byte[size * MerkleHash.BYTES];
        this.sequences = new long[size];
    }

    void add(LogRow row, byte[] leafHash) {
        System.arraycopy(leafHash, 0, leafHashes, count * MerkleHash.BYTES, MerkleHash.BYTES);
        System.arraycopy(row.streamKey(), 0, streamKeys, count * MerkleHash.BYTES, MerkleHash.BYTES);
        sequences[count] = row.event().sequenceNumber();
        count++;
    }

    byte[] leafHash(int place) {
        return hash(leafHashes, place);
    }

    /** See {@link org.dossierledger.shared.evidence.StreamHead#keyOf}. */
    byte[] streamKey(int place) {
        return hash(streamKeys, place);
    }

    private static byte[] hash(byte[] hashes, int place) {
        return Arrays.copyOfRange(hashes, place * MerkleHash.BYTES, (place + 1) * MerkleHash.BYTES);
    }

    /** An event is missing here, or the log ends. */
    boolean ends() {
        return count < size;
    }
}
