package org.dossierledger.shared.tlog;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A public key that notes are signed with: a log's own (Ed25519, c2sp.org/signed-note) or a witness's (timestamped
 * cosignatures, c2sp.org/tlog-cosignature).
 *
 * @param name of whom it belongs to, a URL without schema
 * @param publicKey 32 bytes (RFC 8032)
 */
@SuppressWarnings("ArrayRecordComponent")
public record VerifierKey(String name, Kind kind, byte[] publicKey) {

    public enum Kind {
        LOG((byte) 1),
        WITNESS((byte) 4);

        private final byte type;

        Kind(byte type) {
            this.type = type;
        }
    }

    private static final int SIGNATURE_BYTES = 64;

    public VerifierKey {
        if (!SignedNote.isName(name) || publicKey.length != MerkleHash.BYTES) {
            throw malformed();
        }
    }

    /** First four bytes of SHA-256 over name, newline, kind and key. */
    public int keyId() {
        var text = new ByteArrayOutputStream();
        text.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        text.write('\n');
        text.write(kind.type);
        text.writeBytes(publicKey);
        return ByteBuffer.wrap(MerkleHash.sha256(text.toByteArray())).getInt();
    }

    /** The one line by which people pass it on: {@code name+keyid+base64}. @throws EvidenceMalformed when it is none */
    public static VerifierKey parse(String vkey) {
        var parts = vkey.strip().split("\\+", 3);
        if (parts.length != 3 || !SignedNote.isName(parts[0])) {
            throw malformed();
        }
        var bytes = Base64Text.decode(parts[2], "key");
        if (bytes.length != MerkleHash.BYTES + 1) {
            throw malformed();
        }
        var kind = Arrays.stream(Kind.values())
                .filter(each -> each.type == bytes[0])
                .findFirst()
                .orElseThrow(VerifierKey::malformed);
        var key = new VerifierKey(parts[0], kind, Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!key.hexId().equals(parts[1])) {
            throw malformed();
        }
        return key;
    }

    /** Whether this key is named by a signature; whether it made it, {@link #verifies} tells. */
    public boolean named(SignedNote.Signature signature) {
        return signature.keyId() == keyId() && signature.name().equals(name);
    }

    /** Whether this key made that signature below this text. */
    public boolean verifies(String text, SignedNote.Signature signature) {
        return named(signature) && verifiesBytes(text, signature.bytes());
    }

    private boolean verifiesBytes(String text, byte[] signature) {
        if (kind == Kind.LOG) {
            return verifies(text.getBytes(StandardCharsets.UTF_8), signature);
        }
        if (signature.length != Long.BYTES + SIGNATURE_BYTES) {
            return false;
        }
        var time = ByteBuffer.wrap(signature).getLong();
        return time >= 0
                && verifies(
                        Cosignature.message(time, text), Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    private boolean verifies(byte[] message, byte[] signature) {
        try {
            new Ed25519Verify(publicKey).verify(signature, message);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private String hexId() {
        return HexFormat.of().toHexDigits(keyId());
    }

    @Override
    public String toString() {
        var typed = ByteBuffer.allocate(1 + publicKey.length).put(kind.type).put(publicKey);
        return name + "+" + hexId() + "+" + Base64Text.encode(typed.array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key
                && key.name.equals(name)
                && key.kind == kind
                && Arrays.equals(key.publicKey, publicKey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, Arrays.hashCode(publicKey));
    }

    private static EvidenceMalformed malformed() {
        return new EvidenceMalformed("key", "malformed");
    }
}
