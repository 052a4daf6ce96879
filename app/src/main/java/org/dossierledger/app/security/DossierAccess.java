package org.dossierledger.app.security;

import static org.dossierledger.app.account.Role.CLERK;
import static org.dossierledger.app.account.Role.HANDLER;
import static org.dossierledger.app.account.Role.LEADER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.request.AskedUnit;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.dossier.RunningStage;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierCommand.*;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.UnitReading;
import org.dossierledger.shared.unit.Units;

/**
 * Who may see and do what. Intake does not depend on boundaries, so the receiving, the competent and the holding unit
 * all see a dossier, and those with a stage of it; an inspector sees what a running decision lets
 * them look at and does nothing; an administrator sees no dossier.
 */
public final class DossierAccess {

    private static final Map<Class<? extends DossierCommand>, Set<Role>> WHO = Map.ofEntries(
            Map.entry(SubmitDossier.class, EnumSet.of(CLERK)),
            Map.entry(ReceiveDossier.class, EnumSet.of(CLERK)),
            Map.entry(RefuseDossier.class, EnumSet.of(CLERK)),
            Map.entry(TakeSupplementIn.class, EnumSet.of(CLERK, HANDLER)),
            Map.entry(ConfirmFinancialObligation.class, EnumSet.of(CLERK, HANDLER)),
            Map.entry(RequestWithdrawal.class, EnumSet.of(CLERK)),
            Map.entry(ReturnResult.class, EnumSet.of(CLERK)),
            Map.entry(AttachDocument.class, EnumSet.of(CLERK, HANDLER)),
            Map.entry(AddNote.class, EnumSet.of(CLERK, HANDLER, LEADER)),
            Map.entry(AssignDossier.class, EnumSet.of(HANDLER, LEADER)),
            Map.entry(HandOverDossier.class, EnumSet.of(CLERK, HANDLER, LEADER)),
            Map.entry(PlanStages.class, EnumSet.of(HANDLER, LEADER)),
            Map.entry(CompleteStage.class, EnumSet.of(HANDLER)),
            Map.entry(RequestSupplement.class, EnumSet.of(CLERK, HANDLER)),
            Map.entry(RequestFinancialObligation.class, EnumSet.of(HANDLER)),
            Map.entry(ExtendDossier.class, EnumSet.of(HANDLER, LEADER)),
            Map.entry(StopDossier.class, EnumSet.of(HANDLER, LEADER)),
            Map.entry(ResolveDossier.class, EnumSet.of(HANDLER)),
            Map.entry(CorrectDossier.class, EnumSet.of(CLERK, HANDLER, LEADER)),
            Map.entry(ReassessDeadline.class, EnumSet.of(LEADER)));

    private final Ledger ledger;
    private final InspectionGrants grants;

    public DossierAccess(Ledger ledger, InspectionGrants grants) {
        this.ledger = ledger;
        this.grants = grants;
    }

    /**
     * Whose dossiers the account sees, those of bodies that ended too, for which its own answers, and of which time; every
     * list is narrowed to it.
     */
    public Scope scopeOf(Account account) {
        return switch (account.role()) {
            case ADMINISTRATOR -> Scope.NOTHING;
            case INSPECTOR -> grants.scopeOf(account);
            default -> Scope.of(under(account.unit()));
        };
    }

    /** The units in it; of an inspector's only in the periods under inspection. */
    public Set<String> unitsSeenBy(Account account) {
        return scopeOf(account).units();
    }

    /** What is not counted of a period for this account; null where all that it sees is. {@code until}: exclusive. */
    public NotCounted notCounted(Account account, Instant since, Instant until) {
        return NotCounted.of(scopeOf(account), since, until);
    }

    /**
     * Of a scope what lies under one unit.
     *
     * @param unit code; null for all of it
     * @throws InvalidField when nobody knows it
     */
    public Scope narrowed(Scope seen, String unit) {
        return narrowed(seen, unit, null);
    }

    /** @param answering the day on which the unit answers for what others recorded; null: what it recorded itself */
    public Scope narrowed(Scope seen, String unit, LocalDate answering) {
        return unit == null ? seen : seen.narrowed(narrowed(seen.units(), unit, answering));
    }

    /**
     * Of these units those under one.
     *
     * @param unit code; null for all of them
     * @throws InvalidField when nobody knows it
     */
    public Set<String> narrowed(Set<String> seen, String unit) {
        return narrowed(seen, unit, null);
    }

    /** @param answering the day on which the unit answers for what others recorded; null: what it recorded itself */
    public Set<String> narrowed(Set<String> seen, String unit, LocalDate answering) {
        if (unit == null) {
            return seen;
        }
        var wanted = new HashSet<String>();
        new UnitReading(units(), answering)
                .covered(AskedUnit.of(unit, ledger))
                .forEach(code -> wanted.add(code.value()));
        wanted.retainAll(seen);
        return wanted;
    }

    public boolean maySee(Account account, DossierState dossier) {
        return covers(account, dossier.units(), dossier.openedAt(), dossier.endedAt());
    }

    /**
     * Whether a record is one that the account sees. One of no unit is an inspector's of the whole province.
     *
     * @param ended null while it is open
     */
    public boolean covers(Account account, Set<String> units, Instant opened, Instant ended) {
        var whose = units.isEmpty() && account.role() == Role.INSPECTOR
                ? Set.of(top(account.unit()).value())
                : units;
        return scopeOf(account).covers(whose, opened, ended);
    }

    /** @throws NotAllowed when role or unit are the wrong ones */
    public void see(Account account, DossierState dossier) {
        if (!maySee(account, dossier)) {
            throw new NotAllowed();
        }
    }

    /** For opening a dossier: the desk must be the account's own. */
    public void open(Account account, Class<? extends DossierCommand> command, UnitCode desk) {
        if (!mayDo(account, command) || !unitsSeenBy(account).contains(desk.value())) {
            throw new NotAllowed();
        }
    }

    public void act(Account account, Class<? extends DossierCommand> command, DossierState dossier) {
        if (!mayDo(account, command)) {
            throw new NotAllowed();
        }
        see(account, dossier);
    }

    /** A stage is completed where it is worked on. */
    public void complete(Account account, String stage, DossierState dossier) {
        if (dossier.stages().stream().anyMatch(running -> running.stage().equals(stage) && !isOf(account, running))) {
            throw new NotAllowed();
        }
    }

    /** Whether the account's units work on a stage. */
    public boolean mayComplete(Account account, DossierState dossier) {
        return !stagesOf(account, dossier).isEmpty();
    }

    /** The running stages that the account's units work on. */
    public List<RunningStage> stagesOf(Account account, DossierState dossier) {
        return dossier.stages().stream().filter(stage -> isOf(account, stage)).toList();
    }

    private boolean isOf(Account account, RunningStage stage) {
        return unitsSeenBy(account).contains(stage.unit().value());
    }

    public boolean mayDo(Account account, Class<? extends DossierCommand> command) {
        return WHO.getOrDefault(command, Set.of()).contains(account.role());
    }

    private Set<String> under(UnitCode unit) {
        var units = units();
        var today = Moment.dateOf(ledger.clock().instant());
        var found = Stream.concat(units.under(unit).stream(), units.answersFor(unit, today).stream())
                .map(UnitCode::value)
                .collect(Collectors.toSet());
        return found.isEmpty() ? Set.copyOf(List.of(unit.value())) : found;
    }

    private Units units() {
        return ledger.catalogue().units();
    }

    private UnitCode top(UnitCode unit) {
        var parent = units().find(unit).map(found -> found.parent()).orElse(null);
        return parent == null ? unit : top(parent);
    }
}
