package org.dossierledger.app.inspection;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.query.inspection.RecommendationState;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.InspectionCommand.DecideInspection;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Stage;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.stereotype.Component;

/**
 * Who may see and do what with inspections and recommendations: leaders of the body that inspects, its team, and leaders of
 * those inspected, who see what concerns them from the announcement on.
 */
@Component
public class InspectionAccess {

    private final Ledger ledger;
    private final Accounts accounts;
    private final DossierAccess units;

    InspectionAccess(Ledger ledger, Accounts accounts, DossierAccess units) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.units = units;
    }

    /** Empty for who has nothing to do with it, or not yet. */
    public Optional<Standpoint> standpoint(Account account, InspectionState it) {
        if (account.role() == Role.INSPECTOR) {
            return it.hasInTeam(account.username()) ? Optional.of(Standpoint.TEAM) : Optional.empty();
        }
        if (account.role() != Role.LEADER) {
            return Optional.empty();
        }
        if (ledOf(account).contains(it.unit())) {
            return Optional.of(Standpoint.LEAD);
        }
        var announced = it.at(Stage.ANNOUNCED) != null;
        return announced && it.objects().stream().anyMatch(object -> concerns(account, object))
                ? Optional.of(Standpoint.INSPECTED)
                : Optional.empty();
    }

    /** An object is theirs, was taken over by them, or is a body above them. */
    private boolean concerns(Account account, String object) {
        return answeredForBy(account).contains(object)
                || ledger.catalogue().units().within(account.unit(), UnitCode.of(object));
    }

    /** The units that a leader leads; nobody else leads any. */
    public Set<String> ledOf(Account account) {
        return account.role() == Role.LEADER ? units.unitsSeenBy(account) : Set.of();
    }

    /** Those, and bodies that ended for which they answer today. */
    public Set<String> answeredForBy(Account account) {
        if (account.role() != Role.LEADER) {
            return Set.of();
        }
        var found = new TreeSet<>(ledOf(account));
        ledger.catalogue()
                .units()
                .answersFor(account.unit(), Moment.dateOf(ledger.clock().instant()))
                .forEach(unit -> found.add(unit.value()));
        return found;
    }

    /** A body above the one that inspects may be inspected itself: then it answers for itself as well. */
    private Set<Standpoint> standpoints(Account account, InspectionState it) {
        var found = EnumSet.noneOf(Standpoint.class);
        standpoint(account, it).ifPresent(found::add);
        if (found.contains(Standpoint.LEAD) && it.objects().stream().anyMatch(object -> stated(account, object))) {
            found.add(Standpoint.INSPECTED);
        }
        return found;
    }

    /** What the account may know of it. @throws NotAllowed when that is nothing */
    public InspectionState see(Account account, InspectionState it) {
        return see(account, it, it);
    }

    /** The same of a moment: what may be known is for {@code now} to say. */
    public InspectionState see(Account account, InspectionState now, InspectionState then) {
        var standpoint = standpoint(account, now).orElseThrow(NotAllowed::new);
        return standpoint == Standpoint.INSPECTED
                ? then.forInspected(answeredForBy(account)::contains, now.told())
                : then;
    }

    /** @throws NotAllowed unless a leader of the inspecting body decides, on bodies that it may inspect, for inspectors */
    void decide(Account account, DecideInspection c) {
        var inspectorate = accounts.hasInspectors(c.unit());
        var own = c.objects().stream().allMatch(object -> ledOf(account).contains(object.value()));
        var entitled = account.role() == Role.LEADER
                && ledOf(account).contains(c.unit().value())
                && (inspectorate || c.kind() == InspectionKind.CHECK && own);
        if (!entitled) {
            throw new NotAllowed();
        }
        c.team().forEach(member -> inspector(member.account()));
    }

    /** @throws NoInspector when no account that may inspect has this name */
    void inspector(String account) {
        if (accounts.find(account)
                .filter(found -> found.enabled() && found.role() == Role.INSPECTOR)
                .isEmpty()) {
            throw new NoInspector(account);
        }
    }

    public boolean mayDo(Account account, InspectionAction action, InspectionState it) {
        return standpoints(account, it).stream().anyMatch(action::allowedFrom);
    }

    public void act(Account account, InspectionAction action, InspectionState it) {
        if (!mayDo(account, action, it)) {
            throw new NotAllowed();
        }
    }

    private String maker(RecommendationState it) {
        return ledger.reads().recommendations().maker(it.id());
    }

    /** Whether the account speaks for the unit itself: it is its own, or of a body that it took over from. */
    public boolean stated(Account account, String unit) {
        return unit != null
                && (account.unit().value().equals(unit)
                        || ledger.catalogue()
                                .units()
                                .answersFor(
                                        account.unit(),
                                        Moment.dateOf(ledger.clock().instant()))
                                .contains(UnitCode.of(unit)));
    }

    /**
     * As what somebody has to do with a recommendation; who follows it and who carries it out. A body above the one that
     * inspects does not follow what was recommended to itself.
     */
    public Optional<Standpoint> standpoint(Account account, RecommendationState it, InspectionState of) {
        var above = !account.unit().value().equals(it.inspectingUnit());
        if (ledOf(account).contains(it.inspectingUnit())) {
            return Optional.of(
                    above && it.direction() == Direction.TO_INSPECTED && stated(account, it.addressee())
                            ? Standpoint.INSPECTED
                            : Standpoint.LEAD);
        }
        if (of.hasInTeam(account.username()) && account.role() == Role.INSPECTOR) {
            return Optional.of(Standpoint.TEAM);
        }
        var theirs = answeredForBy(account);
        if (it.direction() == Direction.TO_INSPECTING) {
            return theirs.contains(maker(it)) ? Optional.of(Standpoint.MAKER) : Optional.empty();
        }
        return theirs.contains(it.addressee()) ? Optional.of(Standpoint.INSPECTED) : Optional.empty();
    }
}
