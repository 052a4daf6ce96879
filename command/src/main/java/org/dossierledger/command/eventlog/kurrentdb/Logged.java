package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.RecordedEvent;
import java.util.Optional;
import org.dossierledger.command.eventlog.NewEvent;

/**
 * What stands at one place of the cluster's log.
 *
 * @param position in bytes from the log's beginning; grows from event to event, with gaps
 * @param stream as the ledger calls it
 * @param revision place in the stream as the server counts, from 0
 * @param event null when it is not one that the ledger wrote, or not as it wrote it
 */
public record Logged(long position, String stream, long revision, String type, NewEvent event) {

    static Logged of(RecordedEvent recorded, String stream) {
        var event = Envelope.read(stream, recorded.getEventType(), recorded.getEventData(), recorded.getUserMetadata());
        return new Logged(
                recorded.getPosition().getCommitUnsigned(),
                stream,
                recorded.getRevision(),
                recorded.getEventType(),
                event.filter(it -> EventIds.onTheWire(it).equals(recorded.getEventId()))
                        .orElse(null));
    }

    Optional<NewEvent> written() {
        return Optional.ofNullable(event);
    }
}
