package org.dossierledger.query.inspection;

import org.dossierledger.shared.Refusal;

/** No inspection has this id or code, or not at that time. */
public final class UnknownInspection extends Refusal {

    public UnknownInspection(Object idOrCode) {
        super(idOrCode);
    }
}
