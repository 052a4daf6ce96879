package org.dossierledger.command.inspection;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.dossierledger.command.act.Corrections;
import org.dossierledger.command.act.Past;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.inspection.InspectionCommand.*;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.InspectionId;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Stage;

/** Cuộc thanh tra, cuộc kiểm tra: from the decision to the conclusion, its publication and the closing of the file. */
public class Inspection {

    private static final String PUBLICATION = "K35";

    @AggregateIdentifier
    private InspectionId id;

    private Deadline concludeBy;
    private Deadline publishBy;

    @AggregateMember
    private final Past past = new Past();

    @AggregateMember
    private final Course course = new Course(past);

    @AggregateMember
    private final Team team = new Team(course);

    @AggregateMember
    private final Duration duration = new Duration(course);

    @AggregateMember
    private final Fieldwork fieldwork = new Fieldwork(course);

    Inspection() {
        // rebuilt from its events
    }

    @CommandHandlerInterceptor
    Object onlyOnce(MetaData metadata, InterceptorChain chain) throws Exception {
        return past.onlyOnce(metadata, getVersion(), chain);
    }

    /** What can be known before a code is taken; the desk asks too. */
    public static void check(DecideInspection c, Catalogue catalogue) {
        UnknownUnit.ifUnknown(catalogue, c.unit());
        c.objects().forEach(object -> UnknownUnit.ifUnknown(catalogue, object));
        if (c.authority().kind() != c.kind()) {
            throw new AuthorityOfOtherKind(c.authority());
        }
        Team.check(c.team());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DecideInspection c, MetaData metadata, Clock clock, Catalogue catalogue) {
        if (id != null) {
            throw new InspectionAlreadyDecided(course.decision().code());
        }
        check(c, catalogue);
        var step = course.begin(metadata, clock);
        step.happened(new InspectionDecided(
                c.inspectionId(),
                c.code(),
                c.kind(),
                c.authority(),
                c.planning(),
                c.planNumber(),
                c.documentNumber(),
                c.legalBasis(),
                c.scope(),
                c.unit(),
                c.objects(),
                c.periodFrom(),
                c.periodTo(),
                c.team(),
                c.durationDays(),
                c.accessFrom(),
                c.accessUntil(),
                step.flags()));
    }

    @CommandHandler
    void handle(ReportInspection c, MetaData metadata, Clock clock) {
        var step = course.milestone(c, Stage.REPORTED, Stage.ENDED, metadata, clock);
        step.happened(new InspectionReported(id, c.documentNumber(), step.flags()));
    }

    @CommandHandler
    void handle(HandDraftOver c, MetaData metadata, Clock clock, Deadlines deadlines) {
        course.only(InspectionKind.INSPECTION, c);
        var step = course.milestone(c, Stage.DRAFTED, Stage.REPORTED, metadata, clock);
        var by = step.lawful(course.decision().authority().conclusionClock(), deadlines);
        step.happened(new DraftHandedOver(id, c.documentNumber(), by, step.flags()));
    }

    @CommandHandler
    void handle(AppraiseDraft c, MetaData metadata, Clock clock) {
        course.only(InspectionKind.INSPECTION, c);
        var step = course.milestone(c, Stage.APPRAISED, Stage.DRAFTED, metadata, clock);
        step.happened(new DraftAppraised(id, c.appraiser(), c.documentNumber(), step.flags()));
    }

    @CommandHandler
    void handle(ConcludeInspection c, MetaData metadata, Clock clock, Deadlines deadlines) {
        course.only(InspectionKind.INSPECTION, c);
        var step = course.milestone(c, Stage.CONCLUDED, Stage.DRAFTED, metadata, clock);
        step.flagIf(!course.has(Stage.APPRAISED), Irregularity.NOT_APPRAISED);
        step.flagIf(fieldwork.explanationOutstanding(), Irregularity.EXPLANATION_OUTSTANDING);
        var late = step.late(concludeBy);
        step.happened(new InspectionConcluded(
                id,
                c.conclusion(),
                c.documentNumber(),
                c.signatory(),
                late,
                step.workingDaysLate(concludeBy, deadlines),
                step.lawful(PUBLICATION, deadlines),
                step.flags()));
    }

    @CommandHandler
    void handle(NotifyCheckResult c, MetaData metadata, Clock clock) {
        course.only(InspectionKind.CHECK, c);
        var step = course.milestone(c, Stage.CONCLUDED, Stage.REPORTED, metadata, clock);
        step.flagIf(fieldwork.explanationOutstanding(), Irregularity.EXPLANATION_OUTSTANDING);
        step.happened(new CheckResultNotified(id, c.conclusion(), c.documentNumber(), step.flags()));
    }

    @CommandHandler
    void handle(PublishInspectionConclusion c, MetaData metadata, Clock clock, Deadlines deadlines) {
        course.only(InspectionKind.INSPECTION, c);
        var step = course.milestone(c, Stage.PUBLISHED, Stage.CONCLUDED, metadata, clock);
        var late = step.late(publishBy);
        step.happened(new ConclusionPublicised(
                id, c.place(), late, step.workingDaysLate(publishBy, deadlines), step.flags()));
    }

    @CommandHandler
    void handle(CloseInspection c, MetaData metadata, Clock clock) {
        var last = course.decision().kind() == InspectionKind.CHECK ? Stage.CONCLUDED : Stage.PUBLISHED;
        var step = course.milestone(c, Stage.CLOSED, last, metadata, clock);
        step.flagIf(c.openRecommendations() > 0, Irregularity.RECOMMENDATIONS_OPEN);
        step.happened(new InspectionClosed(id, c.documentNumber(), c.openRecommendations(), step.flags()));
    }

    @CommandHandler
    void handle(CallInspectionOff c, MetaData metadata, Clock clock) {
        var step = course.milestone(c, Stage.CALLED_OFF, Stage.DECIDED, metadata, clock);
        if (course.has(Stage.CONCLUDED)) {
            throw new InspectionStepTaken(Course.action(c));
        }
        step.happened(new InspectionCalledOff(id, c.reason(), c.documentNumber(), step.flags()));
    }

    /** Also of what is closed. The steps that follow keep what they concluded; what is due by a corrected time moves. */
    @CommandHandler
    void handle(CorrectInspection c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var step = course.begin(metadata, clock);
        var type = Corrections.check(c.correctedEvent(), c.field(), c.value(), c.sealed(), past, step.act());
        step.happened(new InspectionCorrected(
                id,
                c.correctedEvent(),
                type.getSimpleName(),
                c.field(),
                c.value(),
                c.sealed(),
                recounted(type, Correctable.correctedTime(type, c.field(), c.value()), deadlines),
                c.reason()));
    }

    private Deadline recounted(Class<?> type, Instant at, Deadlines deadlines) {
        if (at == null) {
            return null;
        } else if (type == InspectionAnnounced.class) {
            return duration.recounted(at, deadlines);
        } else if (type == DraftHandedOver.class) {
            return lawful(course.decision().authority().conclusionClock(), at, deadlines);
        }
        return type == InspectionConcluded.class ? lawful(PUBLICATION, at, deadlines) : null;
    }

    private static Deadline lawful(String clock, Instant at, Deadlines deadlines) {
        return deadlines.ifInForce(DeadlineRequest.of(clock, at)).orElse(null);
    }

    @EventSourcingHandler
    void on(InspectionDecided event) {
        id = event.inspectionId();
    }

    @EventSourcingHandler
    void on(DraftHandedOver event) {
        concludeBy = event.concludeBy();
    }

    @EventSourcingHandler
    void on(InspectionConcluded event) {
        publishBy = event.publishBy();
    }

    @EventSourcingHandler
    void on(InspectionCorrected event) {
        if (event.recounted() == null) {
            return;
        } else if (event.correctedType().equals(DraftHandedOver.class.getSimpleName())) {
            concludeBy = event.recounted();
        } else if (event.correctedType().equals(InspectionConcluded.class.getSimpleName())) {
            publishBy = event.recounted();
        }
    }
}
