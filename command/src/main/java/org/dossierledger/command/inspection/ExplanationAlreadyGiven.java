package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** Who has explained asks to be asked again. */
public final class ExplanationAlreadyGiven extends Refusal {

    ExplanationAlreadyGiven(Object number) {
        super(number);
    }
}
