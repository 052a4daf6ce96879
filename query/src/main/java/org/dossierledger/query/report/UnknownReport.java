package org.dossierledger.query.report;

import org.dossierledger.shared.Refusal;

/** No table has this name. */
public final class UnknownReport extends Refusal {

    public UnknownReport(String name) {
        super(name);
    }
}
