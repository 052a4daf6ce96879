package org.dossierledger.app.catalogue;

import org.dossierledger.shared.Refusal;

/** The catalogue has no unit of this code. */
public final class UnitNotFound extends Refusal {

    public UnitNotFound(String code) {
        super(code);
    }
}
