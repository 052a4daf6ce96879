package org.dossierledger.shared.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.event.CorrectionEvent;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.procedure.ProcedureVersion;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What can happen to a dossier, in the order of its life. Names and shapes are stored for ever: docs/adr/0004-events.md.
 *
 * <p>Who did it and both times stand in the metadata ({@link org.dossierledger.shared.event.Provenance}). Conclusions
 * such as {@code late} are stored, because the rules change over the years. Lateness is counted in working days. A
 * deadline is null where the law behind its clock did not apply yet when it would have started.
 */
public sealed interface DossierEvent extends LedgerEvent {

    DossierId dossierId();

    /** Nộp trực tuyến (status 1). {@code answerDue}: clock K3. */
    @Revision("1")
    record DossierSubmitted(
            DossierId dossierId,
            ProcedureCode procedure,
            UnitCode receivingUnit,
            Applicant applicant,
            List<Paper> papers,
            Deadline answerDue)
            implements DossierEvent {}

    /**
     * Tiếp nhận (status 2): the file is full and valid, the clocks start. {@code forwardBy}: clock K4.
     * {@code procedureVersion}: the version in force then, which it keeps whatever is published later; null where the
     * procedure had one version only, and in events from before versions were told apart.
     */
    @Revision("1")
    record DossierReceived(
            DossierId dossierId,
            DossierCode code,
            ProcedureCode procedure,
            UnitCode receivingUnit,
            UnitCode competentUnit,
            Channel channel,
            Applicant applicant,
            List<Paper> papers,
            DossierClocks clocks,
            Deadline forwardBy,
            List<Irregularity> irregularities,
            ProcedureVersion procedureVersion)
            implements DossierEvent {

        public DossierReceived(
                DossierId dossierId,
                DossierCode code,
                ProcedureCode procedure,
                UnitCode receivingUnit,
                UnitCode competentUnit,
                Channel channel,
                Applicant applicant,
                List<Paper> papers,
                DossierClocks clocks,
                Deadline forwardBy,
                List<Irregularity> irregularities) {
            this(
                    dossierId,
                    code,
                    procedure,
                    receivingUnit,
                    competentUnit,
                    channel,
                    applicant,
                    papers,
                    clocks,
                    forwardBy,
                    irregularities,
                    null);
        }
    }

    /** Từ chối tiếp nhận (status 3), with the written reason that Decree 63/2010 art. 18.5 demands. */
    @Revision("1")
    record DossierRefused(DossierId dossierId, String reason, List<Irregularity> irregularities)
            implements DossierEvent {}

    /** Phân công (status 4): {@code officer} is an account name. */
    @Revision("1")
    record DossierAssigned(DossierId dossierId, UnitCode unit, String officer, List<Irregularity> irregularities)
            implements DossierEvent {}

    /** Chuyển hồ sơ giữa các đơn vị (Phiếu kiểm soát, form 06). */
    @Revision("1")
    record DossierHandedOver(
            DossierId dossierId, UnitCode from, UnitCode to, String reason, List<Irregularity> irregularities)
            implements DossierEvent {}

    /**
     * Bàn giao hồ sơ đang giải quyết: another body goes on with it, because {@code from} has ended or no longer does this.
     * Running and planned stages of {@code from} go over too; every due date stays. {@code minutesNumber}: of the minutes of
     * the hand-over, null where there are none.
     */
    @Revision("1")
    record DossierTakenOver(
            DossierId dossierId,
            UnitCode from,
            UnitCode to,
            String legalBasis,
            String minutesNumber,
            LocalDate effective,
            List<Irregularity> irregularities)
            implements DossierEvent {}

    /** Liên thông: the stages, each with its unit and allotment. The promise does not move with them. */
    @Revision("1")
    record StagesPlanned(DossierId dossierId, List<PlannedStage> stages) implements DossierEvent {}

    @Revision("1")
    record StageStarted(DossierId dossierId, String stage, UnitCode unit, Deadline due) implements DossierEvent {}

    @Revision("1")
    record StageCompleted(DossierId dossierId, String stage, UnitCode unit, boolean late, int workingDaysLate)
            implements DossierEvent {}

    /** Yêu cầu bổ sung (status 5, form 02). {@code noticeDue}: clock K2, null when it was asked before receipt. */
    @Revision("1")
    record SupplementRequested(
            DossierId dossierId,
            int round,
            List<String> items,
            String reason,
            Deadline noticeDue,
            List<Irregularity> irregularities)
            implements DossierEvent {}

    /** Đã bổ sung. {@code clocks} as they run from now; null when the dossier is not received yet. */
    @Revision("1")
    record SupplementReceived(DossierId dossierId, int round, List<Paper> papers, DossierClocks clocks)
            implements DossierEvent {}

    /** Yêu cầu thực hiện nghĩa vụ tài chính (status 6). {@code amount} in đồng. */
    @Revision("1")
    record FinancialObligationRequested(
            DossierId dossierId, String obligation, long amount, List<Irregularity> irregularities)
            implements DossierEvent {}

    @Revision("1")
    record FinancialObligationConfirmed(DossierId dossierId, long amount, String receiptNumber, DossierClocks clocks)
            implements DossierEvent {}

    /** Xin lỗi và gia hạn (form 04). {@code apologyBy}: clock K5, the last day on which it was in time. */
    @Revision("1")
    record DossierExtended(
            DossierId dossierId,
            int round,
            String apology,
            Instant previousDue,
            DossierClocks clocks,
            Deadline apologyBy,
            List<Irregularity> irregularities)
            implements DossierEvent {}

    /** Công dân yêu cầu rút hồ sơ (status 7). */
    @Revision("1")
    record WithdrawalRequested(DossierId dossierId, String reason, List<Irregularity> irregularities)
            implements DossierEvent {}

    /** Dừng xử lý (status 8, form 05). */
    @Revision("1")
    record DossierStopped(
            DossierId dossierId, String reason, boolean late, int workingDaysLate, List<Irregularity> irregularities)
            implements DossierEvent {}

    /** Đã xử lý xong (status 9). {@code late} against the current due date, the other count against the first one. */
    @Revision("1")
    record DossierResolved(
            DossierId dossierId,
            Outcome outcome,
            String resultNumber,
            boolean late,
            int workingDaysLate,
            int workingDaysLateOriginally,
            List<Irregularity> irregularities)
            implements DossierEvent {}

    /** Đã trả kết quả (status 10). */
    @Revision("1")
    record ResultReturned(
            DossierId dossierId, Channel channel, boolean late, int workingDaysLate, List<Irregularity> irregularities)
            implements DossierEvent {}

    /** The bytes lie in the content-addressed store under {@code sha256} (lower-case hex). */
    @Revision("1")
    record DocumentAttached(DossierId dossierId, String sha256, String description, String mediaType, long size)
            implements DossierEvent {}

    @Revision("1")
    record NoteAdded(DossierId dossierId, Sealed text) implements DossierEvent {}

    /**
     * Đính chính: says what an earlier event should have said; nothing is edited. {@code value} in the clear, or
     * {@code sealed} when it is personal.
     */
    @Revision("1")
    record DossierCorrected(
            DossierId dossierId,
            String correctedEvent,
            String correctedType,
            String field,
            String value,
            Sealed sealed,
            String reason)
            implements DossierEvent, CorrectionEvent {}

    /** The clocks counted again after a correction, or after law or calendar changed; the old fact stays. */
    @Revision("1")
    record DeadlineReassessed(DossierId dossierId, String reason, Instant previousDue, DossierClocks clocks)
            implements DossierEvent {}

    /**
     * One line of another system's history. The first of a stream opens the dossier. Case facts (received, due, ended)
     * stand as the line gives them; the latest word counts. {@code attributes} seals a JSON object of the unknown columns.
     */
    @Revision("1")
    record ActionImported(
            DossierId dossierId,
            String source,
            DossierCode code,
            String activity,
            String actor,
            UnitCode unit,
            Channel channel,
            ProcedureCode procedure,
            Instant receivedAt,
            Instant dueAt,
            Instant endedAt,
            Sealed attributes)
            implements DossierEvent {}

    /** A later export says otherwise of a whole case (received, due, ended) without a new line; null is no statement. */
    @Revision("1")
    record ImportedCaseRestated(DossierId dossierId, String source, Instant receivedAt, Instant dueAt, Instant endedAt)
            implements DossierEvent {}

    /** How it ended for the applicant. */
    enum Outcome {
        GRANTED,
        PARTLY_GRANTED,
        DENIED
    }
}
