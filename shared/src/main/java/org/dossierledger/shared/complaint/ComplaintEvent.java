package org.dossierledger.shared.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.duty.DutyEvent;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.ComplexityCriterion;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Publication;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.WithdrawalScope;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What can happen to a complaint once it is classified, in the order of its life. Names and shapes are stored for ever.
 * {@code documentNumber}: số văn bản. Lateness is counted in working days.
 */
public sealed interface ComplaintEvent extends PetitionEvent {

    /** Thụ lý. {@code decideBy}: K11 or K13. {@code unit}: who resolves it. */
    @Revision("1")
    record ComplaintAccepted(
            PetitionId petitionId,
            Instance instance,
            String documentNumber,
            UnitCode unit,
            Deadline decideBy,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements ComplaintEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.ACCEPTED;
        }

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.ACCEPTANCE, Duty.ANSWER);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.DECISION, decideBy);
        }
    }

    /** Giao nhiệm vụ xác minh (art. 29). */
    @Revision("1")
    record ComplaintVerificationAssigned(
            PetitionId petitionId,
            UnitCode unit,
            String officer,
            String documentNumber,
            List<Irregularity> irregularities)
            implements ComplaintEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.VERIFYING;
        }
    }

    /** Báo cáo kết quả xác minh. Where it differs from the claim, a dialogue is mandatory (art. 30). */
    @Revision("1")
    record ComplaintVerified(
            PetitionId petitionId,
            Sealed findings,
            boolean agreesWithClaim,
            String documentNumber,
            List<Irregularity> irregularities)
            implements ComplaintEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.VERIFIED;
        }
    }

    /** Ghi nhận vụ việc phức tạp bằng văn bản (Decree 155/2026 art. 3a). */
    @Revision("1")
    record ComplaintComplexityRecorded(PetitionId petitionId, Set<ComplexityCriterion> criteria, String documentNumber)
            implements ComplaintEvent {}

    /** Kéo dài thời hạn giải quyết vụ việc phức tạp. */
    @Revision("1")
    record ComplaintExtended(
            PetitionId petitionId,
            String reason,
            String documentNumber,
            Instant previousDue,
            Deadline decideBy,
            List<Irregularity> irregularities)
            implements ComplaintEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.DECISION, decideBy);
        }
    }

    /** Thông báo đối thoại. {@code noticeBy}: K17, the last day on which the notice was in time. */
    @Revision("1")
    record DialogueAnnounced(
            PetitionId petitionId,
            Instant heldAt,
            String place,
            String documentNumber,
            Deadline noticeBy,
            List<Irregularity> irregularities)
            implements ComplaintEvent {}

    /** Biên bản đối thoại (form 14, at least three copies). */
    @Revision("1")
    record DialogueHeld(
            PetitionId petitionId,
            String minutesNumber,
            int copies,
            boolean complainantPresent,
            Sealed minutes,
            List<Irregularity> irregularities)
            implements ComplaintEvent {}

    /** Quyết định tạm đình chỉ (form 14a). {@code noticeBy}: K16. */
    @Revision("1")
    record ComplaintSuspended(
            PetitionId petitionId,
            SuspensionGround ground,
            String reason,
            String documentNumber,
            Deadline noticeBy,
            List<Irregularity> irregularities)
            implements ComplaintEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.SUSPENDED;
        }

        @Override
        public Set<Duty> pauses() {
            return Set.of(Duty.DECISION);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.SUSPENSION_NOTICE, noticeBy);
        }
    }

    /** Quyết định tiếp tục giải quyết (form 14b). */
    @Revision("1")
    record ComplaintResumed(
            PetitionId petitionId,
            String documentNumber,
            Deadline decideBy,
            Deadline noticeBy,
            List<Irregularity> irregularities)
            implements ComplaintEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.VERIFYING;
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.DECISION, decideBy, Duty.SUSPENSION_NOTICE, noticeBy);
        }
    }

    /**
     * Rút khiếu nại, signed by whoever withdraws.
     *
     * @param contents what is withdrawn; null when all of it
     * @param peopleLeft how many complainants go on
     */
    @Revision("1")
    record ComplaintWithdrawn(
            PetitionId petitionId,
            WithdrawalScope scope,
            String contents,
            int peopleLeft,
            boolean afterExplanation,
            List<Irregularity> irregularities)
            implements ComplaintEvent {}

    /** Quyết định đình chỉ (form 14a). {@code noticeBy}: K16. */
    @Revision("1")
    record ComplaintTerminated(
            PetitionId petitionId,
            TerminationGround ground,
            String reason,
            String documentNumber,
            Deadline noticeBy,
            List<Irregularity> irregularities)
            implements ComplaintEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.TERMINATED;
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.SUSPENSION_NOTICE, noticeBy);
        }
    }

    /**
     * Quyết định giải quyết khiếu nại.
     *
     * @param sendBy K14
     * @param effect K15: the decision takes effect on the day after its due day, unless appealed
     * @param resultBackBy K29; null unless another body had transferred it
     */
    @Revision("1")
    record ComplaintDecided(
            PetitionId petitionId,
            Instance instance,
            ComplaintOutcome outcome,
            String documentNumber,
            Recovery recovery,
            boolean late,
            int workingDaysLate,
            Deadline sendBy,
            Deadline effect,
            Deadline resultBackBy,
            List<Irregularity> irregularities)
            implements ComplaintEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.DECIDED;
        }

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.DECISION);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.SENDING, sendBy, Duty.RESULT_BACK, resultBackBy);
        }
    }

    /** Gửi quyết định (arts 32, 41). */
    @Revision("1")
    record ComplaintDecisionSent(
            PetitionId petitionId,
            String recipients,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements ComplaintEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.SENDING);
        }
    }

    /** The complainant has received the decision: {@code appealBy} is the end of the window for a second one (K12). */
    @Revision("1")
    record ComplaintDecisionDelivered(PetitionId petitionId, Deadline appealBy, List<Irregularity> irregularities)
            implements ComplaintEvent {}

    /** Công khai quyết định (art. 41). */
    @Revision("1")
    record ComplaintDecisionPublished(
            PetitionId petitionId, Publication form, String place, List<Irregularity> irregularities)
            implements ComplaintEvent {}

    /** Khiếu nại lần hai: the petition named is about this decision. */
    @Revision("1")
    record SecondComplaintLodged(PetitionId petitionId, PetitionId second, boolean inTime) implements ComplaintEvent {}

    /** Khởi kiện vụ án hành chính (arts 7, 33, 44). */
    @Revision("1")
    record ComplaintTakenToCourt(PetitionId petitionId, String court, String caseNumber) implements ComplaintEvent {}

    /** Theo dõi thi hành quyết định có hiệu lực. */
    @Revision("1")
    record ComplaintDecisionEnforced(
            PetitionId petitionId,
            boolean complete,
            Recovery collected,
            String report,
            List<Irregularity> irregularities)
            implements ComplaintEvent {}
}
