package org.dossierledger.shared.inspection;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** What can be asked of an inspection or a check. */
public sealed interface InspectionCommand {

    @TargetAggregateIdentifier
    InspectionId inspectionId();

    /** @see InspectionEvent.InspectionDecided */
    record DecideInspection(
            @TargetAggregateIdentifier InspectionId inspectionId,
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
            LocalDate accessUntil)
            implements InspectionCommand {
        public DecideInspection {
            Text.required("code", code);
            InvalidField.ifMissing("kind", kind);
            InvalidField.ifMissing("authority", authority);
            InvalidField.ifMissing("planning", planning);
            Text.optional("planNumber", planNumber);
            Text.required("documentNumber", documentNumber);
            Text.required("legalBasis", legalBasis);
            Text.required("scope", scope);
            InvalidField.ifMissing("unit", unit);
            objects = Set.copyOf(InvalidField.ifMissingIn("objects", objects == null ? null : List.copyOf(objects)));
            if (objects.isEmpty()) {
                throw new InvalidField("objects", "required");
            }
            InvalidField.ifMissing("periodFrom", periodFrom);
            InvalidField.ifMissing("periodTo", periodTo);
            Moment.check("periodFrom", periodFrom);
            Moment.check("periodTo", periodTo);
            if (periodTo.isBefore(periodFrom)) {
                throw new InvalidField("periodTo", "beforeFrom");
            }
            team = InvalidField.ifMissingIn("team", team);
            if (new HashSet<>(team.stream().map(TeamMember::account).toList()).size() < team.size()) {
                throw new InvalidField("team", "twice");
            }
            duration("durationDays", durationDays);
            Moment.check("accessFrom", accessFrom);
            Moment.check("accessUntil", accessUntil);
            if (accessFrom != null && accessUntil != null && accessUntil.isBefore(accessFrom)) {
                throw new InvalidField("accessUntil", "beforeFrom");
            }
        }
    }

    record AnnounceInspection(@TargetAggregateIdentifier InspectionId inspectionId, String place, String minutesNumber)
            implements InspectionCommand {
        public AnnounceInspection {
            Text.required("place", place);
            Text.required("minutesNumber", minutesNumber);
        }
    }

    record AddTeamMember(
            @TargetAggregateIdentifier InspectionId inspectionId, String member, TeamRole role, String documentNumber)
            implements InspectionCommand {
        public AddTeamMember {
            Text.required("member", member);
            InvalidField.ifMissing("role", role);
            Text.required("documentNumber", documentNumber);
        }
    }

    record RemoveTeamMember(
            @TargetAggregateIdentifier InspectionId inspectionId, String member, String reason, String documentNumber)
            implements InspectionCommand {
        public RemoveTeamMember {
            Text.required("member", member);
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @param seed needed for a random one, and for no other */
    record DrawSample(
            @TargetAggregateIdentifier InspectionId inspectionId,
            SampleMethod method,
            Population population,
            String seed,
            List<String> records)
            implements InspectionCommand {
        public DrawSample {
            InvalidField.ifMissing("method", method);
            InvalidField.ifMissing("population", population);
            if (method == SampleMethod.RANDOM) {
                Text.required("seed", seed);
            } else if (seed != null) {
                throw new InvalidField("seed", "malformed");
            }
            records = InvalidField.ifMissingIn("records", records);
            if (records.isEmpty()) {
                throw new InvalidField("records", "required");
            }
        }
    }

    /** @param amount đồng; 0 where it is not about money. @param land m² */
    record RecordFinding(
            @TargetAggregateIdentifier InspectionId inspectionId,
            Sealed text,
            String lawViolated,
            long amount,
            long land,
            List<Citation> citations)
            implements InspectionCommand {
        public RecordFinding {
            InvalidField.ifMissing("text", text);
            Text.required("lawViolated", lawViolated);
            Extent.check("amount", amount, Extent.MONEY);
            Extent.check("land", land, Extent.LAND);
            citations = InvalidField.ifMissingIn("citations", citations);
        }
    }

    record DropFinding(@TargetAggregateIdentifier InspectionId inspectionId, int finding, String reason)
            implements InspectionCommand {
        public DropFinding {
            Text.positive("finding", finding);
            Text.required("reason", reason);
        }
    }

    /** @param finding which one it is about; 0 for none */
    record RequestExplanation(
            @TargetAggregateIdentifier InspectionId inspectionId,
            int finding,
            UnitCode addressee,
            Sealed question,
            String documentNumber,
            LocalDate answerBy)
            implements InspectionCommand {
        public RequestExplanation {
            Extent.check("finding", finding, Integer.MAX_VALUE);
            InvalidField.ifMissing("addressee", addressee);
            InvalidField.ifMissing("question", question);
            Text.required("documentNumber", documentNumber);
            InvalidField.ifMissing("answerBy", answerBy);
            Moment.check("answerBy", answerBy);
        }
    }

    record GiveExplanation(
            @TargetAggregateIdentifier InspectionId inspectionId, int explanation, Sealed answer, String documentNumber)
            implements InspectionCommand {
        public GiveExplanation {
            Text.positive("explanation", explanation);
            InvalidField.ifMissing("answer", answer);
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @param accessUntil null: as before */
    record ExtendInspection(
            @TargetAggregateIdentifier InspectionId inspectionId,
            String reason,
            String documentNumber,
            LocalDate accessUntil)
            implements InspectionCommand {
        public ExtendInspection {
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
            Moment.check("accessUntil", accessUntil);
        }
    }

    /** @param days in addition to those before */
    record ExtendCheck(
            @TargetAggregateIdentifier InspectionId inspectionId,
            int days,
            String reason,
            String documentNumber,
            LocalDate accessUntil)
            implements InspectionCommand {
        public ExtendCheck {
            duration("days", days);
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
            Moment.check("accessUntil", accessUntil);
        }
    }

    record PauseInspection(@TargetAggregateIdentifier InspectionId inspectionId, String reason, String documentNumber)
            implements InspectionCommand {
        public PauseInspection {
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    record ResumeInspection(@TargetAggregateIdentifier InspectionId inspectionId, String documentNumber)
            implements InspectionCommand {
        public ResumeInspection {
            Text.required("documentNumber", documentNumber);
        }
    }

    record EndDirectInspection(@TargetAggregateIdentifier InspectionId inspectionId, String documentNumber)
            implements InspectionCommand {
        public EndDirectInspection {
            Text.required("documentNumber", documentNumber);
        }
    }

    record ReportInspection(@TargetAggregateIdentifier InspectionId inspectionId, String documentNumber)
            implements InspectionCommand {
        public ReportInspection {
            Text.required("documentNumber", documentNumber);
        }
    }

    record HandDraftOver(@TargetAggregateIdentifier InspectionId inspectionId, String documentNumber)
            implements InspectionCommand {
        public HandDraftOver {
            Text.required("documentNumber", documentNumber);
        }
    }

    record AppraiseDraft(@TargetAggregateIdentifier InspectionId inspectionId, String appraiser, String documentNumber)
            implements InspectionCommand {
        public AppraiseDraft {
            Text.required("appraiser", appraiser);
            Text.required("documentNumber", documentNumber);
        }
    }

    record ConcludeInspection(
            @TargetAggregateIdentifier InspectionId inspectionId,
            Sealed conclusion,
            String documentNumber,
            String signatory)
            implements InspectionCommand {
        public ConcludeInspection {
            InvalidField.ifMissing("conclusion", conclusion);
            Text.required("documentNumber", documentNumber);
            Text.required("signatory", signatory);
        }
    }

    record NotifyCheckResult(
            @TargetAggregateIdentifier InspectionId inspectionId, Sealed conclusion, String documentNumber)
            implements InspectionCommand {
        public NotifyCheckResult {
            InvalidField.ifMissing("conclusion", conclusion);
            Text.required("documentNumber", documentNumber);
        }
    }

    record PublishInspectionConclusion(
            @TargetAggregateIdentifier InspectionId inspectionId, String place) implements InspectionCommand {
        public PublishInspectionConclusion {
            Text.required("place", place);
        }
    }

    /** @param openRecommendations how many are neither carried out nor settled otherwise */
    record CloseInspection(
            @TargetAggregateIdentifier InspectionId inspectionId, String documentNumber, int openRecommendations)
            implements InspectionCommand {
        public CloseInspection {
            Text.required("documentNumber", documentNumber);
            Extent.check("openRecommendations", openRecommendations, Integer.MAX_VALUE);
        }
    }

    record CallInspectionOff(@TargetAggregateIdentifier InspectionId inspectionId, String reason, String documentNumber)
            implements InspectionCommand {
        public CallInspectionOff {
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @see InspectionEvent.InspectionCorrected */
    record CorrectInspection(
            @TargetAggregateIdentifier InspectionId inspectionId,
            String correctedEvent,
            String field,
            String value,
            Sealed sealed,
            String reason)
            implements InspectionCommand {
        public CorrectInspection {
            Text.required("correctedEvent", correctedEvent);
            Text.required("field", field);
            Text.optional("value", value);
            Text.required("reason", reason);
        }
    }

    /** No inspection lasts ten years; what is longer is a slip. */
    private static void duration(String field, int days) {
        Text.positive(field, days);
        Extent.check(field, days, 3_650);
    }
}
