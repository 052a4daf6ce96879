package org.dossierledger.shared.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a log asks a witness to cosign (c2sp.org/tlog-witness, {@code add-checkpoint}).
 *
 * @param oldSize of the checkpoint that the witness cosigned last, as the log believes; 0 for none
 * @param proof that the tree of that size is the beginning of the new one
 */
public record AddCheckpoint(long oldSize, List<byte[]> proof, SignedNote checkpoint) {

    private static final int MOST_HASHES = 63;
    /** Its size, 63 hashes, and a note of 64 KiB. */
    public static final int MOST_BYTES = 68 * 1024;

    /** @throws EvidenceMalformed when it is no such request */
    public static AddCheckpoint parse(byte[] body) {
        var text = utf8(body);
        var split = text.indexOf("\n\n");
        if (split < 0) {
            throw new EvidenceMalformed("proof", "truncated");
        }
        var lines = List.of(text.substring(0, split).split("\n", -1));
        if (!lines.get(0).startsWith("old ") || lines.size() > 1 + MOST_HASHES) {
            throw malformed();
        }
        return new AddCheckpoint(
                Base64Text.number(lines.get(0).substring("old ".length()), "proof"),
                lines.stream()
                        .skip(1)
                        .map(line -> Base64Text.hash(line, "proof"))
                        .toList(),
                SignedNote.parse(text.substring(split + 2)));
    }

    private static String utf8(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new EvidenceMalformed("proof", "tooLarge");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static EvidenceMalformed malformed() {
        return new EvidenceMalformed("proof", "malformed");
    }

    /** As it is sent. */
    @Override
    public String toString() {
        var body = new StringBuilder("old " + oldSize + "\n");
        proof.forEach(hash -> body.append(Base64Text.encode(hash)).append('\n'));
        return body.append('\n').append(checkpoint).toString();
    }
}
