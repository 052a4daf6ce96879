package org.dossierledger.command.inspection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

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
import org.dossierledger.shared.inspection.InspectionEvent;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.InspectionId;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Stage;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;

/** How far an inspection has come, for all who decide on it. */
final class Course {

    private final Past past;
    private final Set<Stage> reached = EnumSet.noneOf(Stage.class);
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

    boolean has(Stage stage) {
        return reached.contains(stage);
    }

    boolean paused() {
        return paused;
    }

    /** An act in the course of it, with the flags that every act may have. */
    record Step(Act act, List<Irregularity> flags) {

        void happened(InspectionEvent event) {
            apply(event, MetaData.from(act.by().asMap()));
        }

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
        if (reached.stream().anyMatch(Stage::over)) {
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
        step.flagIf(!has(Stage.ANNOUNCED) || has(Stage.CONCLUDED), Irregularity.STATUS_JUMP);
        return step;
    }

    /** A step of the course, taken once; flagged where what comes before it is missing. */
    Step milestone(InspectionCommand c, Stage next, Stage before, MetaData metadata, Clock clock) {
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
    void on(InspectionEvent event) {
        if (event instanceof InspectionDecided decided) {
            decision = decided;
        }
        paused = event instanceof InspectionPaused || paused && !(event instanceof InspectionResumed);
        Stage.reachedBy(event).ifPresent(reached::add);
    }

    /** Whether a body is inspected, or answers for one that is. */
    boolean inspects(UnitCode unit, Units units, LocalDate on) {
        return decision.objects().stream()
                .anyMatch(object -> units.within(unit, object)
                        || units.answersFor(unit, on).stream().anyMatch(each -> units.within(each, object)));
    }
}
