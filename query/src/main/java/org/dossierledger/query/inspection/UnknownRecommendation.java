package org.dossierledger.query.inspection;

import org.dossierledger.shared.Refusal;

/** No recommendation has this id or code, or not at that time. */
public final class UnknownRecommendation extends Refusal {

    public UnknownRecommendation(Object idOrCode) {
        super(idOrCode);
    }
}
