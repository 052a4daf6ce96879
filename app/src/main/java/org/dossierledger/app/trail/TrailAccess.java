package org.dossierledger.app.trail;

import java.util.Set;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.InspectionGrants;
import org.dossierledger.app.security.NotAllowed;
import org.springframework.stereotype.Component;

/**
 * Whose trails an account reads: an inspector those of the units that a running decision
 * lets them look at, of the whole province everything, a leader what the own units did, nobody else any. Of
 * petitions and visits that the leader's units have nothing to do with, not even the existence.
 */
@Component
class TrailAccess {

    private final DossierAccess access;
    private final InspectionGrants grants;

    TrailAccess(DossierAccess access, InspectionGrants grants) {
        this.access = access;
        this.grants = grants;
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
}
