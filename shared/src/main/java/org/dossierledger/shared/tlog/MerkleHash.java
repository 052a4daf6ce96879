package org.dossierledger.shared.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a Merkle tree, RFC 6962 section 2.1: SHA-256, with 0x00 before a leaf and 0x01 before two children. */
public final class MerkleHash {

    /** Length of every hash here. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(MerkleHash::digest);

    private MerkleHash() {}

    public static byte[] leaf(byte[] data) {
        var sha = SHA_256.get();
        sha.update(LEAF);
        return sha.digest(data);
    }

    /** Of a part of an array. */
    public static byte[] leaf(byte[] data, int offset, int length) {
        var sha = SHA_256.get();
        sha.update(LEAF);
        sha.update(data, offset, length);
        return sha.digest();
    }

    public static byte[] node(byte[] left, byte[] right) {
        var sha = SHA_256.get();
        sha.update(NODE);
        sha.update(left);
        return sha.digest(right);
    }

    /** The root of a tree without leaves. */
    public static byte[] empty() {
        return SHA_256.get().digest();
    }

    /** Plain SHA-256, without any prefix. */
    public static byte[] sha256(byte[] data) {
        return SHA_256.get().digest(data);
    }

    /** Plain, of a part of an array. */
    public static byte[] sha256(byte[] data, int offset, int length) {
        var sha = SHA_256.get();
        sha.update(data, offset, length);
        return sha.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
