package org.dossierledger.query.petition;

import org.dossierledger.shared.Refusal;

/** No petition has this id or code, or not at that time. */
public final class UnknownPetition extends Refusal {

    public UnknownPetition(Object idOrCode) {
        super(idOrCode);
    }
}
