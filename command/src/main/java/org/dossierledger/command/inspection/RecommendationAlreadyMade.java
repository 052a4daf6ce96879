package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** A recommendation is made once. */
public final class RecommendationAlreadyMade extends Refusal {

    RecommendationAlreadyMade(Object code) {
        super(code);
    }
}
