package org.dossierledger.shared.petition;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** What can be asked of any petition. Personal data is sealed, or in the vault, before it gets here. */
public sealed interface IntakeCommand extends PetitionCommand {

    /**
     * @param earlier the petition that it follows; null for a first one
     * @param earlierKind what that one is; null when there is none, or when nobody has said
     */
    record ReceivePetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            String code,
            PetitionKind kind,
            Source source,
            UnitCode unit,
            List<Petitioner> petitioners,
            int people,
            Sealed summary,
            Sealed respondent,
            Subject subject,
            PetitionId earlier,
            PetitionKind earlierKind,
            ReceptionId reception,
            UnitCode transferredBy,
            String transferNumber)
            implements IntakeCommand {
        public ReceivePetition {
            Text.required("code", code);
            InvalidField.ifMissing("kind", kind);
            InvalidField.ifMissing("source", source);
            InvalidField.ifMissing("unit", unit);
            petitioners = InvalidField.ifMissingIn("petitioners", petitioners);
            InvalidField.ifMissing("summary", summary);
            InvalidField.ifMissing("subject", subject);
            Text.optional("transferNumber", transferNumber);
        }
    }

    /** For what must not enter a networked ledger: no content, no name. */
    record NoteSecretPetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            String code,
            PetitionKind kind,
            UnitCode unit,
            String registerNumber)
            implements IntakeCommand {
        public NoteSecretPetition {
            Text.required("code", code);
            InvalidField.ifMissing("kind", kind);
            InvalidField.ifMissing("unit", unit);
            Text.required("registerNumber", registerNumber);
        }
    }

    /**
     * @param petitioners null: as received; else all of them, in the vault
     * @param competentBody needed where the receiving body is not competent
     * @param obstacles times that do not count for the limitation (Law on Complaints art. 9)
     */
    record ClassifyPetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            PetitionKind kind,
            Field field,
            List<Petitioner> petitioners,
            List<Deficiency> deficiencies,
            boolean competent,
            String competentBody,
            boolean remote,
            boolean higherLevel,
            List<Pause> obstacles)
            implements IntakeCommand {
        public ClassifyPetition {
            InvalidField.ifMissing("kind", kind);
            InvalidField.ifMissing("field", field);
            petitioners = petitioners == null ? null : InvalidField.ifMissingIn("petitioners", petitioners);
            deficiencies = deficiencies == null ? List.of() : InvalidField.ifMissingIn("deficiencies", deficiencies);
            Text.optional("competentBody", competentBody);
            obstacles = obstacles == null ? List.of() : InvalidField.ifMissingIn("obstacles", obstacles);
        }

        /** The same, with everybody in the vault. */
        public ClassifyPetition keeping(List<Petitioner> protectedOnes) {
            return new ClassifyPetition(
                    petitionId,
                    kind,
                    field,
                    protectedOnes,
                    deficiencies,
                    competent,
                    competentBody,
                    remote,
                    higherLevel,
                    obstacles);
        }
    }

    /** @param parts ids of the petitions that it becomes, at least two */
    record SplitPetition(@TargetAggregateIdentifier PetitionId petitionId, List<IntakeEvent.Part> parts)
            implements IntakeCommand {
        public SplitPetition {
            parts = InvalidField.ifMissingIn("parts", parts);
        }
    }

    /** @param primary the petition with which it is handled */
    record JoinPetition(@TargetAggregateIdentifier PetitionId petitionId, PetitionId primary, String reason)
            implements IntakeCommand {
        public JoinPetition {
            InvalidField.ifMissing("primary", primary);
            Text.required("reason", reason);
        }
    }

    record TakeSameContentIn(@TargetAggregateIdentifier PetitionId petitionId, PetitionId repeated)
            implements IntakeCommand {
        public TakeSameContentIn {
            InvalidField.ifMissing("repeated", repeated);
        }
    }

    record RefuseAcceptance(
            @TargetAggregateIdentifier PetitionId petitionId,
            NonAcceptanceGround ground,
            String reason,
            String documentNumber)
            implements IntakeCommand {
        public RefuseAcceptance {
            InvalidField.ifMissing("ground", ground);
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @param to null where the body is not one of this province */
    record TransferPetition(
            @TargetAggregateIdentifier PetitionId petitionId, UnitCode to, String toBody, String documentNumber)
            implements IntakeCommand {
        public TransferPetition {
            Text.required("toBody", toBody);
            Text.required("documentNumber", documentNumber);
        }
    }

    record GuidePetitioner(@TargetAggregateIdentifier PetitionId petitionId, String toBody, String documentNumber)
            implements IntakeCommand {
        public GuidePetitioner {
            Text.required("toBody", toBody);
            Text.required("documentNumber", documentNumber);
        }
    }

    record ReturnPetition(@TargetAggregateIdentifier PetitionId petitionId, String reason, String documentNumber)
            implements IntakeCommand {
        public ReturnPetition {
            Text.required("reason", reason);
            Text.required("documentNumber", documentNumber);
        }
    }

    record UrgeHandling(@TargetAggregateIdentifier PetitionId petitionId, String toBody, String documentNumber)
            implements IntakeCommand {
        public UrgeHandling {
            Text.required("toBody", toBody);
            Text.required("documentNumber", documentNumber);
        }
    }

    record FilePetition(@TargetAggregateIdentifier PetitionId petitionId, String reason) implements IntakeCommand {
        public FilePetition {
            Text.required("reason", reason);
        }
    }

    record AssignPetition(
            @TargetAggregateIdentifier PetitionId petitionId, UnitCode unit, String officer, String reason)
            implements IntakeCommand {
        public AssignPetition {
            InvalidField.ifMissing("unit", unit);
            Text.optional("officer", officer);
            Text.optional("reason", reason);
        }
    }

    record SendNotice(@TargetAggregateIdentifier PetitionId petitionId, Duty duty, String documentNumber)
            implements IntakeCommand {
        public SendNotice {
            InvalidField.ifMissing("duty", duty);
            Text.required("documentNumber", documentNumber);
        }
    }

    record TakeTransferResultIn(@TargetAggregateIdentifier PetitionId petitionId, String result, String documentNumber)
            implements IntakeCommand {
        public TakeTransferResultIn {
            Text.required("result", result);
            Text.required("documentNumber", documentNumber);
        }
    }

    /**
     * @param effective first day on which {@code unit} does what {@code from} did
     * @param minutesNumber null where no minutes were written
     */
    record TakePetitionOver(
            @TargetAggregateIdentifier PetitionId petitionId,
            UnitCode from,
            UnitCode unit,
            String legalBasis,
            String minutesNumber,
            LocalDate effective)
            implements IntakeCommand {
        public TakePetitionOver {
            InvalidField.ifMissing("from", from);
            InvalidField.ifMissing("unit", unit);
            Text.required("legalBasis", legalBasis);
            Text.optional("minutesNumber", minutesNumber);
            InvalidField.ifMissing("effective", effective);
            Moment.check("effective", effective);
        }
    }

    record ClosePetition(@TargetAggregateIdentifier PetitionId petitionId, String reason) implements IntakeCommand {
        public ClosePetition {
            Text.required("reason", reason);
        }
    }

    record AttachPetitionDocument(
            @TargetAggregateIdentifier PetitionId petitionId,
            String sha256,
            String description,
            String mediaType,
            long size)
            implements IntakeCommand {
        public AttachPetitionDocument {
            Text.required("sha256", sha256);
            Text.required("description", description);
            Text.required("mediaType", mediaType);
            Text.positive("size", size);
        }
    }

    record KeepOriginal(
            @TargetAggregateIdentifier PetitionId petitionId, String vaultDocument, String mediaType, long size)
            implements IntakeCommand {
        public KeepOriginal {
            Text.required("vaultDocument", vaultDocument);
            Text.required("mediaType", mediaType);
            Text.positive("size", size);
        }
    }

    record AddPetitionNote(@TargetAggregateIdentifier PetitionId petitionId, Sealed text) implements IntakeCommand {
        public AddPetitionNote {
            InvalidField.ifMissing("text", text);
        }
    }

    record CorrectPetition(
            @TargetAggregateIdentifier PetitionId petitionId,
            String correctedEvent,
            String field,
            String value,
            Sealed sealed,
            String reason)
            implements IntakeCommand {
        public CorrectPetition {
            Text.required("correctedEvent", correctedEvent);
            Text.required("field", field);
            Text.optional("value", value);
            Text.required("reason", reason);
        }
    }
}
