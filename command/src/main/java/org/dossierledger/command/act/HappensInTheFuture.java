package org.dossierledger.command.act;

import java.time.Instant;
import org.dossierledger.shared.Refusal;

/** An act cannot be claimed for a time that has not come. */
public final class HappensInTheFuture extends Refusal {

    public HappensInTheFuture(Object occurredAt) {
        super(occurredAt);
    }

    /** @param occurredAt as claimed; null: now */
    public static void check(Instant occurredAt, Instant now) {
        if (occurredAt != null && occurredAt.isAfter(now)) {
            throw new HappensInTheFuture(occurredAt);
        }
    }
}
