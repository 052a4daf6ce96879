package org.dossierledger.query.report;

/** One row of a register. */
interface Line {

    /** For which it counts. */
    String unit();
}
