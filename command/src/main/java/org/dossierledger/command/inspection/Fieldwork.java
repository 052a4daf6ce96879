package org.dossierledger.command.inspection;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.inspection.InspectionCommand.*;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.SampleMethod;

/** Samples, findings, and what those inspected say to them. */
final class Fieldwork {

    /** See docs/guide/inspections.md; another way of drawing gets another name. */
    private static final String ALGORITHM = "sha256-order.1";

    private final Course course;
    private final Set<Integer> findings = new HashSet<>();
    private final Set<Integer> unanswered = new HashSet<>();
    private int samples;
    private int lastFinding;
    private int lastExplanation;

    Fieldwork(Course course) {
        this.course = course;
    }

    /** Whether somebody was asked and has not answered. */
    boolean explanationOutstanding() {
        return !unanswered.isEmpty();
    }

    @CommandHandler
    void handle(DrawSample c, MetaData metadata, Clock clock) {
        var step = course.fieldwork(c, metadata, clock);
        step.happened(new SampleDrawn(
                course.id(),
                samples + 1,
                c.method(),
                c.method() == SampleMethod.RANDOM ? ALGORITHM : null,
                c.population(),
                c.seed(),
                c.records(),
                step.flags()));
    }

    @CommandHandler
    void handle(RecordFinding c, MetaData metadata, Clock clock) {
        var step = course.fieldwork(c, metadata, clock);
        step.happened(new FindingRecorded(
                course.id(),
                lastFinding + 1,
                c.text(),
                c.lawViolated(),
                c.amount(),
                c.land(),
                c.citations(),
                step.flags()));
    }

    @CommandHandler
    void handle(DropFinding c, MetaData metadata, Clock clock) {
        var step = course.fieldwork(c, metadata, clock);
        known(c.finding());
        step.happened(new FindingDropped(course.id(), c.finding(), c.reason(), step.flags()));
    }

    @CommandHandler
    void handle(RequestExplanation c, MetaData metadata, Clock clock, Catalogue catalogue) {
        var step = course.fieldwork(c, metadata, clock);
        if (c.finding() > 0) {
            known(c.finding());
        }
        if (!course.inspects(
                c.addressee(), catalogue.units(), Moment.dateOf(step.act().occurredAt()))) {
            throw new OutsideInspection(c.addressee());
        }
        if (c.answerBy().isBefore(Moment.dateOf(step.act().occurredAt()))) {
            throw new InvalidField("answerBy", "past");
        }
        step.happened(new ExplanationRequested(
                course.id(),
                lastExplanation + 1,
                c.finding(),
                c.addressee(),
                c.question(),
                c.documentNumber(),
                c.answerBy(),
                step.flags()));
    }

    @CommandHandler
    void handle(GiveExplanation c, MetaData metadata, Clock clock) {
        var step = course.step(c, metadata, clock);
        if (c.explanation() > lastExplanation) {
            throw new UnknownExplanation(c.explanation());
        }
        if (!unanswered.contains(c.explanation())) {
            throw new ExplanationAlreadyGiven(c.explanation());
        }
        step.happened(new ExplanationGiven(course.id(), c.explanation(), c.answer(), c.documentNumber(), step.flags()));
    }

    private void known(int finding) {
        if (!findings.contains(finding)) {
            throw new UnknownFinding(finding);
        }
    }

    @EventSourcingHandler
    void on(SampleDrawn event) {
        samples = event.sample();
    }

    @EventSourcingHandler
    void on(FindingRecorded event) {
        lastFinding = event.finding();
        findings.add(event.finding());
    }

    @EventSourcingHandler
    void on(FindingDropped event) {
        findings.remove(event.finding());
    }

    @EventSourcingHandler
    void on(ExplanationRequested event) {
        lastExplanation = event.explanation();
        unanswered.add(event.explanation());
    }

    @EventSourcingHandler
    void on(ExplanationGiven event) {
        unanswered.remove(event.explanation());
    }
}
