package org.dossierledger.shared.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.duty.DutyEvent;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** What can happen at and after one visit (lượt tiếp). Names and shapes are stored for ever. */
public sealed interface ReceptionEvent extends DutyEvent {

    ReceptionId receptionId();

    /** Hẹn buổi tiếp; online: {@code noticeBy} is K31, the last day on which the notice was in time. */
    @Revision("1")
    record ReceptionScheduled(
            ReceptionId receptionId,
            UnitCode unit,
            Mode mode,
            Instant sessionAt,
            boolean online,
            Deadline noticeBy,
            List<Irregularity> irregularities)
            implements ReceptionEvent {}

    /**
     * Tiếp, ghi sổ (register 03/TCD). The visitor is owed an answer: {@code answerBy}, K28.
     *
     * @param presiding title of who received them, e.g. Chủ tịch UBND
     * @param visitors sealed, or opaque ids where a denunciation may come of it
     * @param people how many came
     * @param repeated nhiều lần: the same content was brought before
     * @param request yêu cầu, đề nghị
     * @param handledBy column 8: who has resolved it before, to the end of their competence; null when nobody
     * @param sameContent column 7: how many citizens have the same content
     * @param recorded whether audio or video was recorded: mandatory online (Decree 154/2026 art. 23)
     */
    @Revision("1")
    record CitizensReceived(
            ReceptionId receptionId,
            String code,
            UnitCode unit,
            Mode mode,
            String presiding,
            boolean online,
            boolean recorded,
            List<Petitioner> visitors,
            int people,
            int representatives,
            boolean repeated,
            Sealed summary,
            Sealed request,
            PetitionKind kind,
            boolean competent,
            String handledBy,
            int sameContent,
            Deadline answerBy,
            List<Irregularity> irregularities)
            implements ReceptionEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.ANSWER, answerBy);
        }
    }

    /** Giấy biên nhận tài liệu (form 02/TCD). */
    @Revision("1")
    record DocumentsTaken(ReceptionId receptionId, List<String> items, String receiptNumber)
            implements ReceptionEvent {}

    /** A petition has come of the visit. */
    @Revision("1")
    record PetitionTakenUp(ReceptionId receptionId, PetitionId petition, PetitionKind kind) implements ReceptionEvent {}

    /**
     * A petition of the visit turned out to be a denunciation: whoever brought it lies in the vault from now on.
     *
     * @param visitors all of them, in the order in which they were received
     */
    @Revision("1")
    record VisitorsProtected(ReceptionId receptionId, List<Petitioner> visitors) implements ReceptionEvent {}

    /** Thông báo kết luận của người đứng đầu (art. 25.2). */
    @Revision("1")
    record ReceptionConcluded(ReceptionId receptionId, Sealed conclusion, String documentNumber)
            implements ReceptionEvent {}

    /** Trả lời người được tiếp (art. 28.1); columns 9 to 11 of the register. */
    @Revision("1")
    record VisitorAnswered(
            ReceptionId receptionId,
            Handling handling,
            String body,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements ReceptionEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.ANSWER);
        }
    }

    /** Từ chối tiếp (art. 9). {@code noticeBy}: K30, owed where it is refused as protracted. */
    @Revision("1")
    record ReceptionRefused(
            ReceptionId receptionId,
            String code,
            UnitCode unit,
            RefusalGround ground,
            String reason,
            List<Petitioner> visitors,
            Deadline noticeBy,
            List<Irregularity> irregularities)
            implements ReceptionEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.REFUSAL_NOTICE, noticeBy);
        }
    }

    /** Thông báo từ chối tiếp công dân (form 01/TCD). */
    @Revision("1")
    record RefusalNoticeIssued(
            ReceptionId receptionId,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements ReceptionEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.REFUSAL_NOTICE);
        }
    }

    /** Column 12: what became of it. */
    @Revision("1")
    record ResultFollowed(ReceptionId receptionId, String result) implements ReceptionEvent {}

    @Revision("1")
    record ReceptionNoteAdded(ReceptionId receptionId, Sealed text) implements ReceptionEvent {}

    /** Bàn giao: {@code unit} owes the visitor what {@code from} owed, because that body has ended or no longer does this. */
    @Revision("1")
    record VisitTakenOver(
            ReceptionId receptionId,
            UnitCode from,
            UnitCode unit,
            String legalBasis,
            String minutesNumber,
            LocalDate effective,
            List<Irregularity> irregularities)
            implements ReceptionEvent {}
}
