package org.dossierledger.command.eventlog;

import java.time.Instant;

/** An event on its way into the log: everything but its place in the whole log, which the writer gives. */
@SuppressWarnings("ArrayRecordComponent")
public record NewEvent(
        String eventId,
        String stream,
        long sequenceNumber,
        String type,
        String revision,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {}
