package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** An inspection is decided on once. */
public final class InspectionAlreadyDecided extends Refusal {

    InspectionAlreadyDecided(Object code) {
        super(code);
    }
}
