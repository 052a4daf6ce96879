package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** A body that is no object of the inspection, nor what an object became, is asked for no explanation. */
public final class OutsideInspection extends Refusal {

    OutsideInspection(Object unit) {
        super(unit);
    }
}
