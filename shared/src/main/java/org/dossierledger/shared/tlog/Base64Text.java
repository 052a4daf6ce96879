package org.dossierledger.shared.tlog;

import java.util.Base64;

/** Base 64 as C2SP has it: RFC 4648 section 4, padded, in its one canonical spelling. */
public final class Base64Text {

    private Base64Text() {}

    /** @param what named in the refusal */
    public static byte[] decode(String text, String what) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new EvidenceMalformed(what, "malformed");
    }

    public static byte[] hash(String text, String what) {
        var bytes = decode(text, what);
        if (bytes.length != MerkleHash.BYTES) {
            throw new EvidenceMalformed(what, "malformed");
        }
        return bytes;
    }

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A decimal number without leading zeros, below 2^63. */
    public static long number(String text, String what) {
        if (!text.matches("0|[1-9]\\d{0,18}")) {
            throw new EvidenceMalformed(what, "malformed");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new EvidenceMalformed(what, "malformed");
        }
    }
}
