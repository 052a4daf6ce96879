package org.dossierledger.command.dossier;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.dossierledger.command.act.Act;
import org.dossierledger.command.act.Corrections;
import org.dossierledger.command.act.NothingToCorrect;
import org.dossierledger.command.act.Past;
import org.dossierledger.command.act.TakingOver;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierCommand.*;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.dossier.PlannedStage;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;

/** Hồ sơ: decides what may happen next, concludes the dates, and flags what should not have happened. */
public class Dossier {

    @AggregateIdentifier
    private DossierId id;

    private DossierStatus status;
    private Applicant applicant;
    private UnitCode holder;
    private String holderSaidBy;
    /** Of stages that run side by side, the first to have begun counts as the holder. */
    private final Map<String, UnitCode> stageUnits = new LinkedHashMap<>();

    private boolean everReceived;
    private int supplementRounds;
    private int extensions;
    private boolean resolved;
    private boolean imported;

    @AggregateMember
    private final Timing timing = new Timing();

    @AggregateMember
    private final Stages stages = new Stages();

    @AggregateMember
    private final Past past = new Past();

    Dossier() {
        // rebuilt from its events
    }

    @CommandHandlerInterceptor
    Object onlyOnce(MetaData metadata, InterceptorChain chain) throws Exception {
        return past.onlyOnce(metadata, getVersion(), chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SubmitDossier c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        if (status != null) {
            throw new DossierAlreadyExists(c.dossierId());
        }
        var act = Act.of(metadata, clock);
        ReceiptRules.check(c, catalogue, act.occurredAt(), act.recordedAt());
        var answerDue = lawful("K3", act.occurredAt(), deadlines);
        happened(
                new DossierSubmitted(
                        c.dossierId(), c.procedure(), c.receivingUnit(), c.applicant(), c.papers(), answerDue),
                act);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReceiveDossier c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        if (status != null && everReceived) {
            throw new DossierAlreadyExists(c.dossierId());
        }
        var act = Act.of(metadata, clock);
        var flags =
                status == null ? new ArrayList<Irregularity>() : enter(DossierStatus.RECEIVED, "ReceiveDossier", act);
        ReceiptRules.check(c, catalogue, act.occurredAt(), act.recordedAt(), status != null);
        var procedure = catalogue
                .procedures()
                .inForce(c.procedure(), Moment.dateOf(act.occurredAt()))
                .orElseThrow();
        var clocks = new ClockPolicy(deadlines)
                .onReceipt(act.occurredAt(), procedure.processing(), c.promised(), c.withoutPromise());
        Flags.onReceipt(flags, clocks, c.code(), act.occurredAt());
        happened(
                new DossierReceived(
                        c.dossierId(),
                        c.code(),
                        c.procedure(),
                        c.receivingUnit(),
                        c.competentUnit(),
                        c.channel(),
                        c.applicant() == null ? applicant : c.applicant(),
                        c.papers(),
                        clocks,
                        lawful("K4", act.occurredAt(), deadlines),
                        flags,
                        procedure.version()),
                act);
    }

    @CommandHandler
    void handle(RefuseDossier c, MetaData metadata, Clock clock) {
        var act = Act.of(metadata, clock);
        var flags = enter(DossierStatus.REFUSED, "RefuseDossier", act);
        happened(new DossierRefused(id, c.reason(), flags), act);
    }

    @CommandHandler
    void handle(AssignDossier c, MetaData metadata, Clock clock, Catalogue catalogue) {
        var act = Act.of(metadata, clock);
        UnknownUnit.ifUnknown(catalogue, c.unit(), act.occurredAt());
        var flags = status == DossierStatus.PROCESSING && !imported
                ? inOrder(act)
                : status == DossierStatus.RECEIVED
                        ? enter(DossierStatus.PROCESSING, "AssignDossier", act)
                        : refuse("AssignDossier");
        happened(new DossierAssigned(id, c.unit(), c.officer(), flags), act);
    }

    @CommandHandler
    void handle(HandOverDossier c, MetaData metadata, Clock clock, Catalogue catalogue) {
        var act = Act.of(metadata, clock);
        UnknownUnit.ifUnknown(catalogue, c.to(), act.occurredAt());
        open("HandOverDossier");
        if (c.to().equals(holder)) {
            throw new InvalidField("to", "alreadyThere");
        }
        happened(new DossierHandedOver(id, holder, c.to(), c.reason(), inOrder(act)), act);
    }

    @CommandHandler
    void handle(TakeDossierOver c, MetaData metadata, Clock clock, Catalogue catalogue) {
        if (status == null || status.ended()) {
            refuse("TakeDossierOver");
        }
        var act = Act.of(metadata, clock);
        var holds = c.from().equals(holder) || stageUnits.containsValue(c.from());
        TakingOver.check(catalogue, c.from(), c.to(), c.effective(), act, holds);
        happened(
                new DossierTakenOver(
                        id, c.from(), c.to(), c.legalBasis(), c.minutesNumber(), c.effective(), inOrder(act)),
                act);
    }

    @CommandHandler
    void handle(PlanStages c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        open("PlanStages");
        var act = Act.of(metadata, clock);
        var seen = new HashSet<String>();
        for (var stage : c.stages()) {
            UnknownUnit.ifUnknown(catalogue, stage.unit(), act.occurredAt());
            if (!seen.add(stage.stage()) || stages.knows(stage.stage())) {
                throw new StagesMalformed(stage.stage());
            }
        }
        var first = stages.waiting() ? List.<PlannedStage>of() : Stages.first(c.stages());
        happened(new StagesPlanned(id, c.stages()), act);
        first.forEach(stage -> start(stage, act, deadlines));
    }

    @CommandHandler
    void handle(CompleteStage c, MetaData metadata, Clock clock, Deadlines deadlines) {
        open("CompleteStage");
        var act = Act.of(metadata, clock);
        var stage = stages.running(c.stage());
        var due = stages.due(c.stage()).due();
        var next = stages.after(c.stage());
        var days = deadlines.calendar().workingDaysLate(due, act.occurredAt());
        happened(
                new StageCompleted(id, c.stage(), stage.unit(), act.occurredAt().isAfter(due), days), act);
        next.forEach(following -> start(following, act, deadlines));
    }

    @CommandHandler
    void handle(RequestSupplement c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var act = Act.of(metadata, clock);
        var flags = enter(DossierStatus.SUPPLEMENT_REQUESTED, "RequestSupplement", act);
        Deadline noticeDue = null;
        if (everReceived) {
            noticeDue = lawful("K2", timing.receivedAt(), deadlines);
            if (supplementRounds == 0 && noticeDue != null && act.occurredAt().isAfter(noticeDue.due())) {
                flags.add(Irregularity.SUPPLEMENT_NOTICE_LATE);
            }
        }
        if (supplementRounds > 0) {
            flags.add(Irregularity.REPEATED_SUPPLEMENT);
        }
        happened(new SupplementRequested(id, supplementRounds + 1, c.items(), c.reason(), noticeDue, flags), act);
    }

    @CommandHandler
    void handle(TakeSupplementIn c, MetaData metadata, Clock clock, Deadlines deadlines) {
        in(DossierStatus.SUPPLEMENT_REQUESTED, "TakeSupplementIn");
        var act = Act.of(metadata, clock);
        var clocks = everReceived
                ? timing.afterSupplement(new ClockPolicy(deadlines), act.occurredAt(), supplementRounds, c.promised())
                : null;
        happened(new SupplementReceived(id, supplementRounds, c.papers(), clocks), act);
    }

    @CommandHandler
    void handle(RequestFinancialObligation c, MetaData metadata, Clock clock) {
        var act = Act.of(metadata, clock);
        var flags = enter(DossierStatus.PAYMENT_REQUESTED, "RequestFinancialObligation", act);
        happened(new FinancialObligationRequested(id, c.obligation(), c.amount(), flags), act);
    }

    @CommandHandler
    void handle(ConfirmFinancialObligation c, MetaData metadata, Clock clock, Deadlines deadlines) {
        in(DossierStatus.PAYMENT_REQUESTED, "ConfirmFinancialObligation");
        var act = Act.of(metadata, clock);
        var clocks = timing.afterPayment(new ClockPolicy(deadlines), act.occurredAt(), supplementRounds);
        happened(new FinancialObligationConfirmed(id, c.amount(), c.receiptNumber(), clocks), act);
    }

    @CommandHandler
    void handle(ExtendDossier c, MetaData metadata, Clock clock, Deadlines deadlines) {
        open("ExtendDossier");
        var act = Act.of(metadata, clock);
        var due = timing.due();
        if (!c.newDue().isAfter(due)) {
            throw new NewDueNotLater(c.newDue(), due);
        }
        var flags = inOrder(act);
        var apologyBy = lawful("K5", due, deadlines);
        if (apologyBy != null && act.occurredAt().isAfter(apologyBy.due())) {
            flags.add(Irregularity.APOLOGY_LATE);
        }
        if (extensions > 0) {
            flags.add(Irregularity.REPEATED_EXTENSION);
        }
        var clocks = new DossierClocks(
                timing.clocks().legal(), c.newDue(), timing.clocks().kpi());
        happened(new DossierExtended(id, extensions + 1, c.apology(), due, clocks, apologyBy, flags), act);
    }

    @CommandHandler
    void handle(RequestWithdrawal c, MetaData metadata, Clock clock) {
        var act = Act.of(metadata, clock);
        var flags = enter(DossierStatus.WITHDRAWAL_REQUESTED, "RequestWithdrawal", act);
        happened(new WithdrawalRequested(id, c.reason(), flags), act);
    }

    @CommandHandler
    void handle(StopDossier c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var act = Act.of(metadata, clock);
        var flags = enter(DossierStatus.STOPPED, "StopDossier", act);
        var late = timing.lateness(deadlines, act.occurredAt());
        happened(new DossierStopped(id, c.reason(), late.late(), late.workingDays(), flags), act);
    }

    @CommandHandler
    void handle(ResolveDossier c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var act = Act.of(metadata, clock);
        var flags = enter(DossierStatus.RESOLVED, "ResolveDossier", act);
        if (stages.waiting()) {
            flags.add(Irregularity.STAGES_UNFINISHED);
        }
        var late = timing.lateness(deadlines, act.occurredAt());
        happened(
                new DossierResolved(
                        id,
                        c.outcome(),
                        c.resultNumber(),
                        late.late(),
                        late.workingDays(),
                        late.workingDaysOriginally(),
                        flags),
                act);
    }

    @CommandHandler
    void handle(ReturnResult c, MetaData metadata, Clock clock, Deadlines deadlines) {
        var act = Act.of(metadata, clock);
        var flags = enter(DossierStatus.RETURNED, "ReturnResult", act);
        if (!resolved) {
            flags.add(Irregularity.RETURNED_WITHOUT_RESOLUTION);
        }
        var late = timing.lateness(deadlines, act.occurredAt());
        happened(new ResultReturned(id, c.channel(), late.late(), late.workingDays(), flags), act);
    }

    @CommandHandler
    void handle(AttachDocument c, MetaData metadata, Clock clock) {
        happened(
                new DocumentAttached(id, c.sha256(), c.description(), c.mediaType(), c.size()),
                Act.of(metadata, clock));
    }

    @CommandHandler
    void handle(AddNote c, MetaData metadata, Clock clock) {
        happened(new NoteAdded(id, c.text()), Act.of(metadata, clock));
    }

    @CommandHandler
    void handle(CorrectDossier c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        var act = Act.of(metadata, clock);
        var corrected = Corrections.check(c.correctedEvent(), c.field(), c.value(), c.sealed(), past, act);
        if (corrected == DossierSubmitted.class && !c.field().equals(Correctable.OCCURRED_AT) && everReceived) {
            // what was submitted counts as it was received
            throw new NothingToCorrect(c.correctedEvent(), c.field());
        }
        var length = otherLength(catalogue, corrected, c);
        happened(
                new DossierCorrected(
                        id,
                        c.correctedEvent(),
                        corrected.getSimpleName(),
                        c.field(),
                        c.value(),
                        c.sealed(),
                        c.reason()),
                act);
        if (length != null || c.field().equals(Correctable.OCCURRED_AT) && timing.countsFrom(c.correctedEvent())) {
            countAgain(c.reason(), length == null ? timing.processing() : length, act, deadlines);
        }
    }

    @CommandHandler
    void handle(ReassessDeadline c, MetaData metadata, Clock clock, Deadlines deadlines) {
        open("ReassessDeadline");
        countAgain(c.reason(), timing.processing(), Act.of(metadata, clock), deadlines);
    }

    private void countAgain(String reason, Length processing, Act act, Deadlines deadlines) {
        if (timing.clocks() != null) {
            var clocks = timing.counted(new ClockPolicy(deadlines), processing, supplementRounds);
            if (!clocks.equals(timing.clocks())) {
                happened(new DeadlineReassessed(id, reason, timing.due(), clocks), act.now());
            }
        }
    }

    /** Refuses a unit or procedure that nobody knows; the time of another procedure, where that is corrected. */
    private Length otherLength(Catalogue catalogue, Class<?> corrected, CorrectDossier c) {
        var value = c.value() == null || corrected == ActionImported.class
                ? null
                : Correctable.value(corrected, c.field(), c.value());
        if (value instanceof UnitCode unit) {
            UnknownUnit.ifUnknown(catalogue, unit);
        } else if (value instanceof ProcedureCode procedure) {
            if (corrected != DossierReceived.class) {
                ReceiptRules.known(catalogue, procedure);
                return null;
            }
            return ReceiptRules.inForce(catalogue, procedure, timing.receivedAt())
                    .processing();
        }
        return null;
    }

    private void start(PlannedStage stage, Act act, Deadlines deadlines) {
        var due = deadlines.compute(DeadlineRequest.of("K1", act.occurredAt()).length(stage.allotment()));
        happened(new StageStarted(id, stage.stage(), stage.unit(), due), act);
    }

    /** Null where the law behind the clock did not apply yet: then nothing was due, and nothing can be missing. */
    private static Deadline lawful(String clock, Instant start, Deadlines deadlines) {
        return deadlines.ifInForce(DeadlineRequest.of(clock, start)).orElse(null);
    }

    /** The flags of a step into another state; refuses what cannot follow. */
    private List<Irregularity> enter(DossierStatus next, String action, Act act) {
        if (status == null || imported || !DossierLife.possible(status, next)) {
            return refuse(action);
        }
        var flags = inOrder(act);
        if (!DossierLife.foreseen(status, next)) {
            flags.add(Irregularity.STATUS_JUMP);
        }
        return flags;
    }

    private List<Irregularity> inOrder(Act act) {
        var flags = new ArrayList<Irregularity>();
        past.flagDisorder(act, flags);
        return flags;
    }

    private void in(DossierStatus expected, String action) {
        if (status != expected) {
            refuse(action);
        }
    }

    /** Received and not ended. */
    private void open(String action) {
        if (status == null || !everReceived || status.ended()) {
            refuse(action);
        }
    }

    private List<Irregularity> refuse(String action) {
        throw new ActionNotPossible(action, status == null ? "NONE" : status);
    }

    /** The claimed time is kept only where it differs from the recorded one. */
    private static void happened(DossierEvent event, Act act) {
        apply(event, MetaData.from(act.by().asMap()));
    }

    @EventSourcingHandler
    void on(DossierSubmitted event, @MessageIdentifier String eventId) {
        id = event.dossierId();
        status = DossierStatus.SUBMITTED;
        applicant = event.applicant();
        holds(event.receivingUnit(), eventId);
    }

    @EventSourcingHandler
    void on(DossierReceived event, @MessageIdentifier String eventId) {
        id = event.dossierId();
        status = DossierStatus.RECEIVED;
        applicant = event.applicant();
        holds(event.receivingUnit(), eventId);
        everReceived = true;
    }

    @EventSourcingHandler
    void on(DossierRefused event) {
        status = DossierStatus.REFUSED;
    }

    @EventSourcingHandler
    void on(DossierAssigned event, @MessageIdentifier String eventId) {
        status = DossierStatus.PROCESSING;
        holds(event.unit(), eventId);
    }

    @EventSourcingHandler
    void on(DossierHandedOver event, @MessageIdentifier String eventId) {
        holds(event.to(), eventId);
    }

    @EventSourcingHandler
    void on(DossierTakenOver event, @MessageIdentifier String eventId) {
        stageUnits.replaceAll((stage, unit) -> unit.equals(event.from()) ? event.to() : unit);
        if (event.from().equals(holder)) {
            holds(event.to(), eventId);
        }
    }

    @EventSourcingHandler
    void on(StageStarted event, @MessageIdentifier String eventId) {
        stageUnits.put(event.stage(), event.unit());
        holds(stageUnits.values().iterator().next(), eventId);
    }

    @EventSourcingHandler
    void on(StageCompleted event, @MessageIdentifier String eventId) {
        stageUnits.remove(event.stage());
        stageUnits.values().stream().findFirst().ifPresent(unit -> holds(unit, eventId));
    }

    @EventSourcingHandler
    void on(SupplementRequested event) {
        status = DossierStatus.SUPPLEMENT_REQUESTED;
        supplementRounds = event.round();
    }

    @EventSourcingHandler
    void on(SupplementReceived event) {
        status = everReceived ? DossierStatus.PROCESSING : DossierStatus.SUBMITTED;
    }

    @EventSourcingHandler
    void on(FinancialObligationRequested event) {
        status = DossierStatus.PAYMENT_REQUESTED;
    }

    @EventSourcingHandler
    void on(FinancialObligationConfirmed event) {
        status = DossierStatus.PROCESSING;
    }

    @EventSourcingHandler
    void on(DossierExtended event) {
        extensions = event.round();
    }

    @EventSourcingHandler
    void on(WithdrawalRequested event) {
        status = DossierStatus.WITHDRAWAL_REQUESTED;
    }

    @EventSourcingHandler
    void on(DossierStopped event) {
        status = DossierStatus.STOPPED;
    }

    @EventSourcingHandler
    void on(DossierResolved event) {
        status = DossierStatus.RESOLVED;
        resolved = true;
    }

    @EventSourcingHandler
    void on(ResultReturned event) {
        status = DossierStatus.RETURNED;
    }

    @EventSourcingHandler
    void on(DossierCorrected event) {
        if (event.field().equals("applicant")) {
            applicant = new Applicant(applicant == null ? Applicant.Kind.CITIZEN : applicant.kind(), event.sealed());
        } else if (event.correctedEvent().equals(holderSaidBy)
                && Set.of("receivingUnit", "unit", "to").contains(event.field())) {
            holder = UnitCode.of(event.value());
        }
    }

    private void holds(UnitCode unit, String eventId) {
        holder = unit;
        holderSaidBy = eventId;
    }

    /** Another system's history: only notes, documents and corrections are added here; its own system goes on with it. */
    @EventSourcingHandler
    void on(ActionImported event) {
        id = event.dossierId();
        imported = true;
        status = DossierStatus.PROCESSING;
    }
}
