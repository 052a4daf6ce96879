package org.dossierledger.command.reception;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.dossierledger.command.act.Past;
import org.dossierledger.command.act.TakingOver;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.command.petition.DenouncerUnprotected;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionCommand;
import org.dossierledger.shared.reception.ReceptionCommand.*;
import org.dossierledger.shared.reception.ReceptionEvent;
import org.dossierledger.shared.reception.ReceptionEvent.*;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.reception.RefusalGround;
import org.dossierledger.shared.unit.UnitCode;

/** Lượt tiếp công dân: decides what may happen next, concludes the dates, and flags what should not have happened. */
public class Reception {

    private static final String ANSWER = "K28";
    private static final String REFUSAL_NOTICE = "K30";
    private static final String ONLINE_NOTICE = "K31";

    private enum Stage {
        SCHEDULED,
        RECEIVED,
        REFUSED
    }

    @AggregateIdentifier
    private ReceptionId id;

    private Stage stage;
    private UnitCode unit;
    private Instant sessionAt;
    private Mode mode;
    private List<Petitioner> visitors = List.of();
    private final Set<PetitionId> petitions = new HashSet<>();
    private boolean denounced;
    private Deadline answerBy;
    private boolean answered;
    private boolean noticeOwed;
    private Deadline noticeBy;
    private boolean noticeIssued;

    @AggregateMember
    private final Past past = new Past();

    Reception() {
        // rebuilt from its events
    }

    @CommandHandlerInterceptor
    Object onlyOnce(MetaData metadata, InterceptorChain chain) throws Exception {
        return past.onlyOnce(metadata, getVersion(), chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ScheduleReception c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        notReceived(c);
        notRefused(c);
        if (stage == Stage.SCHEDULED) {
            throw new VisitAlreadyScheduled(sessionAt);
        }
        var act = Act.of(metadata, clock);
        UnknownUnit.ifUnknown(catalogue, c.unit(), act.occurredAt());
        var flags = inOrder(act);
        var announceBy = c.online() ? lawful(ONLINE_NOTICE, c.sessionAt(), deadlines) : null;
        if (late(announceBy, act)) {
            flags.add(Irregularity.SESSION_NOTICE_SHORT);
        }
        happened(
                new ReceptionScheduled(
                        c.receptionId(), c.unit(), c.mode(), c.sessionAt(), c.online(), announceBy, flags),
                act);
    }

    /** What can be known before a number of the register is taken and anybody sealed; the desk asks too. */
    public static void check(ReceiveCitizens c, Catalogue catalogue, Instant at) {
        UnknownUnit.ifUnknown(catalogue, c.unit(), at);
        Visitors.check(c);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReceiveCitizens c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        notReceived(c);
        notRefused(c);
        var act = Act.of(metadata, clock);
        check(c, catalogue, act.occurredAt());
        DenouncerUnprotected.ifNamed(denounced ? PetitionKind.DENUNCIATION : c.kind(), c.visitors());
        var flags = inOrder(act);
        Visitors.flagRepresentatives(c, flags);
        // Recording online came with the same decree as the notice, so where that had no clock yet nothing is missing.
        if (c.online() && !c.recorded() && lawful(ONLINE_NOTICE, act.occurredAt(), deadlines) != null) {
            flags.add(Irregularity.NOT_RECORDED);
        }
        happened(
                new CitizensReceived(
                        c.receptionId(),
                        c.code(),
                        c.unit(),
                        c.mode(),
                        c.presiding(),
                        c.online(),
                        c.recorded(),
                        c.visitors(),
                        c.people(),
                        c.representatives(),
                        c.repeated(),
                        c.summary(),
                        c.request(),
                        c.kind(),
                        c.competent(),
                        c.handledBy(),
                        c.sameContent(),
                        lawful(ANSWER, act.occurredAt(), deadlines),
                        flags),
                act);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RefuseReception c, MetaData metadata, Clock clock, Deadlines deadlines, Catalogue catalogue) {
        notReceived(c);
        notRefused(c);
        var act = Act.of(metadata, clock);
        UnknownUnit.ifUnknown(catalogue, c.unit(), act.occurredAt());
        var by = owesNotice(c.ground()) ? lawful(REFUSAL_NOTICE, act.occurredAt(), deadlines) : null;
        happened(
                new ReceptionRefused(
                        c.receptionId(), c.code(), c.unit(), c.ground(), c.reason(), c.visitors(), by, inOrder(act)),
                act);
    }

    @CommandHandler
    void handle(TakeDocuments c, MetaData metadata, Clock clock) {
        notRefused(c);
        happened(new DocumentsTaken(id, c.items(), c.receiptNumber()), Act.of(metadata, clock));
    }

    @CommandHandler
    void handle(TakePetitionUp c, MetaData metadata, Clock clock) {
        notRefused(c);
        if (petitions.contains(c.petition())) {
            throw new PetitionAlreadyTakenUp(c.petition());
        }
        DenouncerUnprotected.ifNamed(c.kind(), visitors);
        happened(new PetitionTakenUp(id, c.petition(), c.kind()), Act.of(metadata, clock));
    }

    /** Late, because what came of the visit turned out to be a denunciation only later. */
    @CommandHandler
    void handle(ProtectVisitors c, MetaData metadata, Clock clock) {
        if (c.visitors().size() != visitors.size()) {
            throw new InvalidField("visitors", "malformed");
        }
        DenouncerUnprotected.ifNamed(PetitionKind.DENUNCIATION, c.visitors());
        happened(
                new VisitorsProtected(id, c.visitors()), Act.of(metadata, clock).now());
    }

    @CommandHandler
    void handle(ConcludeReception c, MetaData metadata, Clock clock) {
        received(c);
        if (mode == Mode.REGULAR) {
            throw new RegularReceptionConcluded();
        }
        happened(new ReceptionConcluded(id, c.conclusion(), c.documentNumber()), Act.of(metadata, clock));
    }

    @CommandHandler
    void handle(AnswerVisitor c, MetaData metadata, Clock clock, Deadlines deadlines) {
        received(c);
        if (answered) {
            throw new VisitorAlreadyAnswered();
        }
        if (c.handling() == Handling.GUIDED || c.handling() == Handling.TRANSFERRED) {
            Text.required("body", c.body());
            Text.required("documentNumber", c.documentNumber());
        }
        var act = Act.of(metadata, clock);
        happened(
                new VisitorAnswered(
                        id,
                        c.handling(),
                        c.body(),
                        c.documentNumber(),
                        late(answerBy, act),
                        workingDaysLate(answerBy, act, deadlines),
                        inTime(answerBy, act)),
                act);
    }

    @CommandHandler
    void handle(IssueRefusalNotice c, MetaData metadata, Clock clock, Deadlines deadlines) {
        if (!noticeOwed) {
            throw new RefusalNoticeNotOwed();
        }
        if (noticeIssued) {
            throw new RefusalNoticeAlreadyIssued();
        }
        var act = Act.of(metadata, clock);
        happened(
                new RefusalNoticeIssued(
                        id,
                        c.documentNumber(),
                        late(noticeBy, act),
                        workingDaysLate(noticeBy, act, deadlines),
                        inTime(noticeBy, act)),
                act);
    }

    @CommandHandler
    void handle(FollowResult c, MetaData metadata, Clock clock) {
        notRefused(c);
        happened(new ResultFollowed(id, c.result()), Act.of(metadata, clock));
    }

    @CommandHandler
    void handle(AddReceptionNote c, MetaData metadata, Clock clock) {
        happened(new ReceptionNoteAdded(id, c.text()), Act.of(metadata, clock));
    }

    @CommandHandler
    void handle(TakeVisitOver c, MetaData metadata, Clock clock, Catalogue catalogue) {
        var act = Act.of(metadata, clock);
        TakingOver.check(
                catalogue, c.from(), c.unit(), c.effective(), act, c.from().equals(unit));
        happened(
                new VisitTakenOver(
                        id, c.from(), c.unit(), c.legalBasis(), c.minutesNumber(), c.effective(), inOrder(act)),
                act);
    }

    private void notReceived(ReceptionCommand c) {
        if (stage == Stage.RECEIVED) {
            throw new VisitAlreadyReceived(action(c));
        }
    }

    private void notRefused(ReceptionCommand c) {
        if (stage == Stage.REFUSED) {
            throw new VisitRefused(action(c));
        }
    }

    private void received(ReceptionCommand c) {
        notRefused(c);
        if (stage != Stage.RECEIVED) {
            throw new VisitNotReceived(action(c));
        }
    }

    private static String action(ReceptionCommand c) {
        return c.getClass().getSimpleName();
    }

    private static boolean owesNotice(RefusalGround ground) {
        return ground == RefusalGround.PROTRACTED;
    }

    /** Null where the law behind the clock did not apply yet: then nothing was due, and nothing can be missing. */
    private static Deadline lawful(String clock, Instant start, Deadlines deadlines) {
        return deadlines.ifInForce(DeadlineRequest.of(clock, start)).orElse(null);
    }

    private static boolean late(Deadline by, Act act) {
        return by != null && act.occurredAt().isAfter(by.due());
    }

    private static int workingDaysLate(Deadline by, Act act, Deadlines deadlines) {
        return by == null ? 0 : deadlines.calendar().workingDaysLate(by.due(), act.occurredAt());
    }

    /** The flags of what should be done by a day. */
    private List<Irregularity> inTime(Deadline by, Act act) {
        var flags = inOrder(act);
        if (late(by, act)) {
            flags.add(Irregularity.DONE_LATE);
        }
        return flags;
    }

    private List<Irregularity> inOrder(Act act) {
        var flags = new ArrayList<Irregularity>();
        past.flagDisorder(act, flags);
        return flags;
    }

    private static void happened(ReceptionEvent event, Act act) {
        apply(event, MetaData.from(act.by().asMap()));
    }

    @EventSourcingHandler
    void on(ReceptionScheduled event) {
        id = event.receptionId();
        stage = Stage.SCHEDULED;
        unit = event.unit();
        sessionAt = event.sessionAt();
    }

    @EventSourcingHandler
    void on(CitizensReceived event) {
        id = event.receptionId();
        stage = Stage.RECEIVED;
        unit = event.unit();
        mode = event.mode();
        visitors = event.visitors();
        answerBy = event.answerBy();
    }

    @EventSourcingHandler
    void on(VisitTakenOver event) {
        unit = event.unit();
    }

    @EventSourcingHandler
    void on(VisitorsProtected event) {
        visitors = event.visitors();
        denounced = true;
    }

    @EventSourcingHandler
    void on(ReceptionRefused event) {
        id = event.receptionId();
        stage = Stage.REFUSED;
        unit = event.unit();
        noticeOwed = owesNotice(event.ground());
        noticeBy = event.noticeBy();
    }

    @EventSourcingHandler
    void on(PetitionTakenUp event) {
        petitions.add(event.petition());
        denounced = denounced || event.kind().confidential();
    }

    @EventSourcingHandler
    void on(VisitorAnswered event) {
        answered = true;
    }

    @EventSourcingHandler
    void on(RefusalNoticeIssued event) {
        noticeIssued = true;
    }
}
