package org.dossierledger.app.petition;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.petition.PetitionSearch;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what with petitions. Clerks of one-stop desks and administrators see none. A handler sees what is
 * confidential only where it is given to them; an inspector sees what a running decision lets them and does
 * nothing.
 */
@Component
public class PetitionAccess {

    private static final Set<Role> READERS = Set.of(Role.PETITION_OFFICER, Role.HANDLER, Role.LEADER, Role.INSPECTOR);

    private static final Set<String> ALL_KINDS =
            Set.of("dossier", "complaint", "denunciation", "feedback", "petition", "reception");
    /** What is owed in an inspection, or because of one. */
    private static final Set<String> LEADERS_KINDS = Stream.concat(
                    ALL_KINDS.stream(), Stream.of("inspection", "recommendation"))
            .collect(Collectors.toUnmodifiableSet());

    private final DossierAccess units;

    PetitionAccess(DossierAccess units) {
        this.units = units;
    }

    /** Whose petitions the account sees, and of which time. */
    public Scope scopeOf(Account account) {
        return READERS.contains(account.role()) ? units.scopeOf(account) : Scope.NOTHING;
    }

    /** The units in it; empty for nobody's. */
    public Set<String> unitsSeenBy(Account account) {
        return scopeOf(account).units();
    }

    /** Whether confidential petitions of others stay out of the account's lists. */
    private static boolean onlyOwnConfidential(Account account) {
        return account.role() == Role.HANDLER;
    }

    /** The beginning of a search: what the account may find, in all its units or, narrower, under one. */
    public PetitionSearch search(Account account, String unit) {
        return search(account, unit, null);
    }

    /** @param answering the day on which the unit answers for what others recorded; null: what it recorded itself */
    public PetitionSearch search(Account account, String unit, LocalDate answering) {
        return PetitionSearch.within(units.narrowed(scopeOf(account), unit, answering), confidentialOf(account));
    }

    /** Whose confidential ones alone are on the account's late lists; null for all. */
    public String confidentialOf(Account account) {
        return onlyOwnConfidential(account) ? account.username() : null;
    }

    /**
     * Kinds on late lists: all that the account sees, or the one that is asked for. A handler finds confidential ones on
     * their desk, not among those of others.
     *
     * @throws InvalidField for a kind that there is not, or not for this account
     */
    public Set<String> lateKinds(Account account, String kind) {
        var seen = !READERS.contains(account.role())
                ? Set.of("dossier")
                : onlyOwnConfidential(account)
                        ? Set.of("dossier", "complaint", "feedback")
                        : account.role() == Role.LEADER ? LEADERS_KINDS : ALL_KINDS;
        if (kind == null) {
            return seen;
        }
        if (!seen.contains(kind)) {
            throw new InvalidField("kind", "unknown");
        }
        return Set.of(kind);
    }

    public boolean maySee(Account account, PetitionState petition) {
        return READERS.contains(account.role())
                && units.covers(account, petition.units(), petition.openedAt(), petition.endedAt())
                && (!petition.confidential()
                        || !onlyOwnConfidential(account)
                        || account.username().equals(petition.officer()));
    }

    /** @throws NotAllowed when role or unit are the wrong ones */
    public void see(Account account, PetitionState petition) {
        if (!maySee(account, petition)) {
            throw new NotAllowed();
        }
    }

    /** For registering a petition: the unit must be the account's own, or below it. */
    public void open(Account account, UnitCode unit) {
        if (account.role() != Role.PETITION_OFFICER || !unitsSeenBy(account).contains(unit.value())) {
            throw new NotAllowed();
        }
    }

    public void act(Account account, PetitionAction action, PetitionState petition) {
        if (!action.allowedTo(account.role())) {
            throw new NotAllowed();
        }
        see(account, petition);
    }
}
