package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** Nothing follows once it is closed or called off. */
public final class InspectionOver extends Refusal {

    InspectionOver(Object action) {
        super(action);
    }
}
