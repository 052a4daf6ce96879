package org.dossierledger.app.reception;

import java.util.Set;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.stereotype.Component;

/** Who may see and do what with visits: those who receive citizens, their leaders, and inspectors, who do nothing. */
@Component
public class ReceptionAccess {

    private static final Set<Role> READERS = Set.of(Role.PETITION_OFFICER, Role.LEADER, Role.INSPECTOR);

    private final PetitionAccess petitions;

    ReceptionAccess(PetitionAccess petitions) {
        this.petitions = petitions;
    }

    /** Whose visits the account sees, and of which time. */
    public Scope scopeOf(Account account) {
        return READERS.contains(account.role()) ? petitions.scopeOf(account) : Scope.NOTHING;
    }

    /** The units in it; empty for nobody's. */
    public Set<String> unitsSeenBy(Account account) {
        return scopeOf(account).units();
    }

    /** @throws NotAllowed when role or unit are the wrong ones */
    public void see(Account account, ReceptionState visit) {
        var ended = visit.answeredAt() == null ? visit.refusedAt() : visit.answeredAt();
        if (!scopeOf(account).covers(visit.units(), visit.openedAt(), ended)) {
            throw new NotAllowed();
        }
    }

    /** For receiving, refusing or asking somebody to come: the unit must be the account's own, or below it. */
    public void open(Account account, UnitCode unit) {
        if (account.role() != Role.PETITION_OFFICER || !unitsSeenBy(account).contains(unit.value())) {
            throw new NotAllowed();
        }
    }

    public void act(Account account, ReceptionAction action, ReceptionState visit) {
        if (!action.allowedTo(account.role())) {
            throw new NotAllowed();
        }
        see(account, visit);
    }
}
