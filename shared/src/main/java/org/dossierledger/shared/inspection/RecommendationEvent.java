package org.dossierledger.shared.inspection;

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

/** What can happen to a recommendation. Money in đồng, land in m². Names and shapes are stored for ever. */
public sealed interface RecommendationEvent extends DutyEvent {

    RecommendationId recommendationId();

    /**
     * Kiến nghị.
     *
     * @param inspectingUnit that follows it; of one made to the inspecting body: that body
     * @param addressee who is to carry it out
     * @param position of the person responsible, e.g. Chủ tịch UBND phường; null where the body as such is
     * @param persons how many are to be held responsible
     * @param due the day that the conclusion gives
     */
    @Revision("1")
    record RecommendationMade(
            RecommendationId recommendationId,
            InspectionId inspectionId,
            String code,
            UnitCode inspectingUnit,
            Direction direction,
            RecommendationKind kind,
            UnitCode addressee,
            String position,
            Sealed content,
            long money,
            long land,
            int persons,
            Deadline due,
            List<Irregularity> irregularities)
            implements RecommendationEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.RECOMMENDATION, due);
        }
    }

    /** Trả lời của người đứng đầu. */
    @Revision("1")
    record RecommendationAnswered(
            RecommendationId recommendationId, Sealed answer, String documentNumber, List<Irregularity> irregularities)
            implements RecommendationEvent {}

    /** Đôn đốc, kiểm tra việc thực hiện. */
    @Revision("1")
    record RecommendationFollowedUp(
            RecommendationId recommendationId, FollowUp how, String documentNumber, List<Irregularity> irregularities)
            implements RecommendationEvent {}

    /** Báo cáo kết quả thực hiện một phần. */
    @Revision("1")
    record RecommendationReported(
            RecommendationId recommendationId,
            Sealed result,
            long money,
            long land,
            int persons,
            String documentNumber,
            List<Irregularity> irregularities)
            implements RecommendationEvent {}

    /** Gia hạn thực hiện. */
    @Revision("1")
    record RecommendationMoved(
            RecommendationId recommendationId,
            String reason,
            String documentNumber,
            Deadline due,
            List<Irregularity> irregularities)
            implements RecommendationEvent {

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.RECOMMENDATION, due);
        }
    }

    /** Đã thực hiện xong, as the inspecting body finds. */
    @Revision("1")
    record RecommendationCompleted(
            RecommendationId recommendationId,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            List<Irregularity> irregularities)
            implements RecommendationEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.RECOMMENDATION);
        }
    }

    /** Kết thúc mà không thực hiện. */
    @Revision("1")
    record RecommendationSettled(
            RecommendationId recommendationId,
            SettlementGround ground,
            String reason,
            String documentNumber,
            List<Irregularity> irregularities)
            implements RecommendationEvent {

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.RECOMMENDATION);
        }
    }

    /** Đính chính. */
    @Revision("1")
    record RecommendationCorrected(
            RecommendationId recommendationId,
            String correctedEvent,
            String correctedType,
            String field,
            String value,
            Sealed sealed,
            String reason)
            implements RecommendationEvent, CorrectionEvent {}
}
