package org.dossierledger.query.projection;

import java.time.Instant;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.event.StoredEvent;

/**
 * An event as the fold reads it: decoded, with both times.
 *
 * @param event as stored
 * @param meant what it should have said, as far as anybody has corrected it
 */
public record Fact(
        long globalIndex,
        long sequenceNumber,
        String eventId,
        Instant recordedAt,
        Instant occurredAt,
        Provenance by,
        LedgerEvent event,
        LedgerEvent meant) {

    Fact(
            long globalIndex,
            long sequenceNumber,
            String eventId,
            Instant recordedAt,
            Instant occurredAt,
            Provenance by,
            LedgerEvent event) {
        this(globalIndex, sequenceNumber, eventId, recordedAt, occurredAt, by, event, event);
    }

    public static Fact of(StoredEvent stored) {
        var by = EventJson.provenance(stored);
        return new Fact(
                stored.globalIndex(),
                stored.sequenceNumber(),
                stored.eventId(),
                stored.recordedAt(),
                by.occurredAt(stored.recordedAt()),
                by,
                (LedgerEvent) EventJson.payload(stored));
    }

    /** For the tables: without what none of them shows. */
    public static Fact lean(StoredEvent stored) {
        var by = LeanEvents.provenance(stored);
        return new Fact(
                stored.globalIndex(),
                stored.sequenceNumber(),
                stored.eventId(),
                stored.recordedAt(),
                by.occurredAt(stored.recordedAt()),
                by,
                LeanEvents.payload(stored));
    }

    /** Who did it stands in the timeline table by now; a history in memory does without. */
    public Fact anonymous() {
        return new Fact(globalIndex, sequenceNumber, eventId, recordedAt, occurredAt, null, event, meant);
    }

    /** The same, corrected to have happened at another time. */
    public Fact movedTo(Instant corrected) {
        return new Fact(globalIndex, sequenceNumber, eventId, recordedAt, corrected, by, event, meant);
    }

    /** The same, corrected to mean something else. */
    public Fact meaning(LedgerEvent corrected) {
        return new Fact(globalIndex, sequenceNumber, eventId, recordedAt, occurredAt, by, event, corrected);
    }
}
