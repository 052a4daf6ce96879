package org.dossierledger.query.evidence;

import java.time.Instant;
import java.util.Arrays;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.evidence.StreamHead;
import org.dossierledger.shared.tlog.MerkleHash;

/**
 * A row of the log as it is, whatever somebody wrote into it.
 *
 * @param event what its leaf covers; any part of it may be null
 * @param payload only where the verification must read it, else null
 */
@SuppressWarnings("ArrayRecordComponent")
record LogRow(long globalIndex, EventRecord event, byte[] payload) {

    private static final int MOST_BYTES = 0xffff;
    private static final byte[] NOT_SEALABLE = new byte[MerkleHash.BYTES];

    /** The data of its leaf; null for what no event can be, and so was never sealed. */
    byte[] record() {
        if (event.eventId() == null
                || event.stream() == null
                || event.type() == null
                || event.recordedAt() == null
                || event.payloadHash() == null
                || event.metadataHash() == null) {
            return null;
        }
        try {
            var bytes = event.bytes();
            return bytes.length > MOST_BYTES ? null : bytes;
        } catch (IllegalArgumentException e) {
            return null; // a time beyond the year 9999
        }
    }

    /** @param record from {@link #record} */
    static byte[] leafHash(byte[] record) {
        return record == null ? NOT_SEALABLE : MerkleHash.leaf(record);
    }

    boolean hasLeaf(byte[] leafHash) {
        var record = record();
        return record != null && Arrays.equals(MerkleHash.leaf(record), leafHash);
    }

    byte[] streamKey() {
        return StreamHead.keyOf(event.stream() == null ? "" : event.stream());
    }

    /** @param micros since 2000, as PostgreSQL counts; null for its infinities */
    static Instant time(long micros) {
        if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
            return null;
        }
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L) + 946_684_800L, Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
