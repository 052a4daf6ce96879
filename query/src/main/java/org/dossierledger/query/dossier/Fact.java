package org.dossierledger.query.dossier;

import java.time.Instant;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.event.StoredEvent;

/**
 * An event as the fold reads it: decoded, with both times.
 *
 * @param event as stored
 * @param meant what it should have said, as far as anybody has corrected it
 */
record Fact(
        long globalIndex,
        long sequenceNumber,
        String eventId,
        Instant recordedAt,
        Instant occurredAt,
        Provenance by,
        DossierEvent event,
        DossierEvent meant) {

    Fact(
            long globalIndex,
            long sequenceNumber,
            String eventId,
            Instant recordedAt,
            Instant occurredAt,
            Provenance by,
            DossierEvent event) {
        this(globalIndex, sequenceNumber, eventId, recordedAt, occurredAt, by, event, event);
    }

    static Fact of(StoredEvent stored) {
        var by = EventJson.provenance(stored);
        return new Fact(
                stored.globalIndex(),
                stored.sequenceNumber(),
                stored.eventId(),
                stored.recordedAt(),
                by.occurredAt(stored.recordedAt()),
                by,
                (DossierEvent) EventJson.payload(stored));
    }

    /** For the tables: without what none of them shows. */
    static Fact lean(StoredEvent stored) {
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
    Fact anonymous() {
        return new Fact(globalIndex, sequenceNumber, eventId, recordedAt, occurredAt, null, event, meant);
    }

    Fact movedTo(Instant corrected) {
        return new Fact(globalIndex, sequenceNumber, eventId, recordedAt, corrected, by, event, meant);
    }

    Fact meaning(DossierEvent corrected) {
        return new Fact(globalIndex, sequenceNumber, eventId, recordedAt, occurredAt, by, event, corrected);
    }
}
