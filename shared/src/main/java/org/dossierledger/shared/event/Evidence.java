package org.dossierledger.shared.event;

/** How the ledger came to know a fact (evidence level). */
public enum Evidence {
    /** Captured by this system as it happened. */
    SYSTEM,
    /** Entered later from paper by an officer, who claims when it happened. */
    BACK_ENTERED,
    /** Taken from a report or the press; nobody saw the act itself. */
    CLAIMED,
    /** Brought over from another system's history. */
    IMPORTED
}
