package org.dossierledger.query.petition;

import java.time.Instant;

/**
 * A request to open the identity in the vault, as far as it has come.
 *
 * @param requestedBy, decidedBy account names; null in tables, which do not show them
 * @param until null unless approved
 */
public record IdentityAccess(
        String request, String requestedBy, String reason, State state, String decidedBy, Instant until) {

    public enum State {
        /** Chờ phê duyệt. */
        PENDING,
        /** Được phép. */
        APPROVED,
        /** Bị từ chối. */
        DENIED,
        /** Hết hạn. */
        EXPIRED
    }

    /** Whether the identity may be opened at this moment. */
    public boolean open(Instant at) {
        return state == State.APPROVED && at.isBefore(until);
    }
}
