package org.dossierledger.command.inspection;

import org.dossierledger.shared.Refusal;

/** Nothing follows once it is carried out or settled otherwise. */
public final class RecommendationOver extends Refusal {

    RecommendationOver(Object action) {
        super(action);
    }
}
