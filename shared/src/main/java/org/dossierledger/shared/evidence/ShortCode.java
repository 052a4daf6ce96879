package org.dossierledger.shared.evidence;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import org.dossierledger.shared.tlog.EvidenceMalformed;

/**
 * An entry of the log, short enough to type: its number and the first 40 bits of a keyed hash over it, which only the
 * server can compute. Written as 16 characters of Crockford's base 32 in four groups; read in any case, with O for 0 and I
 * or L for 1. It is not signed: it finds an entry and proves nothing.
 *
 * @param begin 5 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record ShortCode(long globalIndex, byte[] begin) {

    static final int INDEX_BYTES = 5;
    static final long MOST_INDEX = (1L << 40) - 1;

    private static final int HASH_BYTES = 5;
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int RADIX = 32;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** @param keyedHash over index and leaf hash; 5 bytes at least */
    public static ShortCode of(long globalIndex, byte[] keyedHash) {
        return new ShortCode(globalIndex, Arrays.copyOf(keyedHash, HASH_BYTES));
    }

    /** @throws EvidenceMalformed when it is none; spaces and hyphens between the characters are passed over */
    public static ShortCode parse(String text) {
        var typed = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        if (typed.length() != LENGTH || typed.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw Receipt.malformed();
        }
        var value = BigInteger.ZERO;
        for (var c : typed.toCharArray()) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(c)));
        }
        var bits = Byte.SIZE * HASH_BYTES;
        return new ShortCode(
                value.shiftRight(bits).longValueExact(),
                bytes(value.and(BigInteger.valueOf(MOST_INDEX)).longValueExact()));
    }

    /** Whether both are the same. */
    public boolean matches(ShortCode other) {
        return globalIndex == other.globalIndex && MessageDigest.isEqual(begin, other.begin);
    }

    static byte[] bytes(long fortyBits) {
        return Arrays.copyOfRange(
                ByteBuffer.allocate(Long.BYTES).putLong(fortyBits).array(), Long.BYTES - INDEX_BYTES, Long.BYTES);
    }

    static long index(byte[] fortyBits) {
        return new BigInteger(1, fortyBits).longValueExact();
    }

    @Override
    public String toString() {
        var value = BigInteger.valueOf(globalIndex)
                .shiftLeft(Byte.SIZE * HASH_BYTES)
                .or(new BigInteger(1, begin));
        var code = new StringBuilder();
        for (var place = LENGTH - 1; place >= 0; place--) {
            code.append(ALPHABET.charAt(
                    value.shiftRight(5 * place).mod(BigInteger.valueOf(RADIX)).intValue()));
            if (place % GROUP == 0 && place > 0) {
                code.append('-');
            }
        }
        return code.toString();
    }
}
