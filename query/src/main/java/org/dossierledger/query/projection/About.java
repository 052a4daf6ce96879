package org.dossierledger.query.projection;

import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.evidence.EvidenceEvent.EvidencePackExported;
import org.dossierledger.shared.inspection.InspectionEvent;
import org.dossierledger.shared.inspection.RecommendationEvent;
import org.dossierledger.shared.petition.IdentityEvent.IdentityOpened;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.ViewEvent;
import org.dossierledger.shared.petition.ViewEvent.RecordViewedInInspection;
import org.dossierledger.shared.reception.ReceptionEvent;
import org.dossierledger.shared.rules.RulesEvent;

/**
 * What an event is about, which need not be the stream in which it stands.
 *
 * @param kind dossier, petition, reception, inspection, recommendation, evidence, rules
 * @param subject id of the dossier, petition or visit; the stream itself where it is about none of them
 * @param look whether something sensitive was shown or taken away
 * @param inspection under whose decision; null for anything but looks of inspectors
 */
record About(String kind, String subject, boolean look, String inspection) {

    static About of(String stream, LedgerEvent event) {
        if (event instanceof EvidencePackExported exported) {
            return new About("evidence", exported.subject(), true, null);
        } else if (event instanceof ViewEvent viewed) {
            return viewed instanceof RecordViewedInInspection look
                    ? new About(
                            "inspection",
                            look.subject(),
                            true,
                            look.inspectionId().value())
                    : new About("petition", viewed.subject(), true, null);
        }
        return new About(kind(event), stream, event instanceof IdentityOpened, null);
    }

    private static String kind(LedgerEvent event) {
        if (event instanceof DossierEvent) {
            return "dossier";
        } else if (event instanceof PetitionEvent) {
            return "petition";
        } else if (event instanceof ReceptionEvent) {
            return "reception";
        } else if (event instanceof InspectionEvent) {
            return "inspection";
        } else if (event instanceof RecommendationEvent) {
            return "recommendation";
        } else if (event instanceof EvidenceEvent) {
            return "evidence";
        } else if (event instanceof RulesEvent) {
            return "rules";
        }
        throw new IllegalArgumentException("about what is " + event.getClass().getSimpleName());
    }
}
