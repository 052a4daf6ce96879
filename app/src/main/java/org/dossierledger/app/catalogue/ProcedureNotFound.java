package org.dossierledger.app.catalogue;

import org.dossierledger.shared.Refusal;

/** The catalogue has no procedure of this code. */
public final class ProcedureNotFound extends Refusal {

    public ProcedureNotFound(String code) {
        super(code);
    }
}
