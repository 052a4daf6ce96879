package org.dossierledger.shared.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.VerifierKey;

/**
 * A signed {@link Receipt}, packed for a QR code. It does not hold the origin: whoever has the key knows whose it is.
 *
 * @param keyId of the key that signed
 * @param signature Ed25519, over the receipt's text
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReceiptToken(
        int keyId, byte[] signature, long globalIndex, byte[] leafHash, Instant recordedAt, String code) {

    private static final byte VERSION = 1;
    private static final int SIGNATURE_BYTES = 64;
    private static final int HEAD =
            1 + Integer.BYTES + SIGNATURE_BYTES + ShortCode.INDEX_BYTES + MerkleHash.BYTES + Long.BYTES;

    /** @param signed the receipt's text; the first signature is taken, which is the key's that is known longest */
    public static ReceiptToken of(Receipt receipt, SignedNote signed) {
        var signature = signed.signatures().get(0);
        return new ReceiptToken(
                signature.keyId(),
                signature.bytes(),
                receipt.globalIndex(),
                receipt.leafHash(),
                receipt.recordedAt(),
                receipt.code());
    }

    /**
     * @param text a token, or the link that ends in one
     * @throws org.dossierledger.shared.tlog.EvidenceMalformed when it is none, or not in its one canonical spelling
     */
    public static ReceiptToken parse(String text) {
        var token = text.strip().substring(text.strip().lastIndexOf('/') + 1);
        try {
            var packed = Base64.getUrlDecoder().decode(token);
            if (packed.length <= HEAD || packed.length > HEAD + Receipt.MOST_CODE_BYTES || packed[0] != VERSION) {
                throw Receipt.malformed();
            }
            var read = read(ByteBuffer.wrap(packed, 1, packed.length - 1));
            read.receipt(""); // its limits
            if (!read.toString().equals(token)) {
                throw Receipt.malformed();
            }
            return read;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException | CharacterCodingException e) {
            throw Receipt.malformed();
        }
    }

    private static ReceiptToken read(ByteBuffer packed) throws CharacterCodingException {
        var keyId = packed.getInt();
        var signature = bytes(packed, SIGNATURE_BYTES);
        var index = ShortCode.index(bytes(packed, ShortCode.INDEX_BYTES));
        var leafHash = bytes(packed, MerkleHash.BYTES);
        var recordedAt = Instant.EPOCH.plus(packed.getLong(), ChronoUnit.MICROS);
        var code = StandardCharsets.UTF_8.newDecoder().decode(packed).toString();
        return new ReceiptToken(keyId, signature, index, leafHash, recordedAt, code);
    }

    private static byte[] bytes(ByteBuffer packed, int length) {
        var bytes = new byte[length];
        packed.get(bytes);
        return bytes;
    }

    /** The receipt, if one of these keys of a log has signed it. */
    public Optional<Receipt> verified(Collection<VerifierKey> keys) {
        return keys.stream()
                .filter(key -> key.kind() == VerifierKey.Kind.LOG)
                .filter(key -> key.verifies(
                        receipt(key.name()).text(), new SignedNote.Signature(key.name(), keyId, signature)))
                .map(key -> receipt(key.name()))
                .findFirst();
    }

    private Receipt receipt(String origin) {
        return new Receipt(origin, code, globalIndex, leafHash, recordedAt);
    }

    /** In base 64 for addresses (RFC 4648 section 5), without padding. */
    @Override
    public String toString() {
        var name = code.getBytes(StandardCharsets.UTF_8);
        var packed = ByteBuffer.allocate(HEAD + name.length)
                .put(VERSION)
                .putInt(keyId)
                .put(signature)
                .put(ShortCode.bytes(globalIndex))
                .put(leafHash)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .put(name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.array());
    }
}
