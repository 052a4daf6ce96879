package org.dossierledger.app.petition;

import org.dossierledger.shared.Refusal;

/** A text would carry who the denouncer is into the ledger (Law on Denunciations 2018 arts 9.1.b, 40, 56). */
public final class IdentifiesDenouncer extends Refusal {

    IdentifiesDenouncer(String field) {
        super(field);
    }
}
