package org.dossierledger.shared.petition;

import org.axonframework.serialization.Revision;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.inspection.InspectionId;

/**
 * Somebody has looked at what is confidential, or an inspector at anything. It stands in a stream of its own beside the
 * record's ({@link #streamOf}), so that reading makes no new version of the record; who and when stand in the metadata.
 */
public sealed interface ViewEvent extends LedgerEvent {

    /** Id of the dossier, petition or visit. */
    String subject();

    /** @param what state, timeline, page, deadlines, document, receipt */
    @Revision("1")
    record ConfidentialPetitionViewed(PetitionId petitionId, String what) implements ViewEvent {

        @Override
        public String subject() {
            return petitionId.value();
        }
    }

    /** @param inspectionId whose decision grants the look. @param what as above, or the channel */
    @Revision("1")
    record RecordViewedInInspection(String subject, InspectionId inspectionId, String what) implements ViewEvent {}

    static String streamOf(PetitionId petition) {
        return streamOf(petition.value());
    }

    static String streamOf(String subject) {
        return "views:" + subject;
    }
}
