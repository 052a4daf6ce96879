package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** Draft, appraisal and conclusion belong to inspections, the notice of a result to checks. */
public final class InspectionStepOfOtherKind extends Refusal {

    InspectionStepOfOtherKind(Object action) {
        super(action);
    }
}
