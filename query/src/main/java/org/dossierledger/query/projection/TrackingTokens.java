package org.dossierledger.query.projection;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;

/** A token as the log gave it, out of what a processor may have wrapped around it. */
final class TrackingTokens {

    private TrackingTokens() {}

    static TrackingToken upper(TrackingToken token) {
        return WrappedToken.unwrapUpperBound(token);
    }
}
