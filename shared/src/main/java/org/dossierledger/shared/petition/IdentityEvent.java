package org.dossierledger.shared.petition;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * What happens around the identity in the vault: one person asks with a reason, another one allows it for a time, each
 * opening is an event (Law on Denunciations 2018 arts 9.1.b, 56). Nothing here says who the denouncer is.
 */
public sealed interface IdentityEvent extends PetitionEvent {

    String request();

    /** @param request chosen by whoever asks, so that a repeat is the same request */
    @Revision("1")
    record IdentityAccessRequested(PetitionId petitionId, String request, String reason) implements IdentityEvent {}

    /** @param until when the permission ends */
    @Revision("1")
    record IdentityAccessApproved(PetitionId petitionId, String request, Instant until) implements IdentityEvent {}

    @Revision("1")
    record IdentityAccessDenied(PetitionId petitionId, String request, String reason) implements IdentityEvent {}

    @Revision("1")
    record IdentityOpened(PetitionId petitionId, String request) implements IdentityEvent {}

    /** Recorded by the ledger itself once the time is over. */
    @Revision("1")
    record IdentityAccessExpired(PetitionId petitionId, String request) implements IdentityEvent {}

    /** The key of the person is destroyed: nobody can learn the identity any more; the ledger still verifies. */
    @Revision("1")
    record IdentityErased(PetitionId petitionId, String request, String ground) implements IdentityEvent {}
}
