package org.dossierledger.shared.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.duty.DutyEvent;
import org.dossierledger.shared.event.CorrectionEvent;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** What can happen in an inspection or a check. Names and shapes are stored for ever. */
public sealed interface InspectionEvent extends DutyEvent {

    InspectionId inspectionId();

    /**
     * Quyết định thanh tra, kiểm tra.
     *
     * @param planNumber of the annual plan that it is in; null when unplanned
     * @param scope nội dung, phạm vi
     * @param unit that inspects
     * @param objects those inspected, under the codes of their time; what they became is inspected with them
     * @param periodFrom, periodTo thời kỳ thanh tra: of which time records are looked at; days, both included
     * @param durationDays thời hạn, in calendar days, as decided
     * @param accessFrom day from which the team may look at records; null: from the announcement
     * @param accessUntil last day; null: until it is concluded, closed or called off
     */
    @Revision("1")
    record InspectionDecided(
            InspectionId inspectionId,
            String code,
            InspectionKind kind,
            Authority authority,
            Planning planning,
            String planNumber,
            String documentNumber,
            String legalBasis,
            String scope,
            UnitCode unit,
            Set<UnitCode> objects,
            LocalDate periodFrom,
            LocalDate periodTo,
            List<TeamMember> team,
            int durationDays,
            LocalDate accessFrom,
            LocalDate accessUntil,
            List<Irregularity> irregularities)
            implements InspectionEvent {}

    /** Công bố quyết định: K33 begins; of a check the time that its decision gives. */
    @Revision("1")
    record InspectionAnnounced(
            InspectionId inspectionId,
            String place,
            String minutesNumber,
            Deadline directUntil,
            List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.DIRECT_INSPECTION, directUntil);
        }
    }

    @Revision("1")
    record TeamMemberAdded(
            InspectionId inspectionId,
            String member,
            TeamRole role,
            String documentNumber,
            List<Irregularity> irregularities)
            implements InspectionEvent {}

    @Revision("1")
    record TeamMemberRemoved(
            InspectionId inspectionId,
            String member,
            String reason,
            String documentNumber,
            List<Irregularity> irregularities)
            implements InspectionEvent {}

    /**
     * Chọn mẫu.
     *
     * @param sample number, from 1
     * @param algorithm such as {@code sha256-order.1}; null where nothing is chosen at random
     * @param records ids, in the order in which they were drawn
     */
    @Revision("1")
    record SampleDrawn(
            InspectionId inspectionId,
            int sample,
            SampleMethod method,
            String algorithm,
            Population population,
            String seed,
            List<String> records,
            List<Irregularity> irregularities)
            implements InspectionEvent {}

    /** @param finding number, from 1. @param amount đồng. @param land m² */
    @Revision("1")
    record FindingRecorded(
            InspectionId inspectionId,
            int finding,
            Sealed text,
            String lawViolated,
            long amount,
            long land,
            List<Citation> citations,
            List<Irregularity> irregularities)
            implements InspectionEvent {}

    /** After an explanation, or because it was wrong; it stays on record. */
    @Revision("1")
    record FindingDropped(InspectionId inspectionId, int finding, String reason, List<Irregularity> irregularities)
            implements InspectionEvent {}

    /** Yêu cầu giải trình. {@code finding}: 0 when it is about none in particular. */
    @Revision("1")
    record ExplanationRequested(
            InspectionId inspectionId,
            int explanation,
            int finding,
            UnitCode addressee,
            Sealed question,
            String documentNumber,
            LocalDate answerBy,
            List<Irregularity> irregularities)
            implements InspectionEvent {}

    /** Giải trình. */
    @Revision("1")
    record ExplanationGiven(
            InspectionId inspectionId,
            int explanation,
            Sealed answer,
            String documentNumber,
            List<Irregularity> irregularities)
            implements InspectionEvent {}

    /** Gia hạn thời hạn thanh tra. */
    @Revision("1")
    record InspectionExtended(
            InspectionId inspectionId,
            int round,
            String reason,
            String documentNumber,
            Deadline directUntil,
            LocalDate accessUntil,
            List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.DIRECT_INSPECTION, directUntil);
        }
    }

    /**
     * Gia hạn kiểm tra, by a decision that names the days; the law names none.
     *
     * @param days in addition to those before
     */
    @Revision("1")
    record CheckExtended(
            InspectionId inspectionId,
            int round,
            int days,
            String reason,
            String documentNumber,
            Deadline directUntil,
            LocalDate accessUntil,
            List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.DIRECT_INSPECTION, directUntil);
        }
    }

    /** Tạm dừng. The time in between is not counted; the team sees nothing meanwhile. */
    @Revision("1")
    record InspectionPaused(
            InspectionId inspectionId, String reason, String documentNumber, List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Set<Duty> pauses() {
            return Set.of(Duty.DIRECT_INSPECTION);
        }
    }

    @Revision("1")
    record InspectionResumed(
            InspectionId inspectionId, String documentNumber, Deadline directUntil, List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.DIRECT_INSPECTION, directUntil);
        }
    }

    /** Kết thúc thanh tra trực tiếp. */
    @Revision("1")
    record DirectInspectionEnded(
            InspectionId inspectionId,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.DIRECT_INSPECTION);
        }
    }

    /** Báo cáo kết quả. */
    @Revision("1")
    record InspectionReported(InspectionId inspectionId, String documentNumber, List<Irregularity> irregularities)
            implements InspectionEvent {}

    /** Dự thảo kết luận; {@code concludeBy}: K34, from the day on which the draft is received. */
    @Revision("1")
    record DraftHandedOver(
            InspectionId inspectionId, String documentNumber, Deadline concludeBy, List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.INSPECTION_CONCLUSION, concludeBy);
        }
    }

    /** Thẩm định dự thảo kết luận. */
    @Revision("1")
    record DraftAppraised(
            InspectionId inspectionId, String appraiser, String documentNumber, List<Irregularity> irregularities)
            implements InspectionEvent {}

    /** Kết luận thanh tra. The access that the decision granted ends; {@code publishBy}: K35. */
    @Revision("1")
    record InspectionConcluded(
            InspectionId inspectionId,
            Sealed conclusion,
            String documentNumber,
            String signatory,
            boolean late,
            int workingDaysLate,
            Deadline publishBy,
            List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.INSPECTION_PUBLICATION, publishBy);
        }

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.INSPECTION_CONCLUSION, Duty.DIRECT_INSPECTION);
        }
    }

    /** Thông báo kết quả kiểm tra. The access that the decision granted ends. */
    @Revision("1")
    record CheckResultNotified(
            InspectionId inspectionId, Sealed conclusion, String documentNumber, List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.DIRECT_INSPECTION);
        }
    }

    /** Công khai kết luận thanh tra. */
    @Revision("1")
    record ConclusionPublicised(
            InspectionId inspectionId,
            String place,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.INSPECTION_PUBLICATION);
        }
    }

    /** Kết thúc hồ sơ thanh tra, kiểm tra. */
    @Revision("1")
    record InspectionClosed(
            InspectionId inspectionId,
            String documentNumber,
            int openRecommendations,
            List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.DIRECT_INSPECTION, Duty.INSPECTION_CONCLUSION, Duty.INSPECTION_PUBLICATION);
        }
    }

    /** Đình chỉ, hủy bỏ. */
    @Revision("1")
    record InspectionCalledOff(
            InspectionId inspectionId, String reason, String documentNumber, List<Irregularity> irregularities)
            implements InspectionEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.DIRECT_INSPECTION, Duty.INSPECTION_CONCLUSION, Duty.INSPECTION_PUBLICATION);
        }
    }

    /** Đính chính. {@code recounted}: of what was due because of the corrected event; null where nothing moves. */
    @Revision("1")
    record InspectionCorrected(
            InspectionId inspectionId,
            String correctedEvent,
            String correctedType,
            String field,
            String value,
            Sealed sealed,
            Deadline recounted,
            String reason)
            implements InspectionEvent, CorrectionEvent {}
}
