package org.dossierledger.app.trail;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.inspection.InspectionAccess;
import org.dossierledger.app.inspection.Standpoint;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.InspectionGrants;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.scope.Scope;
import org.springframework.stereotype.Component;

/**
 * Whose trails an account reads: an inspector those of the units that a running decision
 * lets them look at, of the whole province everything, a leader what the own units did, nobody else any. Of
 * petitions and visits that the leader's units have nothing to do with, not even the existence. An inspection with its
 * recommendations is whole to its team and to leaders of the body that inspects; those inspected read of it what the own
 * units did, and nobody else knows of it.
 */
@Component
class TrailAccess {

    private final DossierAccess access;
    private final InspectionGrants grants;
    private final InspectionAccess inspections;
    private final Ledger ledger;

    TrailAccess(DossierAccess access, InspectionGrants grants, InspectionAccess inspections, Ledger ledger) {
        this.access = access;
        this.grants = grants;
        this.inspections = inspections;
        this.ledger = ledger;
    }

    /**
     * The units whose trail the account reads; null for everything, also what was recorded under no unit.
     *
     * @throws NotAllowed for anybody who reads none
     */
    Set<String> seenBy(Account account) {
        return switch (account.role()) {
            case INSPECTOR -> grants.everywhere(account) ? null : access.unitsSeenBy(account);
            case LEADER -> access.unitsSeenBy(account);
            default -> throw new NotAllowed();
        };
    }

    /** Whether the account may know of an inspection or a recommendation. */
    boolean knows(Account account, TrailSubject it) {
        return standpoint(account, it).isPresent();
    }

    /** Whether it reads everything of it, whatever its units. */
    boolean readsWhole(Account account, TrailSubject it) {
        return it.ofInspection()
                && standpoint(account, it)
                        .filter(as -> as == Standpoint.LEAD || as == Standpoint.TEAM)
                        .isPresent();
    }

    private Optional<Standpoint> standpoint(Account account, TrailSubject it) {
        var now = ledger.clock().instant();
        if (it.kind().equals("inspection")) {
            return inspections.standpoint(account, ledger.reads().inspections().state(it.id(), now, Instant.MAX));
        }
        var recommendation = ledger.reads().recommendations().state(it.id(), now, Instant.MAX);
        var of = ledger.reads().inspections().state(recommendation.inspection(), now, Instant.MAX);
        return inspections.standpoint(account, recommendation, of);
    }

    /** The periods that the reader's decisions are about; null where nothing limits the time. */
    Scope limitsOf(Account account) {
        var scope = access.scopeOf(account);
        return scope.limitedInTime() ? scope : null;
    }
}
