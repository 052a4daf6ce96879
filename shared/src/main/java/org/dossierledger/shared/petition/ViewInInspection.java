package org.dossierledger.shared.petition;

import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.inspection.InspectionId;

/** Puts on record that an inspector looks at a dossier, petition or visit, before it is shown. */
public record ViewInInspection(String subject, InspectionId inspectionId, String what) {

    public ViewInInspection {
        Text.required("subject", subject);
        InvalidField.ifMissing("inspectionId", inspectionId);
        Text.required("what", what);
    }
}
