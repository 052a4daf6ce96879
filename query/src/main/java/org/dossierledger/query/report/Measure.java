package org.dossierledger.query.report;

/** What the numbers of a column are. */
public enum Measure {
    COUNT,
    /** Đồng; the forms ask for million đồng. */
    DONG,
    SQUARE_METRES,
    /** The registers do not say: always 0, to be shown as blank and filled in by hand. */
    UNKNOWN
}
