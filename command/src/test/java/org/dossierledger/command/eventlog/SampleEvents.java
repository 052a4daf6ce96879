package org.dossierledger.command.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

final class SampleEvents {

    private SampleEvents() {}

    static NewEvent event(String stream, long sequenceNumber) {
        var nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return new NewEvent(
                UUID.randomUUID().toString(),
                stream,
                sequenceNumber,
                "DossierReceived",
                "1",
                Instant.now(),
                nothing,
                nothing);
    }
}
