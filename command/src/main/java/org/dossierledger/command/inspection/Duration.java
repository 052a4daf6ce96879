package org.dossierledger.command.inspection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.inspection.Course.Milestone;
import org.dossierledger.command.petition.CaseClock;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.inspection.InspectionCommand.*;
import org.dossierledger.shared.inspection.InspectionEvent;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.InspectionKind;

/** Thời hạn: from the announcement to the end of direct inspection, extended, paused; a check lasts as its decision says. */
final class Duration {

    private final Course course;
    private final CaseClock running = new CaseClock();
    private Deadline until;

    Duration(Course course) {
        this.course = course;
    }

    @CommandHandler
    void handle(AnnounceInspection c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = course.milestone(c, Milestone.ANNOUNCED, Milestone.DECIDED, metadata, clock);
        var decision = course.decision();
        var by = decision.kind() == InspectionKind.CHECK
                ? ofCheck(step.act().occurredAt(), deadlines)
                : step.lawful(decision.authority().durationClock(), deadlines);
        step.flagIf(by != null && decision.durationDays() > by.length().amount(), Irregularity.DURATION_TOO_LONG);
        happened(new InspectionAnnounced(course.id(), c.place(), c.minutesNumber(), by, step.flags()), step);
    }

    private Deadline ofCheck(Instant at, Deadlines deadlines) {
        return deadlines.compute(
                DeadlineRequest.adHoc(at, Length.calendarDays(course.decision().durationDays())));
    }

    @CommandHandler
    void handle(ExtendInspection c, MetaData metadata, Clock clock, Deadlines deadlines) {
        course.only(InspectionKind.INSPECTION, c);
        var step = course.step(c, metadata, clock);
        announced();
        if (course.has(Milestone.ENDED)) {
            throw new InspectionStepTaken(Course.action(c));
        }
        var by = until == null ? null : running.extended(deadlines);
        step.flagIf(until != null && step.act().occurredAt().isAfter(until.due()), Irregularity.EXTENDED_AFTER_DUE);
        happened(
                new InspectionExtended(
                        course.id(),
                        running.rounds() + 1,
                        c.reason(),
                        c.documentNumber(),
                        by,
                        c.accessUntil(),
                        step.flags()),
                step);
    }

    @CommandHandler
    void handle(PauseInspection c, MetaData metadata, Clock clock) {
        var step = course.step(c, metadata, clock);
        announced();
        if (course.paused()) {
            throw new Paused(Course.action(c));
        }
        happened(new InspectionPaused(course.id(), c.reason(), c.documentNumber(), step.flags()), step);
    }

    @CommandHandler
    void handle(ResumeInspection c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = course.step(c, metadata, clock);
        if (!course.paused()) {
            throw new NotPaused();
        }
        var counts =
                until != null && course.decision().kind() == InspectionKind.INSPECTION && !course.has(Milestone.ENDED);
        var by = counts ? running.resumed(step.act().occurredAt(), deadlines) : null;
        happened(new InspectionResumed(course.id(), c.documentNumber(), by, step.flags()), step);
    }

    @CommandHandler
    void handle(EndDirectInspection c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = course.milestone(c, Milestone.ENDED, Milestone.ANNOUNCED, metadata, clock);
        var late = step.late(until);
        happened(
                new DirectInspectionEnded(
                        course.id(), c.documentNumber(), late, step.workingDaysLate(until, deadlines), step.flags()),
                step);
    }

    private void announced() {
        if (!course.has(Milestone.ANNOUNCED)) {
            throw new NotAnnounced();
        }
    }

    private static void happened(InspectionEvent event, Course.Step step) {
        apply(event, MetaData.from(step.act().by().asMap()));
    }

    private static Instant at(MetaData metadata, Instant recordedAt) {
        return Provenance.of(metadata).occurredAt(recordedAt);
    }

    @EventSourcingHandler
    void on(InspectionAnnounced event, MetaData metadata, @Timestamp Instant recordedAt) {
        until = event.directUntil();
        running.start(course.decision().authority().durationClock(), at(metadata, recordedAt));
    }

    @EventSourcingHandler
    void on(InspectionExtended event) {
        until = event.directUntil();
        running.extend();
    }

    @EventSourcingHandler
    void on(InspectionPaused event, MetaData metadata, @Timestamp Instant recordedAt) {
        running.suspend(at(metadata, recordedAt));
    }

    @EventSourcingHandler
    void on(InspectionResumed event, MetaData metadata, @Timestamp Instant recordedAt) {
        until = event.directUntil() == null ? until : event.directUntil();
        running.resume(at(metadata, recordedAt));
    }
}
