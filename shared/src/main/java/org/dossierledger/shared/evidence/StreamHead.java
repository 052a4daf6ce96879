package org.dossierledger.shared.evidence;

import java.nio.charset.StandardCharsets;
import org.dossierledger.shared.tlog.MerkleHash;

/**
 * The last sequence number of a stream, at some size of the log.
 *
 * @param key SHA-256 of the stream's name: its place among all streams
 */
@SuppressWarnings("ArrayRecordComponent")
public record StreamHead(byte[] key, long lastSequenceNumber) {

    private static final String HEADER = "dossierledger.org/stream-head@v1";

    public static StreamHead of(String stream, long lastSequenceNumber) {
        return new StreamHead(keyOf(stream), lastSequenceNumber);
    }

    public static byte[] keyOf(String stream) {
        return MerkleHash.sha256(stream.getBytes(StandardCharsets.UTF_8));
    }

    /** The leaf of this stream in the tree of all heads. */
    byte[] leafHash() {
        return MerkleHash.leaf(new RecordText(HEADER)
                .hash("key", key)
                .number("last", lastSequenceNumber)
                .bytes());
    }
}
