package org.dossierledger.command.complaint;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.petition.CaseClock;
import org.dossierledger.command.petition.Docket;
import org.dossierledger.command.petition.NotCompetent;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.complaint.ComplaintCommand.*;
import org.dossierledger.shared.complaint.ComplaintEvent.*;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.complaint.TerminationGround;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.WithdrawalScope;

/** Giải quyết khiếu nại, first and second instance. */
public final class ComplaintSteps {

    /** Biên bản đối thoại: at least so many copies (Decree 155/2026 art. 28). */
    private static final int COPIES_OF_MINUTES = 3;

    private final Docket docket;
    private final CaseClock clock = new CaseClock();
    private boolean verified;
    private boolean agreesWithClaim;
    private boolean complexityRecorded;
    private boolean dialogueAnnounced;
    private boolean dialogueHeld;
    private boolean withdrawn;
    /** Null while nobody has withdrawn. */
    private Integer peopleLeft;

    private Deadline appealBy;

    public ComplaintSteps(Docket docket) {
        this.docket = docket;
    }

    @CommandHandler
    void handle(AcceptComplaint c, MetaData metadata, Clock now, Deadlines deadlines, Catalogue catalogue) {
        var step = docket.step(c, metadata, now);
        var facts = docket.facts();
        UnknownUnit.ifUnknown(catalogue, c.unit(), step.at());
        NotCompetent.ifElsewhere(facts);
        var everyoneSigned = c.everyoneSigned() || facts.people() == 1 && !facts.has(Deficiency.UNSIGNED);
        if (!everyoneSigned && Docket.lawful("K9", facts.receivedAt(), deadlines) != null) {
            throw new AllMustSign();
        }
        step.flagIf(!everyoneSigned, Irregularity.SIGNATURES_MISSING);
        var limitation = facts.classification().limitation();
        if (limitation != null && facts.receivedAt().isAfter(limitation.due())) {
            if (c.reasonOutOfTime() == null || c.reasonOutOfTime().isBlank()) {
                throw new OutOfTimeWithoutReason(limitation.due());
            }
            step.flags().add(Irregularity.ACCEPTED_OUT_OF_TIME);
        }
        var late = docket.duties().lateness(Duty.ACCEPTANCE, step.at(), deadlines);
        late.flag(step.flags());
        step.happened(new ComplaintAccepted(
                facts.id(),
                instance(),
                c.documentNumber(),
                c.unit(),
                deadlines.compute(DeadlineRequest.of(decisionClock(), step.at())),
                late.late(),
                late.workingDays(),
                step.flags()));
    }

    private Instance instance() {
        return docket.facts().isSecondInstance() ? Instance.SECOND : Instance.FIRST;
    }

    private String decisionClock() {
        return (instance() == Instance.FIRST ? "K11" : "K13") + remote();
    }

    private String remote() {
        return docket.facts().remote() ? "-remote" : "";
    }

    @CommandHandler
    void handle(AssignComplaintVerification c, MetaData metadata, Clock now, Catalogue catalogue) {
        var step = docket.step(c, metadata, now);
        UnknownUnit.ifUnknown(catalogue, c.unit(), step.at());
        step.happened(new ComplaintVerificationAssigned(
                docket.facts().id(), c.unit(), c.officer(), c.documentNumber(), step.flags()));
    }

    @CommandHandler
    void handle(ReportComplaintVerification c, MetaData metadata, Clock now) {
        var step = docket.step(c, metadata, now);
        step.happened(new ComplaintVerified(
                docket.facts().id(), c.findings(), c.agreesWithClaim(), c.documentNumber(), step.flags()));
    }

    @CommandHandler
    void handle(RecordComplaintComplexity c, MetaData metadata, Clock now) {
        var step = docket.step(c, metadata, now);
        if (c.criteria().isEmpty()) {
            throw new InvalidField("criteria", "required");
        }
        step.happened(new ComplaintComplexityRecorded(docket.facts().id(), c.criteria(), c.documentNumber()));
    }

    @CommandHandler
    void handle(ExtendComplaint c, MetaData metadata, Clock now, Deadlines deadlines) {
        var step = docket.step(c, metadata, now);
        var previous = docket.duties().deadline(Duty.DECISION).due();
        var decideBy = clock.extended(deadlines);
        step.flagIf(!complexityRecorded && reformed(step.at(), deadlines), Irregularity.COMPLEXITY_UNRECORDED);
        step.flagIf(step.at().isAfter(previous), Irregularity.EXTENDED_AFTER_DUE);
        step.happened(new ComplaintExtended(
                docket.facts().id(), c.reason(), c.documentNumber(), previous, decideBy, step.flags()));
    }

    /** Whether Law 136/2025 and Decree 155/2026 apply: for pending cases, too (art. 22.1 of the Decree). */
    private static boolean reformed(Instant at, Deadlines deadlines) {
        return Docket.lawful("K16", at, deadlines) != null;
    }

    @CommandHandler
    void handle(AnnounceDialogue c, MetaData metadata, Clock now, Deadlines deadlines) {
        var step = docket.step(c, metadata, now);
        if (c.heldAt().isBefore(step.at())) {
            throw new InvalidField("heldAt", "past");
        }
        var noticeBy = Docket.lawful("K17", c.heldAt(), deadlines);
        step.flagIf(noticeBy != null && step.at().isAfter(noticeBy.due()), Irregularity.DIALOGUE_NOTICE_SHORT);
        step.happened(new DialogueAnnounced(
                docket.facts().id(), c.heldAt(), c.place(), c.documentNumber(), noticeBy, step.flags()));
    }

    @CommandHandler
    void handle(HoldDialogue c, MetaData metadata, Clock now, Deadlines deadlines) {
        var step = docket.step(c, metadata, now);
        if (c.copies() < 1) {
            throw new InvalidField("copies", "notPositive");
        }
        var reformed = reformed(step.at(), deadlines);
        step.flagIf(!dialogueAnnounced && reformed, Irregularity.DIALOGUE_NOTICE_SHORT);
        step.flagIf(c.copies() < COPIES_OF_MINUTES && reformed, Irregularity.MINUTES_TOO_FEW);
        step.happened(new DialogueHeld(
                docket.facts().id(), c.minutesNumber(), c.copies(), c.complainantPresent(), c.minutes(), step.flags()));
    }

    @CommandHandler
    void handle(SuspendComplaint c, MetaData metadata, Clock now, Deadlines deadlines) {
        var step = docket.step(c, metadata, now);
        var noticeBy = Docket.lawful("K16", step.at(), deadlines);
        step.flagIf(noticeBy == null, Irregularity.SUSPENDED_WITHOUT_BASIS);
        step.happened(new ComplaintSuspended(
                docket.facts().id(), c.ground(), c.reason(), c.documentNumber(), noticeBy, step.flags()));
    }

    @CommandHandler
    void handle(ResumeComplaint c, MetaData metadata, Clock now, Deadlines deadlines) {
        var step = docket.step(c, metadata, now);
        step.happened(new ComplaintResumed(
                docket.facts().id(),
                c.documentNumber(),
                clock.resumed(step.at(), deadlines),
                Docket.lawful("K16", step.at(), deadlines),
                step.flags()));
    }

    @CommandHandler
    void handle(WithdrawComplaint c, MetaData metadata, Clock now) {
        var step = docket.step(c, metadata, now);
        if (c.scope() == WithdrawalScope.PART
                && (c.contents() == null || c.contents().isBlank())) {
            throw new InvalidField("contents", "required");
        }
        var before = peopleLeft == null ? docket.facts().people() : peopleLeft;
        if (c.peopleLeft() < 0 || c.peopleLeft() > before) {
            throw new TooManyWithdraw(before);
        }
        if (c.scope() == WithdrawalScope.WHOLE && c.peopleLeft() == before && before > 0) {
            throw new InvalidField("peopleLeft", "malformed");
        }
        step.happened(new ComplaintWithdrawn(
                docket.facts().id(), c.scope(), c.contents(), c.peopleLeft(), c.afterExplanation(), step.flags()));
    }

    @CommandHandler
    void handle(TerminateComplaint c, MetaData metadata, Clock now, Deadlines deadlines) {
        var step = docket.step(c, metadata, now);
        if (c.ground() == TerminationGround.WITHDRAWN && !withdrawn) {
            throw new NotWithdrawn();
        }
        step.happened(new ComplaintTerminated(
                docket.facts().id(),
                c.ground(),
                c.reason(),
                c.documentNumber(),
                Docket.lawful("K16", step.at(), deadlines),
                step.flags()));
    }

    @CommandHandler
    void handle(DecideComplaint c, MetaData metadata, Clock now, Deadlines deadlines) {
        var step = docket.step(c, metadata, now);
        if (c.outcome().instance() != instance()) {
            throw new WrongInstance(c.outcome());
        }
        var late = docket.duties().lateness(Duty.DECISION, step.at(), deadlines);
        late.flag(step.flags());
        step.flagIf(!verified, Irregularity.NOT_VERIFIED);
        step.flagIf(withdrawn, Irregularity.DECIDED_AFTER_WITHDRAWAL);
        step.flagIf(dialogueMandatory() && !dialogueHeld, Irregularity.DIALOGUE_MISSING);
        step.happened(new ComplaintDecided(
                docket.facts().id(),
                instance(),
                c.outcome(),
                c.documentNumber(),
                c.recovery(),
                late.late(),
                late.workingDays(),
                Docket.lawful(instance() == Instance.FIRST ? "K14" : "K14-second", step.at(), deadlines),
                Docket.lawful("K15" + remote(), step.at(), deadlines),
                docket.resultBackBy(step.at(), deadlines),
                step.flags()));
    }

    /** First instance: where claim and verification still differ (art. 30); second instance: always (art. 39). */
    private boolean dialogueMandatory() {
        return instance() == Instance.SECOND || verified && !agreesWithClaim;
    }

    @CommandHandler
    void handle(SendComplaintDecision c, MetaData metadata, Clock now, Deadlines deadlines) {
        var step = docket.step(c, metadata, now);
        var late = docket.duties().lateness(Duty.SENDING, step.at(), deadlines);
        late.flag(step.flags());
        step.happened(new ComplaintDecisionSent(
                docket.facts().id(), c.recipients(), late.late(), late.workingDays(), step.flags()));
    }

    @CommandHandler
    void handle(DeliverComplaintDecision c, MetaData metadata, Clock now, Deadlines deadlines) {
        var step = docket.step(c, metadata, now);
        var window = instance() == Instance.FIRST ? Docket.lawful("K12" + remote(), step.at(), deadlines) : null;
        step.happened(new ComplaintDecisionDelivered(docket.facts().id(), window, step.flags()));
    }

    @CommandHandler
    void handle(PublishComplaintDecision c, MetaData metadata, Clock now) {
        var step = docket.step(c, metadata, now);
        step.happened(new ComplaintDecisionPublished(docket.facts().id(), c.form(), c.place(), step.flags()));
    }

    @CommandHandler
    void handle(LodgeSecondComplaint c, MetaData metadata, Clock now, Deadlines deadlines) {
        var step = docket.step(c, metadata, now);
        if (instance() == Instance.SECOND) {
            throw new WrongInstance(Instance.SECOND);
        }
        if (c.second().equals(docket.facts().id())) {
            throw new InvalidField("second", "malformed");
        }
        var window = docket.facts().status().underWay() ? sinceExpiry(step.at(), deadlines) : appealBy;
        var inTime = window == null || !step.at().isAfter(window.due());
        step.happened(new SecondComplaintLodged(docket.facts().id(), c.second(), inTime));
    }

    /** Without a decision the window opens when the period for it has run out. */
    private Deadline sinceExpiry(Instant at, Deadlines deadlines) {
        var decideBy = docket.duties().deadline(Duty.DECISION);
        if (decideBy == null || !at.isAfter(decideBy.due())) {
            throw new SecondComplaintTooEarly();
        }
        return Docket.lawful("K12" + remote(), decideBy.due(), deadlines);
    }

    @CommandHandler
    void handle(TakeComplaintToCourt c, MetaData metadata, Clock now) {
        docket.step(c, metadata, now)
                .happened(new ComplaintTakenToCourt(docket.facts().id(), c.court(), c.caseNumber()));
    }

    @CommandHandler
    void handle(EnforceComplaintDecision c, MetaData metadata, Clock now) {
        var step = docket.step(c, metadata, now);
        step.happened(new ComplaintDecisionEnforced(
                docket.facts().id(), c.complete(), c.collected(), c.report(), step.flags()));
    }

    @EventSourcingHandler
    void on(ComplaintAccepted event, MetaData metadata, @Timestamp Instant recordedAt) {
        clock.start(
                event.decideBy() == null ? decisionClock() : event.decideBy().clock(), at(metadata, recordedAt));
    }

    @EventSourcingHandler
    void on(ComplaintVerified event) {
        verified = true;
        agreesWithClaim = event.agreesWithClaim();
    }

    @EventSourcingHandler
    void on(ComplaintComplexityRecorded event) {
        complexityRecorded = true;
    }

    @EventSourcingHandler
    void on(ComplaintExtended event) {
        clock.extend();
    }

    @EventSourcingHandler
    void on(DialogueAnnounced event) {
        dialogueAnnounced = true;
    }

    @EventSourcingHandler
    void on(DialogueHeld event) {
        dialogueHeld = true;
    }

    @EventSourcingHandler
    void on(ComplaintSuspended event, MetaData metadata, @Timestamp Instant recordedAt) {
        clock.suspend(at(metadata, recordedAt));
    }

    @EventSourcingHandler
    void on(ComplaintResumed event, MetaData metadata, @Timestamp Instant recordedAt) {
        clock.resume(at(metadata, recordedAt));
    }

    @EventSourcingHandler
    void on(ComplaintWithdrawn event) {
        peopleLeft = event.peopleLeft();
        withdrawn |= event.scope() == WithdrawalScope.WHOLE && event.peopleLeft() == 0;
    }

    @EventSourcingHandler
    void on(ComplaintDecisionDelivered event) {
        appealBy = event.appealBy();
    }

    private static Instant at(MetaData metadata, Instant recordedAt) {
        return Provenance.of(metadata).occurredAt(recordedAt);
    }
}
