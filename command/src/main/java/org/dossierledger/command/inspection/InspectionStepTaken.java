package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** A step of the course is taken once. */
public final class InspectionStepTaken extends Refusal {

    InspectionStepTaken(Object action) {
        super(action);
    }
}
