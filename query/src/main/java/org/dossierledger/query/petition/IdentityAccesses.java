package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dossierledger.query.petition.IdentityAccess.State;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.petition.IdentityEvent;
import org.dossierledger.shared.petition.IdentityEvent.*;

/** Who asked to open the identity, and what was decided. */
final class IdentityAccesses {

    private final Map<String, IdentityAccess> byRequest = new LinkedHashMap<>();
    private boolean erased;

    void apply(Fact fact) {
        if (!(fact.meant() instanceof IdentityEvent event)) {
            return;
        }
        var actor = fact.by() == null ? null : fact.by().actor();
        if (event instanceof IdentityAccessRequested e) {
            byRequest.put(e.request(), new IdentityAccess(e.request(), actor, e.reason(), State.PENDING, null, null));
        } else if (event instanceof IdentityAccessApproved e) {
            decide(e.request(), State.APPROVED, actor, e.until());
        } else if (event instanceof IdentityAccessDenied e) {
            decide(e.request(), State.DENIED, actor, null);
        } else if (event instanceof IdentityAccessExpired e) {
            decide(e.request(), State.EXPIRED, null, null);
        } else if (event instanceof IdentityErased) {
            erased = true;
        }
    }

    private void decide(String request, State state, String actor, Instant until) {
        byRequest.computeIfPresent(
                request,
                (key, it) -> new IdentityAccess(
                        key,
                        it.requestedBy(),
                        it.reason(),
                        state,
                        actor == null ? it.decidedBy() : actor,
                        until == null ? it.until() : until));
    }

    List<IdentityAccess> all() {
        return List.copyOf(byRequest.values());
    }

    boolean erased() {
        return erased;
    }

    /** The first end of a permission that is still on record as open; null when none is. */
    Instant until() {
        return byRequest.values().stream()
                .filter(each -> each.state() == State.APPROVED)
                .map(IdentityAccess::until)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
