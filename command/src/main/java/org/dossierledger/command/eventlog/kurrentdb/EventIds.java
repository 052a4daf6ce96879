package org.dossierledger.command.eventlog.kurrentdb;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dossierledger.command.eventlog.NewEvent;

/** The server wants UUIDs. An event that has another kind of id gets one made of it, always the same. */
final class EventIds {

    private EventIds() {}

    static UUID onTheWire(NewEvent event) {
        return onTheWire(event.eventId());
    }

    static UUID onTheWire(String id) {
        try {
            var uuid = UUID.fromString(id);
            if (uuid.toString().equals(id)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // another kind of id
        }
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }
}
