package org.dossierledger.query.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.query.duty.Holder;
import org.dossierledger.query.duty.OwedDuties;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.inspection.InspectionEvent;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.Stage;
import org.dossierledger.shared.inspection.TeamMember;
import org.dossierledger.shared.sealing.Sealed;

/** Where an inspection stands at one moment of business time. */
final class InspectionStanding implements Followed {

    InspectionDecided decision;
    Stage stage;
    boolean paused;
    LocalDate accessUntil;
    Sealed conclusion;
    String conclusionNumber;
    final Map<Stage, Instant> reached = new LinkedHashMap<>();
    final Map<String, TeamMember> team = new LinkedHashMap<>();
    final Set<String> everInTeam = new LinkedHashSet<>();
    final List<InspectionState.Sample> samples = new ArrayList<>();
    final Map<Integer, InspectionState.Finding> findings = new LinkedHashMap<>();
    final Map<Integer, InspectionState.Explanation> explanations = new LinkedHashMap<>();
    final Set<Irregularity> irregularities = new LinkedHashSet<>();
    private final OwedDuties duties = new OwedDuties();

    @Override
    public void apply(Fact fact) {
        var event = (InspectionEvent) fact.meant();
        irregularities.addAll(event.irregularities());
        duties.apply(fact);
        if (event instanceof InspectionDecided e) {
            decision = e;
            accessUntil = e.accessUntil();
            e.team().forEach(this::join);
        } else if (event instanceof TeamMemberAdded e) {
            join(new TeamMember(e.member(), e.role()));
        } else if (event instanceof TeamMemberRemoved e) {
            team.remove(e.member());
        } else if (event instanceof InspectionPaused) {
            paused = true;
        } else if (event instanceof InspectionResumed) {
            paused = false;
        } else if (event instanceof InspectionExtended e) {
            extend(e.accessUntil());
        } else if (event instanceof CheckExtended e) {
            extend(e.accessUntil());
        } else if (event instanceof InspectionConcluded e) {
            conclude(e.conclusion(), e.documentNumber());
        } else if (event instanceof CheckResultNotified e) {
            conclude(e.conclusion(), e.documentNumber());
        } else {
            worked(event, fact);
        }
        Stage.reachedBy(event).ifPresent(next -> reach(next, fact));
    }

    /** Samples, findings, explanations. */
    private void worked(InspectionEvent event, Fact fact) {
        if (event instanceof SampleDrawn e) {
            samples.add(new InspectionState.Sample(
                    e.sample(), e.method(), e.algorithm(), e.population(), e.seed(), e.records(), fact.occurredAt()));
        } else if (event instanceof FindingRecorded e) {
            findings.put(e.finding(), InspectionState.Finding.of(e, fact.occurredAt()));
        } else if (event instanceof FindingDropped e) {
            findings.computeIfPresent(e.finding(), (number, it) -> it.dropped(e.reason()));
        } else if (event instanceof ExplanationRequested e) {
            explanations.put(e.explanation(), InspectionState.Explanation.of(e, fact.occurredAt()));
        } else if (event instanceof ExplanationGiven e) {
            explanations.computeIfPresent(e.explanation(), (number, it) -> it.given(e, fact.occurredAt()));
        }
    }

    private void extend(LocalDate until) {
        accessUntil = until == null ? accessUntil : until;
    }

    private void conclude(Sealed text, String number) {
        conclusion = text;
        conclusionNumber = number;
    }

    /** A step taken out of turn takes nothing back. */
    private void reach(Stage next, Fact fact) {
        reached.putIfAbsent(next, fact.occurredAt());
        stage = stage == null || next.ordinal() > stage.ordinal() ? next : stage;
    }

    private void join(TeamMember member) {
        team.put(member.account(), member);
        everInTeam.add(member.account());
    }

    @Override
    public boolean begun() {
        return decision != null;
    }

    @Override
    public String code() {
        return decision.code();
    }

    /** What is owed is owed by who inspects; nobody else's list may tell of it. */
    @Override
    public Holder holder() {
        return new Holder(decision.unit(), null, Set.of(decision.unit().value()));
    }

    @Override
    public OwedDuties duties() {
        return duties;
    }
}
