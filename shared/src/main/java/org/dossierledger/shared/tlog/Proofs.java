package org.dossierledger.shared.tlog;

import java.util.Arrays;
import java.util.List;

/** Checks the proofs of RFC 6962, as RFC 9162 sections 2.1.3.2 and 2.1.4.2 write the checks down. */
public final class Proofs {

    private Proofs() {}

    /** @param index of the leaf, from 0 */
    public static boolean included(byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || !hashes(proof)) {
            return false;
        }
        var node = index;
        var last = size - 1;
        var hash = leafHash;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHash.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = MerkleHash.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of {@code oldSize} is the beginning of the tree of {@code size}. */
    public static boolean consistent(long oldSize, byte[] oldRoot, long size, byte[] root, List<byte[]> proof) {
        if (oldSize < 0 || oldSize > size || !hashes(proof)) {
            return false;
        }
        if (oldSize == size) {
            return proof.isEmpty() && Arrays.equals(oldRoot, root);
        }
        if (oldSize == 0) {
            return proof.isEmpty() && Arrays.equals(oldRoot, MerkleHash.empty());
        }
        return Long.bitCount(oldSize) == 1
                ? walk(oldSize, oldRoot, oldRoot, size, root, proof)
                : !proof.isEmpty() && walk(oldSize, proof.get(0), oldRoot, size, root, proof.subList(1, proof.size()));
    }

    private static boolean walk(long oldSize, byte[] seed, byte[] oldRoot, long size, byte[] root, List<byte[]> proof) {
        var node = oldSize - 1;
        var last = size - 1;
        while ((node & 1) == 1) {
            node >>>= 1;
            last >>>= 1;
        }
        var before = seed;
        var now = seed;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                before = MerkleHash.node(sibling, before);
                now = MerkleHash.node(sibling, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                now = MerkleHash.node(now, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(before, oldRoot) && Arrays.equals(now, root);
    }

    private static boolean hashes(List<byte[]> proof) {
        return proof.stream().allMatch(hash -> hash.length == MerkleHash.BYTES);
    }
}
