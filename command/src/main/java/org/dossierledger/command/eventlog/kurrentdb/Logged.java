package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.RecordedEvent;
import java.util.Optional;
import java.util.UUID;
import org.dossierledger.command.eventlog.NewEvent;

/**
 * What stands at one place of the cluster's log.
 *
 * @param id as the server knows it
 * @param position in bytes from the log's beginning; grows from event to event, with gaps
 * @param stream as the ledger calls it
 * @param revision place in the stream as the server counts, from 0
 * @param event null when it is not one that the ledger wrote, or not as it wrote it
 */
public record Logged(UUID id, long position, String stream, long revision, String type, NewEvent event) {

    static Logged of(RecordedEvent recorded, String stream) {
        var event = Envelope.read(stream, recorded.getEventType(), recorded.getEventData(), recorded.getUserMetadata());
        return new Logged(
                recorded.getEventId(),
                recorded.getPosition().getCommitUnsigned(),
                stream,
                recorded.getRevision(),
                recorded.getEventType(),
                event.filter(it -> EventIds.onTheWire(it).equals(recorded.getEventId()))
                        .orElse(null));
    }

    /** Whether this was once the event of that id, whatever was made of it since. */
    public boolean was(String eventId) {
        return EventIds.onTheWire(eventId).equals(id);
    }

    Optional<NewEvent> written() {
        return Optional.ofNullable(event);
    }
}
