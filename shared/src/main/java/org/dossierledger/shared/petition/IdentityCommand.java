package org.dossierledger.shared.petition;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.deadline.Moment;

/** What can be asked about the identity in the vault. {@code request} is chosen by whoever asks first. */
public sealed interface IdentityCommand extends PetitionCommand {

    record RequestIdentityAccess(@TargetAggregateIdentifier PetitionId petitionId, String request, String reason)
            implements IdentityCommand {
        public RequestIdentityAccess {
            Text.required("request", request);
            Text.required("reason", reason);
        }
    }

    /** @param until within the longest time that is allowed: 72 hours */
    record ApproveIdentityAccess(@TargetAggregateIdentifier PetitionId petitionId, String request, Instant until)
            implements IdentityCommand {
        public ApproveIdentityAccess {
            Text.required("request", request);
            InvalidField.ifMissing("until", until);
            Moment.check("until", until);
        }
    }

    record DenyIdentityAccess(@TargetAggregateIdentifier PetitionId petitionId, String request, String reason)
            implements IdentityCommand {
        public DenyIdentityAccess {
            Text.required("request", request);
            Text.required("reason", reason);
        }
    }

    record OpenIdentity(@TargetAggregateIdentifier PetitionId petitionId, String request) implements IdentityCommand {
        public OpenIdentity {
            Text.required("request", request);
        }
    }

    /** Given by the ledger itself. */
    record ExpireIdentityAccess(@TargetAggregateIdentifier PetitionId petitionId, String request)
            implements IdentityCommand {
        public ExpireIdentityAccess {
            Text.required("request", request);
        }
    }

    /** Needs a request of its own that another person has approved. */
    record EraseIdentity(@TargetAggregateIdentifier PetitionId petitionId, String request, String ground)
            implements IdentityCommand {
        public EraseIdentity {
            Text.required("request", request);
            Text.required("ground", ground);
        }
    }
}
