package org.dossierledger.shared.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.VerifierKey;

/**
 * The hash of every file of a pack, as {@code sha256sum} writes it, and the note by which the log says that it gave this
 * pack out. It covers what no proof does: the manual and the timelines for people.
 */
public final class PackSums {

    private PackSums() {}

    /** The file {@link PackContents#SUMS}. @param files without it and its note */
    public static byte[] of(Map<String, byte[]> files) {
        var sums = new StringBuilder();
        files.forEach((name, content) -> sums.append(line(name, content)).append('\n'));
        return sums.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What the log signs; its second line is no number, so it is never a checkpoint. */
    public static String text(String origin, byte[] sums) {
        return PackContents.FORMAT + "\n" + origin + "\n" + Base64Text.encode(MerkleHash.sha256(sums)) + "\n";
    }

    /** The first file that is not as it was given out; empty when all are. */
    static Optional<String> altered(Map<String, byte[]> files, String origin, Collection<VerifierKey> keys) {
        var sums = files.get(PackContents.SUMS);
        var note = SignedNote.parse(files.get(PackContents.SUMS_NOTE));
        var signed = keys.stream()
                .anyMatch(key -> note.signatures().stream().anyMatch(each -> key.verifies(note.text(), each)));
        if (!signed) {
            return Optional.of(PackContents.SUMS_NOTE);
        }
        if (!note.text().equals(text(origin, sums))) {
            return Optional.of(PackContents.SUMS);
        }
        var lines = new HashSet<>(List.of(new String(sums, StandardCharsets.US_ASCII).split("\n")));
        return files.entrySet().stream()
                .filter(file -> !file.getKey().startsWith(PackContents.SUMS))
                .filter(file -> !lines.contains(line(file.getKey(), file.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String line(String name, byte[] content) {
        return HexFormat.of().formatHex(MerkleHash.sha256(content)) + "  " + name;
    }
}
