package org.dossierledger.app.inspection;

import org.dossierledger.shared.Refusal;

/** What is picked by hand must be of the population: of the inspection's units and period, and fit what is asked of it. */
public final class RecordOutsideSample extends Refusal {

    RecordOutsideSample(Object codeOrId) {
        super(codeOrId);
    }
}
