package org.dossierledger.app.cluster;

import java.time.Instant;
import org.dossierledger.query.evidence.Difference;
import org.dossierledger.query.evidence.DifferenceKind;

/**
 * Something in the ledger's streams on the cluster that is no part of its log.
 *
 * @param globalIndex of the event before which it stands
 * @param revision place in the stream as the server counts, from 0
 * @param reason {@code foreign}: not written by the ledger, or not so; {@code taken}: with a place or an id that another
 *     event has; {@code uncopied}: as the ledger writes them, but not in the copy
 * @param putAsideAt when the follower came to it and put it aside; null when it never did
 */
public record StrayEvent(
        long globalIndex, long position, String stream, long revision, String type, String reason, Instant putAsideAt) {

    /** @param at null when that has not happened */
    StrayEvent putAside(Instant at) {
        return new StrayEvent(globalIndex, position, stream, revision, type, reason, at);
    }

    Difference difference() {
        return EventComparison.difference(
                DifferenceKind.inserted, globalIndex, null, stream, "stray." + reason, position, type);
    }
}
