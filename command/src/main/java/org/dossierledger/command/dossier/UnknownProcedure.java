package org.dossierledger.command.dossier;

import org.dossierledger.shared.Refusal;

/** No published procedure has this code. */
public final class UnknownProcedure extends Refusal {

    UnknownProcedure(Object procedure) {
        super(procedure);
    }
}
