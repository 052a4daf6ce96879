package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.inspection.InspectionEvent;

/** Questions about one inspection, answered from its own stream: always fresh, at any instant on both axes. */
public final class InspectionLookup {

    private final FollowedStreams<InspectionStanding> streams;
    private final WorkingCalendar calendar;

    public InspectionLookup(DataSource database, WorkingCalendar calendar) {
        this.streams =
                new FollowedStreams<>(database, InspectionEvent.class, InspectionFold::history, "inspection_register");
        this.calendar = calendar;
    }

    /** Whether there is such an inspection, at any time. */
    public boolean has(String idOrCode) {
        return streams.idOf(idOrCode)
                .filter(id -> !streams.recorded(id, Instant.MAX).isEmpty())
                .isPresent();
    }

    /**
     * @param asOf business time
     * @param knownAt what the log knew then
     * @throws UnknownInspection when there was none by then, or the log had not heard of it
     */
    public InspectionState state(String idOrCode, Instant asOf, Instant knownAt) {
        var id = idOf(idOrCode);
        var history = streams.history(id, knownAt);
        var standing = history.at(asOf);
        if (!standing.begun()) {
            throw new UnknownInspection(idOrCode);
        }
        return state(id, standing, asOf, history.last().sequenceNumber());
    }

    private String idOf(String idOrCode) {
        return streams.idOf(idOrCode).orElseThrow(() -> new UnknownInspection(idOrCode));
    }

    /** Whether this command has been carried out on it. */
    public boolean did(String id, String commandId) {
        return streams.did(id, commandId);
    }

    /** What a running decision lets its team look at; by what is recorded, whatever is claimed of when it happened. */
    public Grant grant(String id) {
        return Grant.of(id, streams.recorded(id, Instant.MAX));
    }

    /** What had happened by {@code asOf} as known at {@code knownAt}, for people, in the order of its happening. */
    public List<TimelineEntry> timeline(String idOrCode, Instant asOf, Instant knownAt, Sentences sentences) {
        var facts = streams.history(idOf(idOrCode), knownAt).facts().stream()
                .filter(fact -> !fact.occurredAt().isAfter(asOf))
                .toList();
        if (facts.isEmpty()) {
            throw new UnknownInspection(idOrCode);
        }
        return facts.stream()
                .map((Fact fact) -> TimelineEntry.of(fact, sentences))
                .toList();
    }

    private InspectionState state(String id, InspectionStanding now, Instant asOf, long version) {
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
