package org.dossierledger.shared.evidence;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.tlog.Base64Text;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;

/**
 * What the tree says about one event: the data of leaf {@code globalIndex - 1}. It holds hashes of the payload and the
 * metadata, not them, so it can be shown where they may not. docs/proofs.md says how each byte is written.
 *
 * @param revision null when the type has none
 * @param recordedAt microseconds
 * @param payloadHash SHA-256 of the payload's bytes as stored
 * @param metadataHash SHA-256 of the metadata's bytes as stored
 */
@SuppressWarnings("ArrayRecordComponent")
public record EventRecord(
        String eventId,
        String stream,
        long sequenceNumber,
        String type,
        String revision,
        Instant recordedAt,
        byte[] payloadHash,
        byte[] metadataHash) {

    static final String HEADER = "dossierledger.org/event@v1";

    public static EventRecord of(StoredEvent event) {
        return new EventRecord(
                event.eventId(),
                event.stream(),
                event.sequenceNumber(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                MerkleHash.sha256(event.payload()),
                MerkleHash.sha256(event.metadata()));
    }

    /** The data of the leaf. */
    public byte[] bytes() {
        var text = new RecordText(HEADER)
                .name("event", eventId)
                .name("stream", stream)
                .number("sequence", sequenceNumber)
                .name("type", type);
        if (revision != null) {
            text.name("revision", revision);
        }
        return text.time("recorded", recordedAt)
                .hash("payload", payloadHash)
                .hash("metadata", metadataHash)
                .bytes();
    }

    public byte[] leafHash() {
        return MerkleHash.leaf(bytes());
    }

    /** @throws EvidenceMalformed when {@link #bytes} would not have written exactly this */
    public static EventRecord parse(byte[] data) {
        try {
            var text = text(data);
            var lines = List.of(text.split("\n", -1));
            var revision = lines.size() == 10 ? 1 : 0;
            if (lines.size() != 9 + revision || !lines.get(0).equals(HEADER)) {
                throw malformed();
            }
            var record = new EventRecord(
                    RecordText.name(value(lines.get(1), "event")),
                    RecordText.name(value(lines.get(2), "stream")),
                    Base64Text.number(value(lines.get(3), "sequence"), "record"),
                    RecordText.name(value(lines.get(4), "type")),
                    revision == 0 ? null : RecordText.name(value(lines.get(5), "revision")),
                    Instant.parse(value(lines.get(5 + revision), "recorded")),
                    Base64Text.hash(value(lines.get(6 + revision), "payload"), "record"),
                    Base64Text.hash(value(lines.get(7 + revision), "metadata"), "record"));
            if (!Arrays.equals(record.bytes(), data)) {
                throw malformed();
            }
            return record;
        } catch (DateTimeException | CharacterCodingException | IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static String text(byte[] data) throws CharacterCodingException {
        CharBuffer text = StandardCharsets.US_ASCII.newDecoder().decode(ByteBuffer.wrap(data));
        return text.toString();
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name + " ")) {
            throw malformed();
        }
        return line.substring(name.length() + 1);
    }

    private static EvidenceMalformed malformed() {
        return new EvidenceMalformed("record", "malformed");
    }
}
