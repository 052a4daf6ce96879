package org.dossierledger.command.eventlog;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

public final class SampleEvents {

    private SampleEvents() {}

    public static NewEvent event(String stream, long sequenceNumber) {
        var nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return new NewEvent(
                UUID.randomUUID().toString(),
                stream,
                sequenceNumber,
                "DossierReceived",
                "1",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                nothing,
                nothing);
    }
}
