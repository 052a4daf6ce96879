package org.dossierledger.command.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.act.Act;
import org.dossierledger.command.act.Past;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.inspection.InspectionCommand;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.InspectionId;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;

/** How far an inspection has come, for all who decide on it. */
final class Course {

    /** In the order of the law. */
    enum Milestone {
        DECIDED,
        ANNOUNCED,
        ENDED,
        REPORTED,
        DRAFTED,
        APPRAISED,
        CONCLUDED,
        PUBLISHED,
        OVER
    }

    private final Past past;
    private final Set<Milestone> reached = EnumSet.noneOf(Milestone.class);
    private InspectionDecided decision;
    private boolean paused;

    Course(Past past) {
        this.past = past;
    }

    InspectionId id() {
        return decision.inspectionId();
    }

    InspectionDecided decision() {
        return decision;
    }

    boolean has(Milestone milestone) {
        return reached.contains(milestone);
    }

    boolean paused() {
        return paused;
    }

    /** An act in the course of it, with the flags that every act may have. */
    record Step(Act act, List<Irregularity> flags) {

        void flagIf(boolean condition, Irregularity flag) {
            if (condition && !flags.contains(flag)) {
                flags.add(flag);
            }
        }

        /** Whether it was done after the day by which it was due; flags that it was. */
        boolean late(Deadline by) {
            var late = by != null && act.occurredAt().isAfter(by.due());
            flagIf(late, Irregularity.DONE_LATE);
            return late;
        }

        int workingDaysLate(Deadline by, Deadlines deadlines) {
            return by == null ? 0 : deadlines.calendar().workingDaysLate(by.due(), act.occurredAt());
        }

        /** Null where the law behind the clock did not apply yet: then nothing was due. */
        Deadline lawful(String clock, Deadlines deadlines) {
            return deadlines
                    .ifInForce(DeadlineRequest.of(clock, act.occurredAt()))
                    .orElse(null);
        }
    }

    /** @throws InspectionOver once it is closed or called off */
    Step step(InspectionCommand c, MetaData metadata, Clock clock) {
        if (has(Milestone.OVER)) {
            throw new InspectionOver(action(c));
        }
        return begin(metadata, clock);
    }

    Step begin(MetaData metadata, Clock clock) {
        var act = Act.of(metadata, clock);
        var flags = new ArrayList<Irregularity>();
        past.flagDisorder(act, flags);
        return new Step(act, flags);
    }

    /** What the team does among those inspected: flagged where nobody had told them, refused while it is paused. */
    Step fieldwork(InspectionCommand c, MetaData metadata, Clock clock) {
        var step = step(c, metadata, clock);
        if (paused) {
            throw new Paused(action(c));
        }
        step.flagIf(!has(Milestone.ANNOUNCED) || has(Milestone.CONCLUDED), Irregularity.STATUS_JUMP);
        return step;
    }

    /** A step of the course, taken once; flagged where what comes before it is missing. */
    Step milestone(InspectionCommand c, Milestone next, Milestone before, MetaData metadata, Clock clock) {
        var step = step(c, metadata, clock);
        if (has(next)) {
            throw new InspectionStepTaken(action(c));
        }
        step.flagIf(!has(before), Irregularity.STATUS_JUMP);
        return step;
    }

    void only(InspectionKind kind, InspectionCommand c) {
        if (decision.kind() != kind) {
            throw new InspectionStepOfOtherKind(action(c));
        }
    }

    static String action(InspectionCommand c) {
        return c.getClass().getSimpleName();
    }

    @EventSourcingHandler
    void on(InspectionDecided event) {
        decision = event;
        reached.add(Milestone.DECIDED);
    }

    @EventSourcingHandler
    void on(InspectionAnnounced event) {
        reached.add(Milestone.ANNOUNCED);
    }

    @EventSourcingHandler
    void on(InspectionPaused event) {
        paused = true;
    }

    @EventSourcingHandler
    void on(InspectionResumed event) {
        paused = false;
    }

    @EventSourcingHandler
    void on(DirectInspectionEnded event) {
        reached.add(Milestone.ENDED);
    }

    @EventSourcingHandler
    void on(InspectionReported event) {
        reached.add(Milestone.REPORTED);
    }

    @EventSourcingHandler
    void on(DraftHandedOver event) {
        reached.add(Milestone.DRAFTED);
    }

    @EventSourcingHandler
    void on(DraftAppraised event) {
        reached.add(Milestone.APPRAISED);
    }

    @EventSourcingHandler
    void on(InspectionConcluded event) {
        reached.add(Milestone.CONCLUDED);
    }

    @EventSourcingHandler
    void on(CheckResultNotified event) {
        reached.add(Milestone.CONCLUDED);
    }

    @EventSourcingHandler
    void on(ConclusionPublicised event) {
        reached.add(Milestone.PUBLISHED);
    }

    @EventSourcingHandler
    void on(InspectionClosed event) {
        reached.add(Milestone.OVER);
    }

    @EventSourcingHandler
    void on(InspectionCalledOff event) {
        reached.add(Milestone.OVER);
    }

    /** Whether a body is inspected, or answers for one that is. */
    boolean inspects(UnitCode unit, Units units, LocalDate on) {
        return decision.objects().stream()
                .anyMatch(object -> units.within(unit, object)
                        || units.answersFor(unit, on).stream().anyMatch(each -> units.within(each, object)));
    }
}
