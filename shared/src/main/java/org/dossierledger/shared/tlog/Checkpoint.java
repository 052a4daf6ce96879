package org.dossierledger.shared.tlog;

import java.util.Arrays;
import java.util.Objects;

/**
 * A tree's head, as the text of a signed note (c2sp.org/tlog-checkpoint).
 *
 * @param origin which log
 * @param size how many leaves
 * @param rootHash 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Checkpoint(String origin, long size, byte[] rootHash) {

    /** @throws EvidenceMalformed when it is not the text of a checkpoint; further lines are left to whoever wrote them */
    public static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty()) {
            throw new EvidenceMalformed("checkpoint", "malformed");
        }
        for (var line = 3; line < lines.length - 1; line++) {
            if (lines[line].isEmpty()) {
                throw new EvidenceMalformed("checkpoint", "malformed");
            }
        }
        return new Checkpoint(
                lines[0], Base64Text.number(lines[1], "checkpoint"), Base64Text.hash(lines[2], "checkpoint"));
    }

    public static Checkpoint of(SignedNote note) {
        return parse(note.text());
    }

    public String text() {
        return origin + "\n" + size + "\n" + rootText() + "\n";
    }

    /** In base64, as people compare it. */
    public String rootText() {
        return Base64Text.encode(rootHash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint checkpoint
                && checkpoint.origin.equals(origin)
                && checkpoint.size == size
                && Arrays.equals(checkpoint.rootHash, rootHash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size, Arrays.hashCode(rootHash));
    }
}
