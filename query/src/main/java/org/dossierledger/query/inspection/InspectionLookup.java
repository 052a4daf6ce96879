package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.shared.deadline.WorkingCalendar;

/** Questions about one inspection or check. */
public final class InspectionLookup extends FollowedLookup<InspectionStanding, InspectionState> {

    private final WorkingCalendar calendar;

    public InspectionLookup(DataSource database, WorkingCalendar calendar) {
        super(database, new InspectionFold());
        this.calendar = calendar;
    }

    @Override
    protected UnknownInspection unknown(String idOrCode) {
        return new UnknownInspection(idOrCode);
    }

    /** What a running decision lets its team look at; by what is recorded, whatever is claimed of when it happened. */
    public Grant grant(String id) {
        return Grant.of(id, recorded(id, Instant.MAX));
    }

    @Override
    InspectionState state(String id, InspectionStanding now, Instant asOf, long version) {
        var decision = now.decision;
        var duties = now.duties().states(asOf, calendar);
        return new InspectionState(
                id,
                decision.code(),
                decision.kind(),
                decision.authority(),
                decision.planning(),
                decision.planNumber(),
                decision.documentNumber(),
                decision.legalBasis(),
                decision.scope(),
                decision.unit().value(),
                Grant.codes(decision.objects()),
                decision.periodFrom(),
                decision.periodTo(),
                decision.durationDays(),
                decision.accessFrom(),
                now.accessUntil,
                now.stage,
                now.paused,
                List.copyOf(now.team.values()),
                now.reached.entrySet().stream()
                        .map(each -> new InspectionState.Reached(each.getKey(), each.getValue()))
                        .toList(),
                List.copyOf(now.samples),
                List.copyOf(now.findings.values()),
                List.copyOf(now.explanations.values()),
                now.conclusionNumber,
                duties,
                duties.stream().findFirst().map(DutyState::dueAt).orElse(null),
                duties.stream().anyMatch(DutyState::late),
                duties.stream().mapToInt(DutyState::workingDaysLate).max().orElse(0),
                now.irregularities.stream().map(Enum::name).toList(),
                version,
                now.conclusion);
    }
}
