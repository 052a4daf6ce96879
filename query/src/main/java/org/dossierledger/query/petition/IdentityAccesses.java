package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dossierledger.query.petition.IdentityAccess.State;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.petition.IdentityEvent;
import org.dossierledger.shared.petition.IdentityEvent.*;

/**
 * Who asked to open the identity, and what was decided: in the order in which the ledger recorded it, whatever times are
 * claimed.
 */
final class IdentityAccesses {

    private final SortedMap<Long, Fact> recorded = new TreeMap<>();

    void apply(Fact fact) {
        if (fact.event() instanceof IdentityEvent) {
            recorded.put(fact.sequenceNumber(), fact);
        }
    }

    List<IdentityAccess> all() {
        var byRequest = new LinkedHashMap<String, IdentityAccess>();
        recorded.values().forEach(fact -> fold(fact, byRequest));
        return List.copyOf(byRequest.values());
    }

    private static void fold(Fact fact, Map<String, IdentityAccess> byRequest) {
        var event = fact.event();
        var actor = fact.by() == null ? null : fact.by().actor();
        if (event instanceof IdentityAccessRequested e) {
            byRequest.put(e.request(), new IdentityAccess(e.request(), actor, e.reason(), State.PENDING, null, null));
        } else if (event instanceof IdentityAccessApproved e) {
            decide(byRequest, e.request(), State.APPROVED, actor, e.until());
        } else if (event instanceof IdentityAccessDenied e) {
            decide(byRequest, e.request(), State.DENIED, actor, null);
        } else if (event instanceof IdentityAccessExpired e) {
            decide(byRequest, e.request(), State.EXPIRED, null, null);
        } else if (event instanceof IdentityErased) {
            byRequest.values().stream()
                    .filter(each -> each.state() == State.APPROVED)
                    .map(IdentityAccess::request)
                    .toList()
                    .forEach(request -> decide(byRequest, request, State.EXPIRED, null, null));
        }
    }

    private static void decide(
            Map<String, IdentityAccess> byRequest, String request, State state, String actor, Instant until) {
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

    boolean erased() {
        return recorded.values().stream().anyMatch(fact -> fact.event() instanceof IdentityErased);
    }

    /** The first end of a permission that is still on record as open; null when none is. */
    Instant until() {
        return all().stream()
                .filter(each -> each.state() == State.APPROVED)
                .map(IdentityAccess::until)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
