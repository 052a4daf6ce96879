package org.dossierledger.shared.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;

/**
 * What the log says to the citizen: this code was registered as this entry at this time. Signed, it stays true on paper
 * whatever becomes of the log. docs/proofs.md has the bytes.
 *
 * @param origin of the log
 * @param code of the dossier, petition or visit; up to 200 bytes in UTF-8, on one line
 * @param globalIndex of the event that registered it, below 2^40
 * @param leafHash of that event's record
 * @param recordedAt microseconds
 */
@SuppressWarnings("ArrayRecordComponent")
public record Receipt(String origin, String code, long globalIndex, byte[] leafHash, Instant recordedAt) {

    static final int MOST_CODE_BYTES = 200;

    /** The origin follows where a checkpoint has its size, so that no text is both. */
    private static final String HEADER = "dossierledger.org/receipt@v1";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public Receipt {
        var bytes = code.getBytes(StandardCharsets.UTF_8).length;
        var year = recordedAt.atOffset(ZoneOffset.UTC).getYear();
        if (bytes < 1
                || bytes > MOST_CODE_BYTES
                || code.codePoints().anyMatch(Character::isISOControl)
                || globalIndex < 1
                || globalIndex > ShortCode.MOST_INDEX
                || leafHash.length != MerkleHash.BYTES
                || year < 0
                || year > 9999) {
            throw malformed();
        }
    }

    /** What is signed. */
    public String text() {
        return String.join(
                "\n",
                HEADER,
                origin,
                code,
                Long.toString(globalIndex),
                Base64Text.encode(leafHash),
                TIME.format(recordedAt),
                "");
    }

    static EvidenceMalformed malformed() {
        return new EvidenceMalformed("receipt", "malformed");
    }
}
