package org.dossierledger.shared.inspection;

/** Two things that the law keeps apart. */
public enum InspectionKind {
    /** Thanh tra: by the Law on Inspection; clocks K33 to K35, draft, appraisal, conclusion, publication. */
    INSPECTION,
    /** Kiểm tra: by decision of a head or a steering committee; a report and a notice of the result. */
    CHECK
}
