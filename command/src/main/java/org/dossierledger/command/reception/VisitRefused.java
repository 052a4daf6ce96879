package org.dossierledger.command.reception;

import org.dossierledger.shared.Refusal;

/** After a refusal (Law on Citizen Reception 2013 art. 9) only notes and its notice follow. */
public final class VisitRefused extends Refusal {

    VisitRefused(Object action) {
        super(action);
    }
}
