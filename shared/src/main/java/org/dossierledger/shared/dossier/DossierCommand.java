package org.dossierledger.shared.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What can be asked of a dossier. Who asks, the command's id (a repeat does nothing) and the claimed time travel as
 * message metadata: {@link org.dossierledger.shared.event.Provenance}. Personal data is sealed before it gets here.
 */
public sealed interface DossierCommand {

    @TargetAggregateIdentifier
    DossierId dossierId();

    record SubmitDossier(
            @TargetAggregateIdentifier DossierId dossierId,
            ProcedureCode procedure,
            UnitCode receivingUnit,
            Applicant applicant,
            List<Paper> papers)
            implements DossierCommand {
        public SubmitDossier {
            InvalidField.ifMissing("procedure", procedure);
            InvalidField.ifMissing("receivingUnit", receivingUnit);
            InvalidField.ifMissing("applicant", applicant);
            papers = InvalidField.ifMissingIn("papers", papers);
        }
    }

    /**
     * @param applicant null when the dossier was submitted online and nothing about the applicant changed
     * @param promised the date on the receipt; null: the legal due date is promised, unless {@code withoutPromise}
     */
    record ReceiveDossier(
            @TargetAggregateIdentifier DossierId dossierId,
            DossierCode code,
            ProcedureCode procedure,
            UnitCode receivingUnit,
            UnitCode competentUnit,
            Channel channel,
            Applicant applicant,
            List<Paper> papers,
            Instant promised,
            boolean withoutPromise)
            implements DossierCommand {
        public ReceiveDossier {
            InvalidField.ifMissing("code", code);
            InvalidField.ifMissing("procedure", procedure);
            InvalidField.ifMissing("receivingUnit", receivingUnit);
            InvalidField.ifMissing("competentUnit", competentUnit);
            InvalidField.ifMissing("channel", channel);
            Moment.check("promised", promised);
            papers = InvalidField.ifMissingIn("papers", papers);
        }
    }

    record RefuseDossier(@TargetAggregateIdentifier DossierId dossierId, String reason) implements DossierCommand {
        public RefuseDossier {
            Text.required("reason", reason);
        }
    }

    record AssignDossier(@TargetAggregateIdentifier DossierId dossierId, UnitCode unit, String officer)
            implements DossierCommand {
        public AssignDossier {
            InvalidField.ifMissing("unit", unit);
            Text.required("officer", officer);
        }
    }

    record HandOverDossier(@TargetAggregateIdentifier DossierId dossierId, UnitCode to, String reason)
            implements DossierCommand {
        public HandOverDossier {
            InvalidField.ifMissing("to", to);
            Text.optional("reason", reason);
        }
    }

    /**
     * @param effective first day on which {@code to} does what {@code from} did
     * @param minutesNumber null where no minutes were written
     */
    record TakeDossierOver(
            @TargetAggregateIdentifier DossierId dossierId,
            UnitCode from,
            UnitCode to,
            String legalBasis,
            String minutesNumber,
            LocalDate effective)
            implements DossierCommand {
        public TakeDossierOver {
            InvalidField.ifMissing("from", from);
            InvalidField.ifMissing("to", to);
            Text.required("legalBasis", legalBasis);
            Text.optional("minutesNumber", minutesNumber);
            InvalidField.ifMissing("effective", effective);
            Moment.check("effective", effective);
        }
    }

    record PlanStages(@TargetAggregateIdentifier DossierId dossierId, List<PlannedStage> stages)
            implements DossierCommand {
        public PlanStages {
            stages = InvalidField.ifMissingIn("stages", stages);
            if (stages.isEmpty()) {
                throw new InvalidField("stages", "required");
            }
        }
    }

    record CompleteStage(@TargetAggregateIdentifier DossierId dossierId, String stage) implements DossierCommand {
        public CompleteStage {
            Text.required("stage", stage);
        }
    }

    record RequestSupplement(@TargetAggregateIdentifier DossierId dossierId, List<String> items, String reason)
            implements DossierCommand {
        public RequestSupplement {
            items = InvalidField.ifMissingIn("items", items);
            items.forEach(item -> Text.required("items", item));
            Text.required("reason", reason);
            if (items.isEmpty()) {
                throw new InvalidField("items", "required");
            }
        }
    }

    /** @param promised the new date; null: the legal due date as counted from now */
    record TakeSupplementIn(@TargetAggregateIdentifier DossierId dossierId, List<Paper> papers, Instant promised)
            implements DossierCommand {
        public TakeSupplementIn {
            Moment.check("promised", promised);
            papers = InvalidField.ifMissingIn("papers", papers);
        }
    }

    /** @param amount in đồng */
    record RequestFinancialObligation(
            @TargetAggregateIdentifier DossierId dossierId, String obligation, long amount) implements DossierCommand {
        public RequestFinancialObligation {
            Text.required("obligation", obligation);
            Text.positive("amount", amount);
        }
    }

    record ConfirmFinancialObligation(
            @TargetAggregateIdentifier DossierId dossierId, long amount, String receiptNumber)
            implements DossierCommand {
        public ConfirmFinancialObligation {
            Text.required("receiptNumber", receiptNumber);
            Text.positive("amount", amount);
        }
    }

    record ExtendDossier(@TargetAggregateIdentifier DossierId dossierId, Instant newDue, String apology)
            implements DossierCommand {
        public ExtendDossier {
            Text.required("apology", apology);
            InvalidField.ifMissing("newDue", newDue);
            Moment.check("newDue", newDue);
        }
    }

    record RequestWithdrawal(@TargetAggregateIdentifier DossierId dossierId, String reason) implements DossierCommand {
        public RequestWithdrawal {
            Text.required("reason", reason);
        }
    }

    record StopDossier(@TargetAggregateIdentifier DossierId dossierId, String reason) implements DossierCommand {
        public StopDossier {
            Text.required("reason", reason);
        }
    }

    record ResolveDossier(@TargetAggregateIdentifier DossierId dossierId, Outcome outcome, String resultNumber)
            implements DossierCommand {
        public ResolveDossier {
            Text.optional("resultNumber", resultNumber);
            InvalidField.ifMissing("outcome", outcome);
        }
    }

    record ReturnResult(@TargetAggregateIdentifier DossierId dossierId, Channel channel) implements DossierCommand {
        public ReturnResult {
            InvalidField.ifMissing("channel", channel);
        }
    }

    record AttachDocument(
            @TargetAggregateIdentifier DossierId dossierId,
            String sha256,
            String description,
            String mediaType,
            long size)
            implements DossierCommand {
        public AttachDocument {
            Text.required("description", description);
            Text.required("mediaType", mediaType);
            Text.positive("size", size);
            if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
                throw new InvalidField("sha256", "malformed");
            }
        }
    }

    record AddNote(@TargetAggregateIdentifier DossierId dossierId, Sealed text) implements DossierCommand {
        public AddNote {
            InvalidField.ifMissing("text", text);
        }
    }

    /**
     * @param correctedEvent id of the event that says something wrong
     * @param field of that event, or {@code occurredAt}
     * @param value in the clear; null when {@code sealed} carries it
     */
    record CorrectDossier(
            @TargetAggregateIdentifier DossierId dossierId,
            String correctedEvent,
            String field,
            String value,
            Sealed sealed,
            String reason)
            implements DossierCommand {
        public CorrectDossier {
            Text.required("correctedEvent", correctedEvent);
            Text.required("field", field);
            Text.optional("value", value);
            Text.required("reason", reason);
            if ((value == null) == (sealed == null)) {
                throw new InvalidField("value", "required");
            }
        }
    }

    /** Counts the clocks again by the law and the calendar as they are known now. */
    record ReassessDeadline(@TargetAggregateIdentifier DossierId dossierId, String reason) implements DossierCommand {
        public ReassessDeadline {
            Text.required("reason", reason);
        }
    }
}
