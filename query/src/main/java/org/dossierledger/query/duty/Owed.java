package org.dossierledger.query.duty;

import java.time.Instant;

/**
 * A duty under way.
 *
 * @param originalDue its first date
 * @param pausedSince when its clock began to stand still; null while it runs
 */
public record Owed(Instant due, Instant originalDue, Instant pausedSince) {

    /** The date after which it is late; null while its clock stands still, unless it was late before. */
    public Instant inForce() {
        return pausedSince != null && !pausedSince.isAfter(due) ? null : due;
    }

    Owed paused(Instant at) {
        return pausedSince == null ? new Owed(due, originalDue, at) : this;
    }
}
