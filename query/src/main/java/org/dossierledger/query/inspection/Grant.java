package org.dossierledger.query.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.inspection.Stage;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What one decision lets its team look at, as the log has it now. Events count in the order in which they were recorded:
 * nobody is let in, or stays, by a claim of when something happened.
 *
 * @param objects units inspected, as in the decision
 * @param decidedOn day of the decision: what the objects were and became is seen from there
 * @param from, to period under inspection; both included
 * @param team account names
 * @param accessFrom null: from the announcement
 * @param accessUntil null: until it ends
 */
public record Grant(
        String inspection,
        Set<String> objects,
        LocalDate decidedOn,
        LocalDate from,
        LocalDate to,
        Set<String> team,
        boolean announced,
        boolean paused,
        boolean ended,
        LocalDate accessFrom,
        LocalDate accessUntil) {

    /** Whether this account may look now. */
    public boolean lets(String account, Instant now) {
        var today = Moment.dateOf(now);
        var begun = accessFrom == null ? announced : !today.isBefore(accessFrom);
        return team.contains(account)
                && begun
                && !paused
                && !ended
                && (accessUntil == null || !today.isAfter(accessUntil));
    }

    /** First instant of the period under inspection. */
    public Instant since() {
        return from.atStartOfDay(Moment.ZONE).toInstant();
    }

    /** The instant after it. */
    public Instant until() {
        return to.plusDays(1).atStartOfDay(Moment.ZONE).toInstant();
    }

    /** @param recorded events of the stream in their order; none: lets nobody look */
    static Grant of(String inspection, List<Fact> recorded) {
        var it = new InspectionStanding();
        recorded.forEach(it::apply);
        return it.decision == null
                ? new Grant(inspection, Set.of(), null, null, null, Set.of(), false, false, true, null, null)
                : new Grant(
                        inspection,
                        codes(it.decision.objects()),
                        Moment.dateOf(it.reached.get(Stage.DECIDED)),
                        it.decision.periodFrom(),
                        it.decision.periodTo(),
                        Set.copyOf(it.team.keySet()),
                        it.reached.containsKey(Stage.ANNOUNCED),
                        it.paused,
                        it.stage.concluded(),
                        it.decision.accessFrom(),
                        it.accessUntil);
    }

    static Set<String> codes(Collection<UnitCode> units) {
        var codes = new TreeSet<String>();
        units.forEach(unit -> codes.add(unit.value()));
        return codes;
    }
}
