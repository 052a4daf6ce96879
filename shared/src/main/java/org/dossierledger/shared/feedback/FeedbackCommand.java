package org.dossierledger.shared.feedback;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.unit.UnitCode;

/** What can be asked of a recommendation or feedback. */
public sealed interface FeedbackCommand extends PetitionCommand {

    record AcceptFeedback(@TargetAggregateIdentifier PetitionId petitionId, UnitCode unit) implements FeedbackCommand {
        public AcceptFeedback {
            InvalidField.ifMissing("unit", unit);
        }
    }

    record AnswerFeedback(@TargetAggregateIdentifier PetitionId petitionId, String answer, String documentNumber)
            implements FeedbackCommand {
        public AnswerFeedback {
            Text.required("answer", answer);
            Text.required("documentNumber", documentNumber);
        }
    }
}
