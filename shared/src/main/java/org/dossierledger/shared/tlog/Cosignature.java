package org.dossierledger.shared.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A witness's signature over a checkpoint and the second in which it saw it (c2sp.org/tlog-cosignature, Ed25519). */
public final class Cosignature {

    private Cosignature() {}

    /** @param time seconds since 1970 */
    static byte[] message(long time, String checkpointText) {
        return ("cosignature/v1\ntime " + time + "\n" + checkpointText).getBytes(StandardCharsets.UTF_8);
    }

    /** When a witness says it saw the checkpoint; only after the signature was verified. */
    public static Instant time(SignedNote.Signature signature) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(signature.bytes()).getLong());
    }
}
