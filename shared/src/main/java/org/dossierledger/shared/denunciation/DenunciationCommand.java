package org.dossierledger.shared.denunciation;

import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.petition.ComplexityCriterion;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.Publication;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.WithdrawalScope;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** What can be asked of a denunciation. No text in it may identify the denouncer; the desk refuses one that does. */
public sealed interface DenunciationCommand extends PetitionCommand {

    /** @param severalPlaces several places must be asked, or another body: the longer period applies */
    record CheckDenouncer(@TargetAggregateIdentifier PetitionId petitionId, IdentityCheck result, boolean severalPlaces)
            implements DenunciationCommand {
        public CheckDenouncer {
            InvalidField.ifMissing("result", result);
        }
    }

    /**
     * @param contents how many contents are accepted
     * @param newEvidence needed where the denunciation comes of a complaint already decided (art. 29.1)
     */
    record AcceptDenunciation(
            @TargetAggregateIdentifier PetitionId petitionId,
            String documentNumber,
            UnitCode unit,
            int contents,
            boolean newEvidence)
            implements DenunciationCommand {
        public AcceptDenunciation {
            Text.required("documentNumber", documentNumber);
            InvalidField.ifMissing("unit", unit);
        }
    }

    record AssignDenunciationVerification(
            @TargetAggregateIdentifier PetitionId petitionId, UnitCode unit, String officer, String documentNumber)
            implements DenunciationCommand {
        public AssignDenunciationVerification {
            InvalidField.ifMissing("unit", unit);
            Text.required("officer", officer);
            Text.required("documentNumber", documentNumber);
        }
    }

    record ReportDenunciationVerification(
            @TargetAggregateIdentifier PetitionId petitionId, Sealed findings, String documentNumber)
            implements DenunciationCommand {
        public ReportDenunciationVerification {
            InvalidField.ifMissing("findings", findings);
            Text.required("documentNumber", documentNumber);
        }
    }

    record ExtendDenunciation(
            @TargetAggregateIdentifier PetitionId petitionId, Set<ComplexityCriterion> criteria, String documentNumber)
            implements DenunciationCommand {
        public ExtendDenunciation {
            criteria = criteria == null ? Set.of() : Set.copyOf(criteria);
            Text.required("documentNumber", documentNumber);
        }
    }

    record SuspendDenunciation(
            @TargetAggregateIdentifier PetitionId petitionId,
            SuspensionReason ground,
            String reason,
            String documentNumber)
            implements DenunciationCommand {
        public SuspendDenunciation {
            InvalidField.ifMissing("ground", ground);
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    record ResumeDenunciation(@TargetAggregateIdentifier PetitionId petitionId, String documentNumber)
            implements DenunciationCommand {
        public ResumeDenunciation {
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @param continues why the case goes on nonetheless; null: it need not */
    record WithdrawDenunciation(
            @TargetAggregateIdentifier PetitionId petitionId,
            WithdrawalScope scope,
            String contents,
            int peopleLeft,
            ContinuationGround continues)
            implements DenunciationCommand {
        public WithdrawDenunciation {
            InvalidField.ifMissing("scope", scope);
            Text.optional("contents", contents);
        }
    }

    record TerminateDenunciation(
            @TargetAggregateIdentifier PetitionId petitionId, EndReason ground, String reason, String documentNumber)
            implements DenunciationCommand {
        public TerminateDenunciation {
            InvalidField.ifMissing("ground", ground);
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    record RequestProtection(
            @TargetAggregateIdentifier PetitionId petitionId, Set<ProtectedGood> goods, String documentNumber)
            implements DenunciationCommand {
        public RequestProtection {
            goods = goods == null ? Set.of() : Set.copyOf(goods);
            Text.optional("documentNumber", documentNumber);
        }
    }

    record DecideProtection(
            @TargetAggregateIdentifier PetitionId petitionId,
            boolean granted,
            Set<ProtectedGood> goods,
            String documentNumber,
            String reason)
            implements DenunciationCommand {
        public DecideProtection {
            goods = goods == null ? Set.of() : Set.copyOf(goods);
            Text.required("documentNumber", documentNumber);
            Text.optional("reason", reason);
        }
    }

    record EndProtection(@TargetAggregateIdentifier PetitionId petitionId, String documentNumber, String reason)
            implements DenunciationCommand {
        public EndProtection {
            Text.required("documentNumber", documentNumber);
            Text.required("reason", reason);
        }
    }

    /** @param recovery null: nothing is recommended */
    record ConcludeDenunciation(
            @TargetAggregateIdentifier PetitionId petitionId,
            DenunciationOutcome outcome,
            String documentNumber,
            Recovery recovery)
            implements DenunciationCommand {
        public ConcludeDenunciation {
            InvalidField.ifMissing("outcome", outcome);
            Text.required("documentNumber", documentNumber);
        }
    }

    record SendConclusion(@TargetAggregateIdentifier PetitionId petitionId, String recipients)
            implements DenunciationCommand {
        public SendConclusion {
            Text.required("recipients", recipients);
        }
    }

    record PublishConclusion(@TargetAggregateIdentifier PetitionId petitionId, Publication form, String place)
            implements DenunciationCommand {
        public PublishConclusion {
            InvalidField.ifMissing("form", form);
            Text.required("place", place);
        }
    }

    record HandleConclusion(
            @TargetAggregateIdentifier PetitionId petitionId,
            boolean complete,
            Recovery collected,
            String measures,
            String documentNumber)
            implements DenunciationCommand {
        public HandleConclusion {
            Text.required("measures", measures);
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @param ground why it is resolved again; null: the earlier conclusion stands */
    record ReviewFurtherDenunciation(
            @TargetAggregateIdentifier PetitionId petitionId, ReopeningGround ground, String documentNumber)
            implements DenunciationCommand {
        public ReviewFurtherDenunciation {
            Text.required("documentNumber", documentNumber);
        }
    }

    record LodgeFurtherDenunciation(
            @TargetAggregateIdentifier PetitionId petitionId, PetitionId further) implements DenunciationCommand {
        public LodgeFurtherDenunciation {
            InvalidField.ifMissing("further", further);
        }
    }

    record RaiseOverdue(@TargetAggregateIdentifier PetitionId petitionId) implements DenunciationCommand {}

    record DemandOverdueReport(@TargetAggregateIdentifier PetitionId petitionId, String documentNumber)
            implements DenunciationCommand {
        public DemandOverdueReport {
            Text.required("documentNumber", documentNumber);
        }
    }

    record ReportOverdue(@TargetAggregateIdentifier PetitionId petitionId, String reason, String documentNumber)
            implements DenunciationCommand {
        public ReportOverdue {
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }
}
