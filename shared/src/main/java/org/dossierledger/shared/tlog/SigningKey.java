package org.dossierledger.shared.tlog;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import org.dossierledger.shared.tlog.VerifierKey.Kind;

/** The private half of a {@link VerifierKey}; written as Go's {@code note} package writes its signing keys. */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final byte[] seed;
    private final Ed25519Sign signer;

    private SigningKey(String name, Kind kind, byte[] seed) {
        try {
            this.seed = seed;
            this.signer = new Ed25519Sign(seed);
            this.verifier = new VerifierKey(
                    name, kind, Ed25519Sign.KeyPair.newKeyPairFromSeed(seed).getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param name a URL without schema, without spaces or {@code +} */
    public static SigningKey generate(String name, Kind kind) {
        var seed = new byte[MerkleHash.BYTES];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, kind, seed);
    }

    /** @throws EvidenceMalformed when it is not what {@link #secret} writes */
    public static SigningKey parse(String secret) {
        var parts = secret.strip().split("\\+", 5);
        if (!secret.startsWith(PREFIX) || parts.length != 5) {
            throw new EvidenceMalformed("key", "malformed");
        }
        var bytes = Base64Text.decode(parts[4], "key");
        if (bytes.length != MerkleHash.BYTES + 1) {
            throw new EvidenceMalformed("key", "malformed");
        }
        var kind = bytes[0] == 4 ? Kind.WITNESS : Kind.LOG;
        var key = new SigningKey(parts[2], kind, Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!key.secret().equals(secret.strip())) {
            throw new EvidenceMalformed("key", "malformed");
        }
        return key;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The one line that must stay in a file of mode 0600. */
    public String secret() {
        var parts = verifier.toString().split("\\+", 3);
        var typed = ByteBuffer.allocate(1 + seed.length)
                .put((byte) (verifier.kind() == Kind.WITNESS ? 4 : 1))
                .put(seed);
        return PREFIX + parts[0] + "+" + parts[1] + "+" + Base64Text.encode(typed.array());
    }

    /** Signs the text of a note as a log does. */
    public SignedNote.Signature sign(String text) {
        return signature(sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs the text of a checkpoint as a witness does. */
    public SignedNote.Signature cosign(String checkpointText, Instant at) {
        var time = at.getEpochSecond();
        var bytes = sign(Cosignature.message(time, checkpointText));
        return signature(ByteBuffer.allocate(Long.BYTES + bytes.length)
                .putLong(time)
                .put(bytes)
                .array());
    }

    private SignedNote.Signature signature(byte[] bytes) {
        return new SignedNote.Signature(verifier.name(), verifier.keyId(), bytes);
    }

    private byte[] sign(byte[] message) {
        try {
            return signer.sign(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "SigningKey[" + verifier + "]";
    }
}
