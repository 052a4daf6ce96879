package org.dossierledger.shared.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * That one leaf is in a log, in one file that needs nothing else (c2sp.org/tlog-proof).
 *
 * @param index of the leaf, from 0
 * @param hashes inclusion proof, from the leaf's sibling up
 * @param checkpoint of the tree that the proof leads to, as it was signed
 */
public record TlogProof(long index, List<byte[]> hashes, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final int MOST_HASHES = 63;

    /** @throws EvidenceMalformed when it is no such file. An {@code extra} line proves nothing and is passed over. */
    public static TlogProof parse(String file) {
        var split = file.indexOf("\n\n");
        if (split < 0) {
            throw new EvidenceMalformed("proof", "truncated");
        }
        var lines = List.of(file.substring(0, split).split("\n", -1));
        var at = lines.size() > 1 && lines.get(1).startsWith("extra ") ? 2 : 1;
        if (!lines.get(0).equals(HEADER) || lines.size() <= at || !lines.get(at).startsWith("index ")) {
            throw new EvidenceMalformed("proof", "malformed");
        }
        var index = Base64Text.number(lines.get(at).substring("index ".length()), "proof");
        var hashes = new ArrayList<byte[]>();
        lines.subList(at + 1, lines.size()).forEach(line -> hashes.add(Base64Text.hash(line, "proof")));
        if (hashes.size() > MOST_HASHES) {
            throw new EvidenceMalformed("proof", "malformed");
        }
        return new TlogProof(index, List.copyOf(hashes), SignedNote.parse(file.substring(split + 2)));
    }

    /** Whether the proof leads from this leaf to the root in its checkpoint; who signed that is another question. */
    public boolean includes(byte[] leafHash) {
        var head = Checkpoint.of(checkpoint);
        return Proofs.included(leafHash, index, head.size(), hashes, head.rootHash());
    }

    @Override
    public String toString() {
        var file = new StringBuilder(HEADER + "\nindex " + index + "\n");
        hashes.forEach(hash -> file.append(Base64Text.encode(hash)).append('\n'));
        return file.append('\n').append(checkpoint).toString();
    }
}
