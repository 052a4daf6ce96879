package org.dossierledger.query.dossier;

import org.dossierledger.shared.Refusal;

/** No dossier has this id or code (or had it at the time that was asked for). */
public final class UnknownDossier extends Refusal {

    public UnknownDossier(String idOrCode) {
        super(idOrCode);
    }
}
