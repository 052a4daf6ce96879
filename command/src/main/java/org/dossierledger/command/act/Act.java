package org.dossierledger.command.act;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.messaging.MetaData;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;

/**
 * The circumstances of one command: who, and when it happened as claimed.
 *
 * @param occurredAt the claimed time, or now
 * @param recordedAt now
 */
public record Act(Provenance by, Instant occurredAt, Instant recordedAt) {

    public static Act of(MetaData metadata, Clock clock) {
        var by = Provenance.of(metadata);
        var now = clock.instant();
        var occurredAt = by.occurredAt(now);
        if (occurredAt.isAfter(now)) {
            throw new HappensInTheFuture(occurredAt);
        }
        return new Act(by, occurredAt, now);
    }

    /** The same for what follows from it only now: it is claimed of no earlier time. */
    public Act now() {
        return new Act(by.claimedAt(null, Evidence.SYSTEM), recordedAt, recordedAt);
    }
}
