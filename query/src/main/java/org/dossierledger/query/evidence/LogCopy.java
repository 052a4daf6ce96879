package org.dossierledger.query.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.tlog.MerkleHash;
import org.postgresql.PGConnection;

/**
 * Reads rows of the log by {@code COPY}, in PostgreSQL's binary format, and hashes payloads where they lie. Rows with a
 * null or of more than {@link #MOST_BYTES} are left out: {@link OddRows} reads them.
 */
final class LogCopy {

    static final int MOST_BYTES = 8 << 20;

    private static final String SQL = """
            copy (select global_index, event_id, stream, sequence_number, type, revision, recorded_at, payload, metadata
            from log.event_log where global_index > %d and global_index <= %d and sequence_number is not null
            and recorded_at is not null and octet_length(event_id) + octet_length(stream) + octet_length(type)
            + coalesce(octet_length(revision), 0) + octet_length(payload) + octet_length(metadata) <= %d
            order by global_index) to stdout (format binary)""";
    private static final int SIGNATURE_AND_FLAGS = 15;

    private final Connection connection;
    private final Set<String> read;

    /** @param read types whose payload the reader needs */
    LogCopy(Connection connection, Set<String> read) {
        this.connection = connection;
        this.read = read;
    }

    /** In order of the global index, which may be there several times. */
    void between(long after, long upTo, Consumer<LogRow> each) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(SQL.formatted(after, upTo, MOST_BYTES));
        try {
            var begun = false;
            for (var bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                var data = ByteBuffer.wrap(bytes);
                if (!begun) {
                    data.position(SIGNATURE_AND_FLAGS);
                    data.position(data.getInt() + data.position());
                    begun = true;
                }
                while (data.remaining() >= Short.BYTES && data.getShort() > 0) {
                    each.accept(row(data));
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private LogRow row(ByteBuffer data) {
        data.getInt();
        var globalIndex = data.getLong();
        var eventId = text(data);
        var stream = text(data);
        data.getInt();
        var sequenceNumber = data.getLong();
        var type = text(data);
        var revision = text(data);
        data.getInt();
        var recordedAt = LogRow.time(data.getLong());
        var length = data.getInt();
        var payload = read.contains(type)
                ? Arrays.copyOfRange(data.array(), data.position(), data.position() + length)
                : null;
        var payloadHash = hash(data, length);
        var metadataHash = hash(data, data.getInt());
        return new LogRow(
                globalIndex,
                new EventRecord(eventId, stream, sequenceNumber, type, revision, recordedAt, payloadHash, metadataHash),
                payload);
    }

    private static String text(ByteBuffer data) {
        var length = data.getInt();
        if (length < 0) {
            return null;
        }
        var text = new String(data.array(), data.position(), length, StandardCharsets.UTF_8);
        data.position(data.position() + length);
        return text;
    }

    private static byte[] hash(ByteBuffer data, int length) {
        var hash = MerkleHash.sha256(data.array(), data.position(), length);
        data.position(data.position() + length);
        return hash;
    }
}
