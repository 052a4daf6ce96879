package org.dossierledger.shared.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.petition.ComplexityCriterion;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.Publication;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.WithdrawalScope;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** What can be asked of a complaint. */
public sealed interface ComplaintCommand extends PetitionCommand {

    /**
     * @param everyoneSigned all complainants have signed and designated their representatives in writing
     * @param reasonOutOfTime why it is accepted although the limitation has run out; null when in time
     */
    record AcceptComplaint(
            @TargetAggregateIdentifier PetitionId petitionId,
            String documentNumber,
            UnitCode unit,
            boolean everyoneSigned,
            String reasonOutOfTime)
            implements ComplaintCommand {
        public AcceptComplaint {
            Text.required("documentNumber", documentNumber);
            InvalidField.ifMissing("unit", unit);
            Text.optional("reasonOutOfTime", reasonOutOfTime);
        }
    }

    record AssignComplaintVerification(
            @TargetAggregateIdentifier PetitionId petitionId, UnitCode unit, String officer, String documentNumber)
            implements ComplaintCommand {
        public AssignComplaintVerification {
            InvalidField.ifMissing("unit", unit);
            Text.required("officer", officer);
            Text.required("documentNumber", documentNumber);
        }
    }

    record ReportComplaintVerification(
            @TargetAggregateIdentifier PetitionId petitionId,
            Sealed findings,
            boolean agreesWithClaim,
            String documentNumber)
            implements ComplaintCommand {
        public ReportComplaintVerification {
            InvalidField.ifMissing("findings", findings);
            Text.required("documentNumber", documentNumber);
        }
    }

    record RecordComplaintComplexity(
            @TargetAggregateIdentifier PetitionId petitionId, Set<ComplexityCriterion> criteria, String documentNumber)
            implements ComplaintCommand {
        public RecordComplaintComplexity {
            criteria = criteria == null
                    ? Set.of()
                    : Set.copyOf(InvalidField.ifMissingIn("criteria", new ArrayList<>(criteria)));
            Text.required("documentNumber", documentNumber);
        }
    }

    record ExtendComplaint(@TargetAggregateIdentifier PetitionId petitionId, String reason, String documentNumber)
            implements ComplaintCommand {
        public ExtendComplaint {
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    record AnnounceDialogue(
            @TargetAggregateIdentifier PetitionId petitionId, Instant heldAt, String place, String documentNumber)
            implements ComplaintCommand {
        public AnnounceDialogue {
            InvalidField.ifMissing("heldAt", heldAt);
            Moment.check("heldAt", heldAt);
            Text.required("place", place);
            Text.required("documentNumber", documentNumber);
        }
    }

    record HoldDialogue(
            @TargetAggregateIdentifier PetitionId petitionId,
            String minutesNumber,
            int copies,
            boolean complainantPresent,
            Sealed minutes)
            implements ComplaintCommand {
        public HoldDialogue {
            Text.required("minutesNumber", minutesNumber);
            InvalidField.ifMissing("minutes", minutes);
        }
    }

    record SuspendComplaint(
            @TargetAggregateIdentifier PetitionId petitionId,
            SuspensionGround ground,
            String reason,
            String documentNumber)
            implements ComplaintCommand {
        public SuspendComplaint {
            InvalidField.ifMissing("ground", ground);
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    record ResumeComplaint(@TargetAggregateIdentifier PetitionId petitionId, String documentNumber)
            implements ComplaintCommand {
        public ResumeComplaint {
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @param contents needed for a part
     * @param afterExplanation the complainant was convinced (column 6 of 01/KQGQ)
     */
    record WithdrawComplaint(
            @TargetAggregateIdentifier PetitionId petitionId,
            WithdrawalScope scope,
            String contents,
            int peopleLeft,
            boolean afterExplanation)
            implements ComplaintCommand {
        public WithdrawComplaint {
            InvalidField.ifMissing("scope", scope);
            Text.optional("contents", contents);
        }
    }

    record TerminateComplaint(
            @TargetAggregateIdentifier PetitionId petitionId,
            TerminationGround ground,
            String reason,
            String documentNumber)
            implements ComplaintCommand {
        public TerminateComplaint {
            InvalidField.ifMissing("ground", ground);
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @param recovery null: nothing is ordered */
    record DecideComplaint(
            @TargetAggregateIdentifier PetitionId petitionId,
            ComplaintOutcome outcome,
            String documentNumber,
            Recovery recovery)
            implements ComplaintCommand {
        public DecideComplaint {
            InvalidField.ifMissing("outcome", outcome);
            Text.required("documentNumber", documentNumber);
        }
    }

    record SendComplaintDecision(@TargetAggregateIdentifier PetitionId petitionId, String recipients)
            implements ComplaintCommand {
        public SendComplaintDecision {
            Text.required("recipients", recipients);
        }
    }

    /** The complainant received it at the claimed time. */
    record DeliverComplaintDecision(
            @TargetAggregateIdentifier PetitionId petitionId) implements ComplaintCommand {}

    record PublishComplaintDecision(
            @TargetAggregateIdentifier PetitionId petitionId, Publication form, String place)
            implements ComplaintCommand {
        public PublishComplaintDecision {
            InvalidField.ifMissing("form", form);
            Text.required("place", place);
        }
    }

    record LodgeSecondComplaint(@TargetAggregateIdentifier PetitionId petitionId, PetitionId second)
            implements ComplaintCommand {
        public LodgeSecondComplaint {
            InvalidField.ifMissing("second", second);
        }
    }

    record TakeComplaintToCourt(@TargetAggregateIdentifier PetitionId petitionId, String court, String caseNumber)
            implements ComplaintCommand {
        public TakeComplaintToCourt {
            Text.required("court", court);
            Text.optional("caseNumber", caseNumber);
        }
    }

    record EnforceComplaintDecision(
            @TargetAggregateIdentifier PetitionId petitionId, boolean complete, Recovery collected, String report)
            implements ComplaintCommand {
        public EnforceComplaintDecision {
            Text.required("report", report);
        }
    }
}
