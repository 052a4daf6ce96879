package org.dossierledger.command.inspection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.inspection.InspectionCommand;
import org.dossierledger.shared.inspection.InspectionCommand.*;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Stage;

/** Thời hạn: from the announcement to the end of direct inspection, extended, paused; a check lasts as its decision says. */
final class Duration {

    private final Course course;
    private Deadline until;
    private Instant pausedAt;
    private int rounds;
    private boolean asAnnounced;

    Duration(Course course) {
        this.course = course;
    }

    @CommandHandler
    void handle(AnnounceInspection c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = course.milestone(c, Stage.ANNOUNCED, Stage.DECIDED, metadata, clock);
        var decision = course.decision();
        var by = from(step.act().occurredAt(), deadlines);
        step.flagIf(by != null && decision.durationDays() > by.length().amount(), Irregularity.DURATION_TOO_LONG);
        step.happened(new InspectionAnnounced(course.id(), c.place(), c.minutesNumber(), by, step.flags()));
    }

    /** Null where the law behind the clock did not apply yet. A check lasts as long as its decision says. */
    private Deadline from(Instant announcedAt, Deadlines deadlines) {
        var decision = course.decision();
        return deadlines
                .ifInForce(
                        decision.kind() == InspectionKind.CHECK
                                ? DeadlineRequest.adHoc(announcedAt, Length.calendarDays(decision.durationDays()))
                                : DeadlineRequest.of(decision.authority().durationClock(), announcedAt))
                .orElse(null);
    }

    /** What is due when it was announced at another time; null where that is decided otherwise by now. */
    Deadline recounted(Instant announcedAt, Deadlines deadlines) {
        return asAnnounced ? from(announcedAt, deadlines) : null;
    }

    @CommandHandler
    void handle(ExtendInspection c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = extension(InspectionKind.INSPECTION, c, metadata, clock);
        step.happened(new InspectionExtended(
                course.id(),
                rounds + 1,
                c.reason(),
                c.documentNumber(),
                until == null ? null : extended(lawful(deadlines), deadlines),
                c.accessUntil(),
                step.flags()));
    }

    @CommandHandler
    void handle(ExtendCheck c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = extension(InspectionKind.CHECK, c, metadata, clock);
        step.happened(new CheckExtended(
                course.id(),
                rounds + 1,
                c.days(),
                c.reason(),
                c.documentNumber(),
                extended(until.extension() + c.days(), deadlines),
                c.accessUntil(),
                step.flags()));
    }

    private Course.Step extension(InspectionKind kind, InspectionCommand c, MetaData metadata, Clock clock) {
        course.only(kind, c);
        var step = course.step(c, metadata, clock);
        announced();
        if (course.has(Stage.ENDED)) {
            throw new InspectionStepTaken(Course.action(c));
        }
        step.flagIf(until != null && step.act().occurredAt().isAfter(until.due()), Irregularity.EXTENDED_AFTER_DUE);
        return step;
    }

    /** How much the law adds by one more extension. */
    private int lawful(Deadlines deadlines) {
        return deadlines
                .clocks()
                .inForce(until.clock(), Moment.dateOf(until.start()))
                .orElseThrow()
                .extension(rounds + 1);
    }

    private Deadline extended(int units, Deadlines deadlines) {
        return deadlines.compute(until.request().extension(units));
    }

    @CommandHandler
    void handle(PauseInspection c, MetaData metadata, Clock clock) {
        var step = course.step(c, metadata, clock);
        announced();
        if (course.paused()) {
            throw new Paused(Course.action(c));
        }
        step.happened(new InspectionPaused(course.id(), c.reason(), c.documentNumber(), step.flags()));
    }

    @CommandHandler
    void handle(ResumeInspection c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = course.step(c, metadata, clock);
        if (!course.paused()) {
            throw new NotPaused();
        }
        var by = until == null || course.has(Stage.ENDED)
                ? null
                : resumed(step.act().occurredAt(), deadlines);
        step.happened(new InspectionResumed(course.id(), c.documentNumber(), by, step.flags()));
    }

    private Deadline resumed(Instant at, Deadlines deadlines) {
        var pauses = new ArrayList<>(until.pauses());
        pauses.add(new Pause(pausedAt, at.isBefore(pausedAt) ? pausedAt : at));
        return deadlines.compute(until.request().pauses(pauses));
    }

    @CommandHandler
    void handle(EndDirectInspection c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = course.milestone(c, Stage.ENDED, Stage.ANNOUNCED, metadata, clock);
        var late = step.late(until);
        step.happened(new DirectInspectionEnded(
                course.id(), c.documentNumber(), late, step.workingDaysLate(until, deadlines), step.flags()));
    }

    private void announced() {
        if (!course.has(Stage.ANNOUNCED)) {
            throw new NotAnnounced();
        }
    }

    @EventSourcingHandler
    void on(InspectionAnnounced event) {
        until = event.directUntil();
        asAnnounced = true;
    }

    @EventSourcingHandler
    void on(InspectionExtended event) {
        extend(event.directUntil());
    }

    @EventSourcingHandler
    void on(CheckExtended event) {
        extend(event.directUntil());
    }

    private void extend(Deadline by) {
        until = by;
        rounds++;
        asAnnounced = false;
    }

    @EventSourcingHandler
    void on(InspectionPaused event, MetaData metadata, @Timestamp Instant recordedAt) {
        pausedAt = Provenance.of(metadata).occurredAt(recordedAt);
        asAnnounced = false;
    }

    @EventSourcingHandler
    void on(InspectionResumed event) {
        until = event.directUntil() == null ? until : event.directUntil();
    }

    @EventSourcingHandler
    void on(InspectionCorrected event) {
        if (event.recounted() != null && event.correctedType().equals(InspectionAnnounced.class.getSimpleName())) {
            until = event.recounted();
        }
    }
}
