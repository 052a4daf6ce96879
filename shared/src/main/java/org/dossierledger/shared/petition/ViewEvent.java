package org.dossierledger.shared.petition;

import org.axonframework.serialization.Revision;
import org.dossierledger.shared.event.LedgerEvent;

/**
 * Somebody has looked at what is confidential. It stands in a stream of its own beside the petition's
 * ({@link #streamOf}), so that reading makes no new version of the petition; who and when stand in the metadata.
 */
public sealed interface ViewEvent extends LedgerEvent {

    PetitionId petitionId();

    /** @param what state, timeline, page, deadlines, document, receipt */
    @Revision("1")
    record ConfidentialPetitionViewed(PetitionId petitionId, String what) implements ViewEvent {}

    static String streamOf(PetitionId petition) {
        return "views:" + petition;
    }
}
