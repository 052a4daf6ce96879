package org.dossierledger.shared.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;

/**
 * That a sequence number is the last one of a stream, at the size of the log that a
 * {@link EvidenceEvent.StreamHeadsCommitted} is about: whoever has the events up to there has all of them. docs/proofs.md.
 *
 * @param path the sibling of each node on the way to the stream's leaf, from the root down
 */
public record StreamProof(String stream, long lastSequenceNumber, List<byte[]> path) {

    static final String HEADER = "dossierledger.org/stream-proof@v1";

    private static final int MOST_HASHES = MerkleHash.BYTES * Byte.SIZE;

    /** Whether it leads to this root. */
    public boolean leadsTo(byte[] root) {
        var head = StreamHead.of(stream, lastSequenceNumber);
        var hash = head.leafHash();
        for (var bit = path.size() - 1; bit >= 0; bit--) {
            hash = StreamHeads.isSet(head.key(), 0, bit)
                    ? MerkleHash.node(path.get(bit), hash)
                    : MerkleHash.node(hash, path.get(bit));
        }
        return Arrays.equals(hash, root);
    }

    /** @throws EvidenceMalformed when {@link #toString} would not have written exactly this */
    public static StreamProof parse(String file) {
        var lines = List.of(file.split("\n", -1));
        if (lines.size() < 4
                || lines.size() > 4 + MOST_HASHES
                || !lines.get(0).equals(HEADER)
                || !lines.get(1).startsWith("stream ")
                || !lines.get(2).startsWith("last ")) {
            throw malformed();
        }
        var path = new ArrayList<byte[]>();
        lines.subList(3, lines.size() - 1).forEach(line -> path.add(Base64Text.hash(line, "proof")));
        var proof = new StreamProof(
                name(lines.get(1).substring("stream ".length())),
                Base64Text.number(lines.get(2).substring("last ".length()), "proof"),
                List.copyOf(path));
        if (!proof.toString().equals(file)) {
            throw malformed();
        }
        return proof;
    }

    private static String name(String value) {
        try {
            return RecordText.name(value);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    @Override
    public String toString() {
        var head = new RecordText(HEADER).name("stream", stream).number("last", lastSequenceNumber);
        var file = new StringBuilder(new String(head.bytes(), StandardCharsets.US_ASCII));
        path.forEach(hash -> file.append(Base64Text.encode(hash)).append('\n'));
        return file.toString();
    }

    private static EvidenceMalformed malformed() {
        return new EvidenceMalformed("proof", "malformed");
    }
}
