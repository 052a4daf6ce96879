package org.dossierledger.shared.feedback;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.duty.DutyEvent;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.unit.UnitCode;

/** What can happen to a recommendation or feedback once it is classified. Names and shapes are stored for ever. */
public sealed interface FeedbackEvent extends PetitionEvent {

    /**
     * Tiếp nhận để xem xét, trả lời.
     *
     * @param answerBy K28 where it was brought to a reception; else null: no law fixes a day
     */
    @Revision("1")
    record FeedbackAccepted(PetitionId petitionId, UnitCode unit, Deadline answerBy, List<Irregularity> irregularities)
            implements FeedbackEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.ACCEPTED;
        }

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.FORWARDING);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.ANSWER, answerBy);
        }
    }

    /** Trả lời. {@code resultBackBy}: K29; null unless another body had transferred it. */
    @Revision("1")
    record FeedbackAnswered(
            PetitionId petitionId,
            String answer,
            String documentNumber,
            boolean late,
            int workingDaysLate,
            Deadline resultBackBy,
            List<Irregularity> irregularities)
            implements FeedbackEvent {

        @Override
        public PetitionStatus status() {
            return PetitionStatus.ANSWERED;
        }

        @Override
        public Set<Duty> settles() {
            return Set.of(Duty.ANSWER, Duty.FORWARDING);
        }

        @Override
        public Map<Duty, Deadline> owes() {
            return DutyEvent.owed(Duty.RESULT_BACK, resultBackBy);
        }
    }
}
