package org.dossierledger.command.inspection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.dossierledger.command.act.Act;
import org.dossierledger.command.act.Corrections;
import org.dossierledger.command.act.Past;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.inspection.RecommendationCommand;
import org.dossierledger.shared.inspection.RecommendationCommand.*;
import org.dossierledger.shared.inspection.RecommendationEvent;
import org.dossierledger.shared.inspection.RecommendationEvent.*;
import org.dossierledger.shared.inspection.RecommendationId;

/** Kiến nghị: followed on its own until it is carried out or settled otherwise, also after the inspection is closed. */
public class Recommendation {

    /** A hundred years: later is a slip. */
    private static final long FARTHEST_DAYS = 36_525;

    @AggregateIdentifier
    private RecommendationId id;

    private String code;
    private Deadline due;
    private boolean over;

    @AggregateMember
    private final Past past = new Past();

    Recommendation() {
        // rebuilt from its events
    }

    @CommandHandlerInterceptor
    Object onlyOnce(MetaData metadata, InterceptorChain chain) throws Exception {
        return past.onlyOnce(metadata, getVersion(), chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MakeRecommendation c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        if (id != null) {
            throw new RecommendationAlreadyMade(code);
        }
        UnknownUnit.ifUnknown(catalogue, c.inspectingUnit());
        UnknownUnit.ifUnknown(catalogue, c.addressee());
        var act = Act.of(metadata, clock);
        happened(
                new RecommendationMade(
                        c.recommendationId(),
                        c.inspectionId(),
                        c.code(),
                        c.inspectingUnit(),
                        c.direction(),
                        c.kind(),
                        c.addressee(),
                        c.position(),
                        c.content(),
                        c.money(),
                        c.land(),
                        c.persons(),
                        by(c.dueOn(), act, deadlines),
                        inOrder(act)),
                act);
    }

    /** A day that somebody names, as a deadline: the late list knows nothing else. */
    private static Deadline by(LocalDate day, Act act, Deadlines deadlines) {
        var days = ChronoUnit.DAYS.between(Moment.dateOf(act.occurredAt()), day);
        if (days < 0) {
            throw new InvalidField("dueOn", "past");
        }
        if (days > FARTHEST_DAYS) {
            throw new InvalidField("dueOn", "tooLarge");
        }
        return deadlines.compute(DeadlineRequest.adHoc(act.occurredAt(), Length.calendarDays((int) days)));
    }

    @CommandHandler
    void handle(AnswerRecommendation c, MetaData metadata, Clock clock) {
        var act = open(c, metadata, clock);
        happened(new RecommendationAnswered(id, c.answer(), c.documentNumber(), inOrder(act)), act);
    }

    @CommandHandler
    void handle(FollowRecommendationUp c, MetaData metadata, Clock clock) {
        var act = open(c, metadata, clock);
        happened(new RecommendationFollowedUp(id, c.how(), c.documentNumber(), inOrder(act)), act);
    }

    @CommandHandler
    void handle(ReportRecommendation c, MetaData metadata, Clock clock) {
        var act = open(c, metadata, clock);
        happened(
                new RecommendationReported(
                        id, c.result(), c.money(), c.land(), c.persons(), c.documentNumber(), inOrder(act)),
                act);
    }

    @CommandHandler
    void handle(MoveRecommendation c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var act = open(c, metadata, clock);
        var flags = inOrder(act);
        if (act.occurredAt().isAfter(due.due())) {
            flags.add(Irregularity.EXTENDED_AFTER_DUE);
        }
        happened(
                new RecommendationMoved(id, c.reason(), c.documentNumber(), by(c.dueOn(), act, deadlines), flags), act);
    }

    @CommandHandler
    void handle(CompleteRecommendation c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var act = open(c, metadata, clock);
        var flags = inOrder(act);
        var late = act.occurredAt().isAfter(due.due());
        if (late) {
            flags.add(Irregularity.DONE_LATE);
        }
        happened(
                new RecommendationCompleted(
                        id,
                        c.documentNumber(),
                        late,
                        deadlines.calendar().workingDaysLate(due.due(), act.occurredAt()),
                        flags),
                act);
    }

    @CommandHandler
    void handle(SettleRecommendation c, MetaData metadata, Clock clock) {
        var act = open(c, metadata, clock);
        happened(new RecommendationSettled(id, c.ground(), c.reason(), c.documentNumber(), inOrder(act)), act);
    }

    /** Also of what is at its end. */
    @CommandHandler
    void handle(CorrectRecommendation c, MetaData metadata, Clock clock) {
        var act = Act.of(metadata, clock);
        var type = Corrections.check(c.correctedEvent(), c.field(), c.value(), c.sealed(), past, act);
        happened(
                new RecommendationCorrected(
                        id, c.correctedEvent(), type.getSimpleName(), c.field(), c.value(), c.sealed(), c.reason()),
                act);
    }

    private Act open(RecommendationCommand c, MetaData metadata, Clock clock) {
        if (over) {
            throw new RecommendationOver(c.getClass().getSimpleName());
        }
        return Act.of(metadata, clock);
    }

    private List<Irregularity> inOrder(Act act) {
        var flags = new ArrayList<Irregularity>();
        past.flagDisorder(act, flags);
        return flags;
    }

    private static void happened(RecommendationEvent event, Act act) {
        apply(event, MetaData.from(act.by().asMap()));
    }

    @EventSourcingHandler
    void on(RecommendationMade event) {
        id = event.recommendationId();
        code = event.code();
        due = event.due();
    }

    @EventSourcingHandler
    void on(RecommendationMoved event) {
        due = event.due();
    }

    @EventSourcingHandler
    void on(RecommendationCompleted event) {
        over = true;
    }

    @EventSourcingHandler
    void on(RecommendationSettled event) {
        over = true;
    }
}
