package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.procedure.ProcedureVersion;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** Where a dossier stands at one moment of business time; {@link DossierHistory} moves it from fact to fact. */
final class Standing {

    DossierCode code;
    String source;
    DossierStatus status;
    ProcedureCode procedure;
    ProcedureVersion procedureVersion;
    UnitCode receivingUnit;
    UnitCode competentUnit;
    UnitCode holder;
    String officer;
    Channel channel;
    Applicant applicant;
    Instant receivedAt;
    Instant due;
    Instant originalDue;
    Instant legalDue;
    Instant kpiDue;
    Instant pausedSince;
    Instant endedAt;
    boolean lateAtEnd;
    boolean imported;
    /** Where an interlinked dossier is worked on now, by stage. */
    final Map<String, RunningStage> stages = new LinkedHashMap<>();

    private final Map<String, String> stageNames = new HashMap<>();

    private DossierStatus endedAs;
    private Instant withdrawalAskedAt;
    private int supplementRequests;
    private Instant supplementSince;
    private Instant endedByWithdrawalAt;
    final Set<Irregularity> irregularities = new LinkedHashSet<>();

    boolean open() {
        return status != null && status != DossierStatus.SUBMITTED && !status.ended();
    }

    /** The date after which the dossier is late; null where nothing can become late. */
    Instant dueInForce() {
        return !open() || pausedSince != null && (due == null || !pausedSince.isAfter(due)) ? null : due;
    }

    boolean lateAt(Instant at) {
        var inForce = dueInForce();
        return endedAt != null ? lateAtEnd : inForce != null && at.isAfter(inForce);
    }

    /**
     * The applicant's request to withdraw, once the dossier was stopped because of it: processing ended then (Decision
     * 766/QĐ-TTg, status 7). Null otherwise.
     */
    Instant endedByWithdrawalAt() {
        return endedByWithdrawalAt;
    }

    /** Seen from after the stop, it had ended already when the applicant asked for it. */
    void endedByWithdrawal(Instant at) {
        settle(at);
    }

    void apply(Fact fact) {
        var event = fact.meant();
        var at = fact.occurredAt();
        irregularities.addAll(event.irregularities());
        if (event instanceof DossierSubmitted e) {
            enter(DossierStatus.SUBMITTED);
            opened(e.procedure(), e.receivingUnit(), e.receivingUnit(), Channel.ONLINE, e.applicant());
        } else if (event instanceof DossierReceived e) {
            enter(DossierStatus.RECEIVED);
            code = e.code();
            opened(e.procedure(), e.receivingUnit(), e.competentUnit(), e.channel(), e.applicant());
            receivedAt = at;
            procedureVersion = e.procedureVersion();
            clocks(e.clocks());
        } else if (event instanceof DossierRefused e) {
            end(DossierStatus.REFUSED, at);
        } else if (event instanceof DossierAssigned e) {
            enter(DossierStatus.PROCESSING);
            holder = e.unit();
            officer = e.officer();
        } else if (event instanceof DossierHandedOver e) {
            holder = e.to();
            officer = null;
        } else if (event instanceof DossierTakenOver e) {
            takenOver(e);
        } else if (event instanceof StagesPlanned e) {
            planned(e);
        } else if (event instanceof StageStarted e) {
            stages.put(e.stage(), running(e));
            heldByStage();
        } else if (event instanceof StageCompleted e) {
            stages.remove(e.stage());
            heldByStage();
        } else if (event instanceof SupplementRequested) {
            pause(DossierStatus.SUPPLEMENT_REQUESTED, at);
            supplementRequests++;
            supplementSince = supplementSince == null ? at : supplementSince;
        } else if (event instanceof SupplementReceived e) {
            supplementSince = null;
            resume(e.clocks() == null ? DossierStatus.SUBMITTED : DossierStatus.PROCESSING, e.clocks());
        } else if (event instanceof FinancialObligationRequested e) {
            pause(DossierStatus.PAYMENT_REQUESTED, at);
        } else if (event instanceof FinancialObligationConfirmed e) {
            resume(DossierStatus.PROCESSING, e.clocks());
        } else {
            applyRest(event, at);
        }
    }

    private void applyRest(LedgerEvent event, Instant at) {
        if (event instanceof DossierExtended e) {
            clocks(e.clocks());
        } else if (event instanceof DeadlineReassessed e) {
            clocks(e.clocks());
            if (endedAt != null) {
                settle(endedAt);
            }
        } else if (event instanceof WithdrawalRequested e) {
            enter(DossierStatus.WITHDRAWAL_REQUESTED);
            withdrawalAskedAt = at;
        } else if (event instanceof DossierStopped e) {
            end(DossierStatus.STOPPED, at);
        } else if (event instanceof DossierResolved e) {
            end(DossierStatus.RESOLVED, at);
        } else if (event instanceof ResultReturned e) {
            end(DossierStatus.RETURNED, at);
        } else if (event instanceof ActionImported e) {
            imported(e);
        }
    }

    private void takenOver(DossierTakenOver event) {
        stages.replaceAll((id, stage) -> stage.unit().equals(event.from())
                ? new RunningStage(stage.stage(), stage.name(), event.to(), stage.dueAt())
                : stage);
        if (event.from().equals(holder)) {
            holder = event.to();
            officer = null;
        }
    }

    private void planned(StagesPlanned event) {
        if (event.stages() != null) {
            event.stages().forEach(stage -> stageNames.put(stage.stage(), stage.name()));
        }
    }

    private RunningStage running(StageStarted event) {
        var due = event.due() == null ? null : event.due().due();
        return new RunningStage(event.stage(), stageNames.get(event.stage()), event.unit(), due);
    }

    /** Of stages that run side by side, the first to have begun counts as the holder. */
    private void heldByStage() {
        stages.values().stream().findFirst().map(RunningStage::unit).ifPresent(unit -> {
            officer = unit.equals(holder) ? officer : null;
            holder = unit;
        });
    }

    /** All that have to do with it: who holds it, took it in, decides, and works on a stage. */
    Set<String> units() {
        return Stream.concat(
                        Stream.of(holder, receivingUnit, competentUnit),
                        stages.values().stream().map(RunningStage::unit))
                .filter(Objects::nonNull)
                .map(UnitCode::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void imported(ActionImported e) {
        imported = true;
        source = e.source();
        code = e.code() == null ? code : e.code();
        status = status == null ? DossierStatus.PROCESSING : status;
        holder = e.unit() == null ? holder : e.unit();
        officer = e.actor() == null ? officer : e.actor();
        receivingUnit = receivingUnit == null ? e.unit() : receivingUnit;
        channel = e.channel() == null ? channel : e.channel();
        procedure = e.procedure() == null ? procedure : e.procedure();
    }

    private void opened(
            ProcedureCode procedure, UnitCode receiving, UnitCode competent, Channel channel, Applicant applicant) {
        this.procedure = procedure;
        this.receivingUnit = receiving;
        this.competentUnit = competent;
        this.holder = receiving;
        this.channel = channel;
        this.applicant = applicant == null ? this.applicant : applicant;
    }

    private void clocks(DossierClocks clocks) {
        due = clocks.due();
        originalDue = originalDue == null ? due : originalDue;
        legalDue = clocks.legal().due();
        kpiDue = clocks.kpi();
    }

    private void pause(DossierStatus next, Instant at) {
        enter(next);
        pausedSince = pausedSince == null ? at : pausedSince;
    }

    private void resume(DossierStatus next, DossierClocks clocks) {
        enter(next);
        pausedSince = null;
        if (clocks != null) {
            clocks(clocks);
        }
    }

    /** What has ended is not opened again by an act that is claimed to have happened later. */
    private void enter(DossierStatus next) {
        if (status == null || !status.ended()) {
            status = next;
        }
    }

    /** NgayKetThucXuLy: status 9 before 10 before 8 and 3. */
    private void end(DossierStatus next, Instant at) {
        if (next == DossierStatus.STOPPED && status == DossierStatus.WITHDRAWAL_REQUESTED && receivedAt != null) {
            endedByWithdrawalAt = withdrawalAskedAt;
        }
        if (endedAt == null || rank(next) > rank(endedAs)) {
            endedAs = next;
            settle(endedByWithdrawalAt == null ? at : endedByWithdrawalAt);
        }
        status = status == DossierStatus.RETURNED ? status : next;
    }

    private void settle(Instant end) {
        endedAt = end;
        lateAtEnd = lateIfEnded(end);
    }

    boolean lateIfEnded(Instant end) {
        var stoodStill = pausedSince != null && due != null && !pausedSince.isAfter(due);
        return receivedAt != null && due != null && !stoodStill && end.isAfter(due);
    }

    /** Another system's dossier has its promise only. */
    Instant indicatorDue() {
        return imported ? due : supplementRequests > 1 ? null : kpiDue;
    }

    /**
     * Indicator 2.1 of Decision 766/QĐ-TTg, as of an end or of the day of the count: asked for papers more than once is late
     * whatever the date; while the applicant has not brought them, it ended when they were asked for.
     *
     * @return null where nobody can tell
     */
    Boolean indicatorOnTime(Instant end) {
        var last = indicatorDue();
        if (last == null) {
            return imported ? null : false;
        }
        var settled = endedAs == DossierStatus.RESOLVED || endedAs == DossierStatus.RETURNED;
        var counted = settled || supplementSince == null || supplementSince.isAfter(end) ? end : supplementSince;
        return !counted.isAfter(last);
    }

    private static int rank(DossierStatus end) {
        return end == DossierStatus.RESOLVED ? 2 : end == DossierStatus.RETURNED ? 1 : 0;
    }

    Sealed person() {
        return applicant == null ? null : applicant.person();
    }
}
