package org.dossierledger.shared.inspection;

/** Theo kế hoạch năm, đột xuất. */
public enum Planning {
    PLANNED,
    UNPLANNED
}
