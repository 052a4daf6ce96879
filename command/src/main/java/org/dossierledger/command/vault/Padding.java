package org.dossierledger.command.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Fills up to a multiple of 256 bytes, so that the length of a ciphertext does not tell a short name from a long one. */
final class Padding {

    private static final int BLOCK = 256;

    private Padding() {}

    /** The length in four bytes, the content, zeros. */
    static byte[] pad(byte[] content) {
        var length = Math.addExact(content.length, Integer.BYTES + BLOCK - 1) / BLOCK * BLOCK;
        return ByteBuffer.allocate(length).putInt(content.length).put(content).array();
    }

    static byte[] strip(byte[] padded) {
        var length = ByteBuffer.wrap(padded).getInt();
        return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    }
}
