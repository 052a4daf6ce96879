package org.dossierledger.query.inspection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.RecommendationKind;
import org.dossierledger.shared.inspection.SettlementGround;
import org.dossierledger.shared.sealing.Sealed;

/**
 * Where a recommendation stood at an instant. Money in đồng, land in m²; {@code moneyDone} and its like: reported so far.
 *
 * @param inspection its id
 * @param addressee who is to carry it out
 * @param followedUp how often it was urged or checked
 * @param endedAt when it was carried out or settled otherwise; null while it is open
 * @param version last sequence number, for optimistic locking
 */
public record RecommendationState(
        String id,
        String code,
        String inspection,
        String inspectingUnit,
        Direction direction,
        RecommendationKind kind,
        String addressee,
        String position,
        long money,
        long land,
        int persons,
        long moneyDone,
        long landDone,
        int personsDone,
        Instant madeAt,
        Instant dueAt,
        Progress progress,
        String answerNumber,
        int followedUp,
        Instant endedAt,
        SettlementGround settledBecause,
        boolean late,
        int workingDaysLate,
        List<String> irregularities,
        long version,
        @JsonIgnore Sealed content,
        @JsonIgnore Sealed answer,
        @JsonIgnore Sealed result) {

    /** How far it has come. */
    public enum Progress {
        /** Chưa trả lời. */
        MADE,
        /** Đã trả lời. */
        ANSWERED,
        /** Đang thực hiện. */
        IN_PROGRESS,
        /** Đã thực hiện xong. */
        DONE,
        /** Kết thúc theo dõi. */
        SETTLED;

        public boolean over() {
            return this == DONE || this == SETTLED;
        }
    }
}
