package org.dossierledger.shared.inspection;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** What can be asked of a recommendation. Money in đồng, land in m². */
public sealed interface RecommendationCommand {

    @TargetAggregateIdentifier
    RecommendationId recommendationId();

    /** @see RecommendationEvent.RecommendationMade */
    record MakeRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
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
            LocalDate dueOn)
            implements RecommendationCommand {
        public MakeRecommendation {
            InvalidField.ifMissing("inspectionId", inspectionId);
            Text.required("code", code);
            InvalidField.ifMissing("inspectingUnit", inspectingUnit);
            InvalidField.ifMissing("direction", direction);
            InvalidField.ifMissing("kind", kind);
            InvalidField.ifMissing("addressee", addressee);
            Text.optional("position", position);
            InvalidField.ifMissing("content", content);
            Extent.check(money, land, persons);
            InvalidField.ifMissing("dueOn", dueOn);
            Moment.check("dueOn", dueOn);
        }
    }

    record AnswerRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId, Sealed answer, String documentNumber)
            implements RecommendationCommand {
        public AnswerRecommendation {
            InvalidField.ifMissing("answer", answer);
            Text.required("documentNumber", documentNumber);
        }
    }

    record FollowRecommendationUp(
            @TargetAggregateIdentifier RecommendationId recommendationId, FollowUp how, String documentNumber)
            implements RecommendationCommand {
        public FollowRecommendationUp {
            InvalidField.ifMissing("how", how);
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @param money, land, persons in addition to what was reported before */
    record ReportRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            Sealed result,
            long money,
            long land,
            int persons,
            String documentNumber)
            implements RecommendationCommand {
        public ReportRecommendation {
            InvalidField.ifMissing("result", result);
            Extent.check(money, land, persons);
            Text.required("documentNumber", documentNumber);
        }
    }

    record MoveRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            LocalDate dueOn,
            String reason,
            String documentNumber)
            implements RecommendationCommand {
        public MoveRecommendation {
            InvalidField.ifMissing("dueOn", dueOn);
            Moment.check("dueOn", dueOn);
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    record CompleteRecommendation(@TargetAggregateIdentifier RecommendationId recommendationId, String documentNumber)
            implements RecommendationCommand {
        public CompleteRecommendation {
            Text.required("documentNumber", documentNumber);
        }
    }

    record SettleRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            SettlementGround ground,
            String reason,
            String documentNumber)
            implements RecommendationCommand {
        public SettleRecommendation {
            InvalidField.ifMissing("ground", ground);
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @see RecommendationEvent.RecommendationCorrected */
    record CorrectRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            String correctedEvent,
            String field,
            String value,
            Sealed sealed,
            String reason)
            implements RecommendationCommand {
        public CorrectRecommendation {
            Text.required("correctedEvent", correctedEvent);
            Text.required("field", field);
            Text.optional("value", value);
            Text.required("reason", reason);
        }
    }
}
