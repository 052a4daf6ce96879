package org.dossierledger.shared.complaint;

/** Lần giải quyết. */
public enum Instance {
    /** Lần đầu. */
    FIRST,
    /** Lần hai. */
    SECOND
}
