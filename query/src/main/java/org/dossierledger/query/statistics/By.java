package org.dossierledger.query.statistics;

/** What the rows of statistics are. */
public enum By {
    UNIT,
    /** Lĩnh vực, by its Vietnamese name in the catalogue; empty for procedures that it does not know. */
    FIELD,
    PROCEDURE,
    CHANNEL
}
