package org.dossierledger.shared.petition;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be asked of a petition. Who asks, the command's id (a repeat does nothing) and the claimed time travel as
 * message metadata: {@link org.dossierledger.shared.event.Provenance}.
 */
public interface PetitionCommand {

    @TargetAggregateIdentifier
    PetitionId petitionId();
}
