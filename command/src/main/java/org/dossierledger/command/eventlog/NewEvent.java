package org.dossierledger.command.eventlog;

import java.time.Instant;
import java.util.Objects;

/**
 * An event on its way into the log: everything but its place in the whole log, which the writer gives.
 *
 * @param sequenceNumber place in the stream, from 0
 * @param type logical name, see {@link org.dossierledger.shared.event.EventTypes}
 * @param revision null where the type has none
 * @param recordedAt UTC; the log keeps microseconds
 * @param payload kept as it is, byte for byte
 * @param metadata kept as it is, byte for byte
 */
@SuppressWarnings("ArrayRecordComponent")
public record NewEvent(
        String eventId,
        String stream,
        long sequenceNumber,
        String type,
        String revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {

    public NewEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(payload, "payload");
        Objects.requireNonNull(metadata, "metadata");
    }
}
