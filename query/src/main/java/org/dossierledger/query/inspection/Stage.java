package org.dossierledger.query.inspection;

/** How far an inspection or a check has come. */
public enum Stage {
    DECIDED,
    ANNOUNCED,
    ENDED,
    REPORTED,
    DRAFTED,
    APPRAISED,
    CONCLUDED,
    PUBLISHED,
    CLOSED,
    CALLED_OFF;

    public boolean over() {
        return this == CLOSED || this == CALLED_OFF;
    }

    /** From here on the result is signed, and nobody looks at records any more. */
    public boolean concluded() {
        return ordinal() >= CONCLUDED.ordinal();
    }
}
