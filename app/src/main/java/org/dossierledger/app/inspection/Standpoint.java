package org.dossierledger.app.inspection;

/** As what somebody has to do with an inspection. */
public enum Standpoint {
    /** Leads the body that inspects, or one above it. */
    LEAD,
    /** Is in the team. */
    TEAM,
    /** Leads a body that is inspected, or answers for one. */
    INSPECTED,
    /** Leads the body that has recommended something to the one that inspects. */
    MAKER
}
