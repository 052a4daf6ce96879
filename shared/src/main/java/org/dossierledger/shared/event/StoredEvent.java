package org.dossierledger.shared.event;

import java.time.Instant;

/**
 * One row of the event log, exactly as stored.
 *
 * @param globalIndex place in the whole log, from 1, without gaps, in commit order
 * @param stream the aggregate's id
 * @param sequenceNumber place in the stream, from 0, without gaps
 * @param type logical name, e.g. {@code DossierReceived}; never a Java class name
 * @param recordedAt when the log took it (UTC, microseconds)
 * @param payload JSON as written; hashes cover these bytes
 * @param metadata JSON as written, see {@link Provenance}
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(
        long globalIndex,
        String eventId,
        String stream,
        long sequenceNumber,
        String type,
        String revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {}
