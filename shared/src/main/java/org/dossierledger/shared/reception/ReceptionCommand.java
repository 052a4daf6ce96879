package org.dossierledger.shared.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** What can be asked of a visit. */
public sealed interface ReceptionCommand {

    @TargetAggregateIdentifier
    ReceptionId receptionId();

    record ScheduleReception(
            @TargetAggregateIdentifier ReceptionId receptionId,
            UnitCode unit,
            Mode mode,
            Instant sessionAt,
            boolean online)
            implements ReceptionCommand {
        public ScheduleReception {
            InvalidField.ifMissing("unit", unit);
            InvalidField.ifMissing("mode", mode);
            InvalidField.ifMissing("sessionAt", sessionAt);
            Moment.check("sessionAt", sessionAt);
        }
    }

    /** @param visitors at least one */
    record ReceiveCitizens(
            @TargetAggregateIdentifier ReceptionId receptionId,
            String code,
            UnitCode unit,
            Mode mode,
            String presiding,
            boolean online,
            boolean recorded,
            List<Petitioner> visitors,
            int people,
            int representatives,
            boolean repeated,
            Sealed summary,
            Sealed request,
            PetitionKind kind,
            boolean competent,
            String handledBy,
            int sameContent)
            implements ReceptionCommand {
        public ReceiveCitizens {
            Text.required("code", code);
            InvalidField.ifMissing("unit", unit);
            InvalidField.ifMissing("mode", mode);
            Text.required("presiding", presiding);
            visitors = InvalidField.ifMissingIn("visitors", visitors);
            InvalidField.ifMissing("summary", summary);
            InvalidField.ifMissing("kind", kind);
            Text.optional("handledBy", handledBy);
        }
    }

    record TakeDocuments(@TargetAggregateIdentifier ReceptionId receptionId, List<String> items, String receiptNumber)
            implements ReceptionCommand {
        public TakeDocuments {
            items = InvalidField.ifMissingIn("items", items);
            Text.required("receiptNumber", receiptNumber);
        }
    }

    record TakePetitionUp(@TargetAggregateIdentifier ReceptionId receptionId, PetitionId petition, PetitionKind kind)
            implements ReceptionCommand {
        public TakePetitionUp {
            InvalidField.ifMissing("petition", petition);
            InvalidField.ifMissing("kind", kind);
        }
    }

    /** @param visitors all of them, in the vault */
    record ProtectVisitors(@TargetAggregateIdentifier ReceptionId receptionId, List<Petitioner> visitors)
            implements ReceptionCommand {
        public ProtectVisitors {
            visitors = InvalidField.ifMissingIn("visitors", visitors);
        }
    }

    record ConcludeReception(
            @TargetAggregateIdentifier ReceptionId receptionId, Sealed conclusion, String documentNumber)
            implements ReceptionCommand {
        public ConcludeReception {
            InvalidField.ifMissing("conclusion", conclusion);
            Text.required("documentNumber", documentNumber);
        }
    }

    /** @param body needed where they were guided, or the case transferred */
    record AnswerVisitor(
            @TargetAggregateIdentifier ReceptionId receptionId, Handling handling, String body, String documentNumber)
            implements ReceptionCommand {
        public AnswerVisitor {
            InvalidField.ifMissing("handling", handling);
            Text.optional("body", body);
            Text.optional("documentNumber", documentNumber);
        }
    }

    record RefuseReception(
            @TargetAggregateIdentifier ReceptionId receptionId,
            String code,
            UnitCode unit,
            RefusalGround ground,
            String reason,
            List<Petitioner> visitors)
            implements ReceptionCommand {
        public RefuseReception {
            Text.required("code", code);
            InvalidField.ifMissing("unit", unit);
            InvalidField.ifMissing("ground", ground);
            Text.required("reason", reason);
            visitors = InvalidField.ifMissingIn("visitors", visitors);
        }
    }

    record IssueRefusalNotice(@TargetAggregateIdentifier ReceptionId receptionId, String documentNumber)
            implements ReceptionCommand {
        public IssueRefusalNotice {
            Text.required("documentNumber", documentNumber);
        }
    }

    record FollowResult(@TargetAggregateIdentifier ReceptionId receptionId, String result) implements ReceptionCommand {
        public FollowResult {
            Text.required("result", result);
        }
    }

    record AddReceptionNote(@TargetAggregateIdentifier ReceptionId receptionId, Sealed text)
            implements ReceptionCommand {
        public AddReceptionNote {
            InvalidField.ifMissing("text", text);
        }
    }

    /**
     * @param effective first day on which {@code unit} does what {@code from} did
     * @param minutesNumber null where no minutes were written
     */
    record TakeVisitOver(
            @TargetAggregateIdentifier ReceptionId receptionId,
            UnitCode from,
            UnitCode unit,
            String legalBasis,
            String minutesNumber,
            LocalDate effective)
            implements ReceptionCommand {
        public TakeVisitOver {
            InvalidField.ifMissing("from", from);
            InvalidField.ifMissing("unit", unit);
            Text.required("legalBasis", legalBasis);
            Text.optional("minutesNumber", minutesNumber);
            InvalidField.ifMissing("effective", effective);
            Moment.check("effective", effective);
        }
    }
}
