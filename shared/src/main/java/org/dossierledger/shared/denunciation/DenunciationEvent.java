package org.dossierledger.shared.denunciation;

import java.time.Instant;
import java.util.LinkedHashMap;
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
 * What can happen to a denunciation once it is classified, in the order of its life. Names and shapes are stored for
 * ever. {@code documentNumber}: số văn bản. Lateness is counted in working days.
 */
public sealed interface DenunciationEvent extends PetitionEvent {

    /** Kiểm tra, xác minh người tố cáo và điều kiện thụ lý. {@code handleBy}: K19, longer when several places are asked. */
    @Revision("1")
    record DenouncerChecked(
            PetitionId petitionId,
            IdentityCheck result,
            boolean severalPlaces,
            Deadline handleBy,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.INITIAL_HANDLING, handleBy);
        }
    }

    /** Quyết định thụ lý (art. 29). {@code concludeBy}: K22, {@code notifyBy}: K21. */
    @Revision("1")
    record DenunciationAccepted(
            PetitionId petitionId,
            String documentNumber,
            UnitCode unit,
            int contents,
            Deadline concludeBy,
            Deadline notifyBy,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.ACCEPTED;
        }

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.INITIAL_HANDLING, Duty.ANSWER, Duty.REVIEW);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.CONCLUSION, concludeBy, Duty.ACCEPTANCE_NOTICE, notifyBy);
        }
    }

    /** Thành lập đoàn, tổ xác minh; giao nhiệm vụ xác minh (art. 31). */
    @Revision("1")
    record DenunciationVerificationAssigned(
            PetitionId petitionId,
            UnitCode unit,
            String officer,
            String documentNumber,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.VERIFYING;
        }
    }

    /** Báo cáo kết quả xác minh nội dung tố cáo. */
    @Revision("1")
    record DenunciationVerified(
            PetitionId petitionId, Sealed findings, String documentNumber, List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.VERIFIED;
        }
    }

    /** Quyết định gia hạn (form 01): once when complex, twice when especially complex (art. 30; Decree 31/2019 art. 3). */
    @Revision("1")
    record DenunciationExtended(
            PetitionId petitionId,
            int round,
            Set<ComplexityCriterion> criteria,
            String documentNumber,
            Instant previousDue,
            Deadline concludeBy,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.CONCLUSION, concludeBy);
        }
    }

    /** Quyết định tạm đình chỉ (art. 34.1). {@code noticeBy}: K23. */
    @Revision("1")
    record DenunciationSuspended(
            PetitionId petitionId,
            SuspensionReason ground,
            String reason,
            String documentNumber,
            Deadline noticeBy,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.SUSPENDED;
        }

        @Override
        public Set<Duty> pauses() {
            return Set.of(Duty.CONCLUSION);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.SUSPENSION_NOTICE, noticeBy);
        }
    }

    /** Quyết định tiếp tục giải quyết (art. 34.2): the time of the suspension is not counted. */
    @Revision("1")
    record DenunciationResumed(
            PetitionId petitionId, String documentNumber, Deadline concludeBy, List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.VERIFYING;
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.CONCLUSION, concludeBy);
        }
    }

    /**
     * Rút tố cáo (art. 33).
     *
     * @param contents what is withdrawn; null when all of it
     * @param continues why the case goes on nonetheless; null when it need not
     */
    @Revision("1")
    record DenunciationWithdrawn(
            PetitionId petitionId,
            WithdrawalScope scope,
            String contents,
            int peopleLeft,
            ContinuationGround continues,
            List<Irregularity> irregularities)
            implements DenunciationEvent {}

    /** Quyết định đình chỉ (art. 34.3). {@code noticeBy}: K23. */
    @Revision("1")
    record DenunciationTerminated(
            PetitionId petitionId,
            EndReason ground,
            String reason,
            String documentNumber,
            Deadline noticeBy,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.TERMINATED;
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.SUSPENSION_NOTICE, noticeBy);
        }
    }

    /** Yêu cầu, đề nghị bảo vệ (art. 50). */
    @Revision("1")
    record ProtectionRequested(PetitionId petitionId, Set<ProtectedGood> goods, String documentNumber)
            implements DenunciationEvent {}

    /** Quyết định áp dụng, hoặc thông báo không áp dụng biện pháp bảo vệ (arts 51, 52). */
    @Revision("1")
    record ProtectionDecided(
            PetitionId petitionId, boolean granted, Set<ProtectedGood> goods, String documentNumber, String reason)
            implements DenunciationEvent {}

    /** Chấm dứt biện pháp bảo vệ (art. 54). */
    @Revision("1")
    record ProtectionEnded(PetitionId petitionId, String documentNumber, String reason) implements DenunciationEvent {}

    /**
     * Kết luận nội dung tố cáo (art. 35).
     *
     * @param sendBy K24
     * @param publishBy K25
     * @param resultBackBy K29; null unless another body had transferred it
     */
    @Revision("1")
    record DenunciationConcluded(
            PetitionId petitionId,
            DenunciationOutcome outcome,
            String documentNumber,
            Recovery recovery,
            boolean late,
            int workingDaysLate,
            Deadline sendBy,
            Deadline publishBy,
            Deadline resultBackBy,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.CONCLUDED;
        }

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.CONCLUSION);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            var owed = new LinkedHashMap<>(DutyEvent.owed(Duty.SENDING, sendBy, Duty.PUBLICATION, publishBy));
            owed.putAll(DutyEvent.owed(Duty.RESULT_BACK, resultBackBy));
            return owed;
        }
    }

    /** Gửi kết luận (art. 35.3). */
    @Revision("1")
    record ConclusionSent(
            PetitionId petitionId,
            String recipients,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.SENDING);
        }
    }

    /** Công khai kết luận (art. 40), without any data of the denouncer. */
    @Revision("1")
    record ConclusionPublished(
            PetitionId petitionId,
            Publication form,
            String place,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.PUBLICATION);
        }
    }

    /** Xử lý kết luận nội dung tố cáo (art. 36); {@code complete}: everything that was recommended is done. */
    @Revision("1")
    record ConclusionHandled(
            PetitionId petitionId,
            boolean complete,
            Recovery collected,
            String measures,
            String documentNumber,
            List<Irregularity> irregularities)
            implements DenunciationEvent {}

    /** Tố cáo tiếp: the superior has looked at it (art. 37). {@code ground} null: the earlier conclusion stands. */
    @Revision("1")
    record FurtherDenunciationReviewed(
            PetitionId petitionId,
            ReopeningGround ground,
            String documentNumber,
            Deadline handleBy,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public PetitionStatus status() {
            return ground == null ? PetitionStatus.ANSWERED : null;
        }

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.REVIEW);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.INITIAL_HANDLING, handleBy);
        }
    }

    /** Another petition says that the conclusion was wrong: it stands with its own number. */
    @Revision("1")
    record FurtherDenunciationLodged(PetitionId petitionId, PetitionId further) implements DenunciationEvent {}

    /** Người tố cáo phản ánh việc quá thời hạn (art. 38). {@code demandBy}: K27. */
    @Revision("1")
    record OverdueRaised(PetitionId petitionId, Deadline demandBy, List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.DEMAND, demandBy);
        }
    }

    /** Cấp trên yêu cầu báo cáo. {@code reportBy}: K27-report. */
    @Revision("1")
    record OverdueReportDemanded(
            PetitionId petitionId,
            String documentNumber,
            Deadline reportBy,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.DEMAND);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.REPORT, reportBy);
        }
    }

    /** Báo cáo lý do quá hạn và trách nhiệm. */
    @Revision("1")
    record OverdueReported(
            PetitionId petitionId,
            String reason,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements DenunciationEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.REPORT);
        }
    }
}
