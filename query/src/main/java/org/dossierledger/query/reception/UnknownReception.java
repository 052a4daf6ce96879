package org.dossierledger.query.reception;

import org.dossierledger.shared.Refusal;

/** No visit has this id or code, or not at that time. */
public final class UnknownReception extends Refusal {

    public UnknownReception(Object idOrCode) {
        super(idOrCode);
    }
}
